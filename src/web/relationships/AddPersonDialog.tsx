import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useForm } from 'react-hook-form'
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
      const { id } = await addPerson({ ...rest, emails: email ? [email] : [] })
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
      <form id="add-person" onSubmit={save} className="grid gap-3">
        <TextField
          label={t`Name`}
          required
          {...form.register('name', { required: t`A name, please.` })}
          error={errors.name?.message}
        />
        <TextField label={t`Organisation`} {...form.register('organisation')} />
        <TextField label={t`Title`} {...form.register('title')} />
        <TextField label={t`E-mail`} type="email" {...form.register('email')} />
        {errors.root && (
          <p role="alert" className="text-small text-bad">
            {errors.root.message}
          </p>
        )}
      </form>
    </Dialog>
  )
}
