import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { ArrowDown, ArrowUp } from 'lucide-react'

const size = { width: 76, height: 20 }

/** Touch points at the ends of twelve months, from zero, and how many more or fewer there are than at the first. */
export function TrendLine({ trend }: { readonly trend: readonly number[] }) {
  const { t } = useLingui()
  const most = Math.max(1, ...trend)
  const points = trend.map((count, place) => ({
    x: 2 + (place / Math.max(1, trend.length - 1)) * (size.width - 6),
    y: 3 + (1 - count / most) * (size.height - 6),
  }))
  const last = points.at(-1)
  const change = (trend.at(-1) ?? 0) - (trend[0] ?? 0)
  const by = Math.abs(change)
  return (
    <span className="inline-flex items-center gap-2.5">
      <svg aria-hidden="true" {...size} className="shrink-0">
        <polyline
          points={points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')}
          fill="none"
          strokeWidth="1.4"
          strokeLinejoin="round"
          className="stroke-ink2"
        />
        {last && <circle cx={last.x} cy={last.y} r="2.2" className="fill-ember" />}
      </svg>
      {change === 0 ? (
        <span className="text-ink3">
          <span aria-hidden="true">–</span>
          <span className="sr-only">{t`unchanged in 12 months`}</span>
        </span>
      ) : (
        <span className={`figures inline-flex items-center gap-0.5 ${change > 0 ? 'text-good' : 'text-bad'}`}>
          {change > 0 ? (
            <ArrowUp aria-hidden size={13} strokeWidth={2} />
          ) : (
            <ArrowDown aria-hidden size={13} strokeWidth={2} />
          )}
          <span aria-hidden="true">{by}</span>
          <span className="sr-only">
            {change > 0
              ? t`${plural(by, { one: '# more than 12 months ago', other: '# more than 12 months ago' })}`
              : t`${plural(by, { one: '# fewer than 12 months ago', other: '# fewer than 12 months ago' })}`}
          </span>
        </span>
      )}
    </span>
  )
}
