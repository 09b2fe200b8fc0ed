import { useLingui } from '@lingui/react/macro'
import { type Attrition, type ChancedTie, expectation } from '#domain/accounts/expectation.ts'
import { isCounted, type View } from './matrix.ts'
import type { Mark } from './requests.ts'

/** Ties with a chance: those with contact on record. */
export function chanced(marks: readonly Mark[]): ChancedTie[] {
  return marks.flatMap(({ memberId, counterpart, strength }) =>
    strength === null ? [] : [{ memberId, counterpart, strength }],
  )
}

/** The second line of totals: what is left without somebody, or the range that 90 days leave. None today. */
export function useMatrixTotals(marks: readonly Mark[], view: View, attrition: Attrition) {
  const { t } = useLingui()
  if (view.kind === 'today') return null
  return {
    label: view.kind === 'leaves' ? t`If they leave` : t`In 90 days`,
    of(fits: (mark: Mark) => boolean): string {
      const chosen = marks.filter(fits)
      if (view.kind === 'leaves') return String(chosen.filter((mark) => isCounted(mark, view)).length)
      const { low, high } = expectation(chanced(chosen), attrition)
      return low === high ? String(low) : `${low}–${high}`
    },
  }
}
