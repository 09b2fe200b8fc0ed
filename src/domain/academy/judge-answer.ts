/** A question as far as judging needs it. Places count from 0, in the order in which the content lists them. */
export type Asked =
  | { readonly kind: 'choice' | 'case' | 'better'; readonly options: readonly { readonly right: boolean }[] }
  | { readonly kind: 'order'; readonly items: readonly string[] }
  | { readonly kind: 'match'; readonly pairs: readonly unknown[] }
  | { readonly kind: 'recall' }

/** What a member answered. `chosen`: one place; `sorted`: the places in the order given, or for each left the right; `own`: their own mark. */
export type Given =
  | { readonly is: 'chosen'; readonly place: number }
  | { readonly is: 'sorted'; readonly places: readonly number[] }
  | { readonly is: 'own'; readonly isRight: boolean }

/** Whether an answer is right; undefined when it is no answer to this kind of question. Free recall is marked by oneself. */
export function judgeAnswer(question: Asked, given: Given): boolean | undefined {
  if (question.kind === 'recall') return given.is === 'own' ? given.isRight : undefined
  if (question.kind === 'order' || question.kind === 'match') {
    const length = question.kind === 'order' ? question.items.length : question.pairs.length
    if (given.is !== 'sorted' || given.places.length !== length) return undefined
    return given.places.every((place, at) => place === at)
  }
  if (given.is !== 'chosen') return undefined
  return question.options[given.place]?.right
}
