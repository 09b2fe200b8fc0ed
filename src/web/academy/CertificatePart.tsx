import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { me } from '../app/session.ts'
import { Button } from '../ui/Button.tsx'
import { buttonClasses } from '../ui/button-classes.ts'
import { Section } from '../ui/Section.tsx'
import { AskCertificateDialog } from './AskCertificateDialog.tsx'
import { certificates } from './certificate-requests.ts'
import type { MyProgramme } from './cohort-requests.ts'

/** What the certificate takes and how much is there; asked for once all of it is, and then led to. */
export function CertificatePart({ programme: { certificate, cohort } }: { readonly programme: MyProgramme }) {
  const { t } = useLingui()
  const { data: session } = useSuspenseQuery(me)
  const issued = useQuery(certificates)
  const [isAsking, setIsAsking] = useState(false)
  const mine = issued.data?.find(
    ({ memberId, cohortId }) => memberId === session.member.id && cohortId === cohort.id,
  )
  const isComplete = Object.values(certificate).every(({ has, needs }) => has >= needs)
  return (
    <Section title={t`Certificate`} aside={t`what it takes`}>
      <dl className="grid gap-1 text-small">
        <Row name={t`Lessons`} {...certificate.lessons} />
        <Row name={t`Quizzes`} {...certificate.quizzes} />
        <Row name={t`Missions`} {...certificate.missions} />
        <Row name={t`of these shown by data`} {...certificate.byData} />
        <Row name={t`Steady weeks`} {...certificate.steadyWeeks} />
      </dl>
      {mine ? (
        <Link
          to="/certificate/$certificateId"
          params={{ certificateId: mine.id }}
          className={`${buttonClasses('plain')} mt-3`}
        >
          <Trans>Your certificate</Trans>
        </Link>
      ) : (
        isComplete &&
        issued.isSuccess && (
          <Button className="mt-3" onClick={() => setIsAsking(true)}>
            <Trans>Ask for your certificate</Trans>
          </Button>
        )
      )}
      {isAsking && <AskCertificateDialog cohortId={cohort.id} onClose={() => setIsAsking(false)} />}
    </Section>
  )
}

function Row({ name, has, needs }: { readonly name: string; readonly has: number; readonly needs: number }) {
  return (
    <div className="flex justify-between">
      <dt>{name}</dt>
      <dd className="font-semibold tabular-nums">
        <Trans>
          {has} of {needs}
        </Trans>
      </dd>
    </div>
  )
}
