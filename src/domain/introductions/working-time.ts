import { Temporal } from 'temporal-polyfill'

/** Working days, Monday to Friday, until the one reminder. */
export const REMINDER_WORKING_DAYS = 3

/** The same time of day, so many working days on (Monday to Friday, in the zone; holidays of countries are not known). */
export function afterWorkingDays(from: Date, workingDays: number, timeZone: string): Date {
  let at = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(timeZone)
  for (let left = workingDays; left > 0; ) {
    at = at.add({ days: 1 })
    if (at.dayOfWeek <= 5) left--
  }
  return new Date(at.epochMilliseconds)
}

/** The first instant of the ISO week that an instant lies in, so many weeks on, in the zone. */
export function startOfWeek(at: Date, timeZone: string, weeksOn = 0): Date {
  const local = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone)
  return new Date(
    local
      .startOfDay()
      .subtract({ days: local.dayOfWeek - 1 })
      .add({ weeks: weeksOn }).epochMilliseconds,
  )
}
