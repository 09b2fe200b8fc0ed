import { useLingui } from '@lingui/react/macro'
import { useId } from 'react'
import { useDayWords } from '../relationships/use-day-words.ts'
import type { Figures } from './evaluation-requests.ts'
import { useEvaluationWords } from './use-evaluation-words.ts'
import { wedgeCells } from './wedge-cells.ts'

const rowHeight = 44
const head = 26

/**
 * Who began when: a row a step, a column for every four weeks. Hatched is the baseline, empty waits, full is compared as
 * having begun, pale began longer ago and is compared no more. Counted, each has its figure a person.
 */
export function WedgeChart({
  startsOn,
  steps,
  figures,
  today,
  width,
}: {
  readonly startsOn: string
  readonly steps: number
  readonly figures: Figures | null
  readonly today: string
  readonly width: number
}) {
  const { t, i18n } = useLingui()
  const { shortDate } = useDayWords()
  const { number } = useEvaluationWords()
  const hatch = useId()
  const columns = steps + 2
  const left = width > 500 ? 64 : 52
  const step = (width - left) / columns
  const height = head + steps * rowHeight + 4
  const cells = wedgeCells(startsOn, steps, figures)
  const now = cells.find(({ from, until }) => from <= today && today < until)
  return (
    <svg
      role="img"
      viewBox={`0 0 ${width} ${height}`}
      className="w-full"
      aria-label={t`Who begins when, in ${steps} steps from ${shortDate(startsOn)} on, one every four weeks. The list of the order has the same.`}
    >
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" y1="0" x2="0" y2="6" strokeWidth="1.5" className="stroke-line2" />
        </pattern>
      </defs>
      {now && (
        <rect
          x={left + now.column * step}
          y="0"
          width={step - 3}
          height={head - 6}
          rx="4"
          className="fill-chosen"
        />
      )}
      {Array.from({ length: columns }, (_, column) => cells.find((cell) => cell.column === column)).map(
        (cell) =>
          cell &&
          // On a phone every other day, or they run into each other.
          (step > 48 || cell.column % 2 === 0) && (
            <text
              key={cell.column}
              x={left + cell.column * step + (step - 3) / 2}
              y={14}
              textAnchor="middle"
              className="figures fill-ink2 text-label"
            >
              {i18n.date(new Date(`${cell.from}T12:00:00Z`), {
                timeZone: 'UTC',
                day: 'numeric',
                month: 'short',
              })}
            </text>
          ),
      )}
      {Array.from({ length: steps }, (_, place) => place).map((row) => (
        <text key={row} x="0" y={head + row * rowHeight + 25} className="fill-ink text-small">
          {t`Step ${row + 1}`}
        </text>
      ))}
      {cells.map(({ row, column, kind, value }) => {
        const x = left + column * step
        const y = head + row * rowHeight
        const isFull = kind === 'begun'
        return (
          <g key={`${row} ${column}`}>
            <rect
              x={x + 0.5}
              y={y + 0.5}
              width={step - 4}
              height={rowHeight - 5}
              rx="4"
              className={
                isFull
                  ? 'fill-ember'
                  : kind === 'long-begun' || kind === 'after'
                    ? 'fill-chosen stroke-line2'
                    : 'fill-panel stroke-line2'
              }
            />
            {kind === 'baseline' && (
              <rect
                x={x + 0.5}
                y={y + 0.5}
                width={step - 4}
                height={rowHeight - 5}
                rx="4"
                fill={`url(#${hatch})`}
              />
            )}
            {value !== null && (
              <text
                x={x + (step - 3) / 2}
                y={y + 25}
                textAnchor="middle"
                strokeWidth={kind === 'baseline' ? 4 : 0}
                paintOrder="stroke"
                className={`figures text-small ${isFull ? 'fill-on-ember' : 'fill-ink stroke-panel'}`}
              >
                {number(value)}
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}
