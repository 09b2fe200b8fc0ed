// One book of 30,000 cards (a quarter one family name) brought through the API, then 1,000 more: how long finishing takes,
// how long others wait meanwhile, and what resolving the thousand costs of a full run. Prints a Markdown table.
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import type { PersonRecord } from '#domain/people/resolution/person-record.ts'
import { resolveChanges } from '#domain/people/resolution/resolve-changes.ts'
import { resolvePeople } from '#domain/people/resolution/resolve-people.ts'
import { benchApplication } from './parts/application.ts'
import { generatedContacts } from './parts/generated-contacts.ts'

const { values } = parseArgs({ options: { contacts: { type: 'string', default: '30000' } } })
const size = Number(values.contacts)
const more = Math.round(size / 30)
const { records } = generatedContacts(size + more, 0.25)
const here = await benchApplication()
const ana = await here.found('ana')

const first = await bring(records.slice(0, size), 'book.vcf')
const second = await bring(records.slice(size), 'more.vcf')
const changed = new Set(records.slice(size).map(({ id }) => id))
const incremental = timed(() => resolveChanges(records, changed))
const full = timed(() => resolvePeople(records))
const share = incremental / full
process.stdout.write(
  `| what | figure |\n| --- | --- |\n` +
    `| finish of ${size} cards: ${first.report.people.new} people, ${first.report.joined} joined, ${first.report.questions} to look at | ${first.finish.toFixed(1)} s |\n` +
    `| meanwhile, the longest that another request waited (half of them under) | ${first.longest.toFixed(0)} ms (${first.median.toFixed(0)} ms) |\n` +
    `| finish of ${more} more: ${second.report.people.new} people, ${second.report.joined} joined | ${second.finish.toFixed(1)} s |\n` +
    `| resolving the ${more} ÷ a full run (at most 10 %) | **${(share * 100).toFixed(1)} %** (${(incremental / 1000).toFixed(2)} s ÷ ${(full / 1000).toFixed(2)} s) |\n`,
)
await here.close()
process.exitCode = share <= 0.1 ? 0 : 1

async function bring(cards: readonly PersonRecord[], path: string) {
  const { id } = await ana.send('POST', '/api/imports', {
    files: [{ path, size: cards.length, kind: 'vcard' }],
    snapshotOn: '2026-11-02',
    ownAddresses: [],
  })
  for (let at = 0; at < cards.length; at += 4000)
    await ana.send(
      'POST',
      `/api/imports/${id}/batches`,
      gzipSync(
        cards
          .slice(at, at + 4000)
          .map((card, place) => JSON.stringify(sent(card, at + place)))
          .join('\n'),
      ),
    )
  const waits: number[] = []
  let isDone = false
  const others = (async () => {
    while (!isDone) {
      const begun = performance.now()
      await ana.send('GET', '/api/me')
      waits.push(performance.now() - begun)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  })()
  const begun = performance.now()
  const report = await ana.send('POST', `/api/imports/${id}/finish`, { setAside: {} })
  const finish = (performance.now() - begun) / 1000
  isDone = true
  await others
  waits.sort((one, other) => one - other)
  return { report, finish, longest: waits.at(-1) ?? 0, median: waits[Math.floor(waits.length / 2)] ?? 0 }
}

function sent(card: PersonRecord, line: number) {
  return {
    kind: 'contact',
    file: 'book.vcf',
    line,
    source: 'vcard',
    key: Buffer.from(card.id.padEnd(16).slice(-16)).toString('hex'),
    names: [card.name ?? `${card.givenName ?? ''} ${card.familyName ?? ''}`.trim()],
    emails: card.emails ?? [],
    phones: card.phones ?? [],
    urls: card.urls ?? [],
    organisation: card.organisation ?? '',
    title: card.title ?? '',
    connectedOn: null,
    labels: [],
    notes: '',
  }
}

function timed(work: () => unknown): number {
  const begun = performance.now()
  work()
  return performance.now() - begun
}
