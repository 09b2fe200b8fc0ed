import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { recommendationFlags } from '#domain/academy/recommendation.ts'
import { useChange } from '../access/use-change.ts'
import { Button } from '../ui/Button.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import {
  answerRecommendation,
  type RecommendationDraft,
  writeRecommendation,
} from './recommendation-requests.ts'
import { useRecommendationPrompts } from './use-recommendation-prompts.ts'

/** One to write: prompts first, then the text, with what a reader would stumble over beside it. */
export function DraftPart({
  draft,
  earlier,
}: {
  readonly draft: RecommendationDraft
  readonly earlier: readonly string[]
}) {
  const { t } = useLingui()
  const prompts = useRecommendationPrompts()
  const [answers, setAnswers] = useState<readonly string[]>(
    prompts.map((_, place) => draft.answers[place] ?? ''),
  )
  const [text, setText] = useState(draft.text)
  const write = useChange(writeRecommendation, [['recommendations']], t`Kept.`)
  const answer = useChange(answerRecommendation, [['recommendations']])
  const { graphemes, isTooShort, isTooLong, superlatives, isLikeEarlier } = recommendationFlags(text, earlier)
  const { id, recipient, why, wish, state } = draft
  async function offer() {
    await write.mutateAsync({ id, text, answers: [...answers] })
    await answer.mutateAsync({ id, answer: 'offer' })
  }
  return (
    <section aria-label={t`For ${recipient.name}`} className="mb-6 border-t border-line pt-4">
      <h3 className="text-small font-semibold">
        {recipient.name} <span className="font-normal text-ink2">{recipient.department}</span>
      </h3>
      {why !== '' && <p className="text-small text-ink2">“{why}”</p>}
      {wish !== '' && (
        <p className="text-small">
          <Trans>They would like another word: “{wish}”</Trans>
        </p>
      )}
      {state === 'open' && (
        <div className="mt-2.5 flex flex-wrap gap-2">
          <Button kind="main" onClick={() => answer.mutate({ id, answer: 'accept' })}>
            <Trans>I will write it</Trans>
          </Button>
          <Button onClick={() => answer.mutate({ id, answer: 'decline' })}>
            <Trans>No; they are not told</Trans>
          </Button>
        </div>
      )}
      {state === 'accepted' && (
        <>
          <div className="mt-2.5 grid gap-2.5">
            {prompts.map((prompt, place) => (
              <TextArea
                key={prompt}
                label={prompt}
                rows={1}
                maxLength={1000}
                value={answers[place] ?? ''}
                onChange={(event) => setAnswers(answers.with(place, event.target.value))}
              />
            ))}
            <Button
              kind="quiet"
              className="justify-self-start"
              disabled={answers.every((each) => each.trim() === '')}
              onClick={() => setText(answers.filter((each) => each.trim() !== '').join(' '))}
            >
              <Trans>Begin the text from these answers</Trans>
            </Button>
            <TextArea
              label={t`The recommendation, ${graphemes} of 300 to 1,500 characters`}
              rows={6}
              maxLength={6000}
              value={text}
              onChange={(event) => setText(event.target.value)}
              hint={t`Only what you would say to their face.`}
            />
          </div>
          <div role="status" className="mt-1.5 text-small text-ink2">
            {superlatives.length > 0 && (
              <p>
                <Trans>
                  These words praise without saying anything: {superlatives.join(', ')}. What did you see?
                </Trans>
              </p>
            )}
            {isLikeEarlier && (
              <p>
                <Trans>It is nearly what you wrote before for somebody else.</Trans>
              </p>
            )}
          </div>
          <div className="mt-2.5 flex flex-wrap gap-2">
            <Button
              kind="main"
              disabled={isTooShort || isTooLong}
              isBusy={answer.isPending}
              onClick={() => void offer().catch(() => {})}
            >
              <Trans>Offer it to {recipient.name}</Trans>
            </Button>
            <Button
              isBusy={write.isPending}
              onClick={() => write.mutate({ id, text, answers: [...answers] })}
            >
              <Trans>Keep the draft</Trans>
            </Button>
            <Button kind="quiet" onClick={() => answer.mutate({ id, answer: 'decline' })}>
              <Trans>Leave it</Trans>
            </Button>
          </div>
        </>
      )}
    </section>
  )
}
