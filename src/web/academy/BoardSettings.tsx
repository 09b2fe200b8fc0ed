import { useLingui } from '@lingui/react/macro'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { SettingsPart } from '../access/SettingsPart.tsx'
import { useChange } from '../access/use-change.ts'
import { isAdministrator, me } from '../app/session.ts'
import { Switch } from '../ui/Switch.tsx'
import { BoardEvidence } from './BoardEvidence.tsx'
import { leaderboard, switchLeaderboard } from './board-requests.ts'

/** Whether the company has leaderboards; for administrators and owners. */
export function BoardSettings() {
  const { t } = useLingui()
  const { data: session } = useSuspenseQuery(me)
  const found = useQuery({ ...leaderboard, enabled: isAdministrator(session) })
  const change = useChange(switchLeaderboard, [['academy', 'leaderboard']])
  if (!found.data) return null
  return (
    <SettingsPart
      title={t`Leaderboard of the programme`}
      lead={t`For the whole company; off unless you switch it on.`}
    >
      <Switch
        label={t`Cohorts have a leaderboard`}
        hint={t`It shows only members who ask to be shown, by name or alias. Off: every place is gone at once.`}
        isOn={found.data.isOn}
        onChange={(isOn) => change.mutate({ isOn })}
      />
      <BoardEvidence />
    </SettingsPart>
  )
}
