import { useLingui } from '@lingui/react/macro'
import { scaleLinear } from 'd3-scale'
import { curveMonotoneX, line } from 'd3-shape'
import { dayNumber, dayText, mondayOf } from '#domain/relationships/day.ts'
import { useTieStateWords } from '../ui/tie-state-words.ts'
import type { PersonDetail } from './requests.ts'
import { type Sample, strengthOverTime } from './strength-over-time.ts'
import { useDayWords } from './use-day-words.ts'

// On a phone the drawing is as wide as the phone, so that its words stay readable.
const isPhone = globalThis.matchMedia('(max-width: 700px)').matches
const width = isPhone ? 380 : 760
const height = 268
const edge = { left: 40, right: 8 }
const fills = {
  hot: 'fill-hot-fill',
  warm: 'fill-warm-fill',
  cooling: 'fill-cooling-fill',
  'hot-and-cold': 'fill-hot-and-cold-fill',
  dormant: 'fill-dormant-fill',
}

/** A tie's hot and cold: strength over a year and a half and if one waits, contacts by week, states along the bottom. */
export function PersonChart({ person, today }: { readonly person: PersonDetail; readonly today: string }) {
  const { t, i18n } = useLingui()
  const { month } = useDayWords()
  const words = useTieStateWords()
  const now = dayNumber(today)
  const { samples, ahead } = strengthOverTime(person, now)
  const across = scaleLinear()
    .domain([now - 78 * 7, now + 92])
    .range([edge.left, width - edge.right])
  const up = scaleLinear().domain([0, 1]).range([136, 24])
  const draw = line<Sample>(
    (sample) => across(sample.on),
    (sample) => up(sample.strength),
  ).curve(curveMonotoneX)
  const strength = person.tie
    ? i18n.number(person.tie.strength, { style: 'percent', maximumFractionDigits: 0 })
    : ''
  const later = i18n.number(ahead.at(-1)?.strength ?? 0, { style: 'percent', maximumFractionDigits: 0 })
  const state = person.tie ? words[person.tie.state] : ''
  return (
    <svg
      role="img"
      viewBox={`0 0 ${width} ${height}`}
      className="w-full"
      aria-label={t`Strength over a year and a half: ${strength} today (${state}); about ${later} in 90 days if nobody writes.`}
    >
      {[0, 0.5, 1].map((tick) => (
        <g key={tick}>
          <line x1={edge.left} x2={width - edge.right} y1={up(tick)} y2={up(tick)} className="stroke-line" />
          <text x={edge.left - 6} y={up(tick) + 4} textAnchor="end" className="figures fill-ink2 text-label">
            {tick === 1 ? t`100 %` : tick * 100}
          </text>
        </g>
      ))}
      <path d={draw(samples) ?? ''} className="fill-none stroke-ink" strokeWidth="1.6" />
      <path
        d={draw(ahead) ?? ''}
        className="fill-none stroke-cooling"
        strokeWidth="1.4"
        strokeDasharray="3 3"
      />
      <line
        x1={across(now)}
        x2={across(now)}
        y1="4"
        y2={height - 40}
        className="stroke-ink3"
        strokeDasharray="1 3"
      />
      {person.tie && (
        <>
          <circle
            cx={across(now)}
            cy={up(person.tie.strength)}
            r="4"
            className="fill-bg stroke-ink"
            strokeWidth="1.6"
          />
          <text
            // Above what is expected, where no line runs: waiting never raises strength.
            x={isPhone ? width - edge.right : across(now) + 8}
            y={up(person.tie.strength) - 9}
            textAnchor={isPhone ? 'end' : 'start'}
            className="fill-ink stroke-bg text-label font-semibold"
            strokeWidth="4"
            paintOrder="stroke"
          >
            {t`${strength} today`}
          </text>
          <text
            x={width - edge.right}
            y={up(ahead.at(-1)?.strength ?? 0) + 16}
            textAnchor="end"
            className="fill-cooling stroke-bg text-label"
            strokeWidth="4"
            paintOrder="stroke"
          >
            {t`if you wait, an estimate`}
          </text>
        </>
      )}
      <Contacts person={person} now={now} across={across} />
      {stripes(samples).map(({ from, until, state: name }) => (
        <rect
          key={from}
          x={across(from)}
          width={Math.max(1, across(until) - across(from) - 1)}
          y="226"
          height="6"
          rx="1"
          className={fills[name]}
        />
      ))}
      {quarterStarts(now).map((on) => (
        <text key={on} x={across(on)} y={height - 8} textAnchor="middle" className="fill-ink2 text-label">
          {dayText(on).slice(5, 7) === '01' ? dayText(on).slice(0, 4) : month(dayText(on)).replace('.', '')}
        </text>
      ))}
    </svg>
  )
}

/** A square a contact, up for mine, down for theirs, by week; eight at most, then a longer one says more. */
function Contacts({
  person,
  now,
  across,
}: {
  readonly person: PersonDetail
  readonly now: number
  readonly across: (on: number) => number
}) {
  const { t } = useLingui()
  const weeks = new Map<number, { out: number; in: number }>()
  for (const { on, out, in: received } of person.days) {
    const monday = mondayOf(dayNumber(on))
    if (monday < now - 78 * 7) continue
    const week = weeks.get(monday) ?? { out: 0, in: 0 }
    weeks.set(monday, { out: week.out + out, in: week.in + received })
  }
  const middle = 190
  const squares = (count: number) => Array.from({ length: Math.min(5, count) }, (_, place) => place)
  return (
    <g>
      <line x1={edge.left} x2={across(now)} y1={middle} y2={middle} className="stroke-line2" />
      <text x={edge.left - 6} y={middle - 5} textAnchor="end" className="fill-ink2 text-label">
        {t`you`}
      </text>
      <text x={edge.left - 6} y={middle + 13} textAnchor="end" className="fill-ink2 text-label">
        {t`them`}
      </text>
      {[...weeks].map(([monday, { out, in: received }]) => (
        <g key={monday}>
          {squares(out).map((place) => (
            <rect
              key={place}
              x={across(monday)}
              y={middle - 7 - place * 6}
              width="5.6"
              height="4.6"
              rx="1"
              className="fill-ember"
            />
          ))}
          {squares(received).map((place) => (
            <rect
              key={place}
              x={across(monday)}
              y={middle + 3 + place * 6}
              width="5.6"
              height="4.6"
              rx="1"
              className="fill-dormant-fill"
            />
          ))}
        </g>
      ))}
    </g>
  )
}

function stripes(samples: readonly Sample[]): { from: number; until: number; state: Sample['state'] }[] {
  const found: { from: number; until: number; state: Sample['state'] }[] = []
  for (const { on, state } of samples) {
    const last = found.at(-1)
    if (last) last.until = on
    if (!last || last.state !== state) found.push({ from: on, until: on + 7, state })
  }
  return found
}

function quarterStarts(now: number): number[] {
  const starts = []
  for (let on = now - 76 * 7; on < now + 80; on++) {
    const [, monthText, day] = dayText(on).split('-')
    if (day === '01' && Number(monthText) % 3 === 1) starts.push(on)
  }
  return starts
}
