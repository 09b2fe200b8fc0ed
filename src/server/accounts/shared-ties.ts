import { sql, type Transaction } from 'kysely'
import type { Mark } from '#contract/accounts.ts'
import { counterparts } from '#domain/accounts/counterparts.ts'
import type { DB } from '../database/schema.ts'

type Db = Transaction<DB>

interface SharedTie {
  readonly id: string
  readonly ownerId: string
  readonly here: boolean
  readonly name: string
  readonly nameKey: string
  readonly organisation: string
  readonly title: string
  readonly department: Mark['department']
  readonly seniority: Mark['seniority']
  readonly marks: string[]
  readonly state: Mark['state']
  readonly strength: number | null
  readonly living: boolean
  readonly bothWays: boolean
  readonly lastMonth: string | null
  readonly movedOn: string | null
  readonly movedFrom: string | null
  readonly movedSource: 'import' | 'mail' | 'word' | null
  readonly greeted: boolean
}

/** A shared tie, and the human it is about. */
export type SharedTieOf = SharedTie & { readonly counterpart: string }

/** What members share at an account, each tie with the human it is about. */
export async function listSharedTies(db: Db, accountId: string, today: string): Promise<SharedTieOf[]> {
  const { rows } =
    await sql<SharedTie>`select * from shared_ties_at(${accountId}, ${today}::date) order by id`.execute(db)
  const groups = counterparts(rows)
  return rows.map((tie) => ({ ...tie, counterpart: groups.get(tie.id) ?? tie.id }))
}
