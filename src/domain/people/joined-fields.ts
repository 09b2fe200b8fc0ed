/** A person's row as the database tells it in JSON, by column; `said_on` is the day of the newest card. */
export type PersonRow = Readonly<Record<string, unknown>>

/** The columns that a merge may change. */
export const JOINED_COLUMNS = [
  'name',
  'name_key',
  'organisation',
  'title',
  'edited_name',
  'edited_organisation',
  'edited_title',
  'edited_department',
  'edited_seniority',
  'circle',
  'cadence_days',
  'next_step',
  'next_step_on',
  'tags',
  'is_colleague',
  'is_never_suggested',
  'is_kept',
] as const

/** What files say: a newer card knows better. */
const told: readonly string[] = ['name', 'name_key', 'organisation', 'title']

/**
 * The fields of two people who are one: the kept one's, and of the other what the kept one lacks. Of two people with
 * cards, the newer card says name, organisation and title.
 */
export function joinFields(kept: PersonRow, removed: PersonRow, isByHand: boolean): PersonRow {
  const isNewer =
    typeof removed.said_on === 'string' && typeof kept.said_on === 'string' && removed.said_on > kept.said_on
  const joined: Record<string, unknown> = { ...kept }
  for (const column of JOINED_COLUMNS) {
    const [mine, theirs] = [kept[column], removed[column]]
    if (column === 'tags') joined.tags = [...new Set([...listOf(mine), ...listOf(theirs)])].sort()
    else if (column === 'next_step_on') joined[column] = isEmpty(kept.next_step) ? theirs : mine
    else if (typeof mine === 'boolean') joined[column] = mine || theirs === true
    else
      joined[column] = isEmpty(mine) || (isNewer && told.includes(column) && !isEmpty(theirs)) ? theirs : mine
  }
  if (isByHand) joined.is_kept = true
  if (isNewer || isEmpty(kept.said_on)) joined.said_on = removed.said_on ?? null
  return joined
}

/** One merge that stands: `removed` was joined with `into`, who was nobody's part at that time. */
export interface Join {
  readonly removedId: string
  readonly intoId: string
  readonly isByHand: boolean
}

/** What these merges, in their order, make of the rows that everybody had alone; each under the id of who has it. */
export function foldedRows(
  own: ReadonlyMap<string, PersonRow>,
  joins: readonly Join[],
): ReadonlyMap<string, PersonRow> {
  const rows = new Map(own)
  for (const { removedId, intoId, isByHand } of joins) {
    const [into, removed] = [rows.get(intoId), rows.get(removedId)]
    if (into && removed) rows.set(intoId, joinFields(into, removed, isByHand))
  }
  return rows
}

/** The row somebody has alone, with what the member has changed since merges made `folded` of it. */
export function ownRow(own: PersonRow, folded: PersonRow, current: PersonRow): PersonRow {
  const row: Record<string, unknown> = { ...own }
  for (const column of JOINED_COLUMNS) {
    if (told.includes(column) || isSame(current[column], folded[column])) continue
    const [mine, joined, now] = [listOf(own[column]), listOf(folded[column]), listOf(current[column])]
    row[column] =
      column === 'tags'
        ? [
            ...new Set([
              ...mine.filter((tag) => now.includes(tag)),
              ...now.filter((tag) => !joined.includes(tag)),
            ]),
          ].sort()
        : current[column]
  }
  return row
}

/**
 * A person's fields when merges are taken back: what these made of them gives way to what is left, where nothing has
 * changed it since. Of tags only those go that the merges brought.
 */
export function partFields(current: PersonRow, before: PersonRow, after: PersonRow): PersonRow {
  const parted: Record<string, unknown> = { ...current, said_on: before.said_on ?? null }
  for (const column of JOINED_COLUMNS) {
    if (isSame(before[column], after[column])) continue
    if (isSame(current[column], after[column])) parted[column] = before[column]
    else if (column === 'tags') {
      const [had, got] = [listOf(before.tags), listOf(after.tags)]
      parted.tags = listOf(current.tags).filter((tag) => had.includes(tag) || !got.includes(tag))
    }
  }
  return parted
}

/** Whether a file has told something else since the merge. */
export function isToldAnew(current: PersonRow, after: PersonRow): boolean {
  return told.some((column) => !isSame(current[column], after[column]))
}

function isEmpty(value: unknown): boolean {
  return value === '' || value === null || value === undefined
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}
