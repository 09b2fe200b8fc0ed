export type Frequency = 'YEARLY' | 'MONTHLY' | 'WEEKLY' | 'DAILY' | 'HOURLY' | 'MINUTELY' | 'SECONDLY'

/** A rule of recurrence (RFC 5545 §3.3.10). Empty lists restrict nothing; the end (UNTIL) is read elsewhere. */
export interface RecurrenceRule {
  readonly frequency: Frequency
  /** 1 or more. */
  readonly interval: number
  /** Occurrences in all, the first included; 0 when the rule does not say. */
  readonly count: number
  readonly months: readonly number[]
  readonly weekNumbers: readonly number[]
  readonly yearDays: readonly number[]
  readonly monthDays: readonly number[]
  /** Monday is 0; `nth` counts within month or year, from the end when negative, 0 for every one. */
  readonly weekdays: readonly { readonly day: number; readonly nth: number }[]
  readonly hours: readonly number[]
  readonly minutes: readonly number[]
  readonly seconds: readonly number[]
  readonly positions: readonly number[]
  /** The day a week begins with; Monday is 0. */
  readonly weekStart: number
}

const frequencies: readonly Frequency[] = [
  'YEARLY',
  'MONTHLY',
  'WEEKLY',
  'DAILY',
  'HOURLY',
  'MINUTELY',
  'SECONDLY',
]
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const longestInterval = 100_000
const mostValues = 400

/** Reads a rule; undefined when it is none, holds impossible numbers, or counts by another calendar (RFC 7529). */
export function readRule(text: string): RecurrenceRule | undefined {
  const parts = new Map(
    text
      .trim()
      .toUpperCase()
      .split(';')
      .map((part) => part.split('='))
      .map(([name = '', value = '']) => [name.trim(), value.trim()]),
  )
  const part = (name: string) => parts.get(name) ?? ''
  const frequency = frequencies.find((known) => known === part('FREQ'))
  if (!frequency || !/^(?:GREGORIAN)?$/.test(part('RSCALE'))) return undefined
  const numbers = (name: string, least: number, most: number) => readNumbers(part(name), least, most)
  const [months, weekNumbers] = [numbers('BYMONTH', 1, 12), numbers('BYWEEKNO', -53, 53)]
  const [yearDays, monthDays] = [numbers('BYYEARDAY', -366, 366), numbers('BYMONTHDAY', -31, 31)]
  const [hours, minutes] = [numbers('BYHOUR', 0, 23), numbers('BYMINUTE', 0, 59)]
  const [seconds, positions] = [numbers('BYSECOND', 0, 60), numbers('BYSETPOS', -366, 366)]
  const days = readWeekdays(part('BYDAY'))
  if (!months || !weekNumbers || !yearDays || !monthDays || !days) return undefined
  if (!hours || !minutes || !seconds || !positions) return undefined
  const interval = Number.parseInt(part('INTERVAL') || '1', 10)
  return {
    frequency,
    interval: Math.min(longestInterval, Math.max(1, interval || 1)),
    count: /^\d+$/.test(part('COUNT')) ? Math.max(1, Number(part('COUNT'))) : 0,
    months,
    weekNumbers,
    yearDays,
    monthDays,
    weekdays: days,
    hours,
    minutes,
    seconds: seconds.map((second) => Math.min(second, 59)),
    positions,
    weekStart: Math.max(0, weekdays.indexOf(part('WKST'))),
  }
}

function readNumbers(list: string, least: number, most: number): number[] | undefined {
  if (list === '') return []
  const numbers = list.split(',').slice(0, mostValues).map(Number)
  const areGood = numbers.every(
    (number) => Number.isInteger(number) && number >= least && number <= most && (least >= 0 || number !== 0),
  )
  return areGood ? numbers : undefined
}

function readWeekdays(list: string): { day: number; nth: number }[] | undefined {
  if (list === '') return []
  const days = list
    .split(',')
    .slice(0, mostValues)
    .map((text) => {
      const [, nth = '0', name = ''] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text.trim()) ?? []
      return { day: weekdays.indexOf(name), nth: Number(nth) }
    })
  return days.every(({ day, nth }) => day >= 0 && Math.abs(nth) <= 53) ? days : undefined
}
