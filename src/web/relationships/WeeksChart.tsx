import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { scaleBand, scaleLinear } from 'd3-scale'
import { GOOD_WEEK } from '#domain/relationships/habit.ts'
import type { HabitWeek } from './requests.ts'
import { useDayWords } from './use-day-words.ts'

export interface WeeksChartProps {
  readonly weeks: readonly HabitWeek[]
  /** How many weeks, this one back, are steady. */
  readonly steadySince: number
  readonly width: number
  readonly height: number
  /** In a margin: without figures on the axis and marks of silence. */
  readonly isSmall?: boolean
}

/** People reached out to, week by week; bursts, silences and the band of a good week marked. */
export function WeeksChart({ weeks, steadySince, width, height, isSmall = false }: WeeksChartProps) {
  const { t } = useLingui()
  const { month } = useDayWords()
  const edge = { left: isSmall ? 0 : 28, bottom: isSmall ? 18 : 48, top: isSmall ? 4 : 14 }
  const most = Math.max(8, ...weeks.map(({ people }) => people))
  const across = scaleBand<string>()
    .domain(weeks.map(({ monday }) => monday))
    .range([edge.left, width])
    .paddingInner(0.18)
  const up = scaleLinear()
    .domain([0, most])
    .range([height - edge.bottom, edge.top])
    .nice()
  const base = height - edge.bottom
  const silent = weeks.filter(({ people }) => people === 0).length
  return (
    <svg
      role="img"
      viewBox={`0 0 ${width} ${height}`}
      className="w-full"
      aria-label={t`${plural(weeks.length, { one: 'Your outreach in # week', other: 'Your outreach in # weeks' })}: ${plural(silent, { one: '# silent', other: '# silent' })}, ${plural(weeks.filter(({ isBurst }) => isBurst).length, { one: '# week of a burst', other: '# weeks of bursts' })}.`}
    >
      <rect
        x={edge.left}
        width={width - edge.left}
        y={up(GOOD_WEEK.to)}
        height={up(GOOD_WEEK.from) - up(GOOD_WEEK.to)}
        className="fill-chosen"
      />
      {!isSmall &&
        up.ticks(3).map((tick) => (
          <g key={tick}>
            <line x1={edge.left} x2={width} y1={up(tick)} y2={up(tick)} className="stroke-line" />
            <text
              x={edge.left - 6}
              y={up(tick) + 4}
              textAnchor="end"
              className="figures fill-ink2 text-label"
            >
              {tick}
            </text>
          </g>
        ))}
      {weeks.map(({ monday, people, isBurst }, place) => {
        const isSteady = steadySince >= 3 && place >= weeks.length - 1 - steadySince && people > 0
        const fill = isBurst ? 'fill-hot-and-cold-fill' : isSteady ? 'fill-ember' : 'fill-dormant-fill'
        const y = people === 0 ? base - 1 : up(people)
        return (
          <rect
            key={monday}
            x={across(monday)}
            width={across.bandwidth()}
            y={y}
            height={Math.max(1, base - y)}
            rx={Math.min(1.5, across.bandwidth() / 3)}
            className={people === 0 ? 'fill-line2' : fill}
          />
        )
      })}
      <line x1={edge.left} x2={width} y1={base} y2={base} className="stroke-line2" />
      {!isSmall && (
        <text
          x={edge.left + 2}
          y={up(GOOD_WEEK.to) - 4}
          className="fill-ink2 stroke-bg text-label"
          strokeWidth="4"
          paintOrder="stroke"
        >
          {t`${GOOD_WEEK.from} to ${GOOD_WEEK.to} a week`}
        </text>
      )}
      {!isSmall &&
        silences(weeks).map(({ from, until, count }) => {
          const [x1, x2] = [across(from) ?? 0, (across(until) ?? 0) + across.bandwidth()]
          return (
            <g key={from} className="fill-none stroke-ink3">
              <path d={`M${x1} ${base + 4}v5h${x2 - x1}v-5`} />
              <text
                x={(x1 + x2) / 2}
                y={base + 21}
                textAnchor="middle"
                className="figures fill-ink2 stroke-none text-label"
              >
                {x2 - x1 > 70
                  ? t`${plural(count, { one: '# week silent', other: '# weeks silent' })}`
                  : count}
              </text>
            </g>
          )
        })}
      {monthTicks(weeks, isSmall ? 2 : 3)
        // Far enough from the end for the word 'now'.
        .filter((monday) => (across(monday) ?? 0) < width - 58)
        .map((monday, place) => (
          <text
            key={monday}
            x={across(monday)}
            y={height - 3}
            textAnchor={place === 0 ? 'start' : 'middle'}
            className="fill-ink2 text-label"
          >
            {month(monday).replace('.', '')}
          </text>
        ))}
      <text x={width} y={height - 3} textAnchor="end" className="fill-ink2 text-label">
        {t`now`}
      </text>
    </svg>
  )
}

/** Runs of four silent weeks and more. */
function silences(weeks: readonly HabitWeek[]): { from: string; until: string; count: number }[] {
  const runs: { from: string; until: string; count: number }[] = []
  let run: { from: string; until: string; count: number } | null = null
  for (const { monday, people } of weeks) {
    if (people > 0) run = null
    else if (run) {
      run.until = monday
      run.count++
    } else {
      run = { from: monday, until: monday, count: 1 }
      runs.push(run)
    }
  }
  return runs.filter(({ count }) => count >= 4)
}

/** The first Monday of every second or third month. */
function monthTicks(weeks: readonly HabitWeek[], every: number): string[] {
  const firsts = weeks
    .filter(({ monday }, place) => place === 0 || weeks[place - 1]?.monday.slice(0, 7) !== monday.slice(0, 7))
    .map(({ monday }) => monday)
  return firsts.filter((monday) => Number(monday.slice(5, 7)) % every === 1 % every)
}
