import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useChange } from '../access/use-change.ts'
import { useDayWords } from '../relationships/use-day-words.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { ProgressBar } from '../ui/ProgressBar.tsx'
import { MarginRule, Section } from '../ui/Section.tsx'
import { Switch } from '../ui/Switch.tsx'
import { leaderboard } from './board-requests.ts'
import { CertificatePart } from './CertificatePart.tsx'
import { type MyProgramme, renewStanding } from './cohort-requests.ts'
import { MyPrizes } from './MyPrizes.tsx'
import { pod } from './pod-requests.ts'

/** Beside the programme: points of the week, the pod, help, what the certificate takes, dates. */
export function ProgrammeMargin({ programme }: { readonly programme: MyProgramme }) {
  const { t, i18n } = useLingui()
  const { points, cohort, wantsHelp } = programme
  const { data: myPod } = useQuery(pod)
  const { data: board } = useQuery(leaderboard)
  const mates = myPod?.mates ?? []
  const help = useChange(renewStanding, [['academy']])
  const { date: day } = useDayWords()
  return (
    <>
      <Section title={t`Points this week`} aside={t`at most ${points.mostAWeek}`}>
        <p className="text-section font-semibold tabular-nums">
          <Trans>
            {i18n.number(points.thisWeek)}{' '}
            <span className="text-small font-normal text-ink2">of {points.mostAWeek}</span>
          </Trans>
        </p>
        <ProgressBar share={points.thisWeek / points.mostAWeek} label={t`Points this week`} />
        <p className="mt-1.5 text-small text-ink2">
          <Trans>
            {i18n.number(points.total)} in all; {cohort.threshold} open the prize, and it asks for no more
            than that.
          </Trans>{' '}
          {points.beyond > 0 && (
            <Trans>{i18n.number(points.beyond)} fell beyond the cap: a burst earns nothing extra.</Trans>
          )}
        </p>
        {board?.isOn && (
          <p className="mt-1.5 text-small">
            <Link to="/academy/board" className="text-link">
              <Trans>The leaderboard</Trans>
            </Link>
          </p>
        )}
      </Section>
      <MarginRule />
      <MyPrizes cohortId={cohort.id} />
      <Section title={t`Your pod`}>
        {mates.length === 0 ? (
          <p className="text-small text-ink2">
            <Trans>No pod yet. Whoever runs the programme forms them.</Trans>
          </p>
        ) : (
          <ul className="grid gap-2">
            {mates.map(({ memberId, name, department, isQuiet }) => (
              <li key={memberId} className="flex items-center gap-2 text-small">
                <Avatar name={name} />
                <span className="min-w-0 flex-1">
                  {name} <span className="text-ink2">{department}</span>
                </span>
                {isQuiet && <span className="text-ink2">{t`quiet this week and the last`}</span>}
              </li>
            ))}
          </ul>
        )}
        <p className="my-2 text-small">
          <Link to="/academy/pod" className="text-link">
            <Trans>The page of your pod</Trans>
          </Link>
        </p>
        <Switch
          label={t`I would like help`}
          hint={t`Whoever runs the programme sees that, and not with what.`}
          isOn={wantsHelp}
          onChange={(wanted) => help.mutate({ id: cohort.id, wantsHelp: wanted })}
        />
      </Section>
      <MarginRule />
      <CertificatePart programme={programme} />
      <MarginRule />
      <Section title={t`Dates`}>
        <p className="text-small text-ink2">
          <Trans>
            From {day(cohort.startsOn)} to {day(cohort.endsOn)}. What comes late counts for 14 days more.
          </Trans>
        </p>
        {cohort.week > 4 && (
          <ul className="mt-1.5 grid gap-1 text-small">
            {(['6', '30', '90'] as const).map((after) => (
              <li key={after}>
                <Link to="/academy/refreshers/$day" params={{ day: after }} className="text-link">
                  <Trans>Six questions, {after} days later</Trans>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  )
}
