import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Empty } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { AskRecommendationPart } from './AskRecommendationPart.tsx'
import { CopyButton } from './CopyButton.tsx'
import { DraftPart } from './DraftPart.tsx'
import { OwedPart } from './OwedPart.tsx'
import { RecommendationPart } from './RecommendationPart.tsx'
import { recommendations } from './recommendation-requests.ts'

/** Recommendations: what I write, what is written about me, and whom of my people I owe one. */
export function RecommendationsScreen() {
  const { t } = useLingui()
  const found = useQuery(recommendations)
  if (found.isPending) return <Waiting for={t`the recommendations`} />
  if (found.isError) return <Trouble error={found.error} retry={found.refetch} isPage />
  const { aboutMe, mine, owed } = found.data
  const toWrite = mine.filter(({ state }) => state === 'open' || state === 'accepted')
  const toRead = aboutMe.filter(({ state }) => state === 'offered')
  return (
    <Page
      name={t`Recommendations`}
      eyebrow={
        <Link to="/academy" className="hover:underline">
          <Trans>Academy</Trans>
        </Link>
      }
      title={
        toRead.length > 0
          ? t`${plural(toRead.length, { one: 'One recommendation waits for your yes.', other: '# recommendations wait for your yes.' })}`
          : toWrite.length > 0
            ? t`${plural(toWrite.length, { one: 'One recommendation to write.', other: '# recommendations to write.' })}`
            : t`No recommendation waits for you.`
      }
      lead={t`Situation, act, effect: three hundred characters say more than ten adjectives. Nobody sees a draft before you offer it; a no is told to nobody.`}
      margin={<AskRecommendationPart />}
    >
      {mine.length === 0 && aboutMe.length === 0 && (
        <Empty title={t`Ask somebody who saw you work, or write one unasked.`} />
      )}
      {toWrite.length > 0 && (
        <Section size="sentence" title={t`Yours to write`}>
          {toWrite.map((draft) => (
            <DraftPart
              key={draft.id}
              draft={draft}
              earlier={mine.filter(({ id }) => id !== draft.id).map(({ text }) => text)}
            />
          ))}
        </Section>
      )}
      {aboutMe.length > 0 && (
        <Section className="mt-9" size="sentence" title={t`About you`}>
          {aboutMe.map((each) => (
            <RecommendationPart key={each.id} recommendation={each} />
          ))}
        </Section>
      )}
      {mine.length > toWrite.length && (
        <Section className="mt-9" title={t`Written by you`}>
          <ul className="border-t border-line text-small">
            {mine
              .filter((draft) => !toWrite.includes(draft))
              .map(({ id, recipient, state, text, deliveredOn, confirmedOn }) => (
                <li key={id} className="flex flex-wrap items-center gap-x-4 border-b border-line py-2">
                  <span className="font-semibold">{recipient.name}</span>
                  <span className="text-ink2">
                    {confirmedOn
                      ? t`seen in their export`
                      : deliveredOn
                        ? t`delivered; counts once more when their next export shows it`
                        : state === 'offered'
                          ? recipient.hasLeft
                            ? t`offered; they have left and cannot sign in here: send them the text`
                            : t`offered; waits for their yes`
                          : ''}
                  </span>
                  {state === 'offered' && recipient.hasLeft && <CopyButton text={text} />}
                </li>
              ))}
          </ul>
        </Section>
      )}
      {owed.length > 0 && <OwedPart owed={owed} />}
    </Page>
  )
}
