import { dayNumber } from '#domain/relationships/day.ts'
import type { State } from '#domain/relationships/state.ts'
import type { StrengthFit } from '#domain/relationships/strength.ts'
import { addContactDay, type TieState } from '#domain/relationships/tie-state.ts'
import { DEFAULT_FIT, tieToday } from '#domain/relationships/tie-today.ts'
import type { PersonDetail } from './requests.ts'

export interface Sample {
  /** Day number. */
  readonly on: number
  readonly strength: number
  readonly state: State
}

export interface Past {
  readonly samples: readonly Sample[]
  /** The next 90 days if nobody writes: an estimate. */
  readonly ahead: readonly Sample[]
}

const weeksBack = 78

/** A tie's strength week by week, computed here from its contact days by the same formula as today's number. */
export function strengthOverTime({ days, explanation, tie }: PersonDetail, today: number): Past {
  const fit = { ...DEFAULT_FIT, strength: fitOf(explanation) ?? DEFAULT_FIT.strength }
  const contactDays = days.map(({ on, out, in: received }) => ({ on: dayNumber(on), out, in: received }))
  const samples: Sample[] = []
  let state: TieState | null = null
  let next = 0
  const sampleAt = (on: number) => {
    for (; next < contactDays.length && (contactDays[next]?.on ?? on) <= on; next++) {
      const day = contactDays[next]
      if (day) state = addContactDay(state, day)
    }
    if (!state) return undefined
    const found = tieToday(state, on, fit)
    return { on, strength: found.strength, state: found.state }
  }
  for (let on = today - weeksBack * 7; on <= today; on += 7) {
    const sample = sampleAt(on)
    if (sample) samples.push(sample)
  }
  const last = samples.at(-1)
  // The server's number for today stands; older days than two years count in it and are not here.
  if (last && tie) samples[samples.length - 1] = { ...last, strength: tie.strength, state: tie.state }
  const ahead = [0, 15, 30, 45, 60, 75, 90].flatMap((wait) => sampleAt(today + wait) ?? [])
  const first = ahead[0]
  const shift = first && tie ? tie.strength - first.strength : 0
  return {
    samples,
    ahead: ahead.map((sample) => ({
      ...sample,
      strength: Math.max(0, Math.min(1, sample.strength + shift)),
    })),
  }
}

function fitOf(explanation: PersonDetail['explanation']): StrengthFit | undefined {
  const of = (name: string) => explanation.find((term) => term.name === name)?.coefficient
  const [base, warmth, months, silence] = [of('base'), of('warmth'), of('months'), of('silence')]
  if (base === undefined || warmth === undefined || months === undefined || silence === undefined)
    return undefined
  return { base, warmth, months, silence: Math.abs(silence) }
}
