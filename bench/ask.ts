// Asking the network in a company of 20,000 members who share 10,000,000 ties to 2,000,000 people, against a read by
// primary key through the same server, with one client and with ten; and how long drawing and ranking paths of up to
// three steps takes by itself. `--members 1000` makes the company smaller, in proportion. The full size needs some
// 25 GB of disk and half an hour to load.
import { parseArgs } from 'node:util'
import { benchApplication } from './parts/application.ts'
import { askFill } from './parts/ask-fill.ts'
import { askPaths } from './parts/ask-paths.ts'
import { measureReads } from './parts/reads.ts'

const { values } = parseArgs({
  options: { members: { type: 'string', default: '20000' }, seconds: { type: 'string', default: '10' } },
})
const members = Number(values.members)
const seconds = Number(values.seconds)
const here = await benchApplication()
const ana = await here.found('ana')
const begun = performance.now()
const filled = await askFill(here.owner, members)
process.stdout.write(
  `${filled.members} members, ${filled.humans} people, ${filled.ties} shared ties, ${filled.tokens} tokens; loaded in ${Math.round((performance.now() - begun) / 1000)} s.\n\n`,
)

// The baseline: one row by its primary key, in the member's own transaction, by the same server.
const { people } = await ana.send('GET', '/api/people?limit=1')
await ana.send('POST', `/api/people/${people[0].id}/notes`, { text: 'a note' })
const baseline = `${here.base}/api/people/${people[0].id}/notes`

const questions = [
  ...[
    'who knows a payroll expert in Lisbon?',
    'a way in to Harbour Steel',
    'CFO at Harbour Steel',
    'Given17 Family40',
  ],
  ...[
    'sales manager',
    'head of logistics in Madrid',
    'somebody who has moved a data centre',
    'lawyer',
    'quem conhece um gestor de compras em Lisboa',
  ],
  ...['auditor in Berlin for Silver Energy', 'given12', 'treasury'],
]
for (const question of questions) {
  const first = await ana.send('GET', `/api/ask?q=${encodeURIComponent(question)}`)
  const again = await ana.send('GET', `/api/ask?q=${encodeURIComponent(question)}`)
  process.stdout.write(
    `${question}: ${first.milliseconds} ms, then ${again.milliseconds}; ${first.nextRoom.length} colleagues, ${first.oneDoor.length} people, ${first.somebodyHere.length} doors\n`,
  )
}

const rows: string[] = []
let isMet = true
for (const clients of [1, 10]) {
  const base = await measureReads(baseline, ana.cookie, clients, 4)
  let turn = 0
  const ask = () => `${here.base}/api/ask?q=${encodeURIComponent(questions[turn++ % questions.length] ?? '')}`
  const found = await measureReads(ask, ana.cookie, clients, seconds)
  const ratio = found.p95 / base.p95
  if (clients === 1) isMet = found.p95 <= 150 && ratio <= 30
  rows.push(
    `| ask, ${clients} ${clients === 1 ? 'client' : 'clients'} | ${base.p95.toFixed(2)} | ${found.p50.toFixed(1)} | ${found.p95.toFixed(1)} | **${ratio.toFixed(1)}** |`,
  )
}
process.stdout.write(
  `\n| read | p95 of one row by key, ms | median, ms | p95, ms (at most 150) | ratio (at most 30) |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`,
)
const paths = await askPaths(here.database, filled.tenant, filled.asker, seconds)
process.stdout.write(
  `\nPaths of up to three steps to the people found: median ${paths.p50.toFixed(1)} ms, p95 ${paths.p95.toFixed(1)} ms (at most 100).\n`,
)
await here.close()
process.exitCode = isMet && paths.p95 <= 100 ? 0 : 1
