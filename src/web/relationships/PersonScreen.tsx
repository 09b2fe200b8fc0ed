import { plural } from '@lingui/core/macro'
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
import { KnownByPart } from './KnownByPart.tsx'
import { LogMenu } from './LogMenu.tsx'
import { MovesPart } from './MovesPart.tsx'
import { NotesPart } from './NotesPart.tsx'
import { PersonChart } from './PersonChart.tsx'
import { PersonMenu } from './PersonMenu.tsx'
import { PersonSettings } from './PersonSettings.tsx'
import { type PersonDetail, person } from './requests.ts'
import { SharingPart } from './SharingPart.tsx'
import { SourcesPart } from './SourcesPart.tsx'
import { Timeline } from './Timeline.tsx'
import { TitleSaysPart } from './TitleSaysPart.tsx'
import { useDayWords } from './use-day-words.ts'
import { useDepartmentWords } from './use-department-words.ts'
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
  const { departments, seniorities } = useDepartmentWords()
  const place = [departments[who.department], seniorities[who.seniority]].join(', ')
  const isPlaceKnown = who.department !== 'other' || who.seniority !== 'professional'
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
      lead={[...(work ? [work] : []), ...(isPlaceKnown ? [place] : [])].join(' · ')}
      actions={
        <>
          {email && (
            <a className={buttonClasses('main')} href={`mailto:${encodeURIComponent(email)}`}>
              <Mail aria-hidden size={16} strokeWidth={1.75} />
              <Trans>Write</Trans>
            </a>
          )}
          <LogMenu id={who.id} name={name} />
          <PersonMenu person={who} today={today} />
        </>
      }
      margin={
        <>
          <WhyPart person={who} />
          <MarginRule />
          <SharingPart key={`sharing ${who.id}`} person={who} />
          <MarginRule />
          <KnownByPart key={`known ${who.id}`} id={who.id} />
          <MarginRule />
          <PersonSettings key={who.id} person={who} />
          <MarginRule />
          <NotesPart id={who.id} notes={who.notes} />
          <MarginRule />
          <TitleSaysPart person={who} />
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
function Sentence({ person }: { readonly person: PersonDetail }) {
  const { t } = useLingui()
  const { ago, monthOfYear } = useDayWords()
  const { tie } = person
  const inWords = ({ meanGap, daysSince, contactDays, firstOn, lastOn }: NonNullable<typeof tie>) => {
    if (meanGap === null)
      return daysSince === 0 ? t`One contact, today.` : t`One contact, ${ago(daysSince)} ago.`
    // Days in one month say nothing of a rhythm.
    if (firstOn.slice(0, 7) === lastOn.slice(0, 7) && daysSince > 0)
      return t`In touch on ${contactDays} days, all in ${monthOfYear(lastOn)}; last ${ago(daysSince)} ago.`
    const gap = Math.max(1, Math.round(meanGap))
    return daysSince === 0
      ? t`${plural(gap, { one: 'You usually talk every day', other: 'You usually talk every # days' })}; last today.`
      : t`${plural(gap, { one: 'You usually talk every day', other: 'You usually talk every # days' })}; ${plural(daysSince, { one: 'it has been # day.', other: 'it has been # days.' })}`
  }
  return (
    <div className="text-sentence">
      <p className="flex flex-wrap items-center gap-x-2.5">
        {tie ? (
          <>
            <TieStateMark state={tie.state} size="sentence" />
            <span>{inWords(tie)}</span>
          </>
        ) : (
          t`No contact on record yet.`
        )}
      </p>
      <MovesPart person={person} />
    </div>
  )
}
