import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { ShieldAlert, ShieldCheck, ShieldQuestion } from 'lucide-react'
import { useEffect } from 'react'
import { OutsidePage } from '../access/OutsidePage.tsx'
import { Mark } from '../app/Mark.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { AddToProfile } from './AddToProfile.tsx'
import { type Certificate, certificate } from './certificate-requests.ts'
import { checkSignature } from './check-signature.ts'

/** A certificate for anybody: whether it holds, what it says, how it goes on a profile. */
export function CertificateScreen() {
  const { t } = useLingui()
  const { certificateId = '' } = useParams({ strict: false })
  const { data, error, refetch } = useQuery(certificate(certificateId))
  if (error)
    return (
      <OutsidePage size="narrow" title={t`There is no certificate here.`}>
        <div className="mt-4">
          <Trouble error={error} retry={refetch} />
        </div>
      </OutsidePage>
    )
  if (!data) return <Waiting for={t`the certificate`} />
  return <Shown certificate={data} />
}

function Shown({ certificate: shown }: { readonly certificate: Certificate }) {
  const { t, i18n } = useLingui()
  const { holder, company, name, issuedAt, lessons, quizzes, missions, byData, steadyWeeks, address } = shown
  useEffect(() => {
    document.title = `${holder}: ${name}`
  }, [holder, name])
  const figures = [
    [lessons, t`lessons`],
    [quizzes, t`quizzes`],
    [missions, t`missions`],
    [byData, t`shown by data`],
    [steadyWeeks, t`steady weeks`],
  ] as const
  return (
    <div className="min-h-screen bg-rail print:bg-panel">
      <main className="mx-auto max-w-[760px] px-3.5 py-9 max-rail:py-4 rail:px-9">
        <Standing certificate={shown} />
        <article className="border border-line border-b-4 border-b-ember bg-panel p-9 max-rail:p-5">
          <p className="flex items-center gap-2.5 text-body font-semibold">
            <Mark />
            {company}
          </p>
          <p className="mt-9 text-small text-ink2 max-rail:mt-6">
            <Trans>This certifies that</Trans>
          </p>
          <h1 className="text-title">{holder}</h1>
          <p className="mt-2 max-w-[44ch] text-body">
            <Trans>
              completed four weeks of steady networking, and kept what was learned alive in their own network.
            </Trans>
          </p>
          <dl className="mt-6 flex flex-wrap gap-x-9 gap-y-3">
            {figures.map(([figure, words]) => (
              <div key={words} className="flex flex-col-reverse">
                <dt className="text-label text-ink2">{words}</dt>
                <dd className="text-section font-semibold tabular-nums">{figure}</dd>
              </div>
            ))}
          </dl>
          <p className="mt-12 flex flex-wrap justify-between gap-x-6 gap-y-1 text-label text-ink2 max-rail:mt-8">
            <span>
              {i18n.date(new Date(issuedAt), { dateStyle: 'long', timeZone: 'UTC' })} · Open Badge 3.0
            </span>
            <span className="break-all">{address.replace(/^https?:\/\//, '')}</span>
          </p>
        </article>
        {shown.withdrawnAt === null && <AddToProfile certificate={shown} />}
      </main>
    </div>
  )
}

/** Whether the signature is valid and the certificate still stands. */
function Standing({ certificate: shown }: { readonly certificate: Certificate }) {
  const { t, i18n } = useLingui()
  const { data: signature } = useQuery({
    queryKey: ['certificate', shown.id, 'signature', shown.credential],
    queryFn: () => checkSignature(shown),
  })
  const { withdrawnAt, withdrawnBecause, company } = shown
  const isGood = signature === 'valid' && withdrawnAt === null
  const isBad = signature === 'broken' || withdrawnAt !== null
  const Icon = isGood ? ShieldCheck : isBad ? ShieldAlert : ShieldQuestion
  const day = withdrawnAt && i18n.date(new Date(withdrawnAt), { dateStyle: 'long' })
  return (
    <p
      role="status"
      className={`mb-3 flex items-start gap-2 text-small max-rail:flex-wrap font-semibold ${isGood ? 'text-good' : isBad ? 'text-bad' : 'text-ink2'}`}
    >
      <Icon aria-hidden size={16} strokeWidth={1.75} className="mt-0.5 shrink-0" />
      <span className="min-w-0 flex-1">
        {day
          ? t`Withdrawn by ${company} on ${day}.`
          : signature === 'valid'
            ? t`Signature valid, not withdrawn`
            : signature === 'broken'
              ? t`The signature does not fit: do not rely on this page`
              : signature === 'unchecked'
                ? t`Not withdrawn; this browser checks signatures only over https`
                : t`Checking the signature …`}{' '}
        {withdrawnBecause && <span className="font-normal">{withdrawnBecause}</span>}
      </span>
      {(signature === 'valid' || signature === 'broken') && (
        <span className="font-normal text-ink2 max-rail:w-full max-rail:pl-6">
          <Trans>checked just now, in this browser</Trans>
        </span>
      )}
    </p>
  )
}
