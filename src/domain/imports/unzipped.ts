import { Gunzip } from 'fflate'
import { ArchiveRefused } from './archive.ts'

const mostUnzipped = 40_000_000_000
const mostRatio = 300
const smallUnzipped = 50_000_000
const piece = 65_536

/** What is in a .gz, as it streams by. Refuses a bomb; a file that is damaged or cut gives what lies before, then says so. */
export async function* unzipped(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  let read = 0
  let inflated = 0
  let memberFrom = 0
  let tail: readonly number[] = []
  const gunzip = new Gunzip((data) => {
    inflated += data.length
    if (data.length > 0) ready.push(data)
  })
  gunzip.onmember = () => {
    memberFrom = inflated
  }
  for await (const chunk of bytes) {
    for (let at = 0; at < chunk.length; at += piece) {
      const part = chunk.subarray(at, at + piece)
      read += part.length
      tail = [...tail, ...part.subarray(-4)].slice(-4)
      try {
        gunzip.push(part)
      } catch {
        yield* ready.splice(0)
        throw damaged()
      }
      yield* ready.splice(0)
      if (inflated > mostUnzipped || (inflated > smallUnzipped && inflated > read * mostRatio))
        throw new ArchiveRefused('too-big', 'This file unpacks to far more than it should; it was given up.')
    }
  }
  // The last four bytes are the length of what was packed.
  const [a = 0, b = 0, c = 0, d = 0] = tail
  if ((a | (b << 8) | (c << 16) | (d << 24)) >>> 0 !== (inflated - memberFrom) % 2 ** 32) throw damaged()
}

function damaged(): ArchiveRefused {
  return new ArchiveRefused(
    'unreadable',
    'This .gz file is damaged or cut; what was read before that is kept.',
  )
}
