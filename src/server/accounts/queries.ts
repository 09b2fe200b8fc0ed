import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type {
  AccountDetail,
  AccountRow,
  AccountSuggestion,
  AccountsPage,
  AccountsQuery,
  Attrition,
  Mark,
} from '#contract/accounts.ts'
import { fold } from '#domain/people/name.ts'
import { jsonRows } from '../database/json-rows.ts'
import type { DB } from '../database/schema.ts'
import { notFound } from '../refusal.ts'
import { listPlays, settlePlays } from './plays.ts'
import { listSharedTies, type SharedTieOf } from './shared-ties.ts'

type Db = Transaction<DB>

/** The row of a list; `account` and its standing `s` are in scope. */
const row = sql`account.id, account.name, account.kind, account.goal, account.lead_id, lead.name as lead, s.living, s.cooling, s.people, s.discreet,
  s.busiest_id, busiest.name as busiest, s.without_busiest, s.last_month, s.trend,
  (select count(*) from play p where p.tenant_id = account.tenant_id and p.account_id = account.id and p.dropped_on is null and p.done_on is null) as plays`
const withStanding = sql`account join account_standing s on s.tenant_id = account.tenant_id and s.account_id = account.id
  left join member lead on lead.tenant_id = account.tenant_id and lead.id = account.lead_id
  left join member busiest on busiest.tenant_id = account.tenant_id and busiest.id = s.busiest_id`

/** One page of the league; counts that are missing are made first. */
export async function listAccounts(
  db: Db,
  memberId: string,
  query: z.infer<typeof AccountsQuery>,
  today: string,
): Promise<z.infer<typeof AccountsPage>> {
  await renewStandings(db, today)
  const kind = query.kind ? sql`and account.kind = ${query.kind}` : sql``
  const only =
    query.only === 'led-by-me'
      ? sql`and account.lead_id = ${memberId}`
      : query.only === 'single-threaded'
        ? sql`and s.living > 0 and s.without_busiest = 0`
        : sql``
  const words = fold(query.search)
    .split(' ')
    .filter((word) => word !== '')
  // Folded in the browser's way by nobody but us: a few hundred names are filtered as they are written.
  const found = words.map(
    (
      word,
    ) => sql`and (lower(account.name) like ${`%${likeText(word)}%`} or lower(lead.name) like ${`%${likeText(word)}%`}
      or exists (select from account_alias a where a.tenant_id = account.tenant_id and a.account_id = account.id and a.value like ${`%${likeText(word)}%`}))`,
  )
  const { rows } = await sql<{
    page: z.infer<typeof AccountRow>[]
    total: number
    counts: z.infer<typeof AccountsPage>['counts']
  }>`
    with chosen as materialized (
      select ${row} from ${withStanding} where true ${kind} ${only} ${sql.join(found, sql` `)}
    )
    select (select coalesce(jsonb_agg(to_jsonb(page) - 'place' order by place), '[]') from (
        select *, row_number() over (order by ${sortOf(query)}, name, id) as place from chosen order by place limit ${query.limit} offset ${query.after}) page) as page,
      (select count(*)::int from chosen) as total,
      (select jsonb_build_object('all', count(*), 'client', count(*) filter (where account.kind = 'client'), 'prospect', count(*) filter (where account.kind = 'prospect'),
          'partner', count(*) filter (where account.kind = 'partner'), 'supplier', count(*) filter (where account.kind = 'supplier'),
          'singleThreaded', count(*) filter (where s.living > 0 and s.without_busiest = 0), 'ledByMe', count(*) filter (where account.lead_id = ${memberId}),
          'living', coalesce(sum(s.living), 0))
        from account join account_standing s on s.tenant_id = account.tenant_id and s.account_id = account.id) as counts`
    .withPlugin(jsonRows)
    .execute(db)
  const [answer] = rows
  if (!answer) throw notFound()
  const end = query.after + answer.page.length
  return {
    accounts: answer.page,
    next: end < answer.total ? end : null,
    total: answer.total,
    counts: answer.counts,
    atRisk: await listAtRisk(db),
  }
}

