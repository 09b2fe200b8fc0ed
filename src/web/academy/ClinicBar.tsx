import { Trans, useLingui } from '@lingui/react/macro'
import type { ClinicComparison } from '#domain/academy/clinic-comparison.ts'
import { useDayWords } from '../relationships/use-day-words.ts'

/** Both scores on one line of 100. */
export function ClinicBar({ comparison: { before, now } }: { readonly comparison: ClinicComparison }) {
  const { t } = useLingui()
  const { date } = useDayWords()
  if (now.score === null) return null
  const has = now.score
  const had = before && before.score !== null ? before.score : null
  const start = Math.min(had ?? has, has)
  return (
    <div>
      <div
        role="img"
        aria-label={
          had === null ? t`${has} of 100 points` : t`${had} of 100 points before, ${has} of 100 points now`
        }
        className="flex h-2.5 overflow-hidden rounded-full bg-line forced-colors:border"
      >
        <span className="data-fill h-full bg-ink2" style={{ width: `${start}%` }} />
        <span className="data-fill h-full bg-ember" style={{ width: `${has - start}%` }} />
      </div>
      <div className="mt-1.5 flex flex-wrap gap-x-3 text-small text-ink2 figures">
        {had !== null && before && (
          <span className="text-right" style={{ minWidth: `${Math.min(had, has)}%` }}>
            <Trans>
              <strong className="font-semibold text-ink">{had}</strong> on {date(before.exportedOn)}
            </Trans>
          </span>
        )}
        <span
          className="text-right"
          style={{ minWidth: `calc(${had === null ? has : Math.max(0, has - had)}% - 12px)` }}
        >
          <Trans>
            <strong className={`font-semibold ${had === null ? 'text-ink' : 'text-ember'}`}>{has}</strong> on{' '}
            {date(now.exportedOn)}
          </Trans>
        </span>
      </div>
      {now.judged < 100 && (
        <p className="mt-1 text-small text-ink2">
          <Trans>
            Over the {now.judged} points that this export can tell; what it lacks counts neither way.
          </Trans>
        </p>
      )}
    </div>
  )
}
