import type { ChosenColumns } from '#domain/imports/contact-csv.ts'
import { gather, newGathering } from '#domain/imports/gathering.ts'
import { newOutgoing, type Outgoing } from '#domain/imports/outgoing.ts'
import { readFile } from '#domain/imports/read-file.ts'
import type { SourceFile } from '#domain/imports/record.ts'
import { snapshotDay } from '#domain/imports/snapshot.ts'
import { ownCandidates, summarise } from '#domain/imports/summary.ts'
import type { Ask, Reading, Say } from './worker-messages.ts'

// Reads files beside the screen, twice: once for the preview, once to send who, when and which way.

const batchSize = 4000
let gathering = newGathering()
let files: readonly CountedFile[] = []
let asked: Extract<Ask, { ask: 'read' }> | undefined
let own = new Set<string>()
let columns: Record<string, ChosenColumns> = {}
let isStopped = false
let isDone = false
let begun = 0

interface CountedFile extends SourceFile {
  readonly source: File
  read: number
}

addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  const work = {
    read: () => read(data as Extract<Ask, { ask: 'read' }>),
    own: () => choose(data as Extract<Ask, { ask: 'own' }>),
    send: () => send(data as Extract<Ask, { ask: 'send' }>),
    columns: () => chooseColumns(data as Extract<Ask, { ask: 'columns' }>),
    stop,
  }
  Promise.resolve(work[data.ask]()).catch((error: unknown) => tell({ say: 'failed', ...reasonOf(error) }))
})

function tell(message: Say): void {
  postMessage(message)
}

function stop(): void {
  isStopped = true
}

/** What the member says of a table's columns; everything is read anew. */
async function chooseColumns(ask: Extract<Ask, { ask: 'columns' }>): Promise<void> {
  columns = { ...columns, [ask.file]: ask.columns }
  if (asked) await read(asked)
}

async function read(ask: Extract<Ask, { ask: 'read' }>): Promise<void> {
  asked = ask
  gathering = newGathering()
  isStopped = false
  isDone = false
  begun = performance.now()
  files = ask.files.map(countedFile)
  let told = 0
  for await (const records of readAll()) {
    gather(gathering, records)
    if (performance.now() - told < 400) continue
    proposeOwn()
    tell({ say: 'reading', ...report() })
    told = performance.now()
  }
  if (isStopped) return tell({ say: 'stopped' })
  isDone = true
  proposeOwn()
  tell({ say: 'reading', ...report() })
}

function choose(ask: Extract<Ask, { ask: 'own' }>): void {
  own = new Set(ask.own)
  tell({ say: 'reading', ...report() })
}

/** Until the whole is read the proposal follows what was read; afterwards it is the member's. */
function proposeOwn(): void {
  const known = asked?.knownOwn ?? []
  own = new Set(
    ownCandidates(gathering, known, isCompany).flatMap(({ address, isLikely }) =>
      isLikely ? [address] : [],
    ),
  )
}

async function* readAll() {
  const now = new Date()
  const year = 365 * 86_400_000
  const options = {
    timeZone: asked?.timeZone ?? 'UTC',
    columns,
    window: {
      from: new Date(now.getTime() - 5 * year).toISOString(),
      until: new Date(now.getTime() + 14 * 86_400_000).toISOString(),
    },
  }
  for (const file of files) {
    file.read = 0
    for await (const records of readFile(file, options)) {
      yield records
      if (isStopped) return
    }
    file.read = file.size
  }
}

function countedFile(source: File): CountedFile {
  const file: CountedFile = {
    source,
    path:
      (source as File & { path?: string }).webkitRelativePath ||
      (source as File & { path?: string }).path?.replace(/^\.?\//, '') ||
      source.name,
    size: source.size,
    read: 0,
    async *bytes() {
      const reader = source.stream().getReader()
      for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
        file.read = Math.min(file.size, file.read + chunk.value.length)
        yield chunk.value
      }
    },
  }
  return file
}

function isCompany(domain: string): boolean {
  return asked?.companyDomains.includes(domain) === true
}

