import { Trans, useLingui } from '@lingui/react/macro'
import { UserMinus } from 'lucide-react'
import { useChange } from '../access/use-change.ts'
import { useDayWords } from '../relationships/use-day-words.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { type CohortDetail, leaveCohort, movePod } from './cohort-requests.ts'

/** Everybody in a cohort by pod; the lead moves people between pods and sees done and open. */
export function CohortTable({
  cohort: { id, enrolled },
  mayLead,
}: {
  readonly cohort: CohortDetail
  readonly mayLead: boolean
}) {
  const { t } = useLingui()
  const { shortDate } = useDayWords()
  const move = useChange(movePod, [['academy']])
  const leave = useChange(leaveCohort, [['academy']])
  const pods = Math.max(0, ...enrolled.map(({ pod }) => pod ?? 0))
  const choices = [
    { value: '', label: t`waits` },
    ...Array.from({ length: pods + 1 }, (_, place) => ({
      value: String(place + 1),
      label: String(place + 1),
    })),
  ]
  const week = (on: string | null) => (on === null ? t`not yet` : t`week of ${shortDate(on)}`)
  return (
    <section
      className="relative overflow-x-auto"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
      tabIndex={0}
      aria-label={t`Everybody in this cohort`}
    >
      <table className="w-full text-small max-rail:whitespace-nowrap">
        <thead>
          <tr className="border-b border-line text-left text-label text-ink2">
            <th className="py-2 pr-3 font-normal">{t`Pod`}</th>
            <th className="py-2 pr-3 font-normal">{t`Name`}</th>
            <th className="py-2 pr-3 font-normal">{t`Department`}</th>
            {mayLead && (
              <>
                <th className="py-2 pr-3 text-right font-normal">{t`Missions`}</th>
                <th className="py-2 pr-3 text-right font-normal">{t`Lessons`}</th>
                <th className="py-2 pr-3 font-normal">{t`Last active`}</th>
                <th className="py-2 pr-3 font-normal">{t`Help`}</th>
                <th className="py-2 font-normal">
                  <span className="sr-only">{t`Take out`}</span>
                </th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {enrolled.map((member) => (
            <tr key={member.memberId} className="border-b border-line">
              <td className="py-1.5 pr-3 tabular-nums">
                {mayLead && pods > 0 ? (
                  <SelectField
                    label={t`Pod of ${member.name}`}
                    isLabelHidden
                    value={member.pod === null ? '' : String(member.pod)}
                    choices={choices}
                    className="min-w-18"
                    onChange={(event) =>
                      move.mutate({
                        id,
                        memberId: member.memberId,
                        pod: event.target.value === '' ? null : Number(event.target.value),
                      })
                    }
                  />
                ) : (
                  (member.pod ?? <Trans>waits</Trans>)
                )}
              </td>
              <td className="py-1.5 pr-3 font-semibold">{member.name}</td>
              <td className="py-1.5 pr-3 text-ink2">{member.department}</td>
              {mayLead && (
                <>
                  <td className="py-1.5 pr-3 text-right tabular-nums">
                    {t`${member.missionsDone} done, ${member.missionsOpen} open`}
                  </td>
                  <td className="py-1.5 pr-3 text-right tabular-nums">{member.lessonsRead}</td>
                  <td className="py-1.5 pr-3 text-ink2">{week(member.lastActiveWeek)}</td>
                  <td className="py-1.5 pr-3">{member.wantsHelp && t`asks for help`}</td>
                  <td className="py-1.5 text-right">
                    <IconButton
                      icon={UserMinus}
                      label={t`Take ${member.name} out of this cohort`}
                      onClick={() => leave.mutate({ id, memberId: member.memberId })}
                    />
                  </td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
