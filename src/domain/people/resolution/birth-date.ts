/** Numbers; month and day are 0 when only the year is known. */
export interface BirthDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Reads a birth date in the usual orders; null when there is none. 1 January stands for 'some day of that year' in most files. */
export function readBirthDate(text: string): BirthDate | null {
  const plain = text.trim()
  const iso = /^(\d{4})-?(\d{2})-?(\d{2})(?:\D.*)?$/.exec(plain)
  if (iso) return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const parts = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(plain)
  if (parts) {
    const [first, second, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
    return second > 12 ? dateOf(year, first, second) : dateOf(year, second, first)
  }
  const year = /^(\d{4})$/.exec(plain)
  return year ? dateOf(Number(year[1]), 1, 1) : null
}

/** A month of 13 or a day of 89 is a slip of the pen, and is compared as it is written. */
function dateOf(year: number, month: number, day: number): BirthDate | null {
  if (year < 1000) return null
  return month <= 1 && day <= 1 ? { year, month: 0, day: 0 } : { year, month, day }
}

export type BirthLevel = 'same' | 'year' | 'slip' | 'half' | 'differs'

/** How far two dates agree. */
export function birthLevel(one: BirthDate, other: BirthDate): BirthLevel {
  const isYearOnly = one.month === 0 || other.month === 0
  if (isYearOnly) return one.year === other.year ? (one.month === other.month ? 'same' : 'year') : 'differs'
  if (one.year === other.year && one.month === other.month && one.day === other.day) return 'same'
  if (one.year === other.year && one.month === other.day && one.day === other.month) return 'slip'
  const [digits, others] = [digitsOf(one), digitsOf(other)]
  let differing = 0
  const places: number[] = []
  for (let place = 0; place < 8; place++)
    if (digits[place] !== others[place]) {
      differing++
      places.push(place)
    }
  if (differing === 1) return 'slip'
  const [first = 0, second = 0] = places
  if (
    differing === 2 &&
    second === first + 1 &&
    digits[first] === others[second] &&
    digits[second] === others[first]
  )
    return 'slip'
  const agreeing =
    Number(one.year === other.year) + Number(one.month === other.month) + Number(one.day === other.day)
  return agreeing >= 2 || differing <= 2 ? 'half' : 'differs'
}

function digitsOf({ year, month, day }: BirthDate): string {
  return `${String(year).padStart(4, '0')}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`
}
