import { fold } from '#domain/people/name.ts'
import type { Question } from './ask-question.ts'

/** The stems that a part of a question is searched by, of all its parts when none is named. */
export function stemsOf({ wants }: Question, part?: number): string[] {
  return wants
    .filter((want) => part === undefined || want.part === part)
    .flatMap(({ alternatives }) => alternatives.map(({ token }) => token))
    .filter((token) => token.startsWith('t:'))
    .map((token) => token.slice(2))
}

/** Whether a word of what somebody says of themself begins with one of these stems. */
export function isSaid(stems: readonly string[], text: string): boolean {
  return fold(text)
    .split(' ')
    .some((word) => stems.some((stem) => word.startsWith(stem)))
}
