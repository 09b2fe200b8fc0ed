import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useDayWords } from '../relationships/use-day-words.ts'
import { MonthStrip } from '../ui/MonthStrip.tsx'
import { Section } from '../ui/Section.tsx'
import { TieStateMark } from '../ui/TieStateMark.tsx'
import type { Plan } from './plan-requests.ts'

/** The page as it was written, with each of the five as they are today: to read, to print, to look at again. */
export function PlanPage({ plan }: { readonly plan: Plan }) {
  const { t } = useLingui()
  const { gives, counterpart, ask, ifThens } = plan
  return (
    <div className="grid max-w-[760px] gap-7 print:gap-5">
      <Section title={t`Five people`}>
        <ul className="border-t border-line">
          {plan.people.map((each) => (
            <PersonOnPlan key={each.personId} person={each} />
          ))}
        </ul>
        {plan.people.length === 0 && <Open />}
      </Section>
      <div className="grid gap-7 print:grid-cols-3 print:gap-5 rail:grid-cols-3">
        <Section title={t`Two gives a month`}>
          {gives.map((give) => (
            <p key={give} className="mb-1">
              {give}
            </p>
          ))}
          {gives.length === 0 && <Open />}
        </Section>
        <Section title={t`One counterpart`}>{counterpart === '' ? <Open /> : <p>{counterpart}</p>}</Section>
        <Section title={t`One ask`}>{ask === '' ? <Open /> : <p>{ask}</p>}</Section>
      </div>
      <Section title={t`Three if-thens`}>
        <ol className="grid gap-2">
          {ifThens.map(({ cue, step }) => (
            <li key={`${cue} ${step}`} className="border-l-2 border-ember pl-4">
              <Trans>
                <Word>If</Word> {cue || '…'}, <Word>then</Word> {step || '…'}.
              </Trans>
            </li>
          ))}
        </ol>
        {ifThens.length === 0 && <Open />}
      </Section>
    </div>
  )
}

function PersonOnPlan({ person }: { readonly person: Plan['people'][number] }) {
  const { t } = useLingui()
  const { ago } = useDayWords()
  const { personId, name, title, organisation, cadenceDays, state, daysSince, months } = person
  const isDue = cadenceDays !== null && (daysSince === null || daysSince > cadenceDays)
  return (
    <li className="flex flex-wrap items-center gap-x-5 gap-y-1 border-b border-line py-2.5">
      <div className="min-w-0 flex-1 basis-52">
        <Link to="/people/$personId" params={{ personId }} className="font-semibold hover:underline">
          {name}
        </Link>
        <span className="block truncate text-small text-ink2">
          {[title, organisation].filter((part) => part !== '').join(', ')}
        </span>
      </div>
      <div className="w-32 text-small">
        <TieStateMark state={state} />
        <span className="block text-ink2">
          {cadenceDays === null ? t`no rhythm yet` : t`every ${cadenceDays} days`}
        </span>
      </div>
      <div className="w-32 text-small">
        <MonthStrip months={months} />
        <span className={`block ${isDue ? 'font-medium' : 'text-ink2'}`}>
          {daysSince === null ? '' : daysSince === 0 ? t`in touch today` : t`last: ${ago(daysSince)} ago`}
          {isDue && (daysSince === null ? t`due` : `, ${t`due`}`)}
        </span>
      </div>
    </li>
  )
}

function Word({ children }: { readonly children: ReactNode }) {
  return <span className="font-semibold">{children}</span>
}

function Open() {
  return (
    <p className="text-ink2">
      <Trans>Not written yet.</Trans>
    </p>
  )
}
