import { parsePhoneNumberFromString } from 'libphonenumber-js/min'

/** A number as it is compared, `+351211234567` (E.164), when it says its country; else as written. */
export function normalisePhone(text: string): string {
  const number = text.replace(/^tel:/i, '').trim()
  const parsed = parsePhoneNumberFromString(number)
  return parsed?.isPossible() ? parsed.number : number
}
