import { useLingui } from '@lingui/react/macro'
import { useSuspenseQuery } from '@tanstack/react-query'
import { BoardSettings } from '../academy/BoardSettings.tsx'
import { ReminderSettings } from '../academy/ReminderSettings.tsx'
import { SettingsPart } from '../access/SettingsPart.tsx'
import { SettingsScreen } from '../access/SettingsScreen.tsx'
import { AttritionSettings } from '../accounts/AttritionSettings.tsx'
import { AskMeSettings } from '../introductions/AskMeSettings.tsx'
import { AvailabilitySettings } from '../introductions/AvailabilitySettings.tsx'
import { OutsideStatusSettings } from '../introductions/OutsideStatusSettings.tsx'
import { PromiseSettings } from '../introductions/PromiseSettings.tsx'
import { isAdministrator, me } from './session.ts'

/** The settings with those of every room: a screen of the first room cannot know the later ones. */
export function Settings() {
  const { t } = useLingui()
  const { data } = useSuspenseQuery(me)
  return (
    <SettingsScreen>
      <SettingsPart
        title={t`When you may be asked`}
        lead={t`To open a door for a colleague. What comes at another time waits, and nobody is told why.`}
      >
        <AvailabilitySettings />
      </SettingsPart>
      <div id="ask-me">
        <SettingsPart
          title={t`Ask me about`}
          lead={t`What colleagues may ask you about. They find you by it, and questions that fit reach you, at most two a week.`}
        >
          <AskMeSettings />
        </SettingsPart>
      </div>
      <ReminderSettings />
      <BoardSettings />
      {isAdministrator(data) && (
        <>
          <SettingsPart
            title={t`Introductions`}
            lead={t`What the company promises to whoever asks, and how often it asks anybody.`}
          >
            <PromiseSettings />
          </SettingsPart>
          <SettingsPart
            title={t`What people outside ask`}
            lead={t`To correct, to object, to be erased: each has an answer within a month.`}
          >
            <OutsideStatusSettings />
          </SettingsPart>
          <SettingsPart
            title={t`People who leave`}
            lead={t`In a year, of ours and at clients. Accounts use it to say what 90 days may leave; each may have its own.`}
          >
            <AttritionSettings />
          </SettingsPart>
        </>
      )}
    </SettingsScreen>
  )
}
