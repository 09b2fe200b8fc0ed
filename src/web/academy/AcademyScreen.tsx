import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Check } from 'lucide-react'
import { me } from '../app/session.ts'
import { useDayWords } from '../relationships/use-day-words.ts'
import { buttonClasses } from '../ui/button-classes.ts'
import { Page } from '../ui/Page.tsx'
import { MarginRule, Section } from '../ui/Section.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { type MyProgramme, myProgramme } from './cohort-requests.ts'
import { MissionsPart } from './MissionsPart.tsx'
import { MyTurnPart } from './MyTurnPart.tsx'
import { mayLeadProgramme } from './may-lead-programme.ts'
import { NudgeNote } from './NudgeNote.tsx'
import { OpenCohorts } from './OpenCohorts.tsx'
import { ProgrammeMargin } from './ProgrammeMargin.tsx'
import { type AcademyHome, academyHome, type Week } from './requests.ts'
import { StreakPart } from './StreakPart.tsx'
import { useWeekWords } from './use-week-words.ts'

/** The programme: four weeks of lessons, and where I am in them. */
export function AcademyScreen() {
  const { t } = useLingui()
  const home = useQuery(academyHome)
  const mine = useQuery(myProgramme)
  if (home.isPending || mine.isPending) return <Waiting for={t`the programme`} />
  if (home.isError) return <Trouble error={home.error} retry={home.refetch} isPage />
  if (mine.isError) return <Trouble error={mine.error} retry={mine.refetch} isPage />
  return <Programme home={home.data} mine={mine.data} />
}

function Programme({ home, mine }: { readonly home: AcademyHome; readonly mine: MyProgramme | null }) {
  const { t } = useLingui()
  const { data: session } = useSuspenseQuery(me)
  const sentence = useSentence(home, mine)
  const mayLead = mayLeadProgramme(session.member.roles)
  const next = home.weeks.flatMap((week) => week.lessons).find(({ isRead }) => !isRead)
  return (
    <Page
      name={t`Academy`}
      title={sentence}
      eyebrow={mine?.cohort.name}
      lead={t`Three to five minutes a lesson, one idea each, then real work on your own network. What you read and answer is seen by you alone.`}
      actions={
        <>
          <Link to="/academy/clinic" className={buttonClasses('plain')}>
            <Trans>Profile clinic</Trans>
          </Link>
          <Link to="/academy/plan" className={buttonClasses('plain')}>
            <Trans>My plan</Trans>
          </Link>
          <Link to="/academy/recommendations" className={buttonClasses('plain')}>
            <Trans>Recommendations</Trans>
          </Link>
          {mayLead && (
            <Link to="/academy/content" className={buttonClasses('plain')}>
              <Trans>Content</Trans>
            </Link>
          )}
          {mayLead && (
            <Link to="/academy/cohorts" className={buttonClasses('plain')}>
              <Trans>Cohorts</Trans>
            </Link>
          )}
          {next && (
            <Link to="/academy/$lessonId" params={{ lessonId: next.id }} className={buttonClasses('main')}>
              {home.read === 0 ? (
                <Trans>Begin, {next.minutes} minutes</Trans>
              ) : (
                <Trans>Go on, {next.minutes} minutes</Trans>
              )}
            </Link>
          )}
        </>
      }
      margin={
        <>
          {mine && <ProgrammeMargin programme={mine} />}
          {mine && <MarginRule />}
          <StreakPart />
        </>
      }
    >
      <NudgeNote />
      <MyTurnPart />
      {mine ? (
        <div className="mb-9">
          <MissionsPart programme={mine} />
        </div>
      ) : (
        <OpenCohorts mayLead={mayLead} />
      )}
      <div className="grid gap-9">
        {home.weeks.map((week) => (
          <WeekPart key={week.week} week={week} nextId={next?.id} />
        ))}
      </div>
    </Page>
  )
}

/** The sentence of the screen: the week and its open missions in a cohort, before it its Monday; else how far the reading is. */
function useSentence({ weeks, read, lessons }: AcademyHome, mine: MyProgramme | null): string {
  const { t } = useLingui()
  const words = useWeekWords()
  const { date } = useDayWords()
  const week = mine?.cohort.week ?? 0
  if (mine && week >= 1 && week <= 4) {
    const open = mine.missions.filter(
      ({ isAvailable, isDone, isReplaced, weeks: of }) =>
        isAvailable && !isDone && !isReplaced && of.includes(week),
    )
    const about = words[week - 1] ?? ''
    return open.length === 0
      ? t`Week ${week} of 4: ${about}. Every mission of it is done.`
      : t`Week ${week} of 4: ${about}. ${plural(open.length, { one: 'One mission', other: '# missions' })} open.`
  }
  if (mine && week === 0) return t`The first week opens on ${date(mine.cohort.startsOn)}.`
  const next = weeks.flatMap((each) => each.lessons).find(({ isRead }) => !isRead)
  if (read === 0) return t`Four weeks, six short lessons each.`
  return next ? t`${read} of ${lessons} lessons read. Next: ${next.title}.` : t`All ${lessons} lessons read.`
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
