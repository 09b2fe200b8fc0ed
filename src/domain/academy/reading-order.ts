interface Placed {
  readonly id: string
  readonly week: number
  readonly order: number
  /** The lesson of the same week that it stands after. */
  readonly after?: string | undefined
}

/** Lessons by week and order; one that says after which of its week it stands, stands there, several of them by order. */
export function inReadingOrder<Lesson extends Placed>(lessons: readonly Lesson[]): Lesson[] {
  const sorted = lessons.toSorted((one, other) => one.week - other.week || one.order - other.order)
  const placed = sorted.filter(({ after }) => after === undefined)
  for (const lesson of sorted.filter(({ after }) => after !== undefined).toReversed()) {
    const before = placed.findIndex(({ id, week }) => id === lesson.after && week === lesson.week)
    const end = placed.findLastIndex(({ week }) => week <= lesson.week)
    placed.splice((before < 0 ? end : before) + 1, 0, lesson)
  }
  return placed
}
