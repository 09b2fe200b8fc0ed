import { isFullName } from '../people/name.ts'

/** One shared tie, as far as it tells whom it is about. */
export interface SharedRow {
  readonly id: string
  readonly ownerId: string
  readonly nameKey: string
  /** Left out when all are at one account; empty when nobody knows. */
  readonly organisationKey?: string
  /** Hashes of addresses and profiles. */
  readonly marks: readonly string[]
}

/**
 * Which shared ties are ties to the same human: the tie's id → the least id of its group. The same address or profile
 * is the same human; so is the same full name at one organisation, unless one member has two people of that name there. A company-side person is nothing but this: it comes from shared ties and ends with them.
 */
export function counterparts(rows: readonly SharedRow[]): Map<string, string> {
  const parent = new Map(rows.map(({ id }) => [id, id]))
  const root = (id: string): string => {
    const above = parent.get(id) ?? id
    return above === id ? id : root(above)
  }
  const join = (one: string, other: string) => {
    const [least = one, most = other] = [root(one), root(other)].sort()
    parent.set(most, least)
  }
  for (const group of groupsBy(rows, ({ marks }) => marks))
    for (const { id } of group.slice(1)) join(group[0]?.id ?? id, id)
  const sameName = groupsBy(rows, ({ nameKey, organisationKey }) =>
    isFullName(nameKey) && organisationKey !== '' ? [`${nameKey}\n${organisationKey ?? ''}`] : [],
  )
  for (const group of sameName) {
    const isUnique = new Set(group.map(({ ownerId }) => ownerId)).size === group.length
    if (isUnique) for (const { id } of group.slice(1)) join(group[0]?.id ?? id, id)
  }
  return new Map(rows.map(({ id }) => [id, root(id)]))
}

function groupsBy(rows: readonly SharedRow[], keysOf: (row: SharedRow) => readonly string[]): SharedRow[][] {
  const groups = new Map<string, SharedRow[]>()
  for (const row of rows)
    for (const key of keysOf(row)) {
      const group = groups.get(key)
      if (group) group.push(row)
      else groups.set(key, [row])
    }
  return [...groups.values()]
}
