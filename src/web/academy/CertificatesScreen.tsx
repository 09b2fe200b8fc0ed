import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Download } from 'lucide-react'
import { useState } from 'react'
import { isAdministrator, me } from '../app/session.ts'
import { Button } from '../ui/Button.tsx'
import { buttonClasses } from '../ui/button-classes.ts'
import { Empty } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'
import { MarginRule, Section } from '../ui/Section.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { BadgeAddressPart } from './BadgeAddressPart.tsx'
import { type CertificateListed, certificates } from './certificate-requests.ts'
import { mayLeadProgramme } from './may-lead-programme.ts'
import { WithdrawDialog } from './WithdrawDialog.tsx'

/** All certificates for whoever leads the programme: who has one, withdrawing, and what to publish. */
export function CertificatesScreen() {
  const { t, i18n } = useLingui()
  const { data: session } = useSuspenseQuery(me)
  const found = useQuery(certificates)
  const [withdrawing, setWithdrawing] = useState<CertificateListed | null>(null)
  if (found.isPending) return <Waiting for={t`the certificates`} />
  if (found.isError) return <Trouble error={found.error} retry={found.refetch} isPage />
  const mayLead = mayLeadProgramme(session.member.roles)
  const issued = found.data
  const withdrawn = issued.filter(({ withdrawnAt }) => withdrawnAt !== null).length
  const day = (at: string) => i18n.date(new Date(at), { day: 'numeric', month: 'short', year: 'numeric' })
  return (
    <Page
      name={t`Certificates`}
      eyebrow={
        <Link to="/academy/cohorts" className="hover:underline">
          <Trans>Cohorts</Trans>
        </Link>
      }
      title={
        issued.length === 0
          ? t`No certificate yet.`
          : withdrawn === 0
            ? t`${issued.length} issued.`
            : t`${issued.length} issued, ${withdrawn} withdrawn.`
      }
      lead={t`Whoever has done everything asks for theirs. Leaving withdraws nothing; withdraw one only when it was issued by mistake.`}
      margin={
        mayLead && (
          <>
            <Section title={t`The folder to publish`}>
              <p className="mb-2 text-small text-ink2">
                <Trans>
                  Keys, issuer, achievement and what was withdrawn, for any public site. Publish it before the
                  first badge is checked, and again after each withdrawal; old keys stay in it.
                </Trans>
              </p>
              <a className={buttonClasses('plain')} href="/api/badges/folder" download>
                <Download aria-hidden size={16} strokeWidth={1.75} />
                <Trans>Folder, ZIP</Trans>
              </a>
            </Section>
            <MarginRule />
            <BadgeAddressPart mayChange={isAdministrator(session)} />
          </>
        )
      }
    >
      {issued.length === 0 ? (
        <Empty title={t`The first comes when somebody has done what it takes.`} />
      ) : (
        <ul className="border-t border-line">
          {issued.map((each) => (
            <li
              key={each.id}
              className="flex min-h-9 flex-wrap items-center gap-x-4 border-b border-line px-2 text-small"
            >
              <Link
                to="/certificate/$certificateId"
                params={{ certificateId: each.id }}
                className="flex-1 font-semibold hover:underline"
              >
                {each.holder}
              </Link>
              <span className="text-ink2">{day(each.issuedAt)}</span>
              {each.withdrawnAt ? (
                <span className="text-bad">
                  <Trans>withdrawn on {day(each.withdrawnAt)}</Trans>
                </span>
              ) : (
                mayLead && (
                  <Button
                    kind="quiet"
                    aria-label={t`Withdraw ${each.holder}’s`}
                    onClick={() => setWithdrawing(each)}
                  >
                    <Trans>Withdraw</Trans>
                  </Button>
                )
              )}
            </li>
          ))}
        </ul>
      )}
      {withdrawing && <WithdrawDialog certificate={withdrawing} onClose={() => setWithdrawing(null)} />}
    </Page>
  )
}
