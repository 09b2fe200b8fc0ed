import { Trans, useLingui } from '@lingui/react/macro'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Check, HeartHandshake } from 'lucide-react'
import { useChange } from '../access/use-change.ts'
import { me } from '../app/session.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Button } from '../ui/Button.tsx'
import { notify } from '../ui/toast.ts'
import { called } from './called.ts'
import { type Answer, type QuestionThread, takeThanksBack, thankFor } from './question-requests.ts'
import { useMomentWords } from './use-moment-words.ts'

/** One line of a thread; its asker can say that it was useful. */
export function AnswerRow({
  question,
  answer,
}: {
  readonly question: QuestionThread
  readonly answer: Answer
}) {
  const { t } = useLingui()
  const { timeZone } = useSuspenseQuery(me).data.member
  const { moment } = useMomentWords(timeZone)
  const touches = [['posted-questions']]
  const thank = useChange(thankFor, touches)
  const takeBack = useChange(takeThanksBack, touches)
  const { author, suggests } = answer
  const who = called(author.name)
  const thanks = () =>
    thank.mutate(
      { id: question.id, answerId: answer.id },
      {
        onSuccess: () =>
          void notify({
            message: t`Closed. ${who} sees that it was useful.`,
            undo: { label: t`Undo`, act: () => takeBack.mutate(question.id) },
          }),
      },
    )
  return (
    <li className="flex items-start gap-3 border-b border-line py-3.5">
      <Avatar name={author.name} />
      <div className="min-w-0 flex-1">
        <p className="text-small">
          <span className="font-semibold">{author.name}</span>{' '}
          <span className="text-ink2">
            {[author.department, moment(answer.writtenAt)].filter((words) => words !== '').join(' · ')}
          </span>
        </p>
        {answer.text !== '' && (
          <p className="max-w-[64ch] text-body break-words whitespace-pre-line">{answer.text}</p>
        )}
        {suggests && (
          <p className="text-body">
            {t`${who} would ask ${suggests.name}`}
            {suggests.department !== '' && <span className="text-ink2"> · {suggests.department}</span>}
          </p>
        )}
        {answer.isUseful && (
          <p className="mt-1 inline-flex items-center gap-1.5 text-small font-medium text-good">
            <HeartHandshake aria-hidden size={16} strokeWidth={1.75} />
            {answer.isMine ? <Trans>Useful: thank you.</Trans> : <Trans>Useful</Trans>}
          </p>
        )}
        {question.isMine && question.state === 'open' && !answer.isMine && (
          <Button className="mt-2" icon={Check} isBusy={thank.isPending} onClick={thanks}>
            <Trans>Useful: close and thank</Trans>
          </Button>
        )}
      </div>
    </li>
  )
}
