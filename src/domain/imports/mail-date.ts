/**
 * The instant a mail's date names, in milliseconds since 1970 (UTC), or undefined if it names none from 1990 on.
 * Reads RFC 5322 with its obsolete forms (two-digit years, zones by name, comments), the order of `ctime`
 * (`Thu Nov  1 11:19:12 2001`), `Thursday, April 09, 2003 9:00 AM` and ISO 8601. A missing or unknown zone counts as UTC; the weekday is not believed.
 */
export function readMailDate(text: string): number | undefined {
  if (text.length > longestDate) return readMailDate(text.slice(0, longestDate))
  const plain = text.includes('(') ? text.replace(/\([^()]*\)/g, ' ') : text
  const usual = dayFirst.exec(plain)
  if (usual) return instant(usual[3], usual[2], usual[1], usual[4], usual[5], usual[6], usual[7])
  const month = monthFirst.exec(plain)
  if (month) {
    const [, name, day, hours, minutes, seconds, before, year, after] = month
    return instant(year, name, day, hours, minutes, seconds, before ?? after)
  }
  const spoken = yearBeforeTime.exec(plain)
  if (spoken) {
    const [, name, day, year, hours = '', minutes, seconds, half, zoneName] = spoken
    return instant(
      year,
      name,
      day,
      half ? String(halfDay(Number(hours), half)) : hours,
      minutes,
      seconds,
      zoneName,
    )
  }
  const iso = yearFirst.exec(plain)
  if (iso) return instant(iso[1], iso[2], iso[3], iso[4], iso[5], iso[6], iso[7])
  return undefined
}

const longestDate = 200
const earliest = Date.UTC(1990, 0, 1)

const clock = String.raw`(\d{1,2})[:.](\d{1,2})(?:[:.](\d{1,2})(?:[.,]\d+)?)?(?![\d:])`
const zone = String.raw`([+-]\d{1,2}:?\d{2}|[A-Za-z]{1,5}(?![A-Za-z]))`
const dayFirst = new RegExp(
  String.raw`^\s*(?:[^\s\d,]{1,15}[,.]?\s*){0,1}(\d{1,2})(?:st|nd|rd|th)?[\s-]+([A-Za-z]{3})[a-z]{0,6}[.,]?[\s-]+(\d{2,4}),?\s+${clock}(?:\s*${zone})?`,
)
const monthFirst = new RegExp(
  String.raw`^\s*(?:[A-Za-z]{3,9}[,.]?\s+)?([A-Za-z]{3})[a-z]{0,6}\s+(\d{1,2}),?\s+${clock}(?:\s+${zone}){0,2}\s+(\d{4})(?:\s+${zone})?`,
)
const yearBeforeTime = new RegExp(
  String.raw`^\s*(?:[A-Za-z]{3,9}[,.]?\s+)?([A-Za-z]{3})[a-z]{0,6}\s+(\d{1,2}),?\s+(\d{4}),?\s+${clock}(?:\s*([AP]M)\b)?(?:\s*${zone})?`,
)
const yearFirst = new RegExp(String.raw`^\s*(\d{4})[-/](\d{1,2})[-/](\d{1,2})[T\s]+${clock}(?:\s*${zone})?`)

function instant(
  year = '',
  month = '',
  day = '',
  hours = '',
  minutes = '',
  seconds = '0',
  zoneName = '',
): number | undefined {
  const monthNumber = /^\d/.test(month) ? Number(month) - 1 : months.indexOf(month.toLowerCase())
  const fullYear = year.length === 4 ? Number(year) : centuryOf(Number(year))
  const [dayNumber, hour, minute, second] = [Number(day), Number(hours), Number(minutes), Number(seconds)]
  if (monthNumber < 0 || monthNumber > 11 || hour > 24 || minute > 59 || second > 60) return undefined
  const midnight = Date.UTC(fullYear, monthNumber, dayNumber)
  if (new Date(midnight).getUTCDate() !== dayNumber) return undefined
  const at = midnight + ((hour * 60 + minute - zoneMinutes(zoneName)) * 60 + second) * 1000
  return at >= earliest ? at : undefined
}

function halfDay(hours: number, half: string): number {
  return (hours % 12) + (half === 'PM' ? 12 : 0)
}

/** RFC 5322 §4.3: 00–49 are this century, 50–99 and three digits count from 1900. */
function centuryOf(year: number): number {
  return year < 50 ? year + 2000 : year + 1900
}

function zoneMinutes(name: string): number {
  const numeric = /^([+-])(\d{1,2}):?(\d{2})$/.exec(name)
  if (!numeric) return (zoneHours[name.toUpperCase()] ?? 0) * 60
  const minutes = Number(numeric[2]) * 60 + Number(numeric[3])
  // Beyond every real zone: written by a broken clock, no use.
  if (minutes > 15 * 60) return 0
  return numeric[1] === '-' ? -minutes : minutes
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Hours ahead of UTC. The American ones are RFC 5322's, the others those that old mail really holds. */
const zoneHours: Readonly<Record<string, number>> = {
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
  AKST: -9,
  AKDT: -8,
  HST: -10,
  AST: -4,
  ADT: -3,
  NST: -3.5,
  NDT: -2.5,
  WET: 0,
  WEST: 1,
  BST: 1,
  CET: 1,
  MET: 1,
  MEZ: 1,
  CEST: 2,
  MEST: 2,
  MESZ: 2,
  MDST: 2,
  EET: 2,
  EEST: 3,
  MSK: 3,
  MSD: 4,
  IST: 5.5,
  SGT: 8,
  HKT: 8,
  JST: 9,
  KST: 9,
  AEST: 10,
  AEDT: 11,
  NZST: 12,
  NZDT: 13,
}
