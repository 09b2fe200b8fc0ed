import type { PublishedDraw } from '#domain/academy/draw.ts'
import type { PublicDraw } from './prize-requests.ts'

/** A draw of which everything is published; nothing before. */
export function revealed({
  tickets,
  list,
  seed,
  randomness,
  drawId,
  closesAt,
  commitment,
}: PublicDraw): PublishedDraw | undefined {
  if (tickets === null || list === null || seed === null || randomness === null) return undefined
  return { drawId, closesAt, commitment, tickets, list, seed, randomness }
}
