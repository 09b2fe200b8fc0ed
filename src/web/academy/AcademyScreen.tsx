import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Check } from 'lucide-react'
import { buttonClasses } from '../ui/button-classes.ts'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { type AcademyHome, academyHome, type Week } from './requests.ts'
import { useWeekWords } from './use-week-words.ts'

/** The programme: four weeks of lessons, and where I am in them. */
export function AcademyScreen() {
  const { t } = useLingui()
  const home = useQuery(academyHome)
  if (home.isPending) return <Waiting for={t`the programme`} />
  if (home.isError) return <Trouble error={home.error} retry={home.refetch} isPage />
  return <Programme home={home.data} />
}

function Programme({ home: { weeks, read, lessons } }: { readonly home: AcademyHome }) {
  const { t } = useLingui()
  const all = weeks.flatMap((week) => week.lessons)
  const next = all.find(({ isRead }) => !isRead)
  return (
    <Page
      name={t`Academy`}
      title={
        read === 0
          ? t`Four weeks, six short lessons each.`
          : next
            ? t`${read} of ${lessons} lessons read. Next: ${next.title}.`
            : t`All ${lessons} lessons read.`
      }
      lead={t`Three to five minutes a lesson, one idea each, then real work on your own network. What you read and answer is seen by you alone.`}
      actions={
        next && (
          <Link to="/academy/$lessonId" params={{ lessonId: next.id }} className={buttonClasses('main')}>
            {read === 0 ? (
              <Trans>Begin, {next.minutes} minutes</Trans>
            ) : (
              <Trans>Go on, {next.minutes} minutes</Trans>
            )}
          </Link>
        )
      }
    >
      <div className="grid gap-9">
        {weeks.map((week) => (
          <WeekPart key={week.week} week={week} nextId={next?.id} />
        ))}
      </div>
    </Page>
  )
}

function WeekPart({
  week: { week, lessons, quiz },
  nextId,
}: {
  readonly week: Week
  readonly nextId: string | undefined
}) {
  const { t } = useLingui()
  const words = useWeekWords()
  const read = lessons.filter(({ isRead }) => isRead).length
  return (
    <Section
      size="sentence"
      title={t`Week ${week}: ${words[week - 1] ?? ''}`}
      aside={t`${read} of ${lessons.length} read`}
    >
      <ul className="border-t border-line">
        {lessons.map((each) => (
          <li key={each.id} className={`border-b border-line ${each.id === nextId ? 'bg-chosen' : ''}`}>
            <Link
              to="/academy/$lessonId"
              params={{ lessonId: each.id }}
              className="flex min-h-9 items-baseline gap-4 px-2 py-2 hover:bg-hover max-rail:min-h-11"
            >
              <span className="w-7 shrink-0 text-small text-ink2 tabular-nums">
                {week}.{each.order}
              </span>
              <span className="min-w-0 flex-1">
                <span className="block text-small font-semibold">{each.title}</span>
                <span className="block text-small text-ink2">{each.idea}</span>
              </span>
              <span className="shrink-0 text-small text-ink2">
                {each.isRead ? (
                  <span className="inline-flex items-center gap-1 text-good">
                    <Check aria-hidden size={14} strokeWidth={2} />
                    <Trans>read</Trans>
                  </span>
                ) : (
                  <Trans>{each.minutes} minutes</Trans>
                )}
              </span>
            </Link>
          </li>
        ))}
        <li className="border-b border-line">
          <Link
            to="/academy/quizzes/$quizId"
            params={{ quizId: quiz.id }}
            className="flex min-h-9 items-baseline gap-4 px-2 py-2 hover:bg-hover max-rail:min-h-11"
          >
            <span className="w-7 shrink-0" />
            <span className="flex-1 text-small font-semibold">
              <Trans>Quiz, six questions</Trans>
            </span>
            <span className={`shrink-0 text-small ${quiz.isPassed ? 'text-good' : 'text-ink2'}`}>
              {quiz.best === null
                ? t`not yet tried`
                : quiz.isPassed
                  ? t`passed, ${quiz.best.right} of ${quiz.best.of}`
                  : t`${quiz.best.right} of ${quiz.best.of}, as often as you like`}
            </span>
          </Link>
        </li>
      </ul>
    </Section>
  )
}
