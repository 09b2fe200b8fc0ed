// A program for the fault tests: starts the database, writes numbers from what is there on, and says each that was
// acknowledged. `node embedded-test-writer.ts DATA_DIRECTORY` until it is killed; `… exit` leaves without a word.
import { Client } from 'pg'
import { startEmbedded } from './embedded.ts'

const [dataDirectory = '', then] = process.argv.slice(2)
const say = (text: string) => process.stdout.write(`${text}\n`)

try {
  const { connection } = await startEmbedded({ dataDirectory, log: (message) => say(`# ${message}`) })
  const client = new Client(connection)
  await client.connect()
  await client.query('create table if not exists written (n int primary key)')
  const { rows } = await client.query<{ next: number }>('select coalesce(max(n), 0) + 1 as next from written')
  say('up')
  if (then === 'exit') process.exit(3)
  for (let n = rows[0]?.next ?? 1; ; n++) {
    await client.query('insert into written values ($1)', [n])
    say(String(n))
  }
} catch (error) {
  say(error instanceof Error ? error.message : String(error))
  process.exit(1)
}
