import { useLingui } from '@lingui/react/macro'

/** What each of the four weeks is about. */
export function useWeekWords(): readonly string[] {
  const { t } = useLingui()
  return [t`Be findable`, t`Know what you have`, t`Give first`, t`Make it a habit`]
}
