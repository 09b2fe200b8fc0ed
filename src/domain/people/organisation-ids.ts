import type { Alias } from './employer.ts'
import type { Organisation } from './organisations.ts'

export type SettledOrganisation = Organisation & { readonly id: string }

/**
 * Each group's id, so that a later file leaves an organisation what it was: the decided one; else that of the book's
 * organisation most of whose names and domains it has; else a new one. Of two that came from one, the bigger keeps it.
 */
export function withIds(
  organisations: readonly Organisation[],
  idOf: (alias: Alias) => string | undefined,
  newId: () => string,
): readonly SettledOrganisation[] {
  const taken = new Set(organisations.map(({ id }) => id).filter((id) => id !== null))
  const bySize = [...organisations].sort((one, other) => other.contacts.length - one.contacts.length)
  return bySize.map((organisation) => {
    const id = organisation.id ?? commonestFree(organisation.aliases.map(idOf), taken) ?? newId()
    taken.add(id)
    return { ...organisation, id }
  })
}

function commonestFree(ids: readonly (string | undefined)[], taken: ReadonlySet<string>): string | undefined {
  const counts = new Map<string, number>()
  for (const id of ids) if (id !== undefined && !taken.has(id)) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts].sort(([one, ones], [other, others]) => others - ones || (one < other ? -1 : 1))[0]?.[0]
}
