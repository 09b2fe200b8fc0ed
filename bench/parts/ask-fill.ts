import type { Client } from 'pg'

export interface Filled {
  readonly tenant: string
  readonly asker: string
  readonly members: number
  readonly humans: number
  readonly ties: number
  readonly tokens: number
}

/**
 * A company in which each member shares 500 people, and each person is shared by five members on average. Made in the
 * database, for ten million ties would take the API a week; each row is as the API would make it, its tokens made by
 * the same function.
 */
export async function askFill(owner: Client, members: number): Promise<Filled> {
  const humans = members * 100
  const { rows: found } = await owner.query<{ tenant: string; id: string }>(
    'select tenant_id as tenant, id from member',
  )
  const { tenant = '', id: asker = '' } = found[0] ?? {}
  await owner.query(
    "set session_replication_role = replica; set synchronous_commit = off; set maintenance_work_mem = '1GB'; set work_mem = '256MB'",
  )
  await owner.query(
    `insert into department (tenant_id, id, name) select $1, gen_random_uuid(), name
     from unnest(array['Sales', 'Client services', 'Finance', 'HR', 'IT', 'Legal', 'Operations', 'Leadership']) name`,
    [tenant],
  )
  await owner.query(
    `insert into member (tenant_id, id, name, department_id, time_zone)
     select $1, gen_random_uuid(), 'Member ' || n, (select id from department where tenant_id = $1 order by name offset n % 8 limit 1),
       (array['Europe/Lisbon', 'Europe/Berlin', 'Europe/Madrid', 'UTC'])[1 + n % 4] from generate_series(2, $2) n`,
    [tenant, members],
  )
  await owner.query(
    `update member set department_id = (select department_id from member where id <> $2 and department_id is not null limit 1) where id = $2 and tenant_id = $1`,
    [tenant, asker],
  )
  await says(owner, tenant)
  await people(owner, humans)
  const indexes = await dropIndexes(owner, ['shared_tie', 'ask_token'])
  const ties = await share(owner, tenant, asker, humans)
  const { rowCount: tokens } = await owner.query(
    `insert into ask_token (tenant_id, token, band, tie_id)
     select t.tenant_id, a.token, a.band, t.id from shared_tie t, as_asked(t.level, t.tokens, t.band) a`,
  )
  for (const index of indexes) await owner.query(index)
  await ownBook(owner, tenant, asker)
  await owner.query('drop table human')
  await owner.query('set session_replication_role = origin')
  await owner.query('vacuum analyze')
  return { tenant, asker, members, humans, ties, tokens: tokens ?? 0 }
}

/** One member in three says something. */
async function says(owner: Client, tenant: string): Promise<void> {
  const topics = `array['Payroll', 'Data centre migration', 'Contract law', 'Treasury', 'Public tenders', 'Customs', 'Kubernetes', 'Recruiting', 'Mediation', 'Patents', 'VAT', 'Welding', 'Logistics', 'Interviewing', 'Fundraising', 'Python', 'GDPR', 'Insurance', 'Railways', 'Steel']`
  await owner.query(
    `insert into skill (tenant_id, member_id, key, name, source)
     select tenant_id, id, lower(s), s, 'word' from (
       select m.tenant_id, m.id, (${topics})[1 + (row_number() over (order by id))::int * k % 20] as s from member m, generate_series(1, 3) k where tenant_id = $1
     ) x where s is not null on conflict do nothing`,
    [tenant],
  )
  await owner.query(
    `insert into member_token (tenant_id, token, member_id)
     select distinct s.tenant_id, t.token, s.member_id from skill s, lateral (
       select 'k:' || s.key as token union all select 't:' || stem from unnest(ask_words(s.name)) w, unnest(ask_stems(w)) stem) t`,
  )
}

/** Humans with names, organisations and titles of uneven frequency, as in life. */
async function people(owner: Client, humans: number): Promise<void> {
  await owner.query(
    `create unlogged table human as
     select n, name, lower(name) as name_key, organisation, lower(organisation) as organisation_key, domain, title, department, seniority,
       ask_tokens(lower(name), lower(organisation), domain, title, department, seniority) as tokens
     from (
       select n, 'Given' || (power(r1, 2) * 1500)::int || ' Family' || (power(r2, 1.5) * 30000)::int as name,
         (array['Harbour', 'Silver', 'Northern', 'Blue', 'Old', 'Royal', 'River', 'Summit', 'Iron', 'Garden', 'Coast', 'Cedar', 'Union', 'Prime', 'Atlas', 'Lumen', 'Delta', 'Nova', 'Vale', 'Orbit'])[1 + org % 20]
           || ' ' || (array['Steel', 'Energy', 'Foods', 'Bank', 'Rail', 'Insurance', 'Paper', 'Glass', 'Media', 'Freight', 'Hotels', 'Pharma', 'Robotics', 'Textiles', 'Water', 'Labs'])[1 + org / 20 % 16]
           || case when org < 320 then '' else ' ' || org / 320 end as organisation,
         'org' || org || (array['.example', '.pt', '.de', '.es', '.com'])[1 + org % 5] as domain,
         d[1] || case when r3 < 0.3 then ', ' || (array['Lisbon', 'Madrid', 'Berlin', 'Paris', 'London', 'Oslo', 'Porto', 'Milan', 'Vienna', 'Prague'])[1 + (r3 * 1000)::int % 10] else '' end as title,
         d[2] as department, d[3] as seniority
       from (
         select n, random() as r1, random() as r2, random() as r3, (power(random(), 2) * $1 / 100)::int as org, random() as r4 from generate_series(0, $1 - 1) n
       ) h, lateral (select string_to_array((array[
         'Chief financial officer|finance|chief', 'Head of Payroll|finance|director', 'Payroll specialist|finance|professional', 'Controller|finance|professional', 'Treasury analyst|finance|professional', 'Auditor|finance|professional',
         'Sales manager|sales|manager', 'Sales director|sales|director', 'Account executive|sales|professional', 'Key account manager|sales|manager', 'Regional sales manager|sales|manager',
         'IT director|technology|director', 'Data engineer|technology|professional', 'Data centre manager|technology|manager', 'Software engineer|technology|professional', 'Cloud architect|technology|professional', 'Security engineer|technology|professional',
         'HR director|people|director', 'Recruiter|people|professional', 'HR business partner|people|professional', 'Talent lead|people|manager',
         'General counsel|legal|chief', 'Employment lawyer|legal|professional', 'Legal counsel|legal|professional',
         'Plant manager|operations|manager', 'Head of Logistics|operations|director', 'Logistics coordinator|operations|professional', 'Quality manager|operations|manager', 'Operations manager|operations|manager',
         'Gestor de compras|procurement|manager', 'Head of Procurement|procurement|director', 'Buyer|procurement|professional',
         'Head of Marketing|marketing|director', 'Brand manager|marketing|manager', 'Product manager|product|manager', 'Managing director|executive|chief', 'Chief executive officer|executive|chief', 'Consultant|other|professional', 'Teacher|other|professional', 'Physician|other|professional'
       ])[1 + floor(power(r4, 1.5) * 39.99)::int], '|') as d) t
     ) x`,
    [humans],
  )
  await owner.query('create unique index on human (n)')
  await owner.query('analyze human')
}

