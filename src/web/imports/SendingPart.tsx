import { Trans, useLingui } from '@lingui/react/macro'
import { X } from 'lucide-react'
import { Button } from '../ui/Button.tsx'
import { ProgressBar } from '../ui/ProgressBar.tsx'
import { Section } from '../ui/Section.tsx'
import { useAmountWords } from './use-amount-words.ts'
import type { Sending } from './worker-messages.ts'

/** An import on its way: count, rate, time left, stop. */
export function SendingPart({
  sending,
  onStop,
}: {
  readonly sending: Sending | null
  readonly onStop: () => void
}) {
  const { t, i18n } = useLingui()
  const { timeLeft } = useAmountWords()
  const { sent, total, seconds } = sending ?? { sent: 0, total: 0, seconds: 0 }
  const share = total > 0 ? Math.min(1, sent / total) : null
  return (
    <Section
      title={t`Now`}
      aside={t`Goes on while you look around in another tab; closing this one stops it.`}
      className="mt-8"
    >
      <div className="flex items-center gap-4 border-t border-line pt-3">
        <div className="min-w-0 flex-1">
          <ProgressBar share={share} label={t`Bringing your network in`} />
          <p
            className="figures mt-1.5 flex flex-wrap justify-between gap-x-4 text-small text-ink2"
            role="status"
          >
            <span>
              {share === null
                ? t`Beginning`
                : t`${i18n.number(share, { style: 'percent', maximumFractionDigits: 0 })} · ${sent} of ${total} records`}
              {seconds > 1 && t`, ${Math.round(sent / seconds)} a second`}
            </span>
            <span>
              {share !== null && share > 0 && share < 1
                ? timeLeft((seconds / share) * (1 - share))
                : share === 1
                  ? t`counting ties`
                  : ''}
            </span>
          </p>
        </div>
        <Button icon={X} onClick={onStop}>
          <Trans>Stop</Trans>
        </Button>
      </div>
    </Section>
  )
}
