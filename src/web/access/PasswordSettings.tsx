import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/TextField.tsx'
import { notify } from '../ui/toast.ts'
import { FormRefusal } from './FormRefusal.tsx'
import { PasswordField } from './PasswordField.tsx'
import { changePassword, sessions } from './requests.ts'
import { showRefusal } from './show-refusal.ts'

/** Change my password, knowing the one I have. */
export function PasswordSettings({ email }: { readonly email: string }) {
  const { t } = useLingui()
  const queryClient = useQueryClient()
  const form = useForm({ defaultValues: { current: '', next: '' } })
  const { register, watch, formState } = form
  const { errors } = formState
  const submit = form.handleSubmit(async (values) => {
    try {
      await changePassword(values)
    } catch (error) {
      return showRefusal(form, error)
    }
    form.reset()
    void notify({ message: t`Your password is changed. Every other session has ended.` })
    await queryClient.invalidateQueries({ queryKey: sessions.queryKey })
  })
  const required = { required: t`Please fill this in.` }
  return (
    <form onSubmit={submit} noValidate className="grid gap-x-5.5 gap-y-4 rail:grid-cols-2">
      {/* For password managers, so that they know whose it is. */}
      <input type="text" autoComplete="username" value={email} readOnly hidden />
      <TextField
        label={t`The one you have`}
        type="password"
        autoComplete="current-password"
        error={errors.current?.message}
        {...register('current', required)}
      />
      <PasswordField
        label={t`The new one`}
        typed={watch('next')}
        error={errors.next?.message}
        {...register('next', { ...required, minLength: { value: 8, message: t`8 characters or more.` } })}
      />
      <FormRefusal message={errors.root?.message} />
      <div className="rail:col-span-2">
        <Button type="submit" isBusy={formState.isSubmitting}>
          <Trans>Change password</Trans>
        </Button>
      </div>
    </form>
  )
}
