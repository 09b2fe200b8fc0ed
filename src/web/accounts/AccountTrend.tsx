import { Trans, useLingui } from '@lingui/react/macro'
import { Section } from '../ui/Section.tsx'
import type { AccountDetail } from './requests.ts'
import { useAccountWords } from './use-account-words.ts'

const size = { width: 272, height: 96 }
const edge = { top: 8, bottom: 12, right: 34 }

/** Touch points at the ends of the last twelve months, from zero, and the goal above them. */
export function AccountTrend({ account: { trend, goal } }: { readonly account: AccountDetail }) {
  const { t } = useLingui()
  const { monthOfYear } = useAccountWords()
  const most = Math.max(goal, ...trend) * 1.04
  const up = (count: number) =>
    size.height - edge.bottom - (count / most) * (size.height - edge.top - edge.bottom)
  const across = (place: number) => 1 + (place / (trend.length - 1)) * (size.width - edge.right)
  const now = trend.at(-1) ?? 0
  const first = trend[0] ?? 0
  const monthOf = (place: number) => {
    const today = new Date()
    return monthOfYear(
      new Date(Date.UTC(today.getFullYear(), today.getMonth() - (trend.length - 1) + place, 1))
        .toISOString()
        .slice(0, 10),
    )
  }
  const right = size.width - edge.right
  return (
    <Section title={t`Towards ${goal}`} aside={t`12 months`} className="max-w-80">
      <svg
        role="img"
        viewBox={`0 0 ${size.width} ${size.height}`}
        className="w-full"
        aria-label={t`Touch points: ${first} at the end of ${monthOf(0)}, ${now} now; the goal is ${goal}.`}
      >
        <line x1="0" x2={right} y1={up(goal)} y2={up(goal)} strokeDasharray="2 3" className="stroke-ink3" />
        <line x1="0" x2={right} y1={up(0)} y2={up(0)} className="stroke-line2" />
        <polyline
          points={trend
            .map((count, place) => `${across(place).toFixed(1)},${up(count).toFixed(1)}`)
            .join(' ')}
          fill="none"
          strokeWidth="1.8"
          strokeLinejoin="round"
          className="stroke-ember"
        />
        <circle cx={across(trend.length - 1)} cy={up(now)} r="3.2" className="fill-ember" />
        <text x={size.width} y={up(goal) + 4} textAnchor="end" className="figures fill-ink2 text-label">
          {goal}
        </text>
        {Math.abs(up(now) - up(goal)) > 13 && (
          <text
            x={size.width}
            y={up(now) + 4}
            textAnchor="end"
            className="figures fill-ink text-small font-semibold"
          >
            {now}
          </text>
        )}
      </svg>
      <div className="flex justify-between pr-8 text-label text-ink2" aria-hidden="true">
        <span>{monthOf(0)}</span>
        <span>
          <Trans>now</Trans>
        </span>
      </div>
      <details className="mt-1 text-label text-ink2 print:hidden">
        <summary className="w-fit min-h-6">
          <Trans>as a table</Trans>
        </summary>
        <table className="w-full">
          <thead>
            <tr>
              <th scope="col" className="text-left font-normal">{t`End of`}</th>
              <th scope="col" className="text-right font-normal">{t`Touch points`}</th>
            </tr>
          </thead>
          <tbody>
            {trend.map((count, place) => (
              <tr key={monthOf(place)}>
                <th scope="row" className="text-left font-normal">
                  {monthOf(place)}
                </th>
                <td className="figures text-right text-ink">{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </Section>
  )
}
