// My week, people search and person page of a member with 5,000 ties in a company with 2,000,000, against a read by
// primary key through the same server, with one client and with ten; and a signed-in read against a bare Fastify route
// that makes the same one query. `--ties 200000` makes the company smaller.
import { parseArgs } from 'node:util'
import Fastify from 'fastify'
import { Pool } from 'pg'
import { benchApplication } from './parts/application.ts'
import { type Measured, measureReads } from './parts/reads.ts'

const { values } = parseArgs({
  options: { ties: { type: 'string', default: '2000000' }, seconds: { type: 'string', default: '4' } },
})
const mine = 5000
const seconds = Number(values.seconds)
const here = await benchApplication()
const ana = await here.found('ana')
await fill(Number(values.ties))
const { people } = await ana.send('GET', '/api/people?limit=20')
const personId: string = people[0].id
await ana.send('GET', '/api/week')

// The baseline: one row by its primary key, in the member's own transaction, by the same server.
await ana.send('POST', `/api/people/${personId}/notes`, { text: 'a note' })
const baseline = `/api/people/${personId}/notes`
const rows: string[] = []
let worst = 0
for (const clients of [1, 10]) {
  const base = await measure(here.base + baseline, clients)
  for (const [name, path] of [
    ['my week', '/api/week'],
    ['people search', '/api/people?search=fam12&limit=50'],
    ['people list', '/api/people?limit=50'],
    ['person page', `/api/people/${personId}`],
  ] as const) {
    const found = await measure(here.base + path, clients)
    const ratio = found.p95 / base.p95
    if (name !== 'people list') worst = Math.max(worst, ratio)
    rows.push(
      `| ${name}, ${clients} ${clients === 1 ? 'client' : 'clients'} | ${base.p95.toFixed(2)} | ${found.p95.toFixed(2)} | **${ratio.toFixed(1)}** |`,
    )
  }
}
process.stdout.write(
  `| read | p95 of one row by key, ms | p95, ms | ratio (at most 10) |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n\n`,
)

const pool = new Pool({ ...here.connection, max: 12 })
const bare = Fastify()
bare.get('/bare', () => asNobodyRead())
const bareBase = await bare.listen({ host: '127.0.0.1', port: 0 })
const signedIn = await measure(`${here.base}${baseline}`, 10)
const plain = await measure(`${bareBase}/bare`, 10)
const share = signedIn.perSecond / plain.perSecond
process.stdout.write(
  `| route, 10 clients | requests a second |\n| --- | --- |\n| bare Fastify, the same one query | ${plain.perSecond.toFixed(0)} |\n| signed in, row-level security, validated | ${signedIn.perSecond.toFixed(0)} |\n| share (at least 40 %) | **${(100 * share).toFixed(0)} %** |\n`,
)
await bare.close()
await pool.end()
await here.close()
process.exitCode = worst <= 10 && share >= 0.4 ? 0 : 1

/** The query of the notes route and nothing else. */
async function asNobodyRead() {
  const { rows: found } = await here.owner.query(
    'select id, text, written_at from note where person_id = $1 order by written_at desc',
    [personId],
  )
  return found
}

function measure(url: string, clients: number): Promise<Measured> {
  return measureReads(url, ana.cookie, clients, seconds)
}

/** Members with their people and ties, Ana with 5,000; made in the database, for two million would take the API an hour. */
async function fill(ties: number): Promise<void> {
  const { owner } = here
  // The rows are consistent as they are made; checking each key of two million would take most of the run.
  await owner.query('set session_replication_role = replica')
  const { rows: found } = await owner.query<{ tenant: string; ana: string }>(
    'select tenant_id as tenant, id as ana from member',
  )
  const { tenant, ana: anaId } = found[0] ?? { tenant: '', ana: '' }
  const others = Math.max(1, Math.round((ties - mine) / 5000))
  await owner.query(
    "insert into member (tenant_id, id, name) select $1, gen_random_uuid(), 'Member ' || n from generate_series(1, $2) n",
    [tenant, others],
  )
  await owner.query(
    `insert into person (tenant_id, owner_id, id, name, name_key, organisation, title, search)
     select $1, m.id, gen_random_uuid(), 'Given' || n || ' Fam' || n % 997, 'given' || n || ' fam' || n % 997, 'Company ' || n % 700, 'Title ' || n % 90,
       'given' || n || ' fam' || n % 997 || ' company ' || n % 700 || ' title ' || n % 90
     from member m, generate_series(1, 5000) n where m.tenant_id = $1`,
    [tenant],
  )
  await owner.query(
    `insert into tie (tenant_id, owner_id, person_id, warmth, first_on, last_on, last_out_on, last_in_on, days, gap_sum, gap_square_sum, months)
     select tenant_id, owner_id, id, 1 + random() * 4, current_date - 800, current_date - (random() * 300)::int, current_date - 300, current_date - 310, 2 + (random() * 30)::int, 500, 20000, (random() * 1e9)::bigint
     from person`,
  )
  await owner.query(
    `insert into interaction (tenant_id, owner_id, key, at, "on", channel, direction, makes_tie)
     select tenant_id, owner_id, id, now() - interval '40 days', current_date - 40, 'mail', 'out', true from person where owner_id = $1`,
    [anaId],
  )
  await owner.query(
    `insert into interaction_person (tenant_id, owner_id, person_id, key) select tenant_id, owner_id, id, id from person where owner_id = $1`,
    [anaId],
  )
  await owner.query(
    `insert into contact_day (tenant_id, owner_id, person_id, "on", "out", "in") select tenant_id, owner_id, id, current_date - 40 - 20 * g, 1, 0 from person, generate_series(0, 5) g where owner_id = $1`,
    [anaId],
  )
  await owner.query('set session_replication_role = origin')
  await owner.query('vacuum analyze')
}
