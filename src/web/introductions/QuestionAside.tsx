import { Trans, useLingui } from '@lingui/react/macro'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useChange } from '../access/use-change.ts'
import { me } from '../app/session.ts'
import { Button } from '../ui/Button.tsx'
import { MarginRule, Section } from '../ui/Section.tsx'
import { notify } from '../ui/toast.ts'
import { type QuestionThread, withdrawQuestion } from './question-requests.ts'
import { useCircleWords } from './use-circle-words.ts'
import { useQuestionWords } from './use-question-words.ts'

/** Beside a thread: why it reached me, or to whom mine went; who sees it, and how it ends. */
export function QuestionAside({ question }: { readonly question: QuestionThread }) {
  const { t } = useLingui()
  const { timeZone } = useSuspenseQuery(me).data.member
  const { reasons } = useQuestionWords(timeZone)
  const circleWords = useCircleWords()
  const withdraw = useChange(withdrawQuestion, [['posted-questions']])
  const { isMine, circle, state } = question
  return (
    <>
      {isMine ? (
        <Section title={t`To`}>
          <p className="text-small text-ink2">
            {circle === null ? t`The company` : circleWords(circle)}.{' '}
            <Trans>
              It reaches colleagues whose published skills or shared people fit, at most two a week each, and
              nobody who is away. You see who answers, not whom it reached.
            </Trans>
          </p>
        </Section>
      ) : (
        <Section title={t`Why it reached you`}>
          <p className="text-small text-ink2">{reasons(question)}</p>
        </Section>
      )}
      <MarginRule />
      <Section title={t`Who sees the thread`}>
        <p className="text-small text-ink2">
          {isMine ? (
            <Trans>You, and those whom the question reached.</Trans>
          ) : (
            <Trans>
              Who asked, and those whom the question reached. Nobody learns that it reached you, unless you
              answer.
            </Trans>
          )}
        </p>
      </Section>
      {isMine && state === 'open' && (
        <Button
          className="mt-4"
          isBusy={withdraw.isPending}
          onClick={() =>
            withdraw.mutate(question.id, {
              onSuccess: () => void notify({ message: t`Taken back. What was written stays.` }),
            })
          }
        >
          <Trans>Take it back</Trans>
        </Button>
      )}
    </>
  )
}
