import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'

/** Sizes and times as people say them. */
export function useAmountWords() {
  const { t, i18n } = useLingui()
  return {
    size(bytes: number): string {
      const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const
      const step = Math.min(3, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3))
      return i18n.number(bytes / 1000 ** step, {
        style: 'unit',
        unit: units[step] ?? 'byte',
        // `byte` has no plural in its short form.
        unitDisplay: step === 0 ? 'long' : 'short',
        maximumFractionDigits: step > 1 ? 1 : 0,
      })
    },
    timeLeft(seconds: number): string {
      if (seconds < 60)
        return t`${plural(Math.max(1, Math.round(seconds)), { one: 'about # second left', other: 'about # seconds left' })}`
      return t`${plural(Math.round(seconds / 60), { one: 'about # minute left', other: 'about # minutes left' })}`
    },
  }
}
