import { Trans } from '@lingui/react/macro'
import { CircleArrowUp, Clock, EyeOff, type LucideIcon, PenLine, Plus, UserRoundCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ContentFile } from './content-requests.ts'

/** What became of a file in the company: each with a shape and a word, never by colour alone. */
export function ContentMarks({ file }: { readonly file: ContentFile }) {
  const { state, draft, isNewerShipped, isStale } = file
  return (
    <span className="flex flex-wrap justify-end gap-x-3 gap-y-0.5 text-small text-ink2 max-rail:justify-start">
      {isNewerShipped && (
        <Mark icon={CircleArrowUp} className="text-ember">
          <Trans>newer version</Trans>
        </Mark>
      )}
      {draft && (
        <Mark icon={draft.state === 'reviewed' ? UserRoundCheck : Clock} className="text-ink">
          {draft.state === 'reviewed' ? (
            <Trans>reviewed</Trans>
          ) : draft.hasText ? (
            <Trans>draft</Trans>
          ) : (
            <Trans>draft: to hide</Trans>
          )}
        </Mark>
      )}
      {isStale && (
        <Mark icon={Clock}>
          <Trans>older than the English</Trans>
        </Mark>
      )}
      {state === 'changed' && (
        <Mark icon={PenLine}>
          <Trans>changed by you</Trans>
        </Mark>
      )}
      {state === 'own' && (
        <Mark icon={Plus}>
          <Trans>your own</Trans>
        </Mark>
      )}
      {state === 'hidden' && (
        <Mark icon={EyeOff}>
          <Trans>hidden</Trans>
        </Mark>
      )}
      {state === 'none' && !draft && <Trans>not translated</Trans>}
      {state === 'shipped' && !draft && !isStale && <Trans>as shipped</Trans>}
    </span>
  )
}

function Mark({
  icon: Icon,
  className = '',
  children,
}: {
  readonly icon: LucideIcon
  readonly className?: string
  readonly children: ReactNode
}) {
  return (
    <span className={`inline-flex items-center gap-1 whitespace-nowrap ${className}`}>
      <Icon aria-hidden size={14} strokeWidth={1.75} />
      {children}
    </span>
  )
}
