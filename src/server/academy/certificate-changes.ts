import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Transaction } from 'kysely'
import { type CertificateProgress, isComplete } from '#domain/academy/certificate-progress.ts'
import { badgeClaims } from '#domain/academy/open-badge.ts'
import { asMember } from '../database/as-member.ts'
import type { Database } from '../database/connection.ts'
import type { DB } from '../database/schema.ts'
import { notFound, Refusal } from '../refusal.ts'
import { badgeKey, signedBadge } from './badge-keys.ts'
import { findBadgeAddress } from './certificate-queries.ts'
import { findCohort, type Looker } from './cohort-queries.ts'
import { findCohortContent } from './company-programme.ts'
import { findStanding, progressOf } from './standing.ts'

type Db = Transaction<DB>

/** Where and when a certificate is made. */
export interface Issuing {
  readonly database: Database
  readonly dataDirectory: string
  readonly baseUrl: string
  readonly tenantId: string
  readonly now: Date
}

/** What the member has done for the certificate in a cohort; in their own transaction. Refused while something is missing. */
export async function findEarned(db: Db, cohortId: string, looker: Looker): Promise<CertificateProgress> {
  const cohort = await findCohort(db, cohortId, looker)
  if (!cohort.isMine) throw notFound()
  const progress = progressOf(
    await findStanding(db, looker.id, cohort.startsOn, await findCohortContent(db, cohortId)),
  )
  if (!isComplete(progress))
    throw new Refusal(
      409,
      'certificate-incomplete',
      'Not everything is done yet',
      'Your programme shows what the certificate takes and what is there. Nothing was issued.',
    )
  return progress
}

/** Issues the certificate of a member in a cohort, once: asked again, the same one. Gives its id. */
export async function issueCertificate(
  { database, dataDirectory, baseUrl, tenantId, now }: Issuing,
  { memberId, cohortId, email }: { memberId: string; cohortId: string; email: string },
  progress: CertificateProgress,
): Promise<string> {
  return asMember(database, { tenantId, id: memberId, roles: ['issuing'] }, async (db) => {
    const key = await badgeKey(db, dataDirectory, tenantId, now)
    const before = await db
      .selectFrom('certificate')
      .select('id')
      .where('memberId', '=', memberId)
      .where('cohortId', '=', cohortId)
      .executeTakeFirst()
    if (before) return before.id
    const { name: company } = await db.selectFrom('company').select('name').executeTakeFirstOrThrow()
    const { name: holder } = await db
      .selectFrom('member')
      .select('name')
      .where('id', '=', memberId)
      .executeTakeFirstOrThrow()
    const { published } = await findBadgeAddress(db, baseUrl, tenantId)
    const counts = {
      lessons: progress.lessons.has,
      quizzes: progress.quizzes.has,
      missions: progress.missions.has,
      byData: progress.byData.has,
      steadyWeeks: progress.steadyWeeks.has,
    }
    const id = randomUUID()
    const salt = randomBytes(16).toString('hex')
    const claims = badgeClaims({
      id,
      subjectId: randomUUID(),
      holder,
      mailHash: `sha256$${createHash('sha256').update(`${email}${salt}`).digest('hex')}`,
      salt,
      company,
      address: published,
      issuedAt: now,
      done: `${counts.lessons} lessons, ${counts.quizzes} quizzes, ${counts.missions} missions of which data shows ${counts.byData}, ${counts.steadyWeeks} steady weeks.`,
    })
    await db
      .insertInto('certificate')
      .values({
        id,
        cohortId,
        holder,
        company,
        ...counts,
        issuedAt: now,
        keyId: key.id,
        credential: await signedBadge(claims, key, published),
      })
      .execute()
    return id
  })
}

/** Withdraws a certificate for good: its page and the public list say so. */
export async function withdrawCertificate(db: Db, id: string, because: string, now: Date): Promise<void> {
  const found = await db
    .selectFrom('certificate')
    .select('withdrawnAt')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found) throw notFound()
  if (found.withdrawnAt !== null) return
  await db
    .updateTable('certificate')
    .set({ withdrawnAt: now, withdrawnBecause: because })
    .where('id', '=', id)
    .execute()
}

/** Where the company publishes its folder from now on; certificates issued before keep their address. */
export async function changeBadgeAddress(db: Db, address: string): Promise<void> {
  await db
    .insertInto('badgeIssuer')
    .values({ address })
    .onConflict((conflict) => conflict.column('tenantId').doUpdateSet({ address }))
    .execute()
}
