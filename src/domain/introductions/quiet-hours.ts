import { Temporal } from 'temporal-polyfill'

/** When a member gets no mail: from one full hour to another of their own zone, over midnight or not; the same twice: never. */
export interface QuietHours {
  readonly quietFrom: number // 0–23
  readonly quietTo: number // 0–23
  readonly timeZone: string
}

/** The instant from which mail may reach them: now, or the end of the quiet hours that it is in. */
export function endOfQuiet(now: Date, { quietFrom, quietTo, timeZone }: QuietHours): Date {
  const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone)
  const isQuiet =
    quietFrom <= quietTo
      ? local.hour >= quietFrom && local.hour < quietTo
      : local.hour >= quietFrom || local.hour < quietTo
  if (!isQuiet) return now
  const day = local.hour < quietTo ? local.toPlainDate() : local.toPlainDate().add({ days: 1 })
  const end = day.toZonedDateTime({ timeZone, plainTime: new Temporal.PlainTime(quietTo) })
  // On the night when clocks go forward the hour may not exist: the next that does is later than now in any case.
  return new Date(Math.max(end.epochMilliseconds, now.getTime()))
}
