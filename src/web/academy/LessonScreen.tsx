import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { Check } from 'lucide-react'
import { useEffect } from 'react'
import { useChange } from '../access/use-change.ts'
import { keepLesson } from '../app/kept-lessons.ts'
import { Button } from '../ui/Button.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { BlocksPart } from './BlocksPart.tsx'
import { EvidencePart } from './EvidencePart.tsx'
import { LessonLink } from './LessonLink.tsx'
import { QuestionPart } from './QuestionPart.tsx'
import { type Given, type LessonShown, lesson, recordAnswer, recordLesson } from './requests.ts'

/** One lesson: what was learnt before, one idea, a text to copy, the exercise, the evidence, and questions. */
export function LessonScreen() {
  const { t } = useLingui()
  const { lessonId } = useParams({ from: '/framed/academy/$lessonId' })
  const found = useQuery(lesson(lessonId))
  const opened = found.data
  useEffect(() => {
    if (!opened) return
    // After the reader can read; not to be able to keep it, too, is no trouble.
    const soon = setTimeout(() => void keepLesson(opened.id).catch(() => {}), 1000)
    return () => clearTimeout(soon)
  }, [opened])
  if (found.isPending) return <Waiting for={t`the lesson`} />
  if (found.isError) return <Trouble error={found.error} retry={found.refetch} isPage />
  return (
    <article className="reading">
      <Shown key={lessonId} lesson={found.data} />
    </article>
  )
}

function Shown({ lesson: shown }: { readonly lesson: LessonShown }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const answer = useChange(recordAnswer, [])
  const finish = useChange(recordLesson, [['academy']])
  const keep = (questionId: string) => (given: Given) => answer.mutate({ questionId, given })
  async function done() {
    await finish.mutateAsync(shown.id).catch(() => {})
    if (shown.next) await navigate({ to: '/academy/$lessonId', params: { lessonId: shown.next } })
    else await navigate({ to: '/academy' })
    window.scrollTo({ top: 0 })
  }
  return (
    <Page
      title={shown.title}
      lead={shown.idea}
      eyebrow={
        <nav aria-label={t`Where this is`}>
          <Link to="/academy" className="hover:underline">
            <Trans>Academy</Trans>
          </Link>
          {' / '}
          <Trans>
            Week {shown.week} / {shown.week}.{shown.order}, {shown.minutes} minutes
          </Trans>
        </nav>
      }
      margin={<EvidencePart evidence={shown.evidence} claims={shown.claims} />}
    >
      <div lang={shown.language}>
        {shown.isStale && (
          <p className="mb-4 text-small text-ink2">
            <Trans>The English text is newer than this translation.</Trans>
          </p>
        )}
        <div className="print:hidden">
          {shown.opening.map((question) => (
            <QuestionPart
              key={question.id}
              question={question}
              label={t`First, from an earlier lesson`}
              onAnswer={keep(question.id)}
            />
          ))}
        </div>
        <BlocksPart blocks={shown.blocks} />
        <LessonLink mission={shown.mission} />
        <Section
          size="sentence"
          title={t`Check yourself`}
          className="mt-9 print:hidden"
          lead={t`Only you see what you answer.`}
        >
          {shown.questions.map((question) => (
            <QuestionPart key={question.id} question={question} onAnswer={keep(question.id)} />
          ))}
        </Section>
      </div>
      <div className="mt-6 flex flex-wrap items-center gap-4 print:hidden">
        <Button kind="main" isBusy={finish.isPending} onClick={done}>
          {shown.next ? <Trans>Read; the next lesson</Trans> : <Trans>Read; back to the programme</Trans>}
        </Button>
        {shown.isRead && (
          <span className="inline-flex items-center gap-1 text-small text-good">
            <Check aria-hidden size={14} strokeWidth={2} />
            <Trans>read</Trans>
          </span>
        )}
      </div>
    </Page>
  )
}
