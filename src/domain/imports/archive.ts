import { Unzip, type UnzipDecoder, type UnzipFile, UnzipInflate } from 'fflate'

/** An archive that is refused; the message says why and what was kept. */
export class ArchiveRefused extends Error {
  readonly code: 'too-big' | 'unreadable' | 'unsupported'

  constructor(code: 'too-big' | 'unreadable' | 'unsupported', message: string) {
    super(message)
    this.code = code
  }
}

export interface ArchiveMember {
  /** Its place among the members that are offered, from 0. */
  readonly place: number
  readonly path: string
  /** Its bytes, once, while the archive is read on. What is not read is passed over. */
  readonly bytes: AsyncIterable<Uint8Array>
}

const mostMembers = 100_000
const mostBytes = 40_000_000_000
const mostRatio = 300
const smallInflated = 50_000_000

type Event =
  | { readonly is: 'begin'; readonly path: string }
  | { readonly is: 'data'; readonly data: Uint8Array }
  | { readonly is: 'end' }
  | { readonly is: 'broken'; readonly why: ArchiveRefused }

/**
 * The members of a ZIP as they stream by, with flat memory. Names never become paths; `__MACOSX`, absolute names and
 * `..` are passed over, and `passedOver` is told each. Refuses more than 100,000 members, 40 GB, or what grows more than 300-fold beyond 50 MB.
 */
export async function* readArchive(
  bytes: AsyncIterable<Uint8Array>,
  passedOver: (path: string) => void = () => {},
): AsyncGenerator<ArchiveMember> {
  const source = bytes[Symbol.asyncIterator]()
  const events: Event[] = []
  let read = 0
  let inflated = 0
  let members = 0
  let failure: ArchiveRefused | undefined
  const unzip = new Unzip((file) => take(file))
  unzip.register(UnzipInflate)
  for (const Unread of unreadWays) unzip.register(Unread)

  function take(file: UnzipFile): void {
    members++
    if (members > mostMembers)
      failure ??= new ArchiveRefused(
        'too-big',
        'This archive has more than 100,000 members; it was given up.',
      )
    if (file.name.endsWith('/')) return
    if (isForeign(file.name)) {
      passedOver(file.name)
      return
    }
    events.push({ is: 'begin', path: file.name })
    let isBroken = file.compression !== stored && file.compression !== deflated
    if (isBroken) events.push({ is: 'broken', why: packedOtherwise() })
    file.ondata = (error, data, isLast) => {
      if (error && !isBroken) {
        isBroken = true
        const why =
          'This part of the archive is damaged or encrypted; what was read before the damage is kept.'
        events.push({ is: 'broken', why: new ArchiveRefused('unreadable', why) })
      }
      inflated += data?.length ?? 0
      if (inflated > mostBytes || (inflated > smallInflated && inflated > read * mostRatio))
        failure ??= new ArchiveRefused(
          'too-big',
          'This archive unpacks to far more than it should; it was given up.',
        )
      if (data && data.length > 0 && !isBroken) events.push({ is: 'data', data })
      if (isLast) events.push({ is: 'end' })
    }
    try {
      file.start()
    } catch {
      failure ??= packedOtherwise()
    }
  }

  /** Reads on; false at the end of the archive. */
  async function pump(): Promise<boolean> {
    if (failure) throw failure
    const next = await source.next()
    if (next.done) return false
    // Small pieces: a bomb is seen before it has filled the memory.
    for (let at = 0; at < next.value.length && !failure; at += 65_536) {
      const piece = next.value.subarray(at, at + 65_536)
      read += piece.length
      try {
        unzip.push(piece)
      } catch (error) {
        failure ??= new ArchiveRefused(
          'unreadable',
          `This archive is damaged (${error instanceof Error ? error.message : 'unknown reason'}).`,
        )
      }
    }
    if (failure) throw failure
    return true
  }

  async function* dataOf(): AsyncGenerator<Uint8Array> {
    for (;;) {
      const event = events.shift()
      if (event?.is === 'data') yield event.data
      else if (event?.is === 'end') return
      else if (event?.is === 'broken') throw event.why
      else if (event) events.unshift(event)
      if (event?.is === 'begin') return
      if (!event && !(await pump()))
        throw new ArchiveRefused('unreadable', 'This archive ends in the middle of a file.')
    }
  }

  let place = 0
  for (;;) {
    const event = events.shift()
    if (event?.is === 'begin') {
      const data = dataOf()
      yield { place: place++, path: event.path, bytes: data }
      for await (const _rest of data) {
        // What nobody wanted is passed over.
      }
    } else if (!event && !(await pump())) return
  }
}

function packedOtherwise(): ArchiveRefused {
  return new ArchiveRefused(
    'unsupported',
    'This is packed in a way that is not read. Pack it again as a plain ZIP.',
  )
}

const stored = 0
const deflated = 8

/** Deflate64, bzip2, LZMA, Zstandard, XZ, PPMd, AES: passed over, so that the other members are still read. */
const unreadWays = [9, 12, 14, 20, 93, 95, 98, 99].map(
  (compression) =>
    class Unread {
      static readonly compression = compression
      ondata: UnzipDecoder['ondata'] = () => {}

      push(_data: Uint8Array, isLast: boolean): void {
        this.ondata(null, nothing, isLast)
      }
    },
)
const nothing: Uint8Array<ArrayBuffer> = new Uint8Array(0)

function isForeign(name: string): boolean {
  return (
    /^(?:[/\\]|[A-Za-z]:)/.test(name) ||
    name.split(/[/\\]/).some((part) => part === '..' || part === '__MACOSX' || part === '.DS_Store')
  )
}
