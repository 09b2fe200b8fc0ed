import { Trans, useLingui } from '@lingui/react/macro'
import { Check } from 'lucide-react'
import { useState } from 'react'
import { useChange } from '../access/use-change.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/TextField.tsx'
import { CopyButton } from './CopyButton.tsx'
import { type Recommendation, replyToRecommendation } from './recommendation-requests.ts'

/** One about me: read, agreed to or sent back with a wish, copied to my profile, seen there. */
export function RecommendationPart({ recommendation }: { readonly recommendation: Recommendation }) {
  const { t } = useLingui()
  const { id, writer, state, text, why } = recommendation
  const [wish, setWish] = useState('')
  const reply = useChange(replyToRecommendation, [['recommendations']])
  return (
    <section aria-label={t`By ${writer.name}`} className="mb-6 border-t border-line pt-4 text-small">
      <h3 className="font-semibold">
        {writer.name} <span className="font-normal text-ink2">{writer.department}</span>
      </h3>
      {why !== '' && <p className="text-ink2">“{why}”</p>}
      {state === 'asked' && (
        <p className="text-ink2">
          <Trans>Asked. You are told when there is something to read; nothing else.</Trans>
        </p>
      )}
      {text !== '' && (
        <p className="mt-2 max-w-[68ch] border-l-2 border-ember pl-3 text-body whitespace-pre-line">{text}</p>
      )}
      {state === 'offered' && (
        <div className="mt-2.5 grid gap-2.5">
          <div>
            <Button
              kind="main"
              icon={Check}
              isBusy={reply.isPending}
              onClick={() => reply.mutate({ id, reply: { reply: 'agree' } })}
            >
              <Trans>Yes, that is right</Trans>
            </Button>
          </div>
          <div className="flex flex-wrap items-end gap-2">
            <TextField
              label={t`Or: what should it say otherwise?`}
              maxLength={300}
              value={wish}
              onChange={(event) => setWish(event.target.value)}
            />
            <Button
              disabled={wish.trim() === ''}
              onClick={() => reply.mutate({ id, reply: { reply: 'wish', wish } })}
            >
              <Trans>Send it back</Trans>
            </Button>
          </div>
        </div>
      )}
      {(state === 'delivered' || state === 'confirmed') && (
        <div className="mt-2.5 flex flex-wrap items-center gap-2">
          <CopyButton text={text} />
          {state === 'confirmed' ? (
            <span className="text-good">
              <Trans>Your export shows it.</Trans>
            </span>
          ) : (
            <span className="text-ink2">
              <Trans>
                Ask them to put it on your profile; your next export in the clinic then confirms it.
              </Trans>
            </span>
          )}
        </div>
      )}
    </section>
  )
}
