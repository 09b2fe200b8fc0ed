import type { Choice } from '../ui/SelectField.tsx'

/** This computer's time zone, as the IANA names it; UTC where it has none. */
export function proposedTimeZone(): string {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  return timeIn(timeZone, 'en') === '' || timeZone === 'Etc/Unknown' ? 'UTC' : timeZone
}

/** Every time zone this browser knows, by place; `current` is kept even when the browser names it otherwise. */
export function timeZoneChoices(current: string): readonly Choice[] {
  const zones = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', current].filter(Boolean))
  return [...zones]
    .sort()
    .map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ').replaceAll('/', ' / ') }))
}

/** The clock there now, such as 15:04; empty for a zone that nobody knows. */
export function timeIn(zone: string, locale: string | string[]): string {
  try {
    return new Intl.DateTimeFormat(locale, { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(
      new Date(),
    )
  } catch {
    return ''
  }
}
