import { useLingui } from '@lingui/react/macro'
import { scaleLinear } from 'd3-scale'
import type { Figures } from './evaluation-requests.ts'
import { useEvaluationWords } from './use-evaluation-words.ts'

const edge = 14
const height = 74

/** The estimate as a dot, its interval as a band, and 0 as a line: whether the band holds it is what one looks for. */
export function EstimateChart({ figures, width }: { readonly figures: Figures; readonly width: number }) {
  const { t, i18n } = useLingui()
  const { signed, interval } = useEvaluationWords()
  const { effect, low, high } = figures
  if (effect === null) return null
  const most = Math.max(1, ...[effect, low ?? 0, high ?? 0].map(Math.abs)) * 1.1
  const across = scaleLinear()
    .domain([-most, most])
    .range([edge, width - edge])
  const ticks = across.ticks(6)
  return (
    <svg
      role="img"
      viewBox={`0 0 ${width} ${height}`}
      className="w-full"
      aria-label={t`Those who began against those who waited: ${signed(effect)}, 95 % interval ${interval(figures)}.`}
    >
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={across(tick)}
            x2={across(tick)}
            y1="8"
            y2={height - 22}
            className={tick === 0 ? 'stroke-ink2' : 'stroke-line'}
          />
          <text x={across(tick)} y={height - 6} textAnchor="middle" className="figures fill-ink2 text-label">
            {i18n.number(tick, { signDisplay: 'exceptZero' })}
          </text>
        </g>
      ))}
      {low !== null && high !== null && (
        <rect
          x={across(low)}
          width={across(high) - across(low)}
          y="22"
          height="16"
          rx="3"
          className="fill-chosen stroke-ember"
        />
      )}
      <circle cx={across(effect)} cy="30" r="6" className="fill-ember stroke-bg" strokeWidth="2" />
    </svg>
  )
}
