import type { Transaction } from 'kysely'
import { asSecret, newSecret } from '../access/secret.ts'
import type { DB } from '../database/schema.ts'
import { deriveSecret } from '../people/suppression.ts'

type Db = Transaction<DB>

export interface LinkWanted {
  readonly introductionId: string
  readonly party: 'connector' | 'target'
  readonly expiresAt: Date
}

/** A new link for one side of one introduction; only the hash of its secret stays. */
export async function makeLink(db: Db, baseUrl: string, tenantId: string, link: LinkWanted): Promise<string> {
  const { secret, hash } = newSecret(tenantId)
  await keepLink(db, link, hash)
  return `${baseUrl}/i/${secret}`
}

/**
 * The link to an outside person that the connector sends from their own client. They may look at it again, so it is
 * worked out from when they introduced instead of kept.
 */
export function ownLink(baseUrl: string, tenantId: string, introductionId: string, introducedOn: Date) {
  const bits = deriveSecret(`introduction link ${tenantId} ${introductionId} ${introducedOn.toISOString()}`)
  const { secret, hash } = asSecret(tenantId, bits)
  return { link: `${baseUrl}/i/${secret}`, hash }
}

export async function keepLink(db: Db, link: LinkWanted, secretHash: Buffer): Promise<void> {
  await db
    .insertInto('introductionLink')
    .values({ ...link, secretHash })
    .execute()
}
