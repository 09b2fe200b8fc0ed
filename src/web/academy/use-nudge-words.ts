import { useLingui } from '@lingui/react/macro'

/** What a nudge says: the same kind words whoever sends it, so that nobody has to find any, or could choose hard ones. */
export function useNudgeWords(): (from: string) => string {
  const { t } = useLingui()
  return (from) =>
    t`${from} thinks of you. Your pod is glad that you are in it; five minutes are enough this week.`
}
