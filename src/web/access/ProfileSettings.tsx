import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { activateLocale, type Locale } from '../app/locale.ts'
import { type MeAnswer, me } from '../app/session.ts'
import { Button } from '../ui/Button.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { notify } from '../ui/toast.ts'
import { FormRefusal } from './FormRefusal.tsx'
import { changeMe } from './requests.ts'
import { showRefusal } from './show-refusal.ts'
import { TimeZoneField } from './TimeZoneField.tsx'

/** My name, time zone and language. */
export function ProfileSettings({ member }: { readonly member: MeAnswer['member'] }) {
  const { t } = useLingui()
  const queryClient = useQueryClient()
  const form = useForm<{ name: string; timeZone: string; locale: Locale }>({
    values: { name: member.name, timeZone: member.timeZone, locale: member.locale },
  })
  const { register, watch, formState } = form
  const { errors } = formState
  const submit = form.handleSubmit(async (values) => {
    try {
      await changeMe(values)
    } catch (error) {
      return showRefusal(form, error)
    }
    await activateLocale(values.locale)
    await queryClient.invalidateQueries({ queryKey: me.queryKey })
    void notify({ message: t`Saved.` })
  })
  return (
    <form onSubmit={submit} noValidate className="grid gap-x-5.5 gap-y-4 rail:grid-cols-2">
      <TextField
        label={t`Your name`}
        autoComplete="name"
        error={errors.name?.message}
        {...register('name', { required: t`Please fill this in.` })}
      />
      <TextField label={t`Mail address`} readOnly value={member.email} hint={t`You sign in with it.`} />
      <TimeZoneField zone={watch('timeZone')} {...register('timeZone')} />
      <SelectField
        label={t`Language`}
        choices={[
          { value: 'en', label: 'English' },
          { value: 'pt', label: 'Português' },
        ]}
        {...register('locale')}
      />
      <FormRefusal message={errors.root?.message} />
      <div className="rail:col-span-2">
        <Button type="submit" isBusy={formState.isSubmitting} disabled={!formState.isDirty}>
          <Trans>Save</Trans>
        </Button>
      </div>
    </form>
  )
}
