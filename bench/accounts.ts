// An account's page and the league of 1,000 accounts in a company with 5,000 members and 2,000,000 ties, one in ten of
// them shared, against a read by primary key through the same server, with one client and with ten. Beside it: counting
// all accounts anew, which the first look of a day does. `--members 500` makes the company smaller.
import { parseArgs } from 'node:util'
import { benchApplication } from './parts/application.ts'
import { measureReads } from './parts/reads.ts'

const { values } = parseArgs({
  options: { members: { type: 'string', default: '5000' }, seconds: { type: 'string', default: '4' } },
})
const members = Number(values.members)
const seconds = Number(values.seconds)
const [accounts, tiesEach, sharedEach] = [1000, 400, 40]
const here = await benchApplication()
const ana = await here.found('ana')
await fill()

// The baseline: one row by its primary key, in the member's own transaction, by the same server.
const { people } = await ana.send('GET', '/api/people?limit=1')
await ana.send('POST', `/api/people/${people[0].id}/notes`, { text: 'a note' })
const baseline = `${here.base}/api/people/${people[0].id}/notes`

const begun = performance.now()
const league = await ana.send('GET', '/api/accounts?limit=1000')
const counted = performance.now() - begun
const [account] = league.accounts
const page = await ana.send('GET', `/api/accounts/${account.id}`)
process.stdout.write(
  `${league.total} accounts, ${league.counts.living} touch points; an account with ${page.marks.length} shared ties. Counted anew in ${(counted / 1000).toFixed(1)} s.\n\n`,
)

const rows: string[] = []
let worst = 0
for (const clients of [1, 10]) {
  const base = await measureReads(baseline, ana.cookie, clients, seconds)
  for (const [name, path] of [
    ['account page', `/api/accounts/${account.id}`],
    ['league, as the screen asks', '/api/accounts?limit=200'],
    ['league, all at once', '/api/accounts?limit=1000'],
  ] as const) {
    const found = await measureReads(here.base + path, ana.cookie, clients, seconds)
    const ratio = found.p95 / base.p95
    if (name !== 'league, all at once') worst = Math.max(worst, ratio)
    rows.push(
      `| ${name}, ${clients} ${clients === 1 ? 'client' : 'clients'} | ${base.p95.toFixed(2)} | ${found.p95.toFixed(2)} | **${ratio.toFixed(1)}** |`,
    )
  }
}
process.stdout.write(
  `| read | p95 of one row by key, ms | p95, ms | ratio (at most 15) |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`,
)
await here.close()
process.exitCode = worst <= 15 ? 0 : 1

/** Made in the database, for two million ties would take the API an hour; each row is as the API would make it. */
async function fill(): Promise<void> {
  const { owner } = here
  await owner.query('set session_replication_role = replica')
  const { rows: found } = await owner.query<{ tenant: string }>('select tenant_id as tenant from member')
  const tenant = found[0]?.tenant
  await owner.query(
    `insert into department (tenant_id, id, name) select $1, gen_random_uuid(), name
     from unnest(array['Sales', 'Client services', 'Finance', 'HR', 'IT', 'Legal', 'Operations', 'Leadership']) name`,
    [tenant],
  )
  await owner.query(
    `insert into member (tenant_id, id, name, department_id)
     select $1, gen_random_uuid(), 'Member ' || n, (select id from department where tenant_id = $1 order by name offset n % 8 limit 1) from generate_series(2, $2) n`,
    [tenant, members],
  )
  await owner.query(
    `insert into account (tenant_id, id, name, kind, lead_id)
     select $1, gen_random_uuid(), 'Company ' || n, (array['client', 'prospect', 'partner'])[1 + n % 3], (select id from member where tenant_id = $1 limit 1) from generate_series(0, $2 - 1) n`,
    [tenant, accounts],
  )
  await owner.query(
    `insert into account_alias (tenant_id, kind, value, account_id, label) select tenant_id, 'name', lower(name), id, name from account`,
  )
  // Whom the n-th person of the m-th member is: at one of the accounts, one of 120 people there.
  await owner.query(
    `insert into person (tenant_id, owner_id, id, name, name_key, organisation, title, search, department, seniority, sharing)
     select $1, m.id, gen_random_uuid(), 'Given' || w.human || ' Fam' || w.place, 'given' || w.human || ' fam' || w.place, 'Company ' || w.place, 'Title ' || n % 90,
       'given' || w.human || ' fam' || w.place || ' company ' || w.place, (array['finance', 'people', 'technology', 'operations', 'legal', 'sales', 'procurement', 'executive'])[1 + n % 8],
       (array['chief', 'director', 'manager', 'professional'])[1 + n % 4], case when n <= $3 then 'shared' else 'private' end
     from (select id, row_number() over (order by id)::int as place from member where tenant_id = $1) m, generate_series(1, $2) n,
       lateral (select (m.place * 7 + n) % 1000 as place, (m.place * 31 + n * 17) % 120 as human offset 0) w`,
    [tenant, tiesEach, sharedEach],
  )
  await owner.query(
    `insert into tie (tenant_id, owner_id, person_id, warmth, first_on, last_on, last_out_on, last_in_on, days, gap_sum, gap_square_sum, months)
     select tenant_id, owner_id, id, 1 + random() * 4, current_date - 800, current_date - d, current_date - d, current_date - d - 9, 2 + (random() * 30)::int, 500, 20000, (random() * 1e9)::bigint
     from person, lateral (select (random() * 300)::int as d where person.id is not null) r`,
  )
  await owner.query(
    `insert into shared_tie (tenant_id, owner_id, person_id, level, name, name_key, organisation, organisation_key, title, department, seniority, marks, warmth, first_on, last_on,
       last_out_on, last_in_on, days, gap_sum, gap_square_sum, months, living_months, counted_on, account_id)
     select p.tenant_id, p.owner_id, p.id, 'shared', p.name, p.name_key, p.organisation, lower(p.organisation), p.title, p.department, p.seniority, array[md5(p.name_key)::uuid],
       t.warmth, t.first_on, t.last_on, t.last_out_on, t.last_in_on, t.days, t.gap_sum, t.gap_square_sum, t.months, (random() * 4095)::int, current_date, a.id
     from person p join tie t using (tenant_id, owner_id) join account a on a.tenant_id = p.tenant_id and a.name = p.organisation
     where t.person_id = p.id and p.sharing = 'shared'`,
  )
  await owner.query('set session_replication_role = origin')
  await owner.query('vacuum analyze')
}