function report(): Reading {
  const { oneOffs: _held, ...summary } = summarise(gathering, own, isCompany)
  return {
    isDone,
    files: files.slice(0, 40).map((file) => ({
      path: file.path,
      size: file.size,
      read: file.read,
      ...(gathering.files.get(file.path) ?? { contacts: 0, interactions: 0, problems: 0 }),
    })),
    fileCount: files.length,
    bytesRead: files.reduce((sum, file) => sum + file.read, 0),
    bytes: files.reduce((sum, file) => sum + file.size, 0),
    seconds: (performance.now() - begun) / 1000,
    summary,
    own: [...own],
    candidates: ownCandidates(gathering, asked?.knownOwn ?? [], isCompany),
    setAside: [...gathering.setAside],
    bulkSenders: [...gathering.bulkSenders]
      .sort((one, other) => other[1].mails - one[1].mails)
      .slice(0, 500)
      .map(([address, { mails, because }]) => [address, mails, because]),
    problems: gathering.problems.first,
    problemCount: gathering.problems.total,
    tables: gathering.problems.first.flatMap(({ file, columns: names, guessed }) =>
      names ? [{ file, columns: names, chosen: columns[file] ?? {}, guessed: guessed ?? {} }] : [],
    ),
    hasNotes: gathering.contacts.first.some(({ notes }) => notes !== ''),
  }
}

async function send({ includesOneOffs, includesNotes }: Extract<Ask, { ask: 'send' }>): Promise<void> {
  isStopped = false
  begun = performance.now()
  const { oneOffs } = summarise(gathering, own, isCompany)
  const outgoing = newOutgoing({ own, oneOffs, includesOneOffs, includesNotes })
  const total = [...gathering.files.values()].reduce(
    (sum, file) => sum + file.contacts + file.interactions + file.problems,
    0,
  )
  const wanted = {
    files: files.slice(0, 5000).map(({ path, size }) => ({
      path: path.slice(-1000),
      size,
      kind: path.split('.').at(-1)?.slice(0, 40) ?? '',
    })),
    snapshotOn: snapshotDay(files.map(({ path, source }) => ({ path, changedAt: source.lastModified }))),
    ownAddresses: [...own],
  }
  const { id } = await post<{ id: string }>('/api/imports', JSON.stringify(wanted), {
    'content-type': 'application/json',
  })
  let batch: Outgoing[] = []
  let seen = 0
  const flush = async () => {
    if (batch.length === 0) return
    await post(`/api/imports/${id}/batches`, await zipped(batch), {
      'content-type': 'application/x-ndjson',
      'content-encoding': 'gzip',
    })
    batch = []
    tell({ say: 'sending', sent: seen, total, seconds: (performance.now() - begun) / 1000 })
  }
  for await (const records of readAll()) {
    for (const record of records) {
      seen++
      const taken = outgoing.take(record)
      if (taken) batch.push(taken)
      if (batch.length >= batchSize) await flush()
    }
    if (isStopped) return tell({ say: 'stopped' })
  }
  await flush()
  await post(
    `/api/imports/${id}/finish`,
    JSON.stringify({ setAside: Object.fromEntries(outgoing.setAside) }),
    { 'content-type': 'application/json' },
  )
  tell({ say: 'finished', importId: id })
}

async function zipped(batch: readonly Outgoing[]): Promise<Blob> {
  const lines = new Blob([batch.map((record) => JSON.stringify(record)).join('\n')])
  return new Response(lines.stream().pipeThrough(new CompressionStream('gzip'))).blob()
}

/** A call of our API; one that got no answer is tried again, for a batch sent twice changes nothing. */
async function post<Answer>(path: string, body: BodyInit, headers: Record<string, string>): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(path, { method: 'POST', body, headers, credentials: 'same-origin' }).catch(
      () => undefined,
    )
    if (response?.ok) return response.json()
    const isAway = !response || response.status === 503 || response.status === 429
    if (!isAway || attempt === 6) throw await refusalOf(response)
    await new Promise((resolve) => setTimeout(resolve, 500 * 2 ** attempt))
  }
}

class Refused extends Error {
  readonly title: string

  constructor(title: string, detail: string) {
    super(detail)
    this.title = title
  }
}

async function refusalOf(response: Response | undefined): Promise<Refused> {
  const problem: { title?: string; detail?: string } = (await response?.json().catch(() => ({}))) ?? {}
  return new Refused(
    problem.title ?? 'The server cannot be reached',
    problem.detail ?? 'What was sent is kept. Drop the same files again, and the import goes on.',
  )
}

function reasonOf(error: unknown): { title: string; detail: string } {
  if (error instanceof Refused) return { title: error.title, detail: error.message }
  return {
    title: 'The file could not be read to its end',
    detail: `${error instanceof Error ? error.message : 'Unknown reason'}. Nothing more was sent; drop it again to go on.`,
  }
}
