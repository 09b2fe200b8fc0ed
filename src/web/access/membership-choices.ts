import type { Choice } from '../ui/SelectField.tsx'
import type { Department, GrantableRole, Member } from './requests.ts'

/** The roles an administrator can give, widest last; every member is a member. */
export const grantableRoles: readonly GrantableRole[] = [
  'manager',
  'programme_lead',
  'client_lead',
  'administrator',
]

/** Departments or people to choose from, with nobody and none first as ''. */
export function choicesOf(rows: readonly (Department | Member)[], none: string): readonly Choice[] {
  return [{ value: '', label: none }, ...rows.map(({ id, name }) => ({ value: id, label: name }))]
}
