import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useNavigate } from '@tanstack/react-router'
import { Send } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { buttonClasses } from '../ui/button-classes.ts'
import { AnswerRow } from './AnswerRow.tsx'
import { AskedLink } from './AskedLink.tsx'
import { connectorOf } from './ask-summary.ts'
import { called } from './called.ts'
import { RankSheet } from './RankSheet.tsx'
import type { OneDoor } from './requests.ts'
import { useIntroductionWords } from './use-introduction-words.ts'
import { useWaitWords } from './use-wait-words.ts'
import { WayLine } from './WayLine.tsx'

export interface DoorRowProps {
  readonly door: OneDoor
  /** The first of the list: its button is the main one. */
  readonly isFirst: boolean
  /** The introduction that runs already. */
  readonly askedId: string | undefined
  readonly onAsk: () => void
}

/** Somebody whom a colleague, or the member, knows: the way drawn, the chance, and the ask in one tap. */
export function DoorRow({ door, isFirst, askedId, onAsk }: DoorRowProps) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { range } = useIntroductionWords()
  const { wait } = useWaitWords()
  const [isWhy, setIsWhy] = useState(false)
  const { name, title, organisation, ways, tieId, personId, answersInMinutes } = door
  const [warmest] = ways
  const connector = connectorOf(ways)
  if (!warmest) return null
  const toPerson = () => personId && void navigate({ to: '/people/$personId', params: { personId } })
  return (
    <AnswerRow
      name={name}
      about={[title, organisation].filter(Boolean).join(', ')}
      chance={
        <Trans>
          a yes, estimated <span className="font-semibold text-ink">{range(warmest.chance)}</span>
        </Trans>
      }
      onEnter={tieId && !askedId ? onAsk : personId ? toPerson : () => setIsWhy(true)}
    >
      <WayLine way={warmest} target={{ name, about: [title, organisation].filter(Boolean).join(', ') }} />
      <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-ink2">
        {askedId ? (
          <AskedLink id={askedId} />
        ) : (
          tieId &&
          connector && (
            <Button kind={isFirst ? 'main' : 'plain'} icon={Send} onClick={onAsk}>
              {t`Ask ${called(connector.name)}`}
              <span className="sr-only">{t`for ${name}`}</span>
            </Button>
          )
        )}
        {personId && (
          <Link to="/people/$personId" params={{ personId }} className={buttonClasses('plain')}>
            {t`Open my page of ${called(name)}`}
          </Link>
        )}
        {connector && answersInMinutes !== null && (
          <span>{t`usually answers in ${wait(answersInMinutes)}`}</span>
        )}
        {personId && <span>{t`you know them yourself`}</span>}
        <button
          type="button"
          aria-haspopup="dialog"
          className="text-link min-h-6 max-rail:min-h-11"
          onClick={() => setIsWhy(true)}
        >
          {ways.length > 1
            ? t`Why, and ${plural(ways.length - 1, { one: 'one more way', other: '# more ways' })}`
            : t`Why`}
          <span className="sr-only">{t`: ${name}`}</span>
        </button>
      </div>
      {isWhy && (
        <RankSheet
          name={name}
          about={[title, organisation].filter(Boolean).join(', ')}
          fits={door.fits}
          ways={ways}
          allWays={door.allWays}
          onClose={() => setIsWhy(false)}
        />
      )}
    </AnswerRow>
  )
}
