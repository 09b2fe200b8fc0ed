import { useLingui } from '@lingui/react/macro'
import type { TieStateName } from './tie-state-name.ts'

/** Each state's word, in the member's language. */
export function useTieStateWords(): Readonly<Record<TieStateName, string>> {
  const { t } = useLingui()
  return {
    hot: t`Hot`,
    warm: t`Warm`,
    cooling: t`Cooling`,
    'hot-and-cold': t`Hot-and-cold`,
    dormant: t`Dormant`,
  }
}
