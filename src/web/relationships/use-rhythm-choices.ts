import { useLingui } from '@lingui/react/macro'
import type { Choice } from '../ui/SelectField.tsx'

/** The rhythms one can choose, as they are called; another that is set already stays among them. */
export function useRhythmChoices(cadenceDays: number | null): Choice[] {
  const { t } = useLingui()
  return [
    { value: '', label: t`No rhythm` },
    ...[...new Set([7, 14, 30, 60, 90, 180, ...(cadenceDays ? [cadenceDays] : [])])]
      .sort((a, b) => a - b)
      .map((days) => ({
        value: String(days),
        label:
          days === 30
            ? t`Every 30 days (keeps hot)`
            : days === 60
              ? t`Every 60 days (keeps warm)`
              : t`Every ${days} days`,
      })),
  ]
}
