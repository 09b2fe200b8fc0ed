import { readFile, writeFile } from 'node:fs/promises'
import type { z } from 'zod'
import type {
  Comparison,
  ContentImported,
  ContentListed,
  ContentOpened,
  DraftSaved,
  DryRun,
  Finding,
  Preview,
} from '#contract/content.ts'
import { NotFound, readArguments, table, UsageRefused } from './arguments.ts'
import type { Command } from './command.ts'
import { comparisonInWords, sidesFrom } from './compared-content.ts'
import { ask, askBytes } from './server-client.ts'
import { counted } from './words.ts'

const base = '/api/academy/content'

export const content: Command = {
  help: `Usage: pilotlight content [--changed] [--json]
       pilotlight content show PATH [--shipped|--live]
       pilotlight content put PATH FILE
       pilotlight content hide|discard|review|withdraw PATH
       pilotlight content live PATH…
       pilotlight content compare PATH [--json]
       pilotlight content merge PATH --keep | --take | --side N=shipped|company …
       pilotlight content try MISSION [FILE]
       pilotlight content export FILE.zip [--company]
       pilotlight content import FILE.zip [--replace] [--json]

The academy's content as your company has it; for whoever leads the programme. PATH is a file's name, such as
en/w2-l3.md. What you put is a draft; somebody else reviews it; then it can go live, when the checker finds nothing.
merge settles a newer shipped text: keep yours, take the shipped, or make a draft of the changes; those that only one
side made go by themselves, each conflict needs its --side (the numbers are those of compare). try says how many members would
have done a mission in the past 28 days, in a band: as it is in FILE, else in your draft or live.
`,
  async run(args) {
    const { values, positionals } = readArguments(args, {
      changed: { type: 'boolean' },
      company: { type: 'boolean' },
      keep: { type: 'boolean' },
      live: { type: 'boolean' },
      replace: { type: 'boolean' },
      shipped: { type: 'boolean' },
      side: { type: 'string', multiple: true },
      take: { type: 'boolean' },
    })
    const [verb, ...rest] = positionals
    const [path, file] = rest
    if (verb === undefined) return list(values.changed === true, values.json)
    if (path === undefined) throw new UsageRefused('Which file? pilotlight content lists them.')
    switch (verb) {
      case 'show': {
        const opened = await open(path)
        const text = values.shipped
          ? opened.shipped
          : values.live
            ? opened.live
            : (opened.drafted ?? opened.live ?? opened.shipped)
        process.stdout.write(text ?? '')
        return text === null ? 1 : 0
      }
      case 'put':
        if (file === undefined) throw new UsageRefused('pilotlight content put PATH FILE')
        return save(path, await fileText(file))
      case 'hide':
        return save(path, null)
      case 'discard':
      case 'review': {
        const { draft } = await open(path)
        await ask('POST', `${base}/${verb}`, { path, edition: draft?.edition ?? 0 })
        return said(verb === 'review' ? 'Reviewed. It can go live.' : 'Thrown away.')
      }
      case 'withdraw':
        await ask('POST', `${base}/withdraw`, { path })
        return said('Withdrawn: the shipped file is seen again.')
      case 'live':
        await ask('POST', `${base}/live`, { paths: rest })
        return said('Live. Cohorts that have begun keep what they began with.')
      case 'compare': {
        const found = await compare(path)
        process.stdout.write(values.json ? `${JSON.stringify(found)}\n` : comparisonInWords(found))
        return 0
      }
      case 'merge': {
        const found = await compare(path)
        const way = values.keep
          ? { is: 'keep' }
          : values.take
            ? { is: 'take' }
            : { is: 'merge', sides: sidesFrom(found, values.side ?? []) }
        await ask('POST', `${base}/comparison`, { path, mark: found.mark, way })
        return said(way.is === 'merge' ? 'Merged, as a draft to be reviewed.' : 'Settled.')
      }
      case 'try':
        return tryMission(path, file, values.json)
      case 'export':
        await writeFile(path, await askBytes(`${base}/archive?only=${values.company ? 'company' : 'all'}`))
        return said(`Written: ${path}`)
      case 'import':
        return bring(path, values.replace === true, values.json)
      default:
        throw new UsageRefused(
          'show, put, hide, discard, review, live, withdraw, compare, merge, try, export or import?',
        )
    }
  },
}

