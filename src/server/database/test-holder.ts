// A process of its own that holds an embedded database and writes without end; tests kill it. Prints `ready PID`,
// then the number of each row that PostgreSQL has acknowledged.
import { Client } from 'pg'
import { startEmbedded } from './embedded.ts'

const [dataDirectory = '', mode = ''] = process.argv.slice(2)
const server = await startEmbedded({ dataDirectory })
const client = new Client(server.connection)
client.on('error', () => {})
await client.connect()
await client.query('create table if not exists written (number int primary key)')
const { rows } = await client.query<{ pid: number; last: number }>(
  `select (select pid from pg_stat_activity where backend_type = 'checkpointer') as pid, coalesce(max(number), 0) as last from written`,
)
process.stdout.write(`ready ${rows[0]?.last ?? 0}\n`)
for (let number = (rows[0]?.last ?? 0) + 1; mode === 'write'; number++) {
  await client.query('insert into written values ($1)', [number])
  process.stdout.write(`${number}\n`)
}
process.stdin.resume()
