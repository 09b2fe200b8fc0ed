// A LinkedIn export of 30,000 connections and 200,000 messages, from file to finished import through the API into the
// embedded database, against inserting the very same rows from unnest into the same tables (keys, indexes, foreign
// keys) without row-level security. Prints a Markdown table. `--scale 0.1` makes it smaller.
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import type { Client } from 'pg'
import { newOutgoing, type Outgoing } from '#domain/imports/outgoing.ts'
import { readFile } from '#domain/imports/read-file.ts'
import { benchApplication } from './parts/application.ts'

const { values } = parseArgs({ options: { scale: { type: 'string', default: '1' } } })
const scale = Number(values.scale)
const here = await benchApplication()
const ana = await here.found('ana')
const zip = linkedinExport(Math.round(30_000 * scale), Math.round(200_000 * scale))

const begun = performance.now()
const own = new Set(['linkedin.com/in/ana-duarte'])
const outgoing = newOutgoing({ own, oneOffs: new Set(), includesOneOffs: false, includesNotes: false })
const { id } = await ana.send('POST', '/api/imports', {
  files: [{ path: 'export.zip', size: zip.length, kind: 'zip' }],
  snapshotOn: '2026-11-02',
  ownAddresses: [...own],
})
let batch: Outgoing[] = []
const flush = async () => {
  await ana.send(
    'POST',
    `/api/imports/${id}/batches`,
    gzipSync(batch.map((record) => JSON.stringify(record)).join('\n')),
  )
  batch = []
}
async function* bytes() {
  for (let at = 0; at < zip.length; at += 65_536) yield zip.subarray(at, at + 65_536)
}
for await (const records of readFile({ path: 'export.zip', size: zip.length, bytes }, { timeZone: 'UTC' })) {
  for (const record of records) {
    const taken = outgoing.take(record)
    if (taken) batch.push(taken)
    if (batch.length >= 4000) await flush()
  }
}
await flush()
const report = await ana.send('POST', `/api/imports/${id}/finish`, {
  setAside: Object.fromEntries(outgoing.setAside),
})
const imported = performance.now() - begun

const baseline = await insertTheSame(here.owner)
const { people, interactions } = report
process.stdout.write(
  `| what | seconds |\n| --- | --- |\n| file to finished import: ${people.new} people, ${interactions.new} interactions | ${(imported / 1000).toFixed(2)} |\n| the same rows from unnest, no row-level security | ${(baseline / 1000).toFixed(2)} |\n| ratio (at most 6) | **${(imported / baseline).toFixed(2)}** |\n`,
)
await here.close()
process.exitCode = imported / baseline <= 6 ? 0 : 1

/** Milliseconds to insert every row that the import made once more, into empty copies of the tables. */
async function insertTheSame(owner: Client): Promise<number> {
  const tables = [
    'person',
    'identity',
    'import',
    'contact',
    'interaction',
    'interaction_person',
    'interaction_claim',
    'contact_day',
    'tie',
  ]
  await owner.query('create schema baseline')
  const work: { table: string; isFirst: boolean; statement: string; columns: unknown[][] }[] = []
  for (const table of tables) {
    await owner.query(`create table baseline.${table} (like public.${table} including all)`)
    const { rows: keys } = await owner.query<{ definition: string }>(
      `select pg_get_constraintdef(oid) as definition from pg_constraint where conrelid = 'public.${table}'::regclass and contype = 'f'`,
    )
    for (const { definition } of keys) {
      const target = /REFERENCES (\w+)/.exec(definition)?.[1] ?? ''
      if (tables.includes(target))
        await owner.query(
          `alter table baseline.${table} add ${definition.replace(`REFERENCES ${target}`, `REFERENCES baseline.${target}`)}`,
        )
    }
    const { rows: columns } = await owner.query<{ name: string; type: string }>(
      `select attname as name, format_type(atttypid, null) as type from pg_attribute where attrelid = 'public.${table}'::regclass and attnum > 0 and not attisdropped order by attnum`,
    )
    // Lists travel as text, for unnest would flatten them.
    const names = columns.map(({ name }) => `"${name}"`).join(', ')
    const { rows } = await owner.query<unknown[]>({
      text: `select ${columns.map(({ name }) => `"${name}"::text`).join(', ')} from public.${table}`,
      rowMode: 'array',
    })
    const casts = columns.map(({ name, type }) => `"${name}"::${type}`).join(', ')
    const statement = `insert into baseline.${table} (${names}) select ${casts} from unnest(${columns.map((_, place) => `$${place + 1}::text[]`).join(', ')}) as given (${names})`
    // As in an import: a few rows first, then the table is counted, so that keys are checked by their index.
    for (let at = 0, size = 300; at < rows.length; at += size, size = 20_000) {
      const part = rows.slice(at, at + size)
      work.push({
        table,
        isFirst: at === 0,
        statement,
        columns: columns.map((_, place) => part.map((row) => row[place])),
      })
    }
  }
  const begun = performance.now()
  for (const { table, isFirst, statement, columns } of work) {
    await owner.query(statement, columns)
    if (isFirst) await owner.query(`analyze baseline.${table}`)
  }
  return performance.now() - begun
}

/** An export as LinkedIn makes them; everybody and everything in it is counted up, not invented. */
function linkedinExport(connections: number, messages: number): Uint8Array {
  const day = 86_400_000
  const now = Date.now()
  const given = ['Ana', 'Ben', 'Carla', 'Dario', 'Elif', 'Farid', 'Gina', 'Hugo', 'Ines', 'Jonas']
  const name = (n: number) => `${given[n % 10]},Family${Math.floor(n / 10)}`
  const url = (n: number) => `https://www.linkedin.com/in/person-${n}`
  const cards = Array.from(
    { length: connections },
    (_, n) => `${name(n)},${url(n)},,Company ${n % 3000},Title ${n % 500},05 Jan 2024`,
  )
  const rows = Array.from({ length: messages }, (_, n) => {
    const person = (n * 7919) % Math.max(1, Math.round(connections / 3))
    const at = new Date(now - ((n * 104_729) % 1500) * day - n * 1000)
      .toISOString()
      .slice(0, 19)
      .replace('T', ' ')
    const sides = [
      `${name(person).replace(',', ' ')},${url(person)}`,
      'Ana Duarte,https://www.linkedin.com/in/ana-duarte',
    ]
    const [from, to] = n % 2 ? sides : sides.toReversed()
    return `c${person},,${from},${to},${at} UTC,,"Hello, this is message ${n} with some words that stay here",INBOX`
  })
  const text = (lines: string[]) => new TextEncoder().encode(`${lines.join('\n')}\n`)
  return zipSync({
    'Connections.csv': text([
      'Notes:',
      '"Some addresses are missing."',
      '',
      'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
      ...cards,
    ]),
    'messages.csv': text([
      'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER',
      ...rows,
    ]),
  })
}
