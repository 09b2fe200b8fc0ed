const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * A day, `YYYY-MM-DD`, as LinkedIn's files write them: `05 Jan 2024`, `15-Jan-24` after a spreadsheet, `01/05/24, 9:03
 * AM` (month first in every country), `2024-01-05 …`. Empty when it is none of these or no day of the calendar.
 */
export function linkedinDay(text: string): string {
  const named = /^(\d{1,2})[ -]([A-Za-z]{3})[a-z]*\.?[ -](\d{4}|\d{2})\b/.exec(text)
  if (named) return day(named[3], months.indexOf((named[2] ?? '').toLowerCase()) + 1, named[1])
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})\b/.exec(text)
  if (american) return day(american[3], Number(american[1]), american[2])
  const iso = /^(\d{4})[-/](\d{2})[-/](\d{2})/.exec(text)
  return iso ? day(iso[1], Number(iso[2]), iso[3]) : ''
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
