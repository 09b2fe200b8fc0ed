import fc from 'fast-check'
import type { ContactDay } from '#domain/relationships/contact-day.ts'

const START = 19_000

/** One day of contact in some five years, for property tests. */
export const anyContactDay: fc.Arbitrary<ContactDay> = dayWithin(1900)

/** Days of contact, one or more, bunched in a week or over five years, in any order, each day once. */
export const anyContactDays: fc.Arbitrary<readonly ContactDay[]> = fc.oneof(
  daysWithin(7),
  daysWithin(120),
  daysWithin(1900),
)

/** Days to wait. */
export const anyWait: fc.Arbitrary<number> = fc.oneof(fc.nat(40), fc.nat(900))

function daysWithin(span: number) {
  return fc.uniqueArray(dayWithin(span), { minLength: 1, maxLength: 50, selector: ({ on }) => on })
}

function dayWithin(span: number) {
  const counts = fc.constantFrom({ out: 1, in: 0 }, { out: 0, in: 1 }, { out: 2, in: 3 })
  return fc
    .tuple(fc.integer({ min: START, max: START + span }), counts)
    .map(([on, events]) => ({ on, ...events }))
}
