import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useChange } from '../access/use-change.ts'
import { Button } from '../ui/Button.tsx'
import { Page } from '../ui/Page.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { QuestionPart } from './QuestionPart.tsx'
import { type Given, handInQuiz, type QuizResult, quiz } from './requests.ts'

/** A week's quiz: six questions, handed in together, as often as one likes. */
export function QuizScreen() {
  const { t } = useLingui()
  const { quizId } = useParams({ from: '/framed/academy/quizzes/$quizId' })
  const found = useQuery(quiz(quizId))
  const [given, setGiven] = useState<ReadonlyMap<string, Given>>(new Map())
  const [turn, setTurn] = useState(0)
  const [result, setResult] = useState<QuizResult>()
  const handIn = useChange(handInQuiz, [['academy']])
  if (found.isPending) return <Waiting for={t`the quiz`} />
  if (found.isError) return <Trouble error={found.error} retry={found.refetch} isPage />
  const { week, questions, pass } = found.data
  const open = questions.filter(({ id }) => !given.has(id)).length
  const needed = Math.ceil(pass * questions.length)
  function again() {
    setResult(undefined)
    setGiven(new Map())
    setTurn(turn + 1)
    window.scrollTo({ top: 0 })
  }
  async function submit() {
    const answers = [...given].map(([questionId, each]) => ({ questionId, given: each }))
    const judged = await handIn.mutateAsync({ id: quizId, answers }).catch(() => undefined)
    if (!judged) return
    setResult(judged)
    window.scrollTo({ top: 0 })
  }
  return (
    <Page
      name={t`Quiz of week ${week}`}
      title={
        result
          ? result.isPassed
            ? t`Passed: ${result.right} of ${result.of}.`
            : t`${result.right} of ${result.of}; ${needed} pass.`
          : t`Week ${week}: six questions.`
      }
      lead={
        result
          ? t`What was missed comes again in other words, in two days or later.`
          : t`${needed} right answers pass, at any attempt. Only you see the result.`
      }
      eyebrow={
        <Link to="/academy" className="hover:underline">
          <Trans>Academy</Trans>
        </Link>
      }
    >
      {questions.map((question) => (
        <QuestionPart
          key={`${turn} ${question.id}`}
          question={question}
          isSilent={!result}
          onAnswer={(each) => setGiven(new Map(given).set(question.id, each))}
        />
      ))}
      {result ? (
        <div className="flex flex-wrap gap-2">
          <Button kind="main" onClick={again}>
            <Trans>Try again</Trans>
          </Button>
        </div>
      ) : (
        <div className="flex flex-wrap items-center gap-4">
          <Button kind="main" disabled={open > 0} isBusy={handIn.isPending} onClick={submit}>
            <Trans>Hand in</Trans>
          </Button>
          {open > 0 && <span className="text-small text-ink2">{t`${open} open`}</span>}
        </div>
      )}
    </Page>
  )
}
