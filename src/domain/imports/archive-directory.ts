/** A member of a ZIP, as its directory at the end lists it. */
export interface ArchiveEntry {
  readonly path: string
  /** The day it was changed, `YYYY-MM-DD`, as the packer's clock had it; empty when none is written. */
  readonly changedOn: string
  /** 0 stored, 8 deflated; anything else is not read. */
  readonly compression: number
  readonly packedSize: number
  /** Where its own heading begins in the archive. */
  readonly headingAt: number
  readonly isEncrypted: boolean
}

/** How much of an archive's end `archiveDirectory` wants: room for the directory of some ten thousand members. */
export const ARCHIVE_TAIL = 1_048_576

/**
 * The directory of a ZIP of `size` bytes from its last bytes, so that single members can be read and the rest left
 * alone. Undefined when it is not all in them, or is larger than 4 GB and written otherwise (ZIP64): then the archive is
 * read from its beginning (`readArchive`). Source: PKWARE APPNOTE 6.3, 4.3.12 and 4.3.16.
 */
export function archiveDirectory(tail: Uint8Array, size: number): readonly ArchiveEntry[] | undefined {
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength)
  const end = endOf(view)
  if (end === undefined) return undefined
  const count = view.getUint16(end + 10, true)
  const directorySize = view.getUint32(end + 12, true)
  const directoryAt = view.getUint32(end + 16, true)
  if (count === 0xffff || directoryAt === 0xffff_ffff) return undefined
  let at = directoryAt - (size - tail.length)
  if (at < 0 || at + directorySize > end) return undefined
  const entries: ArchiveEntry[] = []
  for (let place = 0; place < count; place++) {
    if (at + 46 > end || view.getUint32(at, true) !== MEMBER) return undefined
    const nameLength = view.getUint16(at + 28, true)
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > end) return undefined
    entries.push({
      path: new TextDecoder().decode(tail.subarray(at + 46, at + 46 + nameLength)),
      changedOn: dayOf(view.getUint16(at + 14, true)),
      compression: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      headingAt: view.getUint32(at + 42, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    })
    at = next
  }
  return entries
}

/** How long a member's own heading is, from its first thirty bytes; undefined when there is none. */
export function headingLength(heading: Uint8Array): number | undefined {
  if (heading.length < 30) return undefined
  const view = new DataView(heading.buffer, heading.byteOffset, heading.byteLength)
  if (view.getUint32(0, true) !== HEADING) return undefined
  return 30 + view.getUint16(26, true) + view.getUint16(28, true)
}

const MEMBER = 0x0201_4b50
const HEADING = 0x0403_4b50
const END = 0x0605_4b50

/** The last record, which a comment of up to 65,535 bytes may follow. */
function endOf(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 22 - 65_535; at--)
    if (view.getUint32(at, true) === END && at + 22 + view.getUint16(at + 20, true) === view.byteLength)
      return at
  return undefined
}

function dayOf(packed: number): string {
  const [year, month, day] = [1980 + (packed >> 9), (packed >> 5) & 15, packed & 31]
  // 1 January 1980 is what packers write who know no time.
  if (packed <= 33 || month < 1 || month > 12 || day < 1) return ''
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
