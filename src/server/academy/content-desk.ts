import type { Transaction } from 'kysely'
import { type CompanyContent, companyContent, type Overlay } from '#domain/academy/company-content.ts'
import type { DB } from '../database/schema.ts'
import { checkContent } from './check-content.ts'
import { contentOf, shippedFiles } from './content.ts'
import { type ContentProblem, lessonIn } from './content-file.ts'

type Db = Transaction<DB>

/** The company's own over one file, live or on its way. */
export interface Revision extends Overlay {
  readonly id: string
  readonly baseText: string | null
  readonly baseVersion: number | null
  readonly state: 'draft' | 'reviewed' | 'live'
  readonly edition: number
  readonly writerId: string
  readonly writtenAt: Date
  readonly reviewerId: string | null
  readonly isOwnReview: boolean
}

/** Everything on whoever leads the programme's desk: what is shipped, what is live, what waits. */
export interface Desk {
  readonly shipped: ReadonlyMap<string, string>
  readonly live: ReadonlyMap<string, Revision>
  readonly drafts: ReadonlyMap<string, Revision>
}

export async function findDesk(db: Db): Promise<Desk> {
  const rows = await db
    .selectFrom('contentRevision')
    .select([
      'id',
      'path',
      'text',
      'baseText',
      'baseVersion',
      'state',
      'edition',
      'writerId',
      'writtenAt',
      'reviewerId',
      'isOwnReview',
    ])
    .where('state', '<>', 'replaced')
    .execute()
  const revisions = rows.flatMap(({ state, ...row }): Revision[] =>
    state === 'replaced' ? [] : [{ ...row, state }],
  )
  const by = (isLive: boolean) =>
    new Map(revisions.filter(({ state }) => (state === 'live') === isLive).map((each) => [each.path, each]))
  return { shipped: shippedFiles(), live: by(true), drafts: by(false) }
}

/** What members see today; with these over it. */
export function seenWith({ shipped, live }: Desk, overlays: Iterable<Overlay> = []): CompanyContent {
  return companyContent(shipped, new Map([...live, ...keyed(overlays)]).values())
}

/** What the checker finds in the one content that it does not find in what members see today. */
export function findingsIn(content: CompanyContent, desk: Desk): ContentProblem[] {
  const today = new Set(checkContent(contentOf(seenWith(desk))).map(inWords))
  return checkContent(contentOf(content)).filter((problem) => !today.has(inWords(problem)))
}

export function inWords({ file, message }: ContentProblem): string {
  return `${file}: ${message}`
}

/** A file's draft, and those that go with it: of a lesson its questions and translations. */
export function togetherWith({ drafts }: Desk, path: string): Revision[] {
  const lesson = lessonOf(path)
  return [...drafts.values()].filter(
    (draft) => draft.path === path || (lesson !== undefined && lessonOf(draft.path) === lesson),
  )
}

/** `w2-l3` of a lesson or its questions, in any language. */
export function lessonOf(path: string): string | undefined {
  return /^\w+\/(?:questions\/)?(w\d-l\d)\./.exec(path)?.[1]
}

/** Of a lesson's file; null of any other, or when it cannot be read. */
export function versionOf(path: string, text: string | null | undefined): number | null {
  return text && path.endsWith('.md') ? (lessonIn(path, text).value?.version ?? null) : null
}

/** From what a new draft of this file starts to differ: what its live one was made from, else what is shipped. */
export function baseOf(
  { shipped, live }: Desk,
  path: string,
): { text: string | null; version: number | null } {
  const made = live.get(path)
  const text = shipped.get(path) ?? null
  return made ? { text: made.baseText, version: made.baseVersion } : { text, version: versionOf(path, text) }
}

/** Whether what is shipped has changed since this was made. */
export function isBehind({ shipped }: Desk, revision: Revision | undefined): boolean {
  return revision !== undefined && revision.baseText !== (shipped.get(revision.path) ?? null)
}

function* keyed(overlays: Iterable<Overlay>): Iterable<[string, Overlay]> {
  for (const overlay of overlays) yield [overlay.path, overlay]
}
