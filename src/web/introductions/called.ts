import { givenName } from '#domain/relationships/openings.ts'

/** What somebody is called inside a sentence: the given name, else all there is. */
export function called(name: string): string {
  return givenName(name) || name
}
