import { NICKNAMES } from './nickname-list.ts'

const shortForms = new Map<string, ReadonlySet<string>>()
for (const entry of NICKNAMES.trim().split(/,\s*/)) {
  const [name = '', ...forms] = entry.split(' ')
  shortForms.set(name, new Set(forms))
}

const fullForms = new Map<string, Set<string>>()
for (const [name, forms] of shortForms)
  for (const form of forms) fullForms.set(form, (fullForms.get(form) ?? new Set()).add(name))

/** Whether both may be short for one name: `Bob` and `Rob`. */
export function shareFullName(one: string, other: string): boolean {
  const [mine, theirs] = [fullForms.get(one), fullForms.get(other)]
  return mine !== undefined && theirs !== undefined && !mine.isDisjointFrom(theirs)
}

/** Whether one folded given name is a short form of the other. */
export function isNickname(one: string, other: string): boolean {
  return (shortForms.get(one)?.has(other) ?? false) || (shortForms.get(other)?.has(one) ?? false)
}
