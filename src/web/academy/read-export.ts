import { clinic } from '#domain/academy/clinic.ts'
import type { ClinicResult } from '#domain/academy/clinic-comparison.ts'
import { isProfilePart, readProfileExport } from '#domain/academy/profile-export.ts'
import { confirmedBy, type DeliveredRecommendation } from '#domain/academy/recommendation.ts'
import { ArchiveRefused } from '#domain/imports/archive.ts'
import {
  ARCHIVE_TAIL,
  type ArchiveEntry,
  archiveDirectory,
  headingLength,
} from '#domain/imports/archive-directory.ts'
import type { SourceFile } from '#domain/imports/record.ts'
import { snapshotDay } from '#domain/imports/snapshot.ts'
import type { DroppedExport } from './clinic-messages.ts'

/**
 * The marks of one export, judged as of the day it was made, which is at latest `today`; and which of the delivered
 * recommendations it shows. Of a ZIP only the files that tell of the profile are unpacked: messages and pictures are
 * most of it. Throws `ArchiveRefused`.
 */
export async function readExport(
  dropped: DroppedExport,
  today: string,
  delivered: readonly DeliveredRecommendation[],
): Promise<{ readonly result: ClinicResult; readonly seen: readonly string[] }> {
  const parts = await Promise.all(dropped.files.map(({ path, file }) => opened(path, file)))
  const day = snapshotDay(parts.map(({ path, changedAt }) => ({ path, changedAt })))
  const exportedOn = day < today ? day : today
  const profile = await readProfileExport(parts.flatMap(({ sources }) => sources))
  return {
    result: { exportedOn, ...clinic(profile, exportedOn) },
    seen: confirmedBy(delivered, profile.received ?? []),
  }
}

interface Opened {
  readonly path: string
  readonly changedAt: number
  readonly sources: readonly SourceFile[]
}

async function opened(path: string, file: File): Promise<Opened> {
  const whole = { path, changedAt: file.lastModified, sources: [sourceOf(path, file)] }
  if (!/\.zip$/i.test(path)) return whole
  const tail = await file.slice(Math.max(0, file.size - ARCHIVE_TAIL)).arrayBuffer()
  const entries = archiveDirectory(new Uint8Array(tail), file.size)
  if (!entries) return whole
  const newest =
    entries
      .map(({ changedOn }) => changedOn)
      .sort()
      .at(-1) ?? ''
  return {
    path,
    changedAt: newest === '' ? file.lastModified : Date.parse(newest),
    sources: entries
      .filter((entry) => isProfilePart(entry.path))
      .map((entry) => ({ path: entry.path, size: entry.packedSize, bytes: () => unpacked(file, entry) })),
  }
}

function sourceOf(path: string, file: File): SourceFile {
  return { path, size: file.size, bytes: () => piecesOf(file.stream()) }
}

/** More than any file of words is: what unpacks to more is a trap. */
const MOST_BYTES = 200_000_000

async function* unpacked(archive: File, entry: ArchiveEntry): AsyncGenerator<Uint8Array> {
  const { headingAt, packedSize, compression, isEncrypted } = entry
  const heading = headingLength(new Uint8Array(await archive.slice(headingAt, headingAt + 30).arrayBuffer()))
  if (heading === undefined) throw new ArchiveRefused('unreadable', 'This archive is damaged.')
  if (isEncrypted || (compression !== 0 && compression !== 8))
    throw new ArchiveRefused('unsupported', 'This is packed in a way that is not read.')
  const begin = headingAt + heading
  const packed = archive.slice(begin, begin + packedSize).stream()
  let total = 0
  try {
    for await (const piece of piecesOf(
      compression === 8 ? packed.pipeThrough(new DecompressionStream('deflate-raw')) : packed,
    )) {
      total += piece.length
      if (total > MOST_BYTES) throw new ArchiveRefused('too-big', 'This archive unpacks to far too much.')
      yield piece
    }
  } catch (error) {
    if (error instanceof ArchiveRefused) throw error
    throw new ArchiveRefused('unreadable', 'This archive is damaged.')
  }
}

async function* piecesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader()
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value
  } finally {
    // Who stops reading early leaves nothing unpacking behind.
    await reader.cancel().catch(() => {})
  }
}
