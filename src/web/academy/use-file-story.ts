import { useLingui } from '@lingui/react/macro'
import type { ContentOpened } from './content-requests.ts'

/** Where a file stands, in a sentence or two: what members see, and what waits. */
export function useFileStory({ state, draft, reviewsAlone, baseVersion }: ContentOpened): string {
  const { t } = useLingui()
  const seen = {
    shipped: t`Members see it as it is shipped.`,
    changed:
      baseVersion === null ? t`Members see yours.` : t`Members see yours, made from version ${baseVersion}.`,
    hidden: t`Members do not see it: you hide it.`,
    own: t`Members see it; it is your own.`,
    none: t`Members do not see it yet.`,
  }[state]
  if (!draft) return seen
  const { writer, reviewer } = draft
  const what = draft.hasText ? t`${writer} wrote a draft of it.` : t`${writer} would like to hide it.`
  const next =
    draft.state === 'reviewed'
      ? draft.isOwnReview
        ? t`They reviewed it themselves: nobody else here may.`
        : t`${reviewer ?? ''} reviewed it.`
      : draft.isMine && !reviewsAlone
        ? t`Somebody else reviews it.`
        : t`It waits for a review.`
  return `${seen} ${what} ${next}`
}
