import { readFileSync } from 'node:fs'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { BadgeIssuer, Certificate, CertificateListed } from '#contract/certificates.ts'
import {
  achievementDocument,
  BADGE_NAME,
  issuerDocument,
  revocationList,
} from '#domain/academy/open-badge.ts'
import { asMember, asNobody, type Work } from '../database/as-member.ts'
import type { Database } from '../database/connection.ts'
import type { DB } from '../database/schema.ts'
import { notFound } from '../refusal.ts'
import { publicKey } from './badge-keys.ts'

type Db = Transaction<DB>

/** The badge's picture, without anybody's badge in it. */
export const badgePicture = new Uint8Array(readFileSync(new URL('badge.png', import.meta.url)))

/** One transaction for whoever has a certificate's address. */
export async function asCertificateReader<T>(database: Database, id: string, work: Work<T>): Promise<T> {
  const { rows } = await asNobody(database, (db) =>
    sql<{ tenantId: string | null }>`select tenant_of_certificate(${id}) as tenant_id`.execute(db),
  )
  const tenantId = rows[0]?.tenantId ?? null
  if (tenantId === null) throw notFound()
  return asPublisher(database, tenantId, work)
}

/** One transaction for what a company publishes of its badges. */
export function asPublisher<T>(database: Database, tenantId: string, work: Work<T>): Promise<T> {
  return asMember(database, { tenantId, id: tenantId, roles: ['issuing'] }, work)
}

export async function findCertificate(
  db: Db,
  id: string,
  baseUrl: string,
): Promise<z.infer<typeof Certificate>> {
  const row = await db.selectFrom('certificate').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw notFound()
  const key = await db
    .selectFrom('badgeKey')
    .selectAll()
    .where('id', '=', row.keyId)
    .executeTakeFirstOrThrow()
  const { holder, company, lessons, quizzes, missions, byData, steadyWeeks, credential, withdrawnBecause } =
    row
  return {
    id,
    holder,
    company,
    name: BADGE_NAME,
    lessons,
    quizzes,
    missions,
    byData,
    steadyWeeks,
    issuedAt: row.issuedAt.toISOString(),
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    withdrawnBecause,
    address: `${baseUrl}/certificate/${id}`,
    credential,
    key: publicKey(key),
  }
}

/** Mine; for the programme lead, everybody's: row-level security decides. */
export async function listCertificates(db: Db): Promise<z.infer<typeof CertificateListed>[]> {
  const rows = await db
    .selectFrom('certificate')
    .select(['id', 'memberId', 'cohortId', 'holder', 'issuedAt', 'withdrawnAt'])
    .orderBy('issuedAt', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(({ issuedAt, withdrawnAt, ...row }) => ({
    ...row,
    issuedAt: issuedAt.toISOString(),
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
  }))
}

/** What was set, and where the folder is published by it. */
export async function findBadgeAddress(
  db: Db,
  baseUrl: string,
  tenantId: string,
): Promise<z.infer<typeof BadgeIssuer>> {
  const found = await db.selectFrom('badgeIssuer').select('address').executeTakeFirst()
  const address = found?.address ?? ''
  return { address, published: address === '' ? ownAddress(baseUrl, tenantId) : address }
}

const ownAddress = (baseUrl: string, tenantId: string) => `${baseUrl}/badges/${tenantId}`

/**
 * The folder that any public site can serve, as it would be published at an address: keys (old ones too), issuer,
 * achievement, what was withdrawn, the picture.
 */
export async function badgeFolder(
  db: Db,
  address: string,
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const company = await db.selectFrom('company').select('name').executeTakeFirst()
  if (!company) throw notFound()
  const keys = await db.selectFrom('badgeKey').selectAll().orderBy('madeAt').execute()
  const withdrawn = await db
    .selectFrom('certificate')
    .select(['id', 'withdrawnBecause as because'])
    .where('withdrawnAt', 'is not', null)
    .orderBy('withdrawnAt')
    .execute()
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`
  return new Map<string, string | Uint8Array>([
    ['issuer.json', json(issuerDocument(company.name, address))],
    ['achievement.json', json(achievementDocument(company.name, address))],
    ['revocations.json', json(revocationList(address, withdrawn))],
    ['badge.png', badgePicture],
    ...keys.map((key): [string, string] => [`keys/${key.id}.json`, json(publicKey(key))]),
  ])
}
