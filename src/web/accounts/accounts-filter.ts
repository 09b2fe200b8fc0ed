import type { AccountsFilter } from './requests.ts'

const keys = ['search', 'kind', 'only', 'sort', 'order'] as const

/** The league's filters as the address has them; the server says which values it takes. */
export function accountsFilter(search: Record<string, unknown>): AccountsFilter {
  const filter: Record<string, string> = {}
  for (const key of keys) {
    const value = search[key]
    if (typeof value === 'string' || typeof value === 'number') filter[key] = String(value)
  }
  return filter
}