async function share(owner: Client, tenant: string, asker: string, humans: number): Promise<number> {
  const { rowCount } = await owner.query(
    `insert into shared_tie (tenant_id, owner_id, person_id, id, level, name, name_key, organisation, organisation_key, domain, title, department, seniority,
       marks, warmth, first_on, last_on, last_out_on, last_in_on, days, gap_sum, gap_square_sum, months, counted_on, tokens, band, discoverable_on)
     select $1, m.id, gen_random_uuid(), gen_random_uuid(), case when r < 0.05 then 'discoverable' else 'shared' end, h.name, h.name_key, h.organisation, h.organisation_key, h.domain,
       h.title, h.department, h.seniority, array[md5(h.n::text)::uuid], w, current_date - 800, current_date - d, current_date - d, current_date - d - 9, days, days * 20, days * 900,
       months, current_date, h.tokens, ask_band(w, current_date - d), case when r < 0.05 then current_date - 60 end
     from (select id, row_number() over (order by id) - 1 as place from member where tenant_id = $1 and id <> $2) m,
       generate_series(0, 499) k,
       lateral (select random() as r, 1 + random() * 6 as w, (power(random(), 2) * 700)::int as d, 2 + (random() * 40)::int as days, (random() * 1e9)::bigint as months,
         abs(hashint8extended(m.place * 1000 + k, 7)) % $3 as n offset 0) x
     join human h on h.n = x.n`,
    [tenant, asker, humans],
  )
  return rowCount ?? 0
}

/** The asker's own 500 people, and twenty colleagues among them. */
async function ownBook(owner: Client, tenant: string, asker: string): Promise<void> {
  await owner.query(
    `insert into person (tenant_id, owner_id, id, name, name_key, organisation, title, search, department, seniority)
     select $1, $2, gen_random_uuid(), name, name_key, organisation, title, lower(name || ' ' || organisation || ' ' || title), department, seniority from human where n < 500`,
    [tenant, asker],
  )
  await owner.query(
    `insert into person (tenant_id, owner_id, id, name, name_key, search, is_colleague)
     select $1, $2, id, name, lower(name), lower(name), true from member where tenant_id = $1 and id <> $2 limit 20`,
    [tenant, asker],
  )
  await owner.query(
    `insert into identity (tenant_id, owner_id, kind, value, person_id)
     select tenant_id, owner_id, 'email', replace(lower(name), ' ', '.') || '@halyard.example', id from person where tenant_id = $1 and owner_id = $2 and is_colleague`,
    [tenant, asker],
  )
  await owner.query(
    `insert into sign_in (tenant_id, member_id, email, password_hash) select tenant_id, id, replace(lower(name), ' ', '.') || '@halyard.example', 'none' from member where tenant_id = $1 and id <> $2`,
    [tenant, asker],
  )
  await owner.query(
    `insert into tie (tenant_id, owner_id, person_id, warmth, first_on, last_on, last_out_on, last_in_on, days, gap_sum, gap_square_sum, months)
     select tenant_id, owner_id, id, 1 + random() * 4, current_date - 800, current_date - d, current_date - d, current_date - d - 9, 2 + (random() * 30)::int, 500, 20000, (random() * 1e9)::bigint
     from person, lateral (select (random() * 200)::int as d where person.id is not null) r where tenant_id = $1 and owner_id = $2`,
    [tenant, asker],
  )
}

/** Drops what would be written row by row, and gives the statements that make it again at once. */
async function dropIndexes(owner: Client, tables: readonly string[]): Promise<string[]> {
  const { rows } = await owner.query<{ table: string; name: string; kind: string | null; text: string }>(
    `select c.relname as "table", i.relname as name, k.contype as kind, coalesce(pg_get_constraintdef(k.oid), pg_get_indexdef(x.indexrelid)) as text
     from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
     left join pg_constraint k on k.conindid = x.indexrelid and k.contype in ('p', 'u')
     where c.relname = any($1)`,
    [tables],
  )
  const again = []
  for (const { table, name, kind, text } of rows) {
    await owner.query(kind ? `alter table ${table} drop constraint ${name} cascade` : `drop index ${name}`)
    again.push(kind ? `alter table ${table} add constraint ${name} ${text}` : text)
  }
  return again
}
