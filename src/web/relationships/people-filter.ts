import type { PeopleFilter } from './requests.ts'

const keys = ['search', 'state', 'organisation', 'tag', 'source', 'sharing', 'show', 'sort', 'order'] as const

/** The list's filters as the address has them; the server says which values it takes. */
export function peopleFilter(search: Record<string, unknown>): PeopleFilter {
  const filter: Record<string, string> = {}
  for (const key of keys) {
    const value = search[key]
    if (typeof value === 'string' || typeof value === 'number') filter[key] = String(value)
  }
  return filter
}
