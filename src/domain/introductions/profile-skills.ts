import { readArchive } from '../imports/archive.ts'
import { readRows } from '../imports/csv-rows.ts'
import type { SourceFile } from '../imports/record.ts'
import { clean, concat, decodeText } from '../imports/text.ts'
import { fold } from '../people/name.ts'

/**
 * The skills in a member's own LinkedIn export (the ZIP, or Skills.csv alone), in its order, each once, at most 60.
 * Null when the file has none: another file, or an archive without them. What lies before a damage is kept; never throws.
 */
export async function readProfileSkills(
  file: Pick<SourceFile, 'path' | 'bytes'>,
): Promise<readonly string[] | null> {
  const found = new Map<string, string>()
  let isFound = false
  try {
    if (await isZip(file)) {
      for await (const member of readArchive(file.bytes())) {
        if (!isSkillsFile(member.path)) continue
        isFound = true
        await collect(member.bytes, found, most)
      }
    } else if (isSkillsFile(file.path)) {
      isFound = true
      await collect(file.bytes(), found, most)
    }
  } catch {
    // A damaged archive: what was read stands.
  }
  return isFound ? [...found.values()] : null
}

/** Whether a path is that of the skills in an export. */
export function isSkillsFile(path: string): boolean {
  return skillsFile.test(path)
}

/** The skills of one Skills.csv, in its order, each once, at most a thousand. */
export async function readSkills(bytes: AsyncIterable<Uint8Array>): Promise<readonly string[]> {
  const found = new Map<string, string>()
  await collect(bytes, found, 1000)
  return [...found.values()]
}

const skillsFile = /(?:^|[/\\])Skills(?:[_ (][^/\\]*)?\.csv$/i
const longest = 80
const most = 60
/** The heading, in the languages of the export. */
const headings = new Set('name nome nombre nom naam namn navn nimi nazwa isim skill skills'.split(' '))

async function isZip(file: Pick<SourceFile, 'bytes'>): Promise<boolean> {
  let head: Uint8Array = new Uint8Array(0)
  for await (const chunk of file.bytes()) {
    head = concat(head, chunk)
    if (head.length >= 4) break
  }
  return head[0] === 0x50 && head[1] === 0x4b
}

async function collect(
  bytes: AsyncIterable<Uint8Array>,
  found: Map<string, string>,
  atMost: number,
): Promise<void> {
  let isFirst = true
  for await (const rows of readRows(decodeText(bytes)))
    for (const { cells } of rows) {
      const name = clean(cells[0] ?? '')
      const isHeading = isFirst && headings.has(fold(name))
      isFirst = false
      const key = skillKey(name)
      if (isHeading || key === '' || name.length > longest || found.has(key)) continue
      found.set(key, name)
      if (found.size === atMost) return
    }
}

/** By what two skills are one: `C++` and `C` are two, `Project Management` and `project-management` one. */
export function skillKey(name: string): string {
  return fold(name.replace(/\+/g, ' plus').replace(/#/g, ' sharp'))
}
