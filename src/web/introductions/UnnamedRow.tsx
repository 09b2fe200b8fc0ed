import { Trans, useLingui } from '@lingui/react/macro'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Send } from 'lucide-react'
import { me } from '../app/session.ts'
import { Button } from '../ui/Button.tsx'
import { PathDrawn } from '../ui/PathDrawn.tsx'
import { AnswerRow } from './AnswerRow.tsx'
import { AskedLink } from './AskedLink.tsx'
import type { SomebodyHere } from './requests.ts'

export interface UnnamedRowProps {
  readonly door: SomebodyHere
  readonly askedId: string | undefined
  readonly onAsk: () => void
}

/** A door that somebody here can open. How well, how likely and how fast would betray who: none of it is shown. */
export function UnnamedRow({ door: { name, title, organisation }, askedId, onAsk }: UnnamedRowProps) {
  const { t } = useLingui()
  const { member } = useSuspenseQuery(me).data
  const about = [title, organisation].filter(Boolean).join(', ')
  const hidden = { by: 'hidden', state: null } as const
  return (
    <AnswerRow
      name={name}
      about={about}
      chance={<Trans>how well is not shown until they agree</Trans>}
      onEnter={askedId ? () => {} : onAsk}
    >
      <PathDrawn
        from={{ name: t`You`, about: '', initialsOf: member.name }}
        legs={[
          { ...hidden, to: null },
          { ...hidden, to: { name, about } },
        ]}
      />
      <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-ink2">
        {askedId ? (
          <AskedLink id={askedId} />
        ) : (
          <Button icon={Send} onClick={onAsk}>
            <Trans>Ask them, unnamed</Trans>
            <span className="sr-only">{t`for ${name}`}</span>
          </Button>
        )}
        <Trans>passed on without your seeing who; they may say no unseen</Trans>
      </div>
    </AnswerRow>
  )
}
