import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useForm } from 'react-hook-form'
import { FormRefusal } from '../access/FormRefusal.tsx'
import { showRefusal } from '../access/show-refusal.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/TextField.tsx'
import { addPerson } from './requests.ts'

/** Somebody typed in by hand. */
export function AddPersonDialog({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean
  readonly onClose: () => void
}) {
  const { t } = useLingui()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const form = useForm({ defaultValues: { name: '', organisation: '', title: '', email: '' } })
  const { errors, isSubmitting } = form.formState
  const save = form.handleSubmit(async ({ email, ...rest }) => {
    try {
      const { id } = await addPerson({ ...rest, emails: email.trim() ? [email.trim()] : [] })
      form.reset()
      onClose()
      await queryClient.invalidateQueries({ queryKey: ['people'] })
      await navigate({ to: '/people/$personId', params: { personId: id } })
    } catch (error) {
      showRefusal(form, error)
    }
  })
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t`Add a person`}
      lead={t`Private to you, like everybody in your list.`}
      actions={
        <Button kind="main" type="submit" form="add-person" isBusy={isSubmitting}>
          <Trans>Add them</Trans>
        </Button>
      }
    >
      <form id="add-person" onSubmit={save} noValidate className="grid gap-3">
        <TextField
          label={t`Name`}
          {...form.register('name', { validate: (name) => name.trim() !== '' || t`A name, please.` })}
          error={errors.name?.message}
        />
        <TextField
          label={t`Organisation`}
          error={errors.organisation?.message}
          {...form.register('organisation')}
        />
        <TextField label={t`Title`} error={errors.title?.message} {...form.register('title')} />
        <TextField
          label={t`E-mail`}
          type="email"
          error={errors.email?.message}
          {...form.register('email', {
            pattern: { value: /^\s*\S+@\S+\.\S+\s*$/, message: t`An address looks like ana@example.com.` },
          })}
        />
        <FormRefusal message={errors.root?.message} />
      </form>
    </Dialog>
  )
}
