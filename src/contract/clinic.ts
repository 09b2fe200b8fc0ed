import { z } from 'zod'
import { CLINIC_ITEMS, clinicTotal, clinicWeight } from '#domain/academy/clinic.ts'
import { Day } from './people.ts'

/** One item's marks; src/domain/academy/clinic.ts says what each measures. Numbers only: no word of a profile fits in. */
export const ClinicMark = z.strictObject({
  item: z.enum(CLINIC_ITEMS),
  weight: z.int().min(1).max(100),
  /** Null: the export lacks what would tell. */
  points: z.int().min(0).max(100).nullable(),
  found: z.int().min(0).max(10_000_000),
})

/** The marks of one export, and the day it was made. */
export const ClinicResult = z.strictObject({
  exportedOn: Day,
  score: z.int().min(0).max(100).nullable(),
  judged: z.int().min(1).max(100),
  items: z.array(ClinicMark).length(CLINIC_ITEMS.length),
})

/** What a browser may send to be kept: exactly these numbers, and they agree with each other. */
export const ClinicKept = ClinicResult.refine(
  ({ items }) =>
    new Set(items.map(({ item }) => item)).size === CLINIC_ITEMS.length &&
    items.every(
      ({ item, weight, points }) => weight === clinicWeight(item) && (points === null || points <= weight),
    ),
  'Each of the twenty items once, with its own weight.',
).refine(({ items, score, judged }) => {
  const total = clinicTotal(items)
  return total.score === score && total.judged === judged
}, 'Score and judged points are what the items come to.')

/** The first and the newest that were kept: none, one or two. */
export const ClinicHistory = z.object({ results: z.array(ClinicResult).max(2) })
