import { useLingui } from '@lingui/react/macro'
import { useSuspenseQuery } from '@tanstack/react-query'
import { me } from '../app/session.ts'
import { useDayWords } from '../relationships/use-day-words.ts'
import type { Introduction } from './requests.ts'
import { useIntroductionWords } from './use-introduction-words.ts'
import { useMomentWords } from './use-moment-words.ts'

/** What happened, with its time; what has not happened is not there. */
export function IntroductionTimeline({ introduction }: { readonly introduction: Introduction }) {
  const { t, i18n } = useLingui()
  const { outcomes } = useIntroductionWords()
  const { moment } = useMomentWords(useSuspenseQuery(me).data.member.timeZone)
  const { date } = useDayWords()
  const { askedAt, answeredAt, introducedAt, metOn, outcome, amount, currency, state, expiresAt } =
    introduction
  const sum =
    amount === null
      ? ''
      : currency === ''
        ? i18n.number(amount)
        : i18n.number(amount, { style: 'currency', currency, maximumFractionDigits: 0 })
  const events = [
    { what: t({ message: 'Asked', context: 'timeline' }), when: moment(askedAt) },
    answeredAt && { what: t({ message: 'Answered', context: 'timeline' }), when: moment(answeredAt) },
    introducedAt && { what: t({ message: 'Introduced', context: 'timeline' }), when: moment(introducedAt) },
    metOn && { what: t({ message: 'Met', context: 'timeline' }), when: date(metOn) },
    outcome && { what: t`Came of it: ${outcomes[outcome]}`, when: sum },
    state === 'ended' && { what: t({ message: 'Ended', context: 'timeline' }), when: moment(expiresAt) },
    state === 'withdrawn' && { what: t({ message: 'Withdrawn', context: 'timeline' }), when: '' },
  ].filter((event) => typeof event === 'object' && event !== null)
  return (
    <ol className="ml-1.5 border-l border-line2">
      {events.map(({ what, when }) => (
        <li key={what} className="relative pb-4 pl-4 text-small last:pb-0">
          <span
            aria-hidden="true"
            className="data-fill absolute top-1.5 -left-[4.5px] size-2 rounded-full bg-ink2"
          />
          <span className="block font-medium">{what}</span>
          {when !== '' && <span className="figures block text-label text-ink2">{when}</span>}
        </li>
      ))}
    </ol>
  )
}
