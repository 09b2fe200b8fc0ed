import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useForm } from 'react-hook-form'
import { Button } from '../ui/Button.tsx'
import { CopyField } from '../ui/CopyField.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { FormRefusal } from './FormRefusal.tsx'
import { makeToken, tokens } from './requests.ts'
import { showRefusal } from './show-refusal.ts'

/** Makes a token, then shows its secret this once. */
export function TokenDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLingui()
  const formId = useId()
  const queryClient = useQueryClient()
  const [secret, setSecret] = useState<string>()
  const form = useForm({ defaultValues: { name: '', scope: 'read', days: '90' } })
  const { register, formState } = form
  const { errors } = formState
  const submit = form.handleSubmit(async ({ name, scope, days }) => {
    try {
      const made = await makeToken({
        name,
        scopes: scope === 'write' ? ['read', 'write'] : ['read'],
        days: Number(days),
      })
      setSecret(made.secret)
    } catch (error) {
      return showRefusal(form, error)
    }
    await queryClient.invalidateQueries({ queryKey: tokens.queryKey })
  })
  if (secret)
    return (
      <Dialog
        isOpen
        onClose={onClose}
        title={t`Your new token`}
        lead={t`Copy it now: it is shown this once, and only its hash is kept.`}
        actions={
          <Button kind="main" onClick={onClose}>
            <Trans>Done</Trans>
          </Button>
        }
      >
        <CopyField label={t`Token`} value={secret} />
      </Dialog>
    )
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`Make a token`}
      actions={
        <Button kind="main" type="submit" form={formId} isBusy={formState.isSubmitting}>
          <Trans>Make it</Trans>
        </Button>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="grid gap-4">
        <TextField
          label={t`What it is for`}
          placeholder={t`Command line on my laptop`}
          error={errors.name?.message}
          {...register('name', { required: t`Please fill this in.` })}
        />
        <SelectField
          label={t`What it may do`}
          choices={[
            { value: 'read', label: t`Read` },
            { value: 'write', label: t`Read and write` },
          ]}
          {...register('scope')}
        />
        <SelectField
          label={t`How long`}
          choices={[
            { value: '30', label: t`30 days` },
            { value: '90', label: t`90 days` },
            { value: '365', label: t`One year` },
          ]}
          {...register('days')}
        />
        <FormRefusal message={errors.root?.message} />
      </form>
    </Dialog>
  )
}
