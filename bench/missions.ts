// A Monday hour of the programme: 20,000 members of one cohort with 200 events each, which come in four parts, and after each
// part the programme's keeper looks after everybody, as it does every quarter of an hour: each member's missions evaluated in
// their own context, what the lead sees of them, the reminder that is due. Against inserting the same events bare, with their
// keys, indexes and foreign keys but without row-level security, a transaction a member. `--members 500` makes it smaller.
import { parseArgs } from 'node:util'
import { startProgrammeKeeper } from '../src/server/academy/jobs.ts'
import { benchApplication } from './parts/application.ts'

const { values } = parseArgs({ options: { members: { type: 'string', default: '20000' } } })
const members = Number(values.members)
/** Of each member in each of the four parts: contacts, and things done in the programme. */
const [parts, contactsEach, doneEach, peopleEach] = [4, 46, 4, 100]
const monday = mondayOfThisWeek()
const noon = new Date(`${monday}T12:00:00Z`)
const here = await benchApplication()
await here.found('ana')
const { owner } = here
const ids = await fill()
const troubles: string[] = []
const keeper = startProgrammeKeeper(
  here.database,
  { baseUrl: here.base, canMail: false },
  () => noon,
  (message) => troubles.push(message),
)

// What was there before the hour, so that the database knows its tables: counted by neither side.
for (const [place, id] of ids.entries()) await insertBare(id, place, 0)
await owner.query('vacuum analyze')
let [bare, evaluated] = [0, 0]
for (let part = 1; part <= parts; part++) {
  let begun = performance.now()
  for (const [place, id] of ids.entries()) await insertBare(id, place, part)
  bare += performance.now() - begun
  begun = performance.now()
  const kept = await keeper.keep()
  evaluated += performance.now() - begun
  if (kept !== members || troubles.length > 0) throw new Error(`${kept} looked after; ${troubles[0] ?? ''}`)
  process.stderr.write(`part ${part}: bare ${Math.round(bare)} ms, evaluated ${Math.round(evaluated)} ms\n`)
}
keeper.stop()
const events = members * parts * (contactsEach + doneEach)
const { rows } = await owner.query<{ done: number }>(
  'select round(avg(missions_done), 1)::float8 as done from cohort_standing',
)
const [rate, ratio] = [events / (evaluated / 1000), evaluated / bare]
process.stdout.write(
  `${members} members, ${events} events; on average ${rows[0]?.done} missions done.\n\n| what | seconds |\n| --- | --- |\n| the events, bare | ${(bare / 1000).toFixed(1)} |\n| everybody evaluated, four times | ${(evaluated / 1000).toFixed(1)} |\n| events a second (at least 2,000) | **${Math.round(rate)}** |\n| ratio (at most 3) | **${ratio.toFixed(2)}** |\n`,
)
await here.close()
process.exitCode = rate >= 2000 && ratio <= 3 ? 0 : 1

/** The cohort, its members and whom they knew before, in the database. Gives the members' ids. */
async function fill(): Promise<string[]> {
  await owner.query('set session_replication_role = replica')
  const { rows: found } = await owner.query<{ tenant: string; id: string }>(
    'select tenant_id as tenant, id from member',
  )
  const [first] = found
  await owner.query(
    `insert into member (tenant_id, id, name) select $1, gen_random_uuid(), 'Member ' || n from generate_series(2, $2) n`,
    [first?.tenant, members],
  )
  await owner.query(
    `insert into cohort (tenant_id, id, name, starts_on, seed, made_by) values ($1, gen_random_uuid(), 'Autumn', $2, 'seed', $3)`,
    [first?.tenant, monday, first?.id],
  )
  await owner.query(
    `insert into enrolment (tenant_id, cohort_id, member_id, pod)
     select m.tenant_id, c.id, m.id, 1 + row_number() over (order by m.id) / 4 from member m cross join cohort c`,
  )
  await owner.query(
    `insert into person (tenant_id, owner_id, id, name, name_key, search)
     select tenant_id, id, person_of(id, n), 'Person ' || n, 'person ' || n, 'person ' || n
     from (select tenant_id, id from member) m, generate_series(0, $1 - 1) n`.replaceAll(
      'person_of(id, n)',
      `md5(id || ' ' || n)::uuid`,
    ),
    [peopleEach],
  )
  // Half of them were in touch before: a third of these lately, the others are dormant.
  await owner.query(
    `insert into contact_day (tenant_id, owner_id, person_id, "on", "out", "in")
     select p.tenant_id, p.owner_id, p.id, $1::date - d, 1, 1 from person p, unnest(array[400, 250, case when get_byte(uuid_send(p.id), 1) % 3 = 0 then 20 else 130 end]) d
     where get_byte(uuid_send(p.id), 0) % 2 = 0`,
    [monday],
  )
  await owner.query('set session_replication_role = origin')
  await owner.query('vacuum analyze')
  return (await owner.query<{ id: string }>('select id from member order by id')).rows.map(({ id }) => id)
}

/** A member's part of the hour: mails and meetings with people of theirs, and what they say themselves. */
async function insertBare(id: string, place: number, part: number): Promise<void> {
  await owner.query('begin')
  await owner.query(
    `with given as (
       select md5($1 || ' ' || $2::int || ' ' || n)::uuid as key, md5($1 || ' ' || (n * 7 + $2::int * 13 + $3::int) % $4::int)::uuid as person,
         case n % 3 when 0 then 'out' when 1 then 'in' else 'both' end as direction, n % 3 = 2 as is_meeting
       from unnest($5::int[]) n
     ), events as (
       insert into interaction (tenant_id, owner_id, key, at, "on", channel, direction, makes_tie)
       select m.tenant_id, m.id, key, $6::timestamptz, $6::date, case when is_meeting then 'meeting' else 'mail' end, direction, true
       from given, member m where m.id = $1::uuid returning tenant_id, owner_id, key
     )
     insert into interaction_person (tenant_id, owner_id, person_id, key)
     select e.tenant_id, e.owner_id, g.person, e.key from events e join given g using (key)`,
    [id, part, place, peopleEach, Array.from({ length: contactsEach }, (_, n) => n), noon],
  )
  await owner.query(
    `insert into academy_event (tenant_id, owner_id, kind, "on", is_self, facts)
     select tenant_id, id, kind, $2::date, kind = 'thanks-given', facts::jsonb
     from member, unnest($3::text[], $4::text[]) as given (kind, facts) where id = $1`,
    [
      id,
      noon,
      ['thanks-given', 'people-typed', 'plan-saved', 'thanks-given'].slice(0, doneEach),
      ['{}', '{"people": 15}', `{"ties": ${part + 1}, "hasRhythm": true, "ifThens": 3}`, '{}'].slice(
        0,
        doneEach,
      ),
    ],
  )
  await owner.query('commit')
}

function mondayOfThisWeek(): string {
  const now = new Date()
  now.setUTCDate(now.getUTCDate() - ((now.getUTCDay() + 6) % 7))
  return now.toISOString().slice(0, 10)
}
