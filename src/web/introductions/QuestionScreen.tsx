import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { me } from '../app/session.ts'
import { Page } from '../ui/Page.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { AnswerForm } from './AnswerForm.tsx'
import { AnswerRow } from './AnswerOfThread.tsx'
import { called } from './called.ts'
import { QuestionAside } from './QuestionAside.tsx'
import { type QuestionThread, questionThread } from './question-requests.ts'
import { useMomentWords } from './use-moment-words.ts'

/** One posted question and its thread: seen by who asked and by those whom it reached. */
export function QuestionScreen() {
  const { t } = useLingui()
  const { id = '' } = useParams({ strict: false })
  const found = useQuery(questionThread(id))
  if (found.isPending) return <Waiting for={t`the question`} />
  if (found.isError) return <Trouble error={found.error} retry={found.refetch} isPage />
  return <Thread question={found.data} />
}

function Thread({ question }: { readonly question: QuestionThread }) {
  const { t } = useLingui()
  const { member } = useSuspenseQuery(me).data
  const { moment, date } = useMomentWords(member.timeZone)
  const { asker, isMine, state, thread } = question
  const who = called(asker.name)
  const answers = thread.filter(({ author }) => author.id !== asker.id).length
  const isOpen = state === 'open'
  return (
    <Page
      name={question.text}
      eyebrow={
        <nav aria-label={t`Where this is`}>
          <Link to="/ask/questions" className="hover:underline">
            <Trans>Questions</Trans>
          </Link>
        </nav>
      }
      title={<span className="break-words">{question.text}</span>}
      lead={[
        isMine ? t`You asked ${moment(question.askedAt)}.` : t`${who} asked ${moment(question.askedAt)}.`,
        answers === 0
          ? isOpen
            ? t`Nobody has answered yet; it ends by itself on ${date(question.expiresAt)}.`
            : t`Nobody answered.`
          : t`${plural(answers, { one: 'There is one answer.', other: 'There are # answers.' })}`,
      ].join(' ')}
      margin={<QuestionAside question={question} />}
    >
      {thread.length > 0 && (
        <ol className="border-t border-line">
          {thread.map((answer) => (
            <AnswerRow key={answer.id} question={question} answer={answer} />
          ))}
        </ol>
      )}
      {isOpen ? (
        <AnswerForm question={question} />
      ) : (
        <p className={`border-line py-3 text-small text-ink2 ${thread.length > 0 ? 'border-b' : 'border-y'}`}>
          {state === 'useful'
            ? t`An answer was useful: the question is closed. The thread stays.`
            : state === 'withdrawn'
              ? isMine
                ? t`You took it back. The thread stays.`
                : t`${who} took it back. The thread stays.`
              : isMine
                ? t`Fourteen days have passed. Ask again in other words, or ask somebody who knows somebody.`
                : t`Fourteen days have passed. The thread stays.`}
        </p>
      )}
    </Page>
  )
}
