import { unevenness } from './burstiness.ts'

const FEWEST_WEEKS = 8
const BUSIEST_SHARE = 0.1
/** People a week that steady networking takes; what is within it is no burst, whatever the other weeks were. */
export const GOOD_WEEK = { from: 3, to: 7 } as const
/** A week counts as a burst from this many times the mean week. */
const BURST_FACTOR = 2

/** What kind of sentence the numbers allow: nothing sent yet, too early to say, or the numbers themselves. */
export type HabitVerdict = 'no-contact' | 'too-early' | 'measured'

/** A person's own habit of reaching out, week by week, silent weeks included. */
export interface Habit {
  readonly verdict: HabitVerdict
  readonly weeks: number
  /** Events from the person, over all weeks. */
  readonly contacts: number
  readonly silentWeeks: number
  /** The longest run of silent weeks. */
  readonly longestSilence: number
  /** How many weeks the busiest tenth is: at least 1. */
  readonly busiestWeeks: number
  /** Share of all contacts that fell in them: 0–1; about .1 when every week is alike. 0 without contacts. */
  readonly busiestShare: number
  /** Places (0 the first week) of weeks in the busiest tenth with at least twice the mean week. */
  readonly bursts: readonly number[]
  /** −1 every week alike, 0 random, +1 all in one week; null without contacts or under two weeks. */
  readonly burstiness: number | null
}

/**
 * The habit in a row of weekly counts of outgoing contacts, oldest first, without gaps. No threshold turns it into
 * praise or blame: silent weeks and the share of the busiest tenth say it in words. Under eight weeks it is too early.
 */
export function habit(weeklyContacts: readonly number[]): Habit {
  const weeks = weeklyContacts.length
  const contacts = weeklyContacts.reduce((sum, count) => sum + count, 0)
  const squares = weeklyContacts.reduce((sum, count) => sum + count * count, 0)
  const busiestWeeks = Math.max(1, Math.ceil(weeks * BUSIEST_SHARE))
  const byCount = weeklyContacts
    .map((count, place) => ({ count, place }))
    .toSorted((one, other) => other.count - one.count)
  const busiest = byCount.slice(0, busiestWeeks)
  return {
    verdict: contacts === 0 ? 'no-contact' : weeks < FEWEST_WEEKS ? 'too-early' : 'measured',
    weeks,
    contacts,
    silentWeeks: weeklyContacts.filter((count) => count === 0).length,
    longestSilence: longestRunOfZero(weeklyContacts),
    busiestWeeks,
    busiestShare: contacts === 0 ? 0 : busiest.reduce((sum, { count }) => sum + count, 0) / contacts,
    bursts: busiest
      .filter(({ count }) => count > 0 && count * weeks >= BURST_FACTOR * contacts)
      .map(({ place }) => place)
      .toSorted((one, other) => one - other),
    burstiness: unevenness(weeks, contacts, squares),
  }
}

/** The habit in one or two English sentences. Screens in other languages write their own from the numbers. */
export function habitInWords(found: Habit): string {
  if (found.verdict === 'no-contact') return 'No outgoing contact on record.'
  const total = `${counted(found.contacts, 'contact')} in ${counted(found.weeks, 'week')}`
  if (found.verdict === 'too-early')
    return `${total}: too early to speak of a habit (that takes ${FEWEST_WEEKS} weeks).`
  const silence =
    found.silentWeeks === 0
      ? 'no week was silent'
      : `${found.silentWeeks} ${found.silentWeeks === 1 ? 'was' : 'were'} silent, at most ${found.longestSilence} in a row`
  const share = Math.round(100 * found.busiestShare)
  const even = Math.round((100 * found.busiestWeeks) / found.weeks)
  const tenth = found.busiestWeeks === 1 ? 'busiest week' : `${found.busiestWeeks} busiest weeks`
  return `${total}; ${silence}. The ${tenth} held ${share} % of the contacts, where an even habit gives ${even} %.`
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

function longestRunOfZero(counts: readonly number[]): number {
  let longest = 0
  let run = 0
  for (const count of counts) {
    run = count === 0 ? run + 1 : 0
    longest = Math.max(longest, run)
  }
  return longest
}