/** Whose departure would leave accounts cold. */
async function listAtRisk(db: Db): Promise<z.infer<typeof AccountsPage>['atRisk']> {
  const { rows } = await sql<{ memberId: string; member: string; accounts: string[] }>`
    select m.id as member_id, m.name as member, array_agg(account.name order by s.living desc, account.name) as accounts
    from account_standing s join account on account.tenant_id = s.tenant_id and account.id = s.account_id
    join member m on m.tenant_id = s.tenant_id and m.id = s.busiest_id
    where s.living > 0 and s.without_busiest = 0
    group by m.id, m.name order by count(*) desc, m.name limit 20`.execute(db)
  return rows
}

/** Counts the accounts that have no count of today, and settles what their plays have come to. */
export async function renewStandings(db: Db, today: string): Promise<void> {
  const { rows } = await sql<{ id: string; hasPlays: boolean }>`
    select a.id, exists (select from play p where p.tenant_id = a.tenant_id and p.account_id = a.id and p.dropped_on is null) as has_plays
    from account a where not exists (select from account_standing s where s.tenant_id = a.tenant_id and s.account_id = a.id and s."on" = ${today}::date)`.execute(
    db,
  )
  if (rows.length === 0) return
  await sql`select renew_standings(${today}::date)`.execute(db)
  const withPlays = rows.filter(({ hasPlays }) => hasPlays).map(({ id }) => id)
  if (withPlays.length > 0) await settlePlays(db, withPlays, today)
}

/** Everything the account page shows; those whose ties it shows learn who looked. */
export async function findAccount(
  db: Db,
  viewer: { readonly id: string; readonly roles: readonly string[] },
  id: string,
  today: string,
): Promise<z.infer<typeof AccountDetail>> {
  await renewStandings(db, today)
  const { rows } = await sql<{
    found: z.infer<typeof AccountRow> &
      Pick<
        z.infer<typeof AccountDetail>,
        'notes' | 'parentId' | 'parent' | 'attrition' | 'departments' | 'subsidiaries'
      > & { names: { kind: string; label: string }[] }
  }>`
    select jsonb_build_object('names', coalesce((select jsonb_agg(jsonb_build_object('kind', a.kind, 'label', a.label) order by a.kind, a.value) from account_alias a
        where a.tenant_id = account.tenant_id and a.account_id = account.id), '[]'),
      'notes', account.notes, 'parentId', account.parent_id, 'parent', (select up.name from account up where up.tenant_id = account.tenant_id and up.id = account.parent_id),
      'subsidiaries', coalesce((select jsonb_agg(jsonb_build_object('id', below.id, 'name', below.name, 'living', t.living) order by below.name)
        from account below join account_standing t on t.tenant_id = below.tenant_id and t.account_id = below.id
        where below.tenant_id = account.tenant_id and below.parent_id = account.id), '[]'),
      'attrition', jsonb_build_object('ours', coalesce(account.attrition_ours, company.attrition_ours), 'theirs', coalesce(account.attrition_theirs, company.attrition_theirs),
        'isOwn', account.attrition_ours is not null or account.attrition_theirs is not null),
      'departments', coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'name', d.name) order by d.name) from department d where d.tenant_id = account.tenant_id), '[]'))
      || (select to_jsonb(r) from (select ${row}) r) as found
    from ${withStanding} join company on company.tenant_id = account.tenant_id
    where account.id = ${id}`
    .withPlugin(jsonRows)
    .execute(db)
  const found = rows[0]?.found
  if (!found) throw notFound()
  const ties = await listSharedTies(db, id, today)
  const here = ties.filter((tie) => tie.here)
  const owners = [...new Set(ties.map(({ ownerId }) => ownerId))]
  const members =
    owners.length === 0
      ? []
      : await db
          .selectFrom('member')
          .select(['id', 'name', 'departmentId'])
          .where('id', 'in', owners)
          .orderBy('name')
          .execute()
  if (owners.length > 0) await sql`select look_at_account(${id}, ${today}::date)`.execute(db)
  const { names, ...account } = found
  const labels = (kind: string) => names.filter((name) => name.kind === kind).map((name) => name.label)
  const mayChange = viewer.roles.some((role) => ['client_lead', 'administrator', 'founder'].includes(role))
  return {
    ...account,
    domains: labels('domain'),
    aliases: labels('name').filter((label) => label !== account.name),
    mayChange,
    members,
    marks: here.map(markOf),
    moves: ties
      .flatMap((tie) => {
        const { movedOn, movedFrom, movedSource, ownerId, organisation } = tie
        if (movedOn === null || movedFrom === null || movedSource === null) return []
        const direction = tie.here ? ('arrived' as const) : ('left' as const)
        return [
          {
            tieId: tie.id,
            memberId: ownerId,
            name: tie.name,
            direction,
            organisation,
            from: movedFrom,
            on: movedOn,
            source: movedSource,
          },
        ]
      })
      .sort((one, other) => other.on.localeCompare(one.on)),
    accountPlays: await listPlays(db, { accountId: id }, async () => ties),
  }
}

