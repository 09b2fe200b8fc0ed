import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { AskAnswer, AskQuery } from '#contract/ask.ts'
import type { SharingLevel } from '#contract/people.ts'
import type { DB } from '../database/schema.ts'
import { type AnsweringColleague, listColleagues, listTiesWithColleagues } from './ask-colleagues.ts'
import { behindDoors } from './ask-doors.ts'
import { findNextRoom } from './ask-next-room.ts'
import { readQuestion, wantedOf } from './ask-question.ts'
import { type FoundTie, listFoundDoors, listFoundTies, listOwnFound, type Wanted } from './ask-search.ts'
import { surroundingsOf } from './ask-ways.ts'

type Db = Transaction<DB>

/** What the network answers: colleagues who know, people whom somebody knows, and doors without a name. */
export async function answerQuestion(
  db: Db,
  memberId: string,
  query: z.infer<typeof AskQuery>,
  today: string,
): Promise<Omit<z.infer<typeof AskAnswer>, 'ties' | 'milliseconds'>> {
  const question = await readQuestion(db, query, today)
  const parts = [...question.parts]
  if (parts.length === 0) return { parts, nextRoom: [], oneDoor: [], somebodyHere: [] }
  const wanted = wantedOf(question)
  const ties = await listTiesWithColleagues(db, memberId, today)
  const found = await findTies(db, memberId, wanted, today)
  const doors = await listFoundDoors(db, wanted, today)
  const colleagues = await listColleagues(db, [
    ...new Set([memberId, ...found.map(({ ownerId }) => ownerId), ...ties.map(({ memberId }) => memberId)]),
  ])
  const me = surroundingsOf(colleagues.get(memberId)?.departmentId ?? null, ties)
  return {
    parts,
    nextRoom: await findNextRoom(db, memberId, question, wanted, me, colleagues),
    ...withAnswerTimes(behindDoors(question, found, doors, me, colleagues), colleagues),
  }
}

/** Beside each way in, how long the first colleague on it usually takes. */
function withAnswerTimes(
  { oneDoor, somebodyHere }: ReturnType<typeof behindDoors>,
  colleagues: ReadonlyMap<string, AnsweringColleague>,
): ReturnType<typeof behindDoors> {
  const connectorOf = ({ tieId, ways }: (typeof oneDoor)[number]) =>
    tieId === null ? undefined : ways.find(({ steps }) => steps.length > 1)?.steps.at(-2)?.to.memberId
  return {
    oneDoor: oneDoor.map((door) => ({
      ...door,
      answersInMinutes: colleagues.get(connectorOf(door) ?? '')?.answersInMinutes ?? null,
    })),
    somebodyHere,
  }
}

/** A tie that is asked for, with who has it: only the go-between gets it. Null when it is not, or no longer, to be found. */
export async function findTieForAsk(
  db: Db,
  tieId: string,
  today: string,
): Promise<{
  readonly ownerId: string
  readonly personId: string
  readonly level: Exclude<z.infer<typeof SharingLevel>, 'private'>
  readonly name: string
  readonly organisation: string
  readonly title: string
} | null> {
  const { rows } = await sql<{
    ownerId: string
    personId: string
    level: 'shared' | 'discoverable'
    name: string
    organisation: string
    title: string
  }>`select owner_id, person_id, level, name, organisation, title from tie_asked_for(${tieId}, ${today}::date)`.execute(
    db,
  )
  return rows[0] ?? null
}

/** My own people and colleagues' shared ties. */
async function findTies(
  db: Db,
  memberId: string,
  wanted: readonly Wanted[],
  today: string,
): Promise<FoundTie[]> {
  const tokens = wanted.map(({ token }) => token)
  const words = tokens.filter((token) => /^[notw]:../.test(token)).map((token) => token.slice(2))
  const roles = tokens.filter((token) => token.startsWith('r:'))
  return [
    ...(await listFoundTies(db, wanted, today)),
    ...(await listOwnFound(db, memberId, [...new Set(words)], roles, today)),
  ]
}
