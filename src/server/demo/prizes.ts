import type { Transaction } from 'kysely'
import { demoPrizes } from '#domain/demo/programme.ts'
import { closeDraw, openDraw, revealDraw } from '../academy/draw-changes.ts'
import { addPrize, removePrize } from '../academy/prize-changes.ts'
import type { DB } from '../database/schema.ts'
import { asRoles } from './clients.ts'
import type { ProgrammeTime } from './programme.ts'

/** A trifle that was drawn among those over the threshold, a prize for all of them, and a draw that is still open. */
export async function addPrizes(db: Transaction<DB>, cohortId: string, time: ProgrammeTime): Promise<void> {
  const { trifle, main, all } = demoPrizes
  const closesAt = time.at(20, 16).now
  const trifleId = await addPrize(db, cohortId, { ...trifle, way: 'draw' })
  await asRoles(db, ['drawing', 'programme_lead'], async () => {
    const wanted = { closesAt: closesAt.toISOString(), randomness: 'none' as const, needsCertificate: false }
    const id = await openDraw(db, cohortId, wanted, time.at(0, 9).now)
    await closeDraw(db, id, time.now)
    await revealDraw(db, id, {}, time.now)
  })
  await removePrize(db, trifleId)
  await addPrize(db, cohortId, { ...main, way: 'draw' })
  await addPrize(db, cohortId, { ...all, way: 'all' })
  const lastDay = new Date(`${time.startsOn}T18:00:00Z`).getTime() + 28 * 86_400_000
  await asRoles(db, ['drawing', 'programme_lead'], () =>
    openDraw(
      db,
      cohortId,
      { closesAt: new Date(lastDay).toISOString(), randomness: 'drand', needsCertificate: true },
      time.at(0, 9).now,
    ),
  )
}
