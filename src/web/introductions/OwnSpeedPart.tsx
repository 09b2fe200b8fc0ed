import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Section } from '../ui/Section.tsx'
import type { OwnAsk } from './question-requests.ts'
import { ownSummary } from './speed-summary.ts'
import { useWaitWords } from './use-wait-words.ts'

/** The member's own, which nobody else sees: what they asked, and what they were asked and answered. */
export function OwnSpeedPart({
  asked,
  answered,
}: {
  readonly asked: readonly OwnAsk[]
  readonly answered: readonly OwnAsk[]
}) {
  const { t } = useLingui()
  const { wait } = useWaitWords()
  const mine = ownSummary(asked)
  const given = ownSummary(answered)
  return (
    <Section title={t`You`} aside={t`twelve months, only you see it`}>
      {mine.asks + given.asks === 0 ? (
        <p className="text-small text-ink2">
          <Trans>You asked nobody yet, and answered nobody.</Trans>
        </p>
      ) : (
        <dl className="text-small">
          <div className="border-t border-line py-2">
            <dt className="font-medium">
              {t`${plural(mine.asks, { one: 'You asked once', other: 'You asked # times' })}`}
            </dt>
            {mine.asks > 0 && (
              <dd className="text-ink2">
                {mine.half === null
                  ? t`Fewer than half had an answer.`
                  : t`Half had an answer within ${wait(mine.half)}; ${mine.kept} of ${mine.over} in time.`}
              </dd>
            )}
          </div>
          <div className="border-y border-line py-2">
            <dt className="font-medium">
              {t`${plural(given.asks, { one: 'You answered once', other: 'You answered # times' })}`}
            </dt>
            {given.half !== null && (
              <dd className="text-ink2">
                {t`Half of them within ${wait(given.half)}; ${given.kept} of ${given.over} in time.`}
              </dd>
            )}
          </div>
        </dl>
      )}
    </Section>
  )
}
