import type { z } from 'zod'
import type { ClinicResult } from '#contract/clinic.ts'
import { CLINIC_ITEMS, clinicTotal, clinicWeight } from '#domain/academy/clinic.ts'

/** What a browser sends of an export of this day whose first items are good and which lacks what the last would tell. */
export function clinicMarks(exportedOn: string, good: number): z.infer<typeof ClinicResult> {
  const items = CLINIC_ITEMS.map((item, place) => {
    const weight = clinicWeight(item)
    const points = place === CLINIC_ITEMS.length - 1 ? null : place < good ? weight : 0
    return { item, weight, points, found: place }
  })
  return { exportedOn, items, ...clinicTotal(items) }
}
