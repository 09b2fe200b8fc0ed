import { useLingui } from '@lingui/react/macro'
import { useSuspenseQuery } from '@tanstack/react-query'
import { SettingsPart } from '../access/SettingsPart.tsx'
import { SettingsScreen } from '../access/SettingsScreen.tsx'
import { AttritionSettings } from '../accounts/AttritionSettings.tsx'
import { isAdministrator, me } from './session.ts'

/** The settings with those of every room: a screen of the first room cannot know the later ones. */
export function Settings() {
  const { t } = useLingui()
  const { data } = useSuspenseQuery(me)
  return (
    <SettingsScreen>
      {isAdministrator(data) && (
        <SettingsPart
          title={t`People who leave`}
          lead={t`In a year, of ours and at clients. Accounts use it to say what 90 days may leave; each may have its own.`}
        >
          <AttritionSettings />
        </SettingsPart>
      )}
    </SettingsScreen>
  )
}
