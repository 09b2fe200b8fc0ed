import { dayNumber } from './day.ts'

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?)\s*(Z|[+-]\d{2}(?::?\d{2})?)?$/i
/** The same without dashes and colons. */
const BASIC = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})/i
const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/
const MILLISECONDS_A_DAY = 86_400_000

/**
 * An ISO 8601 date-time as milliseconds since 1970-01-01T00:00Z, or null when it is none. Without a zone it is UTC;
 * a date alone is its first instant. Fractions finer than a millisecond are cut.
 */
export function instantOf(text: string): number | null {
  if (DATE_ONLY.test(text)) return startOfDay(text)
  const parts = INSTANT.exec(text.replace(BASIC, '$1-$2-$3T$4:$5:$6'))
  const day = parts?.[1] === undefined ? null : startOfDay(parts[1])
  if (parts === null || day === null) return null
  const [, date, time, zone = 'Z'] = parts
  const offset =
    zone.toUpperCase() === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}`
  const at = Date.parse(`${date}T${time?.replace(',', '.')}${offset}`)
  return Number.isNaN(at) ? null : at
}

function startOfDay(date: string): number | null {
  try {
    return dayNumber(date) * MILLISECONDS_A_DAY
  } catch {
    return null
  }
}