async function list(isChanged: boolean, isJson: boolean | undefined): Promise<number> {
  const found = (await ask('GET', base)).json<z.infer<typeof ContentListed>>()
  if (isJson) {
    process.stdout.write(`${JSON.stringify(found)}\n`)
    return 0
  }
  const files = found.files.filter(({ state, draft }) => !isChanged || state !== 'shipped' || draft !== null)
  process.stdout.write(
    table(
      ['file', 'title', 'state', 'draft', ''],
      files.map(({ path, title, state, draft, isNewerShipped, isStale }) => [
        path,
        title,
        state,
        draft === null ? '' : `${draft.hasText ? '' : 'to hide, '}${draft.state}, by ${draft.writer}`,
        [isNewerShipped ? 'newer version shipped' : '', isStale ? 'translation is older' : '']
          .filter((word) => word !== '')
          .join(', '),
      ]),
    ),
  )
  tell(found.findings)
  if (found.reviewsAlone)
    process.stderr.write('Nobody else in your company may review, so you review what you write yourself.\n')
  return 0
}

async function open(path: string): Promise<z.infer<typeof ContentOpened>> {
  return (await ask('GET', `${base}/file?path=${encodeURIComponent(path)}`)).json()
}

async function compare(path: string): Promise<z.infer<typeof Comparison>> {
  return (await ask('GET', `${base}/comparison?path=${encodeURIComponent(path)}`)).json()
}

async function save(path: string, text: string | null): Promise<number> {
  const { draft } = await open(path)
  const saved = (await ask('PUT', `${base}/draft`, { path, text, edition: draft?.edition ?? null })).json<
    z.infer<typeof DraftSaved>
  >()
  tell(saved.findings)
  return said(
    saved.findings.length === 0
      ? 'Saved as a draft. The checker finds nothing; somebody else can review it.'
      : 'Saved as a draft. It cannot go live as long as the checker finds something.',
  )
}

async function tryMission(
  id: string,
  file: string | undefined,
  isJson: boolean | undefined,
): Promise<number> {
  const path = 'missions.yaml'
  const { drafted, live, shipped } = await open(path)
  const text = file === undefined ? (drafted ?? live ?? shipped ?? '') : await fileText(file)
  const { missions, findings } = (await ask('POST', `${base}/preview`, { path, text })).json<
    z.infer<typeof Preview>
  >()
  const mission = missions.find((each) => each.id === id)
  if (!mission) {
    tell(findings)
    throw new NotFound(`There is no mission ${id}: ${missions.map((each) => each.id).join(', ')}.`)
  }
  const tried = (await ask('POST', `${base}/dry-run`, { mission })).json<z.infer<typeof DryRun>>()
  process.stdout.write(
    isJson
      ? `${JSON.stringify(tried)}\n`
      : tried.band === null
        ? `Of ${counted(tried.of, 'member')} nothing can be told: nine is the least.\n`
        : `Of ${tried.of} members, between ${tried.band.from} and ${tried.band.to} would have done it in the past 28 days.\n`,
  )
  return 0
}

async function bring(file: string, mayReplace: boolean, isJson: boolean | undefined): Promise<number> {
  const bytes = await readFile(file).catch(() => undefined)
  if (!bytes) return unreadable(file)
  const answer = await ask('POST', `${base}/archive?replace=${mayReplace ? 'yes' : 'no'}`, bytes, {
    'content-type': 'application/zip',
  })
  const imported = answer.json<z.infer<typeof ContentImported>>()
  if (isJson) process.stdout.write(`${JSON.stringify(imported)}\n`)
  else
    process.stdout.write(
      imported.drafts.map(({ path, isHidden }) => `${path}${isHidden ? ' (to hide)' : ''}\n`).join(''),
    )
  tell([...imported.drafts.flatMap(({ findings }) => findings), ...imported.findings])
  return said(
    `${counted(imported.drafts.length, 'draft')}, ${counted(imported.unchanged, 'file')} as they are. Nothing is live by it.`,
  )
}

async function fileText(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => {
    throw new UsageRefused(`${file} cannot be read.`)
  })
}

function unreadable(file: string): number {
  process.stderr.write(`${file} cannot be read.\n`)
  return 2
}

function tell(findings: readonly z.infer<typeof Finding>[]): void {
  for (const { file, message } of findings) process.stderr.write(`${file}: ${message}\n`)
}

function said(words: string): number {
  process.stderr.write(`${words}\n`)
  return 0
}
