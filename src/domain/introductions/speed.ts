/** One ask, two weeks on, as the figures count it. Instants and waits in milliseconds. */
export interface CountedAsk {
  readonly askerId: string
  /** Who was asked or answered. */
  readonly connectorIds: readonly string[]
  readonly department: string
  readonly isIntroduction: boolean
  /** To the first answer; null when none came. */
  readonly answerWait: number | null
  readonly introductionWait: number | null
  /** Whether the answer came within the company's promise. */
  readonly isKept: boolean
}

/** Figures of a group that is large enough. Shares 0–1 in hundredths, waits in minutes; null: too few for this one. */
export interface SpeedFigures {
  readonly asks: number
  readonly answered: number
  readonly kept: number
  readonly answerQuarter: number | null
  readonly answerHalf: number | null
  readonly answerThreeQuarters: number | null
  readonly accepted: number | null
  readonly introduced: number | null
  readonly introductionHalf: number | null
}

/** Fewer different askers, or fewer different connectors, show nothing. */
export const FEWEST = 5

/** Whether so many different people are behind these asks that the figures are nobody's. */
export function isEnough(asks: readonly CountedAsk[]): boolean {
  return (
    new Set(asks.map(({ askerId }) => askerId)).size >= FEWEST &&
    new Set(asks.flatMap(({ connectorIds }) => connectorIds)).size >= FEWEST
  )
}

/**
 * Which groups of a whole that is shown may be shown, so that neither a group nor the rest (the whole less what is shown)
 * is of too few: when the rest would be, the smallest shown group joins it, until it is large enough or all are in it.
 */
export function shownGroups(groups: ReadonlyMap<string, readonly CountedAsk[]>): ReadonlySet<string> {
  const bySize = [...groups].toSorted(
    ([one, asks], [other, others]) => asks.length - others.length || (one < other ? -1 : 1),
  )
  const shown = bySize.filter(([, asks]) => isEnough(asks))
  const rest = bySize.filter(([, asks]) => !isEnough(asks)).flatMap(([, asks]) => asks)
  while (rest.length > 0 && !isEnough(rest)) {
    const smallest = shown.shift()
    if (!smallest) break
    rest.push(...smallest[1])
  }
  return new Set(shown.map(([name]) => name))
}

/**
 * The figures of a whole and of its groups; null for the whole when it is too few, and then no group is shown either.
 * Each figure is of a population (all asks; introductions; those made), and each population is shown by the same rule.
 */
export function speedOf(
  asks: readonly CountedAsk[],
  groupOf: (ask: CountedAsk) => string,
): { readonly whole: SpeedFigures | null; readonly groups: ReadonlyMap<string, SpeedFigures> } {
  const groups = new Map<string, SpeedFigures>()
  if (!isEnough(asks)) return { whole: null, groups }
  const introductions = asks.filter(({ isIntroduction }) => isIntroduction)
  const made = introductions.filter(({ introductionWait }) => introductionWait !== null)
  const [areShown, haveAccepted, haveMade] = [asks, introductions, made].map((population) =>
    isEnough(population) ? shownGroups(Map.groupBy(population, groupOf)) : new Set<string>(),
  )
  for (const [name, own] of Map.groupBy(asks, groupOf))
    if (areShown?.has(name))
      groups.set(name, figuresOf(own, haveAccepted?.has(name) ?? false, haveMade?.has(name) ?? false))
  return { whole: figuresOf(asks, isEnough(introductions), isEnough(made)), groups }
}

function figuresOf(
  asks: readonly CountedAsk[],
  showsAccepted: boolean,
  showsIntroduction: boolean,
): SpeedFigures {
  const waits = asks.map(({ answerWait }) => answerWait)
  const introductions = asks.filter(({ isIntroduction }) => isIntroduction)
  const made = introductions.filter(({ introductionWait }) => introductionWait !== null)
  const acceptedCount = introductions.filter(({ answerWait }) => answerWait !== null).length
  return {
    asks: asks.length,
    answered: share(waits.filter((wait) => wait !== null).length, asks.length),
    kept: share(asks.filter(({ isKept }) => isKept).length, asks.length),
    answerQuarter: coarse(reachedBy(0.25, waits)),
    answerHalf: coarse(reachedBy(0.5, waits)),
    answerThreeQuarters: coarse(reachedBy(0.75, waits)),
    accepted: showsAccepted ? share(acceptedCount, introductions.length) : null,
    introduced: showsAccepted ? share(made.length, introductions.length) : null,
    introductionHalf: showsIntroduction
      ? coarse(
          reachedBy(
            0.5,
            made.map(({ introductionWait }) => introductionWait),
          ),
        )
      : null,
  }
}

/**
 * The shortest wait by which at least this share (0–1] of all had what they waited for; null when fewer ever had. Those
 * without count as waiting for ever, so that silence does not make a company fast.
 */
export function reachedBy(share: number, waits: readonly (number | null)[]): number | null {
  const had = waits.filter((wait) => wait !== null).toSorted((one, other) => one - other)
  return had[Math.ceil(share * waits.length) - 1] ?? null
}

function share(part: number, whole: number): number {
  return Math.round((100 * part) / whole) / 100
}

/** In minutes: five at a time within the hour, a quarter within the day, then hours: a wait to the minute would be somebody's. */
function coarse(wait: number | null): number | null {
  if (wait === null) return null
  const minutes = wait / 60_000
  const step = minutes < 60 ? 5 : minutes < 1440 ? 15 : 60
  return Math.max(5, Math.round(minutes / step) * step)
}
