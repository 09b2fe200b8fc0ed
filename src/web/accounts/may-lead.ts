import type { MeAnswer } from '../app/session.ts'

/** Whether this member adds and changes accounts, and gives plays to others: client leads, administrators, owners. */
export function mayLead({ member }: MeAnswer): boolean {
  return member.roles.some((role) => role === 'client_lead' || role === 'administrator' || role === 'founder')
}
