import { zipSync } from 'fflate'
import type { Transaction } from 'kysely'
import { parse } from 'yaml'
import { z } from 'zod'
import { type ContentImported, ContentPath, ContentText } from '#contract/content.ts'
import { companyContent, type Overlay } from '#domain/academy/company-content.ts'
import { ArchiveRefused, readArchive } from '#domain/imports/archive.ts'
import type { DB } from '../database/schema.ts'
import { Refusal } from '../refusal.ts'
import { lockContent, writeDraft } from './content-changes.ts'
import { baseOf, findDesk, findingsIn, seenWith } from './content-desk.ts'
import { READING } from './content-file.ts'

type Db = Transaction<DB>

export const MOST_ARCHIVE_BYTES = 4 * 1024 * 1024
const MOST_FILES = 400
const MOST_FILE_BYTES = 240_000
const MOST_BYTES = 16 * 1024 * 1024
/** The list of what is hidden, beside the files. */
const HIDDEN = 'hidden.yaml'

/** The content that members see as a ZIP, or only the company's own of it; what is hidden is a list in it. */
export async function archiveContent(db: Db, only: 'all' | 'company', now: Date): Promise<Buffer> {
  const desk = await findDesk(db)
  const { files, hidden } = only === 'all' ? seenWith(desk) : companyContent(new Map(), desk.live.values())
  const list = [...hidden].sort().map((path) => `- ${path}\n`)
  const named = [...files, ...(list.length > 0 ? ([[HIDDEN, list.join('')]] as const) : [])]
  const bytes = new TextEncoder()
  return Buffer.from(
    zipSync(Object.fromEntries(named.map(([path, text]) => [path, bytes.encode(text)])), { mtime: now }),
  )
}

/**
 * Every file of a ZIP that is not as members see it becomes a draft, all in one transaction; nothing goes live by it. A
 * file that is no part of a programme, is too big, or is there twice has the whole ZIP refused, and so has one whose
 * draft is there already, unless it may be replaced.
 */
export async function importContent(
  db: Db,
  archive: Uint8Array,
  { mayReplace, now }: { readonly mayReplace: boolean; readonly now: Date },
): Promise<z.infer<typeof ContentImported>> {
  const overlays = await overlaysIn(archive)
  await lockContent(db)
  const desk = await findDesk(db)
  const { files, hidden } = seenWith(desk)
  const changed = overlays.filter(({ path, text }) =>
    text === null ? !hidden.has(path) && desk.shipped.has(path) : files.get(path) !== text,
  )
  const inTheWay = changed.filter(({ path, text }) => {
    const draft = desk.drafts.get(path)
    return draft !== undefined && draft.text !== text
  })
  if (inTheWay.length > 0 && !mayReplace)
    throw new Refusal(
      409,
      'drafts-in-the-way',
      'There are drafts of these files',
      `Nothing was changed. Import again and say that they may be replaced, or finish them first: ${inTheWay.map(({ path }) => path).join(', ')}.`,
    )
  for (const overlay of changed) await writeDraft(db, overlay, baseOf(desk, overlay.path), now)
  const findings = findingsIn(seenWith(desk, changed), desk)
  const told = new Set(changed.map(({ path }) => path))
  return {
    drafts: changed.map(({ path, text }) => ({
      path,
      isHidden: text === null,
      findings: findings.filter(({ file }) => file === path),
    })),
    /** What is not said of one of the files, such as a question that a quiz now misses. */
    findings: findings.filter(({ file }) => !told.has(file)),
    unchanged: overlays.length - changed.length,
  }
}

async function overlaysIn(archive: Uint8Array): Promise<Overlay[]> {
  const found = new Map<string, string>()
  const foreign: string[] = []
  let total = 0
  try {
    for await (const { path, bytes } of readArchive(inPieces(archive), (path) => foreign.push(path))) {
      if (path !== HIDDEN && !ContentPath.safeParse(path).success) throw strange(path)
      if (found.has(path)) throw refused(`${path} is in it twice.`)
      const parts: Uint8Array[] = []
      let length = 0
      for await (const part of bytes) {
        parts.push(part)
        length += part.length
        total += part.length
        if (length > MOST_FILE_BYTES || total > MOST_BYTES) throw refused(`${path} is too big.`)
      }
      found.set(path, textOf(path, parts))
      if (found.size > MOST_FILES) throw refused('It has more files than a programme.')
    }
  } catch (error) {
    if (error instanceof ArchiveRefused) throw refused(error.message)
    throw error
  }
  const strangest = foreign.find((path) => !/(?:^|\/)(?:__MACOSX|\.DS_Store)(?:\/|$)/.test(path))
  if (strangest !== undefined) throw strange(strangest)
  if (found.size === 0) throw refused('There is no file of a programme in it.')
  const hidden = hiddenIn(found.get(HIDDEN))
  found.delete(HIDDEN)
  const twice = hidden.find((path) => found.has(path))
  if (twice) throw refused(`${twice} is in it and is hidden by it.`)
  return [
    ...[...found].map(([path, text]) => ({ path, text })),
    ...hidden.map((path) => ({ path, text: null })),
  ]
}

function textOf(path: string, parts: readonly Uint8Array[]): string {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts))
  } catch {
    throw refused(`${path} is no text in UTF-8.`)
  }
  const checked = ContentText.safeParse(text)
  if (!checked.success) throw refused(`${path}: ${checked.error.issues[0]?.message ?? 'it cannot be used.'}`)
  return checked.data
}

function hiddenIn(text: string | undefined): string[] {
  if (text === undefined) return []
  const shape = z.array(ContentPath.refine((path) => path.endsWith('.md'))).max(MOST_FILES)
  try {
    return [...new Set(shape.parse(parse(text, READING)))]
  } catch {
    throw refused(`${HIDDEN} is no list of lessons.`)
  }
}

function strange(path: string): Refusal {
  const name = path.length > 60 ? `${path.slice(0, 60)}…` : path
  return refused(`“${name}” is no file of a programme.`)
}

function refused(why: string): Refusal {
  return new Refusal(
    400,
    'archive-refused',
    'This ZIP cannot be imported',
    `${why} Nothing was changed; pilotlight content export makes one that can.`,
  )
}

/** So small that what it unpacks to is counted before there is more of it. */
const PIECE = 4_096

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE)
}
