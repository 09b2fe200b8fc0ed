import { Trans, useLingui } from '@lingui/react/macro'
import { Check, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { type DrawCheck, drandAddress, drandRoundAt, drawKey } from '#domain/academy/draw.ts'
import { TextLink } from '../ui/TextLink.tsx'
import type { PublicDraw } from './prize-requests.ts'
import { revealed } from './revealed-draw.ts'

/** What was published, in its order: the sealed seed, the list, the seed, the public randomness, the key. */
export function DrawSteps({
  draw,
  checks,
}: {
  readonly draw: PublicDraw
  readonly checks: readonly DrawCheck[]
}) {
  const { t, i18n } = useLingui()
  const day = (at: string) => i18n.date(new Date(at), { day: 'numeric', month: 'short' })
  const holds = (...wanted: readonly DrawCheck['what'][]) => {
    const found = checks.filter(({ what }) => wanted.includes(what))
    return found.length === 0 ? undefined : found.every((check) => check.holds)
  }
  const full = revealed(draw)
  const count = draw.tickets?.length ?? 0
  return (
    <ol className="border-t border-line">
      <Step when={t`Opened, ${day(draw.openedAt)}`} what={t`commitment`} title={t`The seed was sealed`}>
        {draw.commitment}
      </Step>
      {draw.list && (
        <Step
          when={t`At the close`}
          what={t`list of ${count} tickets`}
          title={t`The list of tickets was published`}
          holds={holds('list', 'tickets-once')}
        >
          {draw.list}
        </Step>
      )}
      {draw.seed && (
        <Step
          when={t`After`}
          what={t`seed`}
          title={
            holds('commitment') === false
              ? t`The seed does not fit the seal`
              : t`The seed was opened, and fits the seal`
          }
          holds={holds('commitment')}
        >
          {draw.seed}
        </Step>
      )}
      {draw.round !== null && (
        <Step
          when={draw.randomness ? t`Public randomness` : t`To come`}
          what={t`drand, round ${draw.round}`}
          title={
            draw.randomness ? (
              <Trans>
                Compare it with <TextLink href={drandAddress(draw.round)}>what drand published</TextLink>
              </Trans>
            ) : (
              <Trans>
                Published by drand on{' '}
                {i18n.date(drandRoundAt(draw.round), {
                  dateStyle: 'long',
                  timeStyle: 'short',
                  timeZone: 'UTC',
                })}{' '}
                UTC; nobody can know it before
              </Trans>
            )
          }
          holds={holds('randomness')}
        >
          {draw.randomness ?? ''}
        </Step>
      )}
      {full && (
        <Step when={t`Then`} what={t`key`} title={t`The key, from list, seed and randomness`}>
          {drawKey(full.drawId, full.tickets, full.seed, full.randomness)}
        </Step>
      )}
    </ol>
  )
}

function Step({
  when,
  what,
  title,
  holds,
  children,
}: {
  readonly when: string
  readonly what: string
  readonly title: ReactNode
  readonly holds?: boolean | undefined
  readonly children: string
}) {
  const { t } = useLingui()
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1 border-b border-line py-3 rail:grid-cols-[7.25rem_minmax(0,1fr)_auto]">
      <span className="text-small max-rail:col-span-2">
        <span className="block font-semibold">{when}</span>
        <span className="block text-label text-ink2">{what}</span>
      </span>
      <span className="min-w-0 text-small">
        <span className="block">{title}</span>
        <code className="block font-mono text-label break-all text-ink2">{children}</code>
      </span>
      <span className="w-5">
        {holds === true && (
          <Check role="img" aria-label={t`holds`} size={16} strokeWidth={2} className="text-good" />
        )}
        {holds === false && (
          <X role="img" aria-label={t`broken`} size={16} strokeWidth={2} className="text-bad" />
        )}
      </span>
    </li>
  )
}
