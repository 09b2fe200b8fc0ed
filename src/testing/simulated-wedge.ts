import { estimateOf } from '#domain/academy/evaluation-report.ts'
import type { WedgeUnit } from '#domain/academy/programme-effect.ts'
import { stepsInOrder } from '#domain/academy/wedge.ts'
import { newRandom, type Random } from '#domain/demo/random.ts'

/** An invented company in which the programme does exactly what is planted. */
export interface SimulatedWedge {
  /** People in each unit. */
  readonly sizes: readonly number[]
  readonly steps: number
  /** What having begun adds to the chance, 0–1, of a week with contact. */
  readonly effect: number
  /** Standard deviations of that chance: between people, between units, and of a unit from period to period. */
  readonly people: number
  readonly units: number
  readonly drift: number
  /** What the calendar adds to everybody's chance in a period, the baseline's two counted. */
  readonly calendar: (period: number) => number
  /** Standard deviation of the effect between units. */
  readonly uneven?: number
}

/** Weeks with contact, person by person, added up by unit; the order drawn from the same source of chance. */
export function simulateWedge(wedge: SimulatedWedge, random: Random): WedgeUnit[] {
  const ranks = wedge.sizes.map((_, place) => ({ place, rank: random.next() }))
  const order = ranks.toSorted((one, other) => one.rank - other.rank).map(({ place }) => place)
  const steps = stepsInOrder(wedge.sizes.length, wedge.steps)
  const room = Math.abs(wedge.effect) + 2 * (wedge.uneven ?? 0)
  return wedge.sizes.map((people, place) => {
    const step = steps[order.indexOf(place)] ?? 0
    const unit = wedge.units * random.normal()
    const effect = wedge.effect + (wedge.uneven ?? 0) * random.normal()
    const own = Array.from({ length: people }, () => wedge.people * random.normal())
    const [first = 0, second = 0, ...during] = Array.from({ length: wedge.steps + 1 }, (_, period) => {
      const common = 0.4 + wedge.calendar(period) + unit + wedge.drift * random.normal()
      const added = step <= period - 2 ? effect : 0
      let sum = 0
      for (const each of own) {
        // Room is left for the effect, so that it is there in full.
        const chance = Math.min(0.97 - room, Math.max(0.03 + room, common + each)) + added
        for (let week = 0; week < 4; week++) if (random.next() < chance) sum++
      }
      return sum
    })
    return { step, people, before: [first, second], during }
  })
}

export interface Recovery {
  /** Share of the simulations, 0–1, whose interval holds what was planted. */
  readonly covered: number
  /** Share of the simulations whose interval leaves out 0. */
  readonly found: number
  /** Mean error and mean width of the interval, in weeks of eight; null as soon as one interval is open. */
  readonly bias: number
  readonly width: number | null
}

/** How often the interval holds what was planted. */
export function recover(wedge: SimulatedWedge, simulations: number, seed: number): Recovery {
  const random = newRandom(seed)
  const planted = 4 * wedge.effect
  let [covered, found, bias, width] = [0, 0, 0, 0]
  for (let turn = 0; turn < simulations; turn++) {
    const estimate = estimateOf(simulateWedge(wedge, random), { isDrawn: true, seed: turn })
    if (estimate === null) throw new Error('This design is too small for an estimate.')
    const low = estimate.interval.low ?? Number.NEGATIVE_INFINITY
    const high = estimate.interval.high ?? Number.POSITIVE_INFINITY
    if (low <= planted && planted <= high) covered++
    if (low > 0 || high < 0) found++
    bias += (2 * (estimate.effect - planted)) / simulations
    width += (2 * (high - low)) / simulations
  }
  return {
    covered: covered / simulations,
    found: found / simulations,
    bias,
    width: Number.isFinite(width) ? width : null,
  }
}
