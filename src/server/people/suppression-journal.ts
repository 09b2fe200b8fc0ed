import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname } from 'node:path'

export type SuppressionScope = 'ask' | 'erase'

/** One word about one mailbox: what they asked, or that they took it back. */
export interface SuppressionEntry {
  readonly tenantId: string
  readonly hash: Buffer
  readonly scope: SuppressionScope | 'lifted'
  readonly at: Date
}

/**
 * The list outside the database: a line a word, only ever added to, so that a restored older database learns what was
 * asked since. It holds no address, and without the key no way to try one.
 */
export interface SuppressionJournal {
  /** On the disk when it returns. */
  append(entries: readonly SuppressionEntry[]): Promise<void>
  /** The last word about each mailbox; lines that cannot be read are counted. */
  read(): { entries: SuppressionEntry[]; keyIds: Set<string>; unread: number }
}

export function suppressionJournal(file: string, keyId: Buffer): SuppressionJournal {
  return {
    async append(entries) {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
      const handle = await open(file, 'a', 0o600)
      try {
        // A line that a crash cut short is ended first: the next one must not hang on it. Each begins with the break.
        await handle.appendFile(entries.map((entry) => `\n${lineOf(entry, keyId)}`).join(''))
        await handle.sync()
      } finally {
        await handle.close()
      }
    },
    read() {
      const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
      const latest = new Map<string, SuppressionEntry>()
      const keyIds = new Set<string>()
      let unread = 0
      for (const line of lines.filter((text) => text !== '')) {
        const found = read(line)
        if (!found) {
          unread++
          continue
        }
        keyIds.add(found.keyId)
        const name = `${found.entry.tenantId} ${found.entry.hash.toString('hex')}`
        const known = latest.get(name)
        if (!known || known.at <= found.entry.at) latest.set(name, found.entry)
      }
      return { entries: [...latest.values()], keyIds, unread }
    },
  }
}

function lineOf({ at, tenantId, hash, scope }: SuppressionEntry, keyId: Buffer): string {
  return [at.toISOString(), keyId.toString('hex'), tenantId, hash.toString('hex'), scope].join(' ')
}

const shape =
  /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) ([0-9a-f]{16}) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) ([0-9a-f]{64}) (ask|erase|lifted)$/

function read(line: string): { entry: SuppressionEntry; keyId: string } | undefined {
  const [, at = '', keyId = '', tenantId = '', hash = '', scope] = shape.exec(line) ?? []
  if (scope !== 'ask' && scope !== 'erase' && scope !== 'lifted') return undefined
  return { keyId, entry: { at: new Date(at), tenantId, hash: Buffer.from(hash, 'hex'), scope } }
}
