import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { type MeAnswer, me } from '../app/session.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/TextField.tsx'
import { TokenField } from '../ui/TokenField.tsx'
import { notify } from '../ui/toast.ts'
import { FormRefusal } from './FormRefusal.tsx'
import { changeCompany } from './requests.ts'
import { showRefusal } from './show-refusal.ts'

/** The company's name and own mail domains, for administrators and owners. */
export function CompanySettings({ company }: { readonly company: MeAnswer['company'] }) {
  const { t } = useLingui()
  const queryClient = useQueryClient()
  const form = useForm<{ name: string; domains: string[] }>({
    values: { name: company.name, domains: company.domains },
  })
  const { register, watch, formState } = form
  const { errors } = formState
  const submit = form.handleSubmit(async (values) => {
    try {
      await changeCompany(values)
    } catch (error) {
      return showRefusal(form, error)
    }
    await queryClient.invalidateQueries({ queryKey: me.queryKey })
    void notify({ message: t`Saved.` })
  })
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <TextField
        label={t`Company`}
        error={errors.name?.message}
        {...register('name', { required: t`Please fill this in.` })}
      />
      <TokenField
        label={t`Own mail domains`}
        placeholder={t`Add a domain`}
        values={watch('domains')}
        onChange={(values) => form.setValue('domains', [...values], { shouldDirty: true })}
        error={errors.domains?.message}
      />
      <FormRefusal message={errors.root?.message} />
      <div>
        <Button type="submit" isBusy={formState.isSubmitting} disabled={!formState.isDirty}>
          <Trans>Save</Trans>
        </Button>
      </div>
    </form>
  )
}
