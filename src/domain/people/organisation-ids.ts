import type { Alias } from './employer.ts'
import type { Organisation } from './organisations.ts'

export type SettledOrganisation = Organisation & { readonly id: string }

/**
 * Each group's id, so that a later file leaves an organisation what it was: the decided one; else that of the book's
 * organisation most of whose names it has, else of most of whose domains; else a new one. Of two that came from one,
 * the bigger keeps it. What an older card still names (`remembered`) is not taken over by another name at its domain.
 */
export function withIds(
  organisations: readonly Organisation[],
  idOf: (alias: Alias) => string | undefined,
  newId: () => string,
  remembered: ReadonlySet<string> = new Set(),
): readonly SettledOrganisation[] {
  const bySize = [...organisations].sort((one, other) => other.contacts.length - one.contacts.length)
  const ids = new Map<Organisation, string>()
  for (const organisation of bySize) if (organisation.id !== null) ids.set(organisation, organisation.id)
  const taken = new Set(ids.values())
  for (const kind of ['name', 'domain'] as const)
    for (const organisation of bySize) {
      if (ids.has(organisation)) continue
      const isNamed = organisation.aliases.some((alias) => alias.kind === 'name')
      const known = organisation.aliases
        .filter((alias) => alias.kind === kind)
        .map(idOf)
        .filter((id) => id !== undefined)
        .filter((id) => !taken.has(id) && !(kind === 'domain' && isNamed && remembered.has(id)))
      const id = commonest(known)
      if (id === undefined) continue
      ids.set(organisation, id)
      taken.add(id)
    }
  return bySize.map((organisation) => ({ ...organisation, id: ids.get(organisation) ?? newId() }))
}

function commonest(ids: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts].sort(([one, ones], [other, others]) => others - ones || (one < other ? -1 : 1))[0]?.[0]
}
