import { useLingui } from '@lingui/react/macro'
import { SelectField, type SelectFieldProps } from '../ui/SelectField.tsx'
import { timeIn, timeZoneChoices } from './time-zones.ts'

/** Which day it is for a member: decides the day of each contact. */
export function TimeZoneField({
  zone,
  ...rest
}: Omit<SelectFieldProps, 'label' | 'choices'> & { readonly zone: string }) {
  const { t, i18n } = useLingui()
  const now = timeIn(zone, i18n.locales ?? i18n.locale)
  return (
    <SelectField
      label={t`Time zone`}
      hint={now && t`${now} there now`}
      {...rest}
      choices={timeZoneChoices(zone)}
    />
  )
}
