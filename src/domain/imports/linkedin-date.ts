import { fold } from '../people/name.ts'

/** How the names of months begin, in a dozen languages; `juin` and `juil` need their fourth letter. */
const months = [
  'jan ene gen sty tam',
  'feb fev lut hel',
  'mar mrt mae maa',
  'apr avr abr kwi huh',
  'may mai maj mag mei tou',
  'jun juin giu cze kes',
  'jul juil lug lip hei',
  'aug aou ago sie elo',
  'sep set wrz syy',
  'oct okt out ott paz lok',
  'nov lis',
  'dec dez dic des gru jou',
].map((beginnings) => beginnings.split(' '))

/**
 * A day, `YYYY-MM-DD`, as LinkedIn's files write them: `05 Jan 2024`, `15-Jan-24` after a spreadsheet, `01/05/24, 9:03
 * AM` (month first in every country, unless that cannot be), `05.01.2024`, `2024-01-05 …`; months also in other
 * languages. Empty when it is none of these or no day of the calendar.
 */
export function linkedinDay(text: string): string {
  const named = /^(\d{1,2})\.?[ -](?:de )?(\p{L}{3,})\.?,?[ -](?:de )?(\d{4}|\d{2})\b/iu.exec(text)
  if (named) return day(named[3], monthOf(named[2] ?? ''), named[1])
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})\b/.exec(text)
  if (american)
    return (
      day(american[3], Number(american[1]), american[2]) || day(american[3], Number(american[2]), american[1])
    )
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})\b/.exec(text)
  if (dotted) return day(dotted[3], Number(dotted[2]), dotted[1])
  const iso = /^(\d{4})[-/](\d{2})[-/](\d{2})/.exec(text)
  return iso ? day(iso[1], Number(iso[2]), iso[3]) : ''
}

function monthOf(word: string): number {
  const name = fold(word)
  const isJune = /^jui/.test(name)
  return months.findIndex((list) => list.includes(name.slice(0, isJune ? 4 : 3))) + 1
}

/**
 * An instant, ISO 8601 UTC: `2024-01-05 10:11:12 UTC` (seconds may be missing), `1/15/24, 9:03 AM`; a day
 * alone is its first instant. Empty when none.
 */
export function linkedinInstant(text: string): string {
  const date = linkedinDay(text)
  const time = /[ ,T]\s*(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*([AP]M)?/i.exec(text)
  if (date === '') return ''
  if (!time) return `${date}T00:00:00.000Z`
  const [, hour = '', minute = '', second = '00', half] = time
  const hours = half ? (Number(hour) % 12) + (half.toUpperCase() === 'PM' ? 12 : 0) : Number(hour)
  const at = new Date(`${date}T${String(hours).padStart(2, '0')}:${minute}:${second}Z`)
  return Number.isNaN(at.getTime()) ? '' : at.toISOString()
}

function day(year = '', month: number, date = ''): string {
  const full = year.length === 2 ? `20${year}` : year
  const text = `${full}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text) ? text : ''
}
