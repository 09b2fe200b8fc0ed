import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { SettingsPart } from '../access/SettingsPart.tsx'
import { useChange } from '../access/use-change.ts'
import { Switch } from '../ui/Switch.tsx'
import { chooseReminders, remindersByMail } from './requests.ts'

/** Whether the programme's reminders also come by mail. */
export function ReminderSettings() {
  const { t } = useLingui()
  const choice = useQuery(remindersByMail)
  const choose = useChange(chooseReminders, [['academy', 'reminders']])
  if (!choice.data) return null
  return (
    <SettingsPart
      title={t`Programme by mail`}
      lead={t`What the programme reminds you of, beside what stands on its page.`}
    >
      <Switch
        label={t`Reminders by mail`}
        hint={t`Monday, and Thursday when the week is untouched; after two silent weeks one question, then a pause; refreshers 6, 30 and 90 days after.`}
        isOn={choice.data.byMail}
        onChange={(byMail) => choose.mutate({ byMail })}
      />
    </SettingsPart>
  )
}
