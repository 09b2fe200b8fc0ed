import { useLingui } from '@lingui/react/macro'

/** What a good recommendation answers, in the order in which one remembers. */
export function useRecommendationPrompts(): readonly string[] {
  const { t } = useLingui()
  return [
    t`How do you know them, and since when?`,
    t`One hard situation?`,
    t`What did they do that others might not have done?`,
    t`What changed, seen or counted?`,
    t`What would you call them for again?`,
  ]
}
