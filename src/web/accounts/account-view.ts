import { within90Days } from '#domain/accounts/expectation.ts'
import type { Leaving, View } from './matrix.ts'
import type { AccountDetail } from './requests.ts'

/** How the account page is looked at, as the address has it, so that a link carries it. */
export interface AccountViewInAddress {
  readonly view?: 'in90'
  /** Who leaves: a colleague's id, or the id of a person of theirs. */
  readonly leaves?: string
}

export function accountView(search: Record<string, unknown>): AccountViewInAddress {
  if (typeof search.leaves === 'string') return { leaves: search.leaves }
  return search.view === 'in90' ? { view: 'in90' } : {}
}

/** The departure that an id means at this account; none for whom nobody here is or knows. */
export function leavingOf({ members, marks }: AccountDetail, id: string | undefined): Leaving | undefined {
  const member = members.find((one) => one.id === id)
  if (member) return { kind: 'leaves', departure: { memberId: member.id }, name: member.name }
  const mark = marks.find(({ counterpart }) => counterpart === id)
  return mark && { kind: 'leaves', departure: { counterpart: mark.counterpart }, name: mark.name }
}

export function viewOf(account: AccountDetail, { view, leaves }: AccountViewInAddress): View {
  const leaving = leavingOf(account, leaves)
  if (leaving) return leaving
  if (view !== 'in90') return { kind: 'today' }
  const { ours, theirs } = account.attrition
  return { kind: 'in90', stay: (1 - within90Days(ours)) * (1 - within90Days(theirs)) }
}

/** The same view as the address has it. */
export function addressOf(view: View): AccountViewInAddress {
  if (view.kind === 'in90') return { view: 'in90' }
  if (view.kind === 'today') return {}
  return { leaves: 'memberId' in view.departure ? view.departure.memberId : view.departure.counterpart }
}
