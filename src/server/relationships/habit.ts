import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { Habit } from '#contract/relationships.ts'
import { dayNumber, dayText, mondayOf } from '#domain/relationships/day.ts'
import { GOOD_WEEK, habit } from '#domain/relationships/habit.ts'
import type { DB } from '../database/schema.ts'
import { listOutreach } from './queries.ts'

const weeksShown = 104

/** The member's own two years, week by week from the first contact on, silent weeks included. */
export async function findHabit(
  db: Transaction<DB>,
  ownerId: string,
  today: string,
): Promise<z.infer<typeof Habit>> {
  const thisMonday = mondayOf(dayNumber(today))
  const since = thisMonday - 7 * (weeksShown - 1)
  const known = new Map(
    (await listOutreach(db, ownerId, dayText(since), today)).map((week) => [week.monday, week]),
  )
  const first = [...known.keys()].sort()[0]
  const weeks: Awaited<ReturnType<typeof listOutreach>> = []
  for (
    let monday = first ? Math.max(since, dayNumber(first)) : thisMonday + 7;
    monday <= thisMonday;
    monday += 7
  ) {
    const text = dayText(monday)
    weeks.push(known.get(text) ?? { monday: text, contacts: 0, people: 0, new: 0 })
  }
  const found = habit(weeks.map((week) => week.contacts))
  const bursts = new Set(found.bursts.filter((place) => (weeks[place]?.people ?? 0) > GOOD_WEEK.to))
  return {
    weeks: weeks.map((week, place) => ({ ...week, isBurst: bursts.has(place) })),
    burstiness: found.burstiness,
    silentWeeks: found.silentWeeks,
    bursts: bursts.size,
    busiestShare: found.contacts === 0 ? null : found.busiestShare,
    steadySince: steadyWeeks(
      weeks.map((week) => week.contacts),
      bursts,
    ),
    verdict: found.verdict,
  }
}

/** Weeks up to now, this one aside when it is still empty, each with contact and none a burst. */
function steadyWeeks(contacts: readonly number[], bursts: ReadonlySet<number>): number {
  let place = contacts.length - 1
  if (contacts[place] === 0) place--
  const end = place
  while (place >= 0 && (contacts[place] ?? 0) > 0 && !bursts.has(place)) place--
  return end - place
}
