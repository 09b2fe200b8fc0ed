import { sql, type Transaction } from 'kysely'
import { type CompanyContent, companyContent, type Overlay } from '#domain/academy/company-content.ts'
import type { DB } from '../database/schema.ts'
import { type Content, contentOf, shippedFiles } from './content.ts'
import { hashOf } from './content-file.ts'

type Db = Transaction<DB>

/** Days from a cohort's first for which its members read what they began with: four weeks, and the last refresher. */
const PINNED_DAYS = 125

/** The programme as a member reads it on their day: as their cohort began with it, else as it is live in the company. */
export async function findContent(
  db: Db,
  { id, today }: { readonly id: string; readonly today: string },
): Promise<Content> {
  const { rows } = await sql<{ cohortId: string }>`
    select c.id as cohort_id from enrolment e join cohort c on c.tenant_id = e.tenant_id and c.id = e.cohort_id
    where e.member_id = ${id} and c.starts_on <= ${today}::date and c.starts_on + ${PINNED_DAYS}::int >= ${today}::date
    order by c.starts_on desc, c.id limit 1`.execute(db)
  return rows[0] ? findCohortContent(db, rows[0].cohortId) : findLiveContent(db)
}

/** The programme that a cohort began with; what is live as long as it has not begun. */
export async function findCohortContent(db: Db, cohortId: string): Promise<Content> {
  const known = assembled.get(`cohort ${cohortId}`)
  if (known) return known
  const pin = await db
    .selectFrom('contentPin')
    .select('files')
    .where('cohortId', '=', cohortId)
    .executeTakeFirst()
  if (!pin) return findLiveContent(db)
  const texts = new Map([...shippedFiles().values()].map((text) => [hashOf(text), text]))
  const missing = Object.values(pin.files).filter((hash) => hash !== null && !texts.has(hash))
  if (missing.length > 0)
    for (const { hash, text } of await db
      .selectFrom('contentText')
      .select(['hash', 'text'])
      .where('hash', 'in', missing)
      .execute())
      texts.set(hash, text)
  const files = Object.entries(pin.files).flatMap(([path, hash]): Overlay[] => {
    if (hash === null) return [{ path, text: null }]
    const text = texts.get(hash)
    return text === undefined ? [] : [{ path, text }]
  })
  return keep(`cohort ${cohortId}`, readable(companyContent(new Map(), files), new Map()))
}

/** The programme as it is live in the company today. */
export async function findLiveContent(db: Db): Promise<Content> {
  const rows = await db
    .selectFrom('contentRevision')
    .select('id')
    .where('state', '=', 'live')
    .orderBy('id')
    .execute()
  const key = rows.map(({ id }) => id).join(' ')
  return (
    assembled.get(key) ??
    keep(key, readable(companyContent(shippedFiles(), await listLive(db)), shippedFiles()))
  )
}

/** The files that are live in the company, and what it hides. */
export async function findLiveFiles(db: Db): Promise<CompanyContent> {
  return companyContent(shippedFiles(), await listLive(db))
}

function listLive(db: Db): Promise<Overlay[]> {
  return db
    .selectFrom('contentRevision')
    .select(['path', 'text'])
    .where('state', '=', 'live')
    .orderBy('path')
    .execute()
}

/** A text that a newer version of Pilotlight cannot read any more takes no lesson away: the shipped one is shown instead. */
function readable({ files, hidden }: CompanyContent, instead: ReadonlyMap<string, string>): Content {
  const content = contentOf({ files, hidden })
  const unread = new Set(content.problems.map(({ file }) => file).filter((path) => instead.has(path)))
  if (unread.size === 0) return content
  const mended = [...unread].map((path): Overlay => ({ path, text: instead.get(path) ?? null }))
  return contentOf({ files: companyContent(files, mended).files, hidden })
}

const MOST_KEPT = 200
/** Of revisions and pins, none of which ever changes its text. The shipped programme is the one under no name. */
const assembled = new Map<string, Content>()

function keep(key: string, content: Content): Content {
  if (assembled.size >= MOST_KEPT) assembled.clear()
  assembled.set(key, content)
  return content
}