function markOf(tie: SharedTieOf): Mark {
  const {
    id,
    ownerId,
    counterpart,
    name,
    title,
    department,
    seniority,
    state,
    strength,
    living,
    bothWays,
    lastMonth,
  } = tie
  return {
    id,
    memberId: ownerId,
    counterpart,
    name,
    title,
    department,
    seniority,
    state,
    strength,
    living,
    bothWays,
    lastMonth,
  }
}

/** My own shared ties at accounts: my counterparts. */
export async function listCounterparts(db: Db, ownerId: string, today: string) {
  const { rows } = await sql<Mark & { accountId: string; account: string; personId: string }>`
    select t.id, t.owner_id as member_id, t.id as counterpart, t.person_id, t.name, t.title, t.department, t.seniority, s.state, s.strength, s.living, s.both_ways, s.last_month,
      account.id as account_id, account.name as account
    from shared_tie t cross join lateral seen_tie(t, ${today}::date) s
    join account on account.tenant_id = t.tenant_id and account.id = t.account_id
    where t.owner_id = ${ownerId} order by account.name, s.strength desc nulls last, t.name`.execute(db)
  return rows
}

/** The company's own figures, for accounts without their own. */
export async function findAttrition(db: Db): Promise<z.infer<typeof Attrition>> {
  return db
    .selectFrom('company')
    .select(['attritionOurs as ours', 'attritionTheirs as theirs'])
    .executeTakeFirstOrThrow()
}

/** Mail domains that members share and no account names yet, most ties first. */
export async function listSuggestions(db: Db): Promise<z.infer<typeof AccountSuggestion>[]> {
  const { rows } = await sql<z.infer<typeof AccountSuggestion>>`
    select domain, coalesce(organisation, domain) as organisation, ties, members from shared_domains() s
    where not exists (select from company_domain c where c.domain = s.domain)`.execute(db)
  return rows
}

function sortOf({ sort, order }: z.infer<typeof AccountsQuery>) {
  const column = {
    name: sql`lower(name)`,
    kind: sql`kind`,
    living: sql`living`,
    trend: sql`trend[12] - trend[1]`,
    without: sql`without_busiest`,
    last: sql`last_month`,
    lead: sql`lower(lead)`,
    plays: sql`plays`,
  }[sort]
  const isText = sort === 'name' || sort === 'kind' || sort === 'lead'
  return (order ?? (isText ? 'asc' : 'desc')) === 'asc'
    ? sql`${column} asc nulls last`
    : sql`${column} desc nulls last`
}

function likeText(word: string): string {
  return word.replace(/[\\%_]/g, (sign) => `\\${sign}`)
}
