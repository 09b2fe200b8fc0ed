import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { Introduction, IntroductionRequest } from '#contract/introductions.ts'
import { TARGET_CAP_DAYS } from '#domain/introductions/caps.ts'
import { askerState, isOutcomeDue, targetExpiresAt, undoUntil } from '#domain/introductions/introduction.ts'
import { startOfWeek } from '#domain/introductions/working-time.ts'
import type { DB } from '../database/schema.ts'
import { hashAddress } from '../people/suppression.ts'
import { listRows } from '../relationships/queries.ts'
import { todayIn } from '../today.ts'
import { oneLine, type Post, textOf, told } from './mails.ts'
import { ownLink } from './make-link.ts'
import { wordsFor } from './words.ts'

type Db = Transaction<DB>

interface Reader {
  readonly id: string
  readonly timeZone: string
}

/** The member's own asks, the newest first. Runs as the asker, who reads nothing else. */
export async function listIntroductions(
  db: Db,
  post: Post,
  me: Reader,
  id?: string,
): Promise<z.infer<typeof Introduction>[]> {
  let own = db.selectFrom('introduction').selectAll().where('ownerId', '=', me.id)
  if (id !== undefined) own = own.where('id', '=', id)
  const rows = await own.orderBy('askedAt', 'desc').orderBy('id').limit(200).execute()
  const members = await listColleagues(db)
  const asker = await findSelf(db, me.id)
  return rows.map((row) => {
    const connector = row.connectorId === null ? null : (members.get(row.connectorId) ?? null)
    const state = askerState(row, post.now)
    const canSendByHand = !post.canMail && state === 'asked' && connector !== null
    const facts = told(post, {
      company: asker.company,
      asker: { ...asker, email: '' },
      connector,
      target: { name: row.targetName, address: '' },
      why: row.why,
      note: row.note,
      link: '',
      screen: `/ask/requests/${row.id}`,
    })
    return {
      id: row.id,
      target: { name: row.targetName, organisation: row.targetOrganisation, title: row.targetTitle },
      connector,
      why: row.why,
      note: row.note,
      state,
      answer: row.answer,
      targetAddress: row.targetAddress,
      askedAt: row.askedAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
      answeredAt: row.answeredAt?.toISOString() ?? null,
      introducedAt: row.introducedAt?.toISOString() ?? null,
      metOn: row.metOn,
      outcome: row.outcome,
      amount: row.amount,
      currency: row.currency,
      isOutcomeAsked: isOutcomeDue(row, post.now),
      textToConnector: canSendByHand ? textOf(wordsFor(asker.locale).byHand(facts)) : '',
    }
  })
}

/** What colleagues ask of this member, the newest first. Runs as the connector, who reads nothing of the other sides. */
export async function listRequests(
  db: Db,
  post: Post,
  me: Reader,
  id?: string,
): Promise<z.infer<typeof IntroductionRequest>[]> {
  const { rows } = await sql<RequestRow>`
    select r.introduction_id as id, r.asker_id, r.is_unnamed, r.why, r.note, r.state, r.by_own_mail, r.asked_at, r.expires_at, r.answered_at,
      r.settled_at, r.introduced_at, r.outcome, p.id as person_id,
      array(select i.value from identity i where i.tenant_id = p.tenant_id and i.owner_id = p.owner_id and i.person_id = p.id and i.kind = 'email'
        order by i.value) as addresses
    from introduction_request r
    left join merge m on m.tenant_id = r.tenant_id and m.owner_id = r.owner_id and m.removed_id = r.person_id and m.undone_at is null
    join person p on p.tenant_id = r.tenant_id and p.owner_id = r.owner_id and p.id = coalesce(m.kept_id, r.person_id)
    where r.owner_id = ${me.id} and r.delivered_at is not null ${id === undefined ? sql`` : sql`and r.introduction_id = ${id}`}
    order by r.asked_at desc, r.introduction_id limit 200`.execute(db)
  const members = await listColleagues(db)
  const self = await findSelf(db, me.id)
  const people = await listRows(
    db,
    me.id,
    [...new Set(rows.map(({ personId }) => personId))],
    todayIn(me.timeZone, post.now),
  )
  const byId = new Map(people.map((person) => [person.id, person]))
  const { count: askedThisWeek } = await db
    .selectFrom('introductionRequest')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('ownerId', '=', me.id)
    .where('deliveredAt', '>=', startOfWeek(post.now, me.timeZone))
    .executeTakeFirstOrThrow()
  const found = []
  for (const row of rows) {
    const [person, asker] = [byId.get(row.personId), members.get(row.askerId)]
    if (!person || !asker) continue
    const hashes = row.addresses.map((address) => hashAddress(self.company.tenantId, address))
    const isOver = row.expiresAt <= post.now && (row.state === 'open' || row.state === 'not_now')
    found.push({
      id: row.id,
      asker,
      isUnnamed: row.isUnnamed,
      personId: row.personId,
      target: { name: person.name, organisation: person.organisation, title: person.title },
      state: person.state,
      addresses: row.addresses,
      why: row.why,
      note: row.note,
      answer: isOver ? ('ended' as const) : row.state,
      askedAt: row.askedAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
      answeredAt: row.answeredAt?.toISOString() ?? null,
      introducedAt: row.introducedAt?.toISOString() ?? null,
      outcome: row.outcome,
      undoUntil: row.state === 'ended' ? null : (undoUntil(row, post.now)?.toISOString() ?? null),
      textToTarget: textToTarget(post, self, row, asker, person.name),
      askedThisWeek: Number(askedThisWeek),
      asksPerWeek: self.asksPerWeek,
      targetAsked: (await timesTargetAsked(db, hashes, post.now)).length,
      asksPerTarget: self.company.asksPerTarget,
    })
  }
  return found
}

