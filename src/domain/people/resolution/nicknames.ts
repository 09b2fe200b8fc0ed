import { NICKNAMES } from './nickname-list.ts'

const shortForms = new Map<string, ReadonlySet<string>>()
for (const entry of NICKNAMES.trim().split(/,\s*/)) {
  const [name = '', ...forms] = entry.split(' ')
  shortForms.set(name, new Set(forms))
}

const fullForms = new Map<string, Set<string>>()
for (const [name, forms] of shortForms)
  for (const form of forms) fullForms.set(form, (fullForms.get(form) ?? new Set()).add(name))

/** What a folded given name is short for, and what is short for it. */
export interface Forms {
  readonly short: ReadonlySet<string> | undefined
  readonly full: ReadonlySet<string> | undefined
}

export function formsOf(given: string): Forms {
  return { short: shortForms.get(given), full: fullForms.get(given) }
}

/** Whether one folded given name is a short form of the other. */
export function isNickname(one: string, other: string): boolean {
  return (shortForms.get(one)?.has(other) ?? false) || (shortForms.get(other)?.has(one) ?? false)
}

/** Whether both may be short for one name: `Bob` and `Rob`. */
export function shareFullName(one: Forms, other: Forms): boolean {
  return one.full !== undefined && other.full !== undefined && !one.full.isDisjointFrom(other.full)
}
