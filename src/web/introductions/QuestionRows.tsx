import { useLingui } from '@lingui/react/macro'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { me } from '../app/session.ts'
import { Avatar } from '../ui/Avatar.tsx'
import type { PostedQuestion } from './question-requests.ts'
import { useMomentWords } from './use-moment-words.ts'
import { useQuestionWords } from './use-question-words.ts'

/** Posted questions, a row each: who asks what, and where it stands. */
export function QuestionRows({ questions }: { readonly questions: readonly PostedQuestion[] }) {
  const { t } = useLingui()
  const { timeZone } = useSuspenseQuery(me).data.member
  const { date } = useMomentWords(timeZone)
  const { standing, reasons } = useQuestionWords(timeZone)
  return (
    <ul className="border-t border-line">
      {questions.map((question) => (
        <li key={question.id} className="relative border-b border-line hover:bg-hover">
          <div className="flex items-start gap-3 py-3">
            <Avatar name={question.asker.name} />
            <div className="grid min-w-0 flex-1 gap-x-6 text-small rail:grid-cols-[minmax(0,1fr)_auto]">
              <div className="min-w-0">
                <Link
                  to="/ask/questions/$id"
                  params={{ id: question.id }}
                  className="text-body font-semibold break-words after:absolute after:inset-0"
                >
                  {question.text}
                </Link>
                <p className="text-ink2">
                  {question.isMine
                    ? t`You asked on ${date(question.askedAt)}`
                    : [question.asker.name, question.asker.department, reasons(question)]
                        .filter((words) => words !== '')
                        .join(' · ')}
                </p>
              </div>
              <p className="text-ink2 rail:text-right">{standing(question)}</p>
            </div>
          </div>
        </li>
      ))}
    </ul>
  )
}