/** The mail in the connector's own words and client, as long as the link in it works. */
function textToTarget(
  post: Post,
  self: Awaited<ReturnType<typeof findSelf>>,
  row: RequestRow,
  asker: { name: string; department: string },
  target: string,
): string {
  const { answeredAt, introducedAt } = row
  if (row.state !== 'introduce' || !row.byOwnMail || !answeredAt || introducedAt) return ''
  if (targetExpiresAt(row.expiresAt, answeredAt) <= post.now) return ''
  const facts = told(post, {
    company: self.company,
    asker: { ...asker, email: '' },
    connector: self,
    target: { name: target, address: '' },
    why: row.why,
    note: row.note,
    link: ownLink(post.baseUrl, self.company.tenantId, row.id, answeredAt).link,
    screen: '',
  })
  return textOf(wordsFor(self.locale).mayI(facts))
}

interface RequestRow {
  readonly id: string
  readonly askerId: string
  readonly isUnnamed: boolean
  readonly why: string
  readonly note: string
  readonly state: z.infer<typeof IntroductionRequest>['answer']
  readonly byOwnMail: boolean
  readonly askedAt: Date
  readonly expiresAt: Date
  readonly answeredAt: Date | null
  readonly settledAt: Date | null
  readonly introducedAt: Date | null
  readonly outcome: z.infer<typeof IntroductionRequest>['outcome']
  readonly personId: string
  readonly addresses: string[]
}

/** When the company asked the person with one of these address hashes, in the last ninety days. */
export async function timesTargetAsked(db: Db, hashes: readonly Buffer[], now: Date): Promise<Date[]> {
  const since = new Date(now.getTime() - TARGET_CAP_DAYS * 86_400_000)
  const { rows } = await sql<{ at: Date }>`
    select at from times_target_asked(${hashes}::bytea[], ${since}) as at`.execute(db)
  return rows.map(({ at }) => at)
}

async function listColleagues(
  db: Db,
): Promise<Map<string, { id: string; name: string; department: string }>> {
  const rows = await db
    .selectFrom('member')
    .leftJoin('department', (join) =>
      join
        .onRef('department.tenantId', '=', 'member.tenantId')
        .onRef('department.id', '=', 'member.departmentId'),
    )
    .select(['member.id', 'member.name'])
    .select((eb) => eb.fn.coalesce('department.name', eb.val('')).as('department'))
    .execute()
  return new Map(rows.map((row) => [row.id, { ...row, name: oneLine(row.name) }]))
}

/** Who reads, and their company's limits as they hold for them. */
async function findSelf(db: Db, id: string) {
  const row = await db
    .selectFrom('member')
    .innerJoin('company', 'company.tenantId', 'member.tenantId')
    .leftJoin('availability', (join) => join.onRef('availability.ownerId', '=', 'member.id'))
    .select([
      'member.name',
      'member.locale',
      'company.tenantId',
      'company.name as companyName',
      'company.asksPerTarget',
    ])
    .select((eb) => eb.fn.coalesce('availability.asksPerWeek', 'company.asksPerWeek').as('asksPerWeek'))
    .where('member.id', '=', id)
    .executeTakeFirstOrThrow()
  const { companyName, tenantId, asksPerTarget, ...self } = row
  return { ...self, department: '', company: { name: companyName, tenantId, asksPerTarget } }
}
