import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { buttonClasses } from '../ui/button-classes.ts'
import { Empty } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { AskMePart } from './AskMePart.tsx'
import { AskPlaces } from './AskPlaces.tsx'
import { QuestionRows } from './QuestionRows.tsx'
import { type PostedQuestion, postedQuestions } from './question-requests.ts'

const isForMe = ({ state, did }: PostedQuestion) => state === 'open' && did === 'open'

/** Questions that reached me, and mine. */
export function QuestionsScreen() {
  const { t } = useLingui()
  const found = useQuery(postedQuestions)
  if (found.isPending) return <Waiting for={t`the questions`} />
  if (found.isError) return <Trouble error={found.error} retry={found.refetch} isPage />
  const { mine, reached } = found.data
  const open = reached.filter(isForMe)
  const before = reached.filter((question) => !isForMe(question))
  return (
    <Page
      name={t`Questions`}
      eyebrow={<AskPlaces />}
      title={
        open.length === 0
          ? t`No question waits for you.`
          : t`${plural(open.length, { one: 'There is one question you may know something about.', other: 'There are # questions you may know something about.' })}`
      }
      lead={t`What no search answers can be posted. It reaches colleagues whose published skills or shared people fit, at most two a week each.`}
      margin={<AskMePart />}
    >
      {mine.length + reached.length === 0 ? (
        <Empty
          title={t`You posted no question, and none has reached you.`}
          action={
            <Link to="/ask" className={buttonClasses('plain')}>
              <Trans>Ask the network</Trans>
            </Link>
          }
        >
          <Trans>When a search finds nobody, you can post its question to the company or to a circle.</Trans>
        </Empty>
      ) : (
        <div className="grid gap-9">
          {open.length > 0 && (
            <Section title={t`For you`} size="sentence">
              <QuestionRows questions={open} />
            </Section>
          )}
          {mine.length > 0 && (
            <Section title={t`Yours`} size="sentence">
              <QuestionRows questions={mine} />
            </Section>
          )}
          {before.length > 0 && (
            <Section title={t`Before`} size="sentence">
              <QuestionRows questions={before} />
            </Section>
          )}
        </div>
      )}
    </Page>
  )
}
