// Who is who, on published sets with the answer and on an invented address book: docs/resolution.md. One setting for
// all, ids shuffled; nothing here is ever tuned. Prints Markdown. `--speed` leaves out the sets, `--sets` the speed.
import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import type { PersonRecord } from '#domain/people/resolution/person-record.ts'
import { resolveChanges } from '#domain/people/resolution/resolve-changes.ts'
import { resolvePeople } from '#domain/people/resolution/resolve-people.ts'
import { generatedContacts } from './parts/generated-contacts.ts'
import { pairwise, type Quality, readPeopleSet, SETS } from './parts/people-sets.ts'
import { printTitles } from './parts/titles.ts'

const MEGABYTE = 1024 * 1024
const { values } = parseArgs({
  options: { speed: { type: 'boolean' }, sets: { type: 'boolean' }, contacts: { type: 'string' } },
})
let missed = 0

if (values.contacts !== undefined) print(JSON.stringify(timed(Number(values.contacts))))
else {
  if (values.speed !== true) printSets()
  if (values.speed !== true && !printTitles(print)) missed++
  if (values.sets !== true) printSpeed()
  print(missed === 0 ? '\nEvery bar is met.' : `\n${missed} missed.`)
  process.exitCode = missed === 0 ? 0 : 1
}

function printSets(): void {
  print('| set | weights | P at .95 | R at .95 | F1 at .5 | demand | name alone F1 | e-mail alone F1 | s |')
  print('| --- | --- | --- | --- | --- | --- | --- | --- | --- |')
  for (const definition of SETS) {
    const set = readPeopleSet(definition)
    if (set === null) {
      print(`| ${definition.name} | skipped: ../shared/data/people/${definition.file} is not there |`)
      continue
    }
    const judged = (keys: readonly (readonly [string, string])[]) => pairwise(new Map(keys), set.truth)
    const names = judged(set.records.map((record) => [record.id, nameOf(record)] as const))
    const mails = judged(set.records.map(({ id, emails }) => [id, emails?.[0] || id] as const))
    for (const weights of ['auto', 'default'] as const) {
      const begun = performance.now()
      const sure = judged(grouped(set.records, { weights }))
      const seconds = (performance.now() - begun) / 1000
      const likely = judged(grouped(set.records, { weights, threshold: 0.5 }))
      const [precision, recall, f1] = definition.demand
      const verdicts = [
        verdict('P', sure.precision, precision),
        verdict('R', sure.recall, recall),
        verdict('F1', likely.f1, f1),
      ]
      // Only the setting that is shipped is judged; the other is there to compare.
      if (weights === 'auto') missed += verdicts.filter((text) => text.endsWith('MISS')).length
      print(
        `| ${set.name} | ${weights} | ${[sure.precision, sure.recall, likely.f1].map((figure) => figure.toFixed(3)).join(' | ')} | ${verdicts.join(', ')} | ${names.f1.toFixed(2)} | ${mails.f1.toFixed(2)} | ${seconds.toFixed(1)} |`,
      )
    }
  }
}

function printSpeed(): void {
  const [small, large] = [30_000, 60_000].map((size) => {
    const { stdout } = spawnSync(process.execPath, [import.meta.filename, '--contacts', String(size)])
    return JSON.parse(stdout.toString()) as ReturnType<typeof timed>
  })
  if (!small || !large) return
  print('\n## An invented address book, a quarter of it one family name\n')
  print('| contacts | processor s | peak MB | asked, of which one person | P | R | 1,000 of them alone |')
  print('| --- | --- | --- | --- | --- | --- | --- |')
  for (const { size, seconds, megabytes, asked, askedRightly, quality, changes } of [small, large])
    print(
      `| ${size} | ${seconds.toFixed(1)} | ${megabytes.toFixed(0)} | ${asked}, ${askedRightly} | ${quality.precision.toFixed(4)} | ${quality.recall.toFixed(3)} | ${changes.toFixed(2)} s |`,
    )
  const bars = [
    verdict('30,000 seconds', small.seconds, 10, true),
    verdict('30,000 MB', small.megabytes, 500, true),
    verdict('30,000 precision at .95', small.quality.precision, 0.99),
    verdict('60,000 ÷ 30,000', large.seconds / small.seconds, 2.3, true),
    verdict('1,000 contacts into 30,000 ÷ a full run', small.changes / small.seconds, 0.1, true),
  ]
  missed += bars.filter((text) => text.endsWith('MISS')).length
  print(`\n${bars.join('\n')}`)
}

/** One run on an invented book, in a process of its own, so that its memory is its own; then what 1,000 of it cost alone. */
function timed(size: number) {
  const { records, truth } = generatedContacts(size, 0.25)
  const before = processorSeconds()
  const { people, pairs } = resolvePeople(records)
  const seconds = processorSeconds() - before
  // maxRSS is in kilobytes; the records themselves are in it.
  const megabytes = (process.resourceUsage().maxRSS * 1024) / MEGABYTE
  const quality: Quality = pairwise(new Map(people.map(({ id, cluster }) => [id, cluster])), truth)
  const asked = pairs.filter(({ probability }) => probability < 0.95)
  const askedRightly = asked.filter(({ one, other }) => truth.get(one) === truth.get(other))
  const changed = new Set(records.slice(-1000).map(({ id }) => id))
  const beforeChanges = processorSeconds()
  resolveChanges(records, changed)
  const changes = processorSeconds() - beforeChanges
  return {
    size,
    seconds,
    megabytes,
    asked: asked.length,
    askedRightly: askedRightly.length,
    quality,
    changes,
  }
}

/** Of all threads, the collector's too: at least what a clock shows on a machine that does nothing else. */
function processorSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

function grouped(records: readonly PersonRecord[], options: Parameters<typeof resolvePeople>[1]) {
  return resolvePeople(records, options).people.map(({ id, cluster }) => [id, cluster] as const)
}

/** The name as it stands, small letters; the organisation where nobody is named. */
function nameOf({ id, name, givenName, familyName, organisation }: PersonRecord): string {
  const text = name || [givenName, familyName].filter((part) => part).join(' ') || organisation
  return text?.toLowerCase() || id
}

function verdict(what: string, figure: number, bar: number, isMost = false): string {
  const isMet = isMost ? figure <= bar : figure >= bar
  return `${what} ${isMost ? '≤' : '≥'} ${bar} ${isMet ? 'pass' : `${figure.toFixed(3)} MISS`}`
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
