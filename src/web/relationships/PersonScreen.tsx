import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Mail } from 'lucide-react'
import { me } from '../app/session.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { buttonClasses } from '../ui/button-classes.ts'
import { Page } from '../ui/Page.tsx'
import { MarginRule, Section } from '../ui/Section.tsx'
import { TieStateMark } from '../ui/TieStateMark.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { LogMenu } from './LogMenu.tsx'
import { NotesPart } from './NotesPart.tsx'
import { PersonChart } from './PersonChart.tsx'
import { PersonMenu } from './PersonMenu.tsx'
import { PersonSettings } from './PersonSettings.tsx'
import { type PersonDetail, person } from './requests.ts'
import { SourcesPart } from './SourcesPart.tsx'
import { Timeline } from './Timeline.tsx'
import { useDayWords } from './use-day-words.ts'
import { WhyPart } from './WhyPart.tsx'

/** One person: who they are, how the tie stands and why, what happened, what the member noted. */
export function PersonScreen() {
  const { t } = useLingui()
  const { personId = '' } = useParams({ strict: false })
  const found = useQuery(person(personId))
  if (found.isPending) return <Waiting for={t`this person`} />
  if (found.isError) return <Trouble error={found.error} retry={found.refetch} isPage />
  return <Somebody person={found.data} />
}

function Somebody({ person: who }: { readonly person: PersonDetail }) {
  const { t } = useLingui()
  const { timeZone } = useSuspenseQuery(me).data.member
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date())
  const name = who.name || who.addresses[0]?.value || t`(no name)`
  const work = [who.title, who.organisation].filter((part) => part !== '').join(', ')
  const email = who.addresses.find(({ kind }) => kind === 'email')?.value
  return (
    <Page
      name={name}
      eyebrow={
        <nav aria-label={t`Where this is`}>
          <Link to="/people" className="hover:underline">
            <Trans>People</Trans>
          </Link>
          {who.organisation && (
            <>
              {' / '}
              <Link to="/people" search={{ organisation: who.organisation }} className="hover:underline">
                {who.organisation}
              </Link>
            </>
          )}
        </nav>
      }
      title={
        <span className="flex items-center gap-3.5">
          <Avatar name={name} size={52} />
          <span className="min-w-0 break-words">{name}</span>
        </span>
      }
      lead={work}
      actions={
        <>
          {email && (
            <a className={buttonClasses('main')} href={`mailto:${encodeURIComponent(email)}`}>
              <Mail aria-hidden size={16} strokeWidth={1.75} />
              <Trans>Write</Trans>
            </a>
          )}
          <LogMenu id={who.id} name={name} />
          <PersonMenu person={who} />
        </>
      }
      margin={
        <>
          <WhyPart person={who} />
          <MarginRule />
          <PersonSettings key={who.id} person={who} />
          <MarginRule />
          <NotesPart id={who.id} notes={who.notes} />
          <MarginRule />
          <SourcesPart person={who} />
        </>
      }
    >
      <Sentence person={who} />
      {who.tie && (
        <Section title={t`Hot and cold`} aside={t`strength; contacts by week`} className="mt-6">
          <PersonChart person={who} today={today} />
        </Section>
      )}
      <Timeline person={who} />
    </Page>
  )
}

/** How the tie stands, in one sentence of numbers. */
function Sentence({ person: { tie, moves } }: { readonly person: PersonDetail }) {
  const { t } = useLingui()
  const { ago, date } = useDayWords()
  const [move] = moves
  return (
    <div className="text-sentence">
      <p className="flex flex-wrap items-center gap-x-2.5">
        {tie ? (
          <>
            <TieStateMark state={tie.state} size="sentence" />
            <span>
              {tie.meanGap === null
                ? t`One contact, ${ago(tie.daysSince)} ago.`
                : tie.daysSince === 0
                  ? t`You usually talk every ${Math.max(1, Math.round(tie.meanGap))} days; last today.`
                  : t`You usually talk every ${Math.max(1, Math.round(tie.meanGap))} days; it has been ${tie.daysSince}.`}
            </span>
          </>
        ) : (
          t`No contact on record yet.`
        )}
      </p>
      {move && (
        <p className="mt-1 text-small text-ink2">
          {t`Moved from ${move.fromOrganisation || '–'} to ${[move.toTitle, move.toOrganisation].filter((part) => part !== '').join(', ')}; seen in your export of ${date(move.seenOn)}.`}
        </p>
      )}
    </div>
  )
}
