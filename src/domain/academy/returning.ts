/** A question by what it tests: `point` names it within its lesson. */
export interface Tested {
  readonly id: string
  readonly lessonId: string
  readonly point: string
}

export interface PastAnswer {
  readonly questionId: string
  readonly isRight: boolean
  /** The member's day, `YYYY-MM-DD`. */
  readonly on: string
}

/**
 * What was missed and comes again in other words: for each point whose last answer was wrong and is at least two days
 * old, a question of the same point that was not the one missed; the longest-missed first. Source: spacing and testing
 * (docs/academy.md).
 */
export function returning(
  questions: readonly Tested[],
  answers: readonly PastAnswer[],
  today: string,
): string[] {
  const pointOf = new Map(questions.map((each) => [each.id, `${each.lessonId} ${each.point}`]))
  const last = new Map<string, PastAnswer>()
  for (const answer of answers.toSorted((one, other) =>
    one.on < other.on ? -1 : one.on > other.on ? 1 : 0,
  )) {
    const point = pointOf.get(answer.questionId)
    if (point !== undefined) last.set(point, answer)
  }
  return [...last]
    .filter(([, { isRight, on }]) => !isRight && daysBetween(on, today) >= LEAST_DAYS)
    .toSorted(([, one], [, other]) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
    .flatMap(([point, { questionId }]) => {
      const others = questions.filter(
        (each) => `${each.lessonId} ${each.point}` === point && each.id !== questionId,
      )
      return others[0]?.id ?? questionId
    })
}

const LEAST_DAYS = 2

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}
