import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Check, CircleSlash, Clock } from 'lucide-react'
import { useDayWords } from '../relationships/use-day-words.ts'
import { Section } from '../ui/Section.tsx'
import type { MissionShown, MyProgramme } from './cohort-requests.ts'
import { MissionPlace } from './MissionPlace.tsx'
import { OwnWord } from './OwnWord.tsx'
import { useMissionLanguage } from './use-mission-language.ts'
import { useMissionWords } from './use-mission-words.ts'

/** The missions: this week's first, what counts, what counted, what waits, and what did not count and why. */
export function MissionsPart({
  programme: { cohort, missions, refused },
}: {
  readonly programme: MyProgramme
}) {
  const { t } = useLingui()
  const available = missions.filter(({ isAvailable }) => isAvailable)
  const now = available.filter(({ weeks }) => weeks.includes(cohort.week))
  const others = available.filter((mission) => !now.includes(mission))
  const missing = missions.filter(({ isAvailable }) => !isAvailable)
  const words = useMissionWords()
  const reasons = {
    colleague: t`A colleague; colleagues are not the network.`,
    'own-address': t`One of your own addresses.`,
    'too-many-at-once': t`To more than five at once.`,
    'too-many-first-contacts': t`More than ten first contacts on a day.`,
    'outside-the-time': t`Before the programme began, or more than 14 days after its end.`,
  }
  const { shortDate: day } = useDayWords()
  return (
    <>
      <Section
        title={now.length > 0 ? t`Missions of this week` : t`Missions`}
        aside={t`real work, checked from your own data; only you see it`}
      >
        <ul className="border-t border-line">
          {(now.length > 0 ? now : available).map((mission) => (
            <MissionRow key={mission.id} mission={mission} day={day} />
          ))}
        </ul>
      </Section>
      {now.length > 0 && others.length > 0 && (
        <details className="mt-4 text-small">
          <summary className="min-h-6 cursor-pointer">
            <Trans>The missions of the other weeks count too</Trans>
          </summary>
          <ul className="mt-2 border-t border-line">
            {others.map((mission) => (
              <MissionRow key={mission.id} mission={mission} day={day} />
            ))}
          </ul>
        </details>
      )}
      {missing.length > 0 && (
        <p className="mt-4 max-w-[72ch] text-small text-ink2">
          <Trans>
            Not in this version, for their part of Pilotlight is not built yet:{' '}
            {missing.map(({ id }) => words[id].title).join(', ')}.
          </Trans>
        </p>
      )}
      {refused.length > 0 && (
        <Section className="mt-9" title={t`What did not count, and why`}>
          <ul className="border-t border-line text-small">
            {refused.slice(0, 20).map(({ on, person, reason }) => (
              <li
                key={`${on} ${person} ${reason}`}
                className="flex flex-wrap gap-x-4 border-b border-line py-2"
              >
                <CircleSlash aria-hidden size={16} strokeWidth={1.75} className="mt-0.5 text-ink2" />
                <span className="w-16 text-ink2 tabular-nums">{day(on)}</span>
                <span className="font-semibold">{person}</span>
                <span className="text-ink2">{reasons[reason]}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

function MissionRow({
  mission,
  day,
}: {
  readonly mission: MissionShown
  readonly day: (on: string) => string
}) {
  const { t, i18n } = useLingui()
  const { title, rule } = useMissionWords()[mission.id]
  const { begun, wanted, counted, waiting, isDone, isReplaced, points, every, weekly } = mission
  const { ways } = useMissionLanguage()
  const earned = counted.reduce((sum, each) => sum + each.points, 0)
  const often =
    every === 'week' ? t`each week` : every === 'unit' ? (weekly ? t`each, ${weekly} a week` : t`each`) : ''
  return (
    <li className="border-b border-line py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="text-small font-semibold">{title}</h3>
        <span className="text-small text-ink2 tabular-nums">
          {isDone ? (
            <span className="inline-flex items-center gap-1 text-good">
              <Check aria-hidden size={14} strokeWidth={2} />
              {t`${i18n.number(earned)} points`}
            </span>
          ) : isReplaced ? (
            <Trans>the other of the two counted</Trans>
          ) : (
            <>
              {t`${i18n.number(points)} points`} {often}
            </>
          )}
        </span>
      </div>
      <p className="max-w-[68ch] text-small text-ink2">{ways(mission.changedWays) ?? rule}</p>
      {!isDone && wanted > 1 && (
        <p className="text-small">
          <Trans>
            {begun} of {wanted} so far
          </Trans>
        </p>
      )}
      <OwnWord mission={mission} />
      {!isDone && <MissionPlace id={mission.id} />}
      {(counted.length > 0 || waiting.length > 0) && (
        <ul className="mt-1 text-small">
          {counted.map((each) => (
            <li key={`${each.on} ${each.personId} ${each.points}`} className="flex items-center gap-2">
              <Check aria-hidden size={14} strokeWidth={2} className="text-good" />
              <span className="w-16 text-ink2 tabular-nums">{day(each.on)}</span>
              {each.person && each.personId && (
                <Link to="/people/$personId" params={{ personId: each.personId }} className="text-link">
                  {each.person}
                </Link>
              )}
              <span className="text-ink2">
                {each.isSelf
                  ? t`${i18n.number(each.points)} points, by your word`
                  : t`${i18n.number(each.points)} points`}
              </span>
            </li>
          ))}
          {waiting.map((each) => (
            <li key={`${each.personId} ${each.until}`} className="flex items-center gap-2">
              <Clock aria-hidden size={14} strokeWidth={2} className="text-ink2" />
              <span className="text-ink2">
                {each.person
                  ? t`${each.person}: counts with contact the other way by ${day(each.until)}`
                  : t`Counts with contact both ways by ${day(each.until)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
