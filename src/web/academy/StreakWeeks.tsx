import { useLingui } from '@lingui/react/macro'
import { useDayWords } from '../relationships/use-day-words.ts'
import type { Streak } from './streak-requests.ts'

type Kind = Streak['weeks'][number]['kind']

const STEP = 20
const HEIGHT = 30

/** Weeks as flames on one line: burning when steady, a low one where a reserve bore it, the bare line on leave. */
export function StreakWeeks({ weeks }: Pick<Streak, 'weeks'>) {
  const { t } = useLingui()
  const { shortDate } = useDayWords()
  const words: Readonly<Record<Kind, string>> = {
    steady: t`steady`,
    reserve: t`missed, borne by a reserve`,
    leave: t`on leave`,
    missed: t`missed`,
    open: t`this week`,
  }
  const told = weeks.map(({ monday, kind }) => `${shortDate(monday)} ${words[kind]}`).join('; ')
  return (
    <svg
      role="img"
      aria-label={t`The last weeks: ${told}`}
      viewBox={`0 0 ${13 * STEP} ${HEIGHT}`}
      className="block w-full max-w-[272px]"
    >
      {weeks.map(({ monday, kind }, place) => (
        <g key={monday} transform={`translate(${place * STEP} 0)`}>
          <title>{`${shortDate(monday)}: ${words[kind]}`}</title>
          <rect width={STEP} height={HEIGHT} className="fill-transparent" />
          {kind === 'steady' && <path d={FLAME} className="fill-ember" />}
          {kind === 'reserve' && <path d={LOW} className="fill-none stroke-ember" strokeWidth="1.5" />}
          {kind === 'open' && <path d={FLAME} className="fill-none stroke-ink3" strokeDasharray="2.5 2.5" />}
          {kind !== 'missed' && (
            <path
              d={`M${kind === 'leave' ? 5 : 3} 27h${kind === 'leave' ? STEP - 10 : STEP - 6}`}
              className={kind === 'leave' ? 'stroke-ink3' : 'stroke-ink2'}
              strokeDasharray={kind === 'leave' ? '2 2' : undefined}
              strokeWidth="1.5"
            />
          )}
        </g>
      ))}
    </svg>
  )
}

const FLAME =
  'M10.5 3.5c.3 3.3 4.9 5.4 4.9 10.3 0 3.1-2.4 5.5-5.4 5.5s-5.4-2.4-5.4-5.4c0-2.3 1.1-3.9 2.5-5.3.1 1.2.6 2.1 1.4 2.6-.3-2.9.4-5.5 2-7.7Z'
const LOW = 'M10.1 12.8c.2 1.6 2.2 2.2 2.2 3.7a2.3 2.3 0 0 1-4.6 0c0-1.4 1.9-1.9 2.4-3.7Z'
