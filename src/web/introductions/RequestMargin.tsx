import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Lock } from 'lucide-react'
import type { ReactNode } from 'react'
import { me } from '../app/session.ts'
import { person } from '../relationships/requests.ts'
import { useDayWords } from '../relationships/use-day-words.ts'
import { MarginRule, Section } from '../ui/Section.tsx'
import { AwayPart } from './AwayPart.tsx'
import { availability, introductionSettings } from './availability-requests.ts'
import { called } from './called.ts'
import type { IntroductionRequest } from './connector-requests.ts'
import { useMomentWords } from './use-moment-words.ts'
import { useRequestWords } from './use-request-words.ts'

/** Beside what is asked: what the asker sees, how my week is protected, the time there is, and my own tie. */
export function RequestMargin({ request }: { readonly request: IntroductionRequest }) {
  const { t } = useLingui()
  const { seen } = useRequestWords()
  const jonas = called(request.asker.name)
  return (
    <>
      <Section title={t`What ${jonas} sees now`}>
        <p className="-mt-1.5 text-small text-ink2">{seen(request)}</p>
      </Section>
      <MarginRule />
      <Protected request={request} />
      {request.answer === 'open' && (
        <>
          <MarginRule />
          <Time request={request} />
        </>
      )}
      <MarginRule />
      <YouAndThem request={request} />
    </>
  )
}

function Protected({ request }: { readonly request: IntroductionRequest }) {
  const { t } = useLingui()
  const { company } = useSuspenseQuery(me).data
  const mine = useQuery(availability).data
  const ines = called(request.target.name)
  return (
    <Section title={t`Your week is protected`}>
      <dl className="-mt-1.5 text-small">
        <Count of={t`Asked of you this week`}>{t`${request.askedThisWeek} of ${request.asksPerWeek}`}</Count>
        <Count of={t`${ines} asked by ${company.name}, 90 days`}>
          {t`${request.targetAsked} of ${request.asksPerTarget}`}
        </Count>
        {mine && <Count of={t`Quiet hours`}>{t`${mine.quietFrom} to ${mine.quietTo}`}</Count>}
      </dl>
      {mine && <AwayPart mine={mine} />}
    </Section>
  )
}

function Count({ of, children }: { readonly of: string; readonly children: ReactNode }) {
  return (
    <div className="flex justify-between gap-4 py-0.5">
      <dt className="text-ink2">{of}</dt>
      <dd className="figures font-semibold whitespace-nowrap">{children}</dd>
    </div>
  )
}

function Time({ request }: { readonly request: IntroductionRequest }) {
  const { t } = useLingui()
  const { company, member } = useSuspenseQuery(me).data
  const { date } = useMomentWords(member.timeZone)
  const promise = useQuery(introductionSettings).data?.promiseDays
  return (
    <Section title={t`Time`}>
      <p className="-mt-1.5 text-small text-ink2">
        {promise !== undefined &&
          t`${company.name}’s promise is an answer in ${plural(promise, { one: '# working day', other: '# working days' })}.`}{' '}
        {t`On ${date(request.expiresAt)} it ends by itself, politely.`}
      </p>
    </Section>
  )
}

function YouAndThem({ request }: { readonly request: IntroductionRequest }) {
  const { t } = useLingui()
  const found = useQuery(person(request.personId)).data
  const { ago } = useDayWords()
  const ines = called(request.target.name)
  const sharing =
    found &&
    {
      private: t`Not shared with colleagues.`,
      discoverable: t`Discoverable to colleagues.`,
      shared: t`Shared with colleagues.`,
    }[found.sharing]
  const tie = found?.tie
  return (
    <Section
      title={t`You and ${ines}`}
      aside={
        <span className="inline-flex items-center gap-1">
          <Lock aria-hidden size={12} strokeWidth={1.75} />
          <Trans>only you</Trans>
        </span>
      }
    >
      <p className="-mt-1.5 text-small text-ink2">
        {tie
          ? t`${plural(tie.activeMonths, { one: 'In touch in # of the last 12 months', other: 'In touch in # of the last 12 months' })}; ${
              tie.daysSince === 0 ? t`last today` : t`last ${ago(tie.daysSince)} ago`
            }.`
          : found && t`No contact on record yet.`}{' '}
        {sharing}
      </p>
      <Link to="/people/$personId" params={{ personId: request.personId }} className="text-link text-small">
        {request.target.name}
      </Link>
    </Section>
  )
}
