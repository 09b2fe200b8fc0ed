import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useChange } from '../access/use-change.ts'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { PlanReview } from './PlanReview.tsx'
import { QuestionPart } from './QuestionPart.tsx'
import { recordAnswer, refresher } from './requests.ts'
import { useMissionLanguage } from './use-mission-language.ts'
import { useMissionWords } from './use-mission-words.ts'

/** Some time after the programme: six questions, one mission, and a look at one's own plan. */
export function RefresherScreen() {
  const { t } = useLingui()
  const { day } = useParams({ from: '/framed/academy/refreshers/$day' })
  const found = useQuery(refresher(day))
  const answer = useChange(recordAnswer, [])
  const missions = useMissionWords()
  const { ways } = useMissionLanguage()
  if (found.isPending) return <Waiting for={t`the questions`} />
  if (found.isError) return <Trouble error={found.error} retry={found.refetch} isPage />
  const { title, opening, questions, mission, changedWays, review } = found.data
  return (
    <Page
      title={title}
      lead={opening}
      eyebrow={
        <Link to="/academy" className="hover:underline">
          <Trans>Academy</Trans>
        </Link>
      }
    >
      {questions.map((question) => (
        <QuestionPart
          key={question.id}
          question={question}
          onAnswer={(given) => answer.mutate({ questionId: question.id, given })}
        />
      ))}
      <Section className="mt-9" title={t`One mission again: ${missions[mission].title}`}>
        <p className="max-w-[68ch] text-small text-ink2">{ways(changedWays) ?? missions[mission].rule}</p>
      </Section>
      <Section className="mt-9" title={t`Look at your plan`}>
        <ul className="grid max-w-[68ch] list-disc gap-1.5 pl-5">
          {review.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
        <PlanReview />
      </Section>
    </Page>
  )
}
