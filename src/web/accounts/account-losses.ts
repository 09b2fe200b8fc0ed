import type { AccountRow } from './requests.ts'

export type LosableAccount = Pick<
  AccountRow,
  'id' | 'name' | 'living' | 'withoutBusiest' | 'busiestId' | 'busiest'
>

/** What the accounts in which a colleague holds most would lose with them. */
export interface Loss {
  readonly memberId: string
  readonly member: string
  /** Touch points that would go along. */
  readonly lost: number
  /** Those that would go cold first, then by how much they lose. */
  readonly accounts: readonly LosableAccount[]
}

/** Whose departure costs most: those who would leave an account cold first, then by touch points lost. */
export function lossesOf(rows: readonly LosableAccount[]): Loss[] {
  const byMember = new Map<string, LosableAccount[]>()
  for (const row of rows) {
    if (row.busiestId === null || row.living === 0) continue
    const held = byMember.get(row.busiestId)
    if (held) held.push(row)
    else byMember.set(row.busiestId, [row])
  }
  const lostOf = ({ living, withoutBusiest }: LosableAccount) => living - withoutBusiest
  const isCold = ({ withoutBusiest }: LosableAccount) => withoutBusiest === 0
  return [...byMember]
    .map(([memberId, held]) => ({
      memberId,
      member: held[0]?.busiest ?? '',
      lost: held.reduce((sum, row) => sum + lostOf(row), 0),
      accounts: held.toSorted(
        (one, other) => Number(isCold(other)) - Number(isCold(one)) || lostOf(other) - lostOf(one),
      ),
    }))
    .sort(
      (one, other) =>
        Number(other.accounts.some(isCold)) - Number(one.accounts.some(isCold)) ||
        other.lost - one.lost ||
        one.member.localeCompare(other.member),
    )
}
