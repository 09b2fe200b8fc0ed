import { useLingui } from '@lingui/react/macro'
import { scaleLog, scaleTime } from 'd3-scale'
import type { OwnAsk, SpeedCell } from './question-requests.ts'
import { isShown } from './speed-summary.ts'
import { useWaitWords } from './use-wait-words.ts'

const edge = { left: 68, right: 12, top: 14, bottom: 22 }
const ticks = [15, 60, 360, 1440, 2880, 10080]

/**
 * First answers month by month: the mark is by when half of the asks had one, the band from a quarter to three quarters;
 * the member's own as dots. Each step upwards is some times as long, for waits are minutes and weeks.
 */
export function SpeedChart({
  months,
  own,
  promiseDays,
  width,
}: {
  readonly months: readonly SpeedCell[]
  readonly own: readonly OwnAsk[]
  readonly promiseDays: number
  readonly width: number
}) {
  const { t, i18n } = useLingui()
  const { wait, promise, period } = useWaitWords()
  const height = 250
  const up = scaleLog()
    .domain([5, 20160])
    .range([height - edge.bottom, edge.top])
    .clamp(true)
  const first = new Date(`${months[0]?.beginsOn}T00:00:00Z`)
  const monthAt = (place: number) =>
    new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + place, 1))
  // The member's own go on to today; the company's months end where they are counted.
  const now = new Date()
  const passed =
    (now.getUTCFullYear() - first.getUTCFullYear()) * 12 + now.getUTCMonth() - first.getUTCMonth()
  const count = Math.max(months.length, passed + 1)
  const end = monthAt(count)
  const across = scaleTime()
    .domain([first, end])
    .range([edge.left, width - edge.right])
  const step = (width - edge.left - edge.right) / count
  const named = months
    .filter(isShown)
    .map((cell) =>
      cell.answerHalf === null
        ? t`${period(cell)}: fewer than half had an answer`
        : t`${period(cell)}: half within ${wait(cell.answerHalf)}`,
    )
  const dots = own.filter((ask): ask is OwnAsk & { minutes: number } => ask.minutes !== null)
  return (
    <svg
      role="img"
      viewBox={`0 0 ${width} ${height}`}
      className="w-full"
      aria-label={t`First answers by month. ${named.join('; ')}. The promise is ${promise(promiseDays)}.`}
    >
      {ticks.map((minutes) => (
        <g key={minutes}>
          <line
            x1={edge.left}
            x2={width - edge.right}
            y1={up(minutes)}
            y2={up(minutes)}
            className="stroke-line"
          />
          <text
            x={edge.left - 8}
            y={up(minutes) + 4}
            textAnchor="end"
            className="figures fill-ink2 text-label"
          >
            {wait(minutes)}
          </text>
        </g>
      ))}
      {Array.from({ length: count }, (_, place) => monthAt(place)).map((month) => (
        <text
          key={month.toISOString()}
          x={across(month) + step / 2}
          y={height - 4}
          textAnchor="middle"
          className="fill-ink2 text-label"
        >
          {i18n.date(month, { timeZone: 'UTC', month: step > 44 ? 'short' : 'narrow' })}
        </text>
      ))}
      {months.map((cell) => {
        const x = across(new Date(`${cell.beginsOn}T00:00:00Z`)) + step / 2
        const wide = Math.min(26, step * 0.5)
        return (
          <g key={cell.beginsOn}>
            {!isShown(cell) ? (
              <line
                x1={x - wide / 2}
                x2={x + wide / 2}
                y1={height - edge.bottom - 4}
                y2={height - edge.bottom - 4}
                strokeDasharray="2 3"
                className="stroke-ink3"
              />
            ) : (
              <>
                {cell.answerQuarter !== null && (
                  <rect
                    x={x - wide / 2}
                    width={wide}
                    y={up(cell.answerThreeQuarters ?? 20160)}
                    height={Math.max(2, up(cell.answerQuarter) - up(cell.answerThreeQuarters ?? 20160))}
                    rx="3"
                    className="fill-chosen stroke-line2"
                  />
                )}
                {cell.answerHalf !== null && (
                  <line
                    x1={x - wide / 2}
                    x2={x + wide / 2}
                    y1={up(cell.answerHalf)}
                    y2={up(cell.answerHalf)}
                    strokeWidth="3"
                    className="stroke-ember"
                  />
                )}
              </>
            )}
          </g>
        )
      })}
      <line
        x1={edge.left}
        x2={width - edge.right}
        y1={up(promiseDays * 1440)}
        y2={up(promiseDays * 1440)}
        strokeDasharray="5 4"
        className="stroke-ink2"
      />
      <text
        x={edge.left + 4}
        y={up(promiseDays * 1440) - 5}
        strokeWidth="4"
        paintOrder="stroke"
        className="fill-ink2 stroke-bg text-label"
      >
        {t`promise: ${promise(promiseDays)}`}
      </text>
      {dots.map(({ id, askedAt, minutes }) => (
        <circle
          key={id}
          cx={across(new Date(askedAt))}
          cy={up(Math.max(5, minutes))}
          r="3"
          className="fill-ink stroke-bg"
        />
      ))}
    </svg>
  )
}
