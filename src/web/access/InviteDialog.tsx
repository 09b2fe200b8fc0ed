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
import { choicesOf, grantableRoles } from './membership-choices.ts'
import { RoleBoxes } from './RoleBoxes.tsx'
import { type Department, invitations, invite, type Member, type Role } from './requests.ts'
import { showRefusal } from './show-refusal.ts'

export interface InviteDialogProps {
  readonly departments: readonly Department[]
  readonly members: readonly Member[]
  readonly onClose: () => void
}

/** Invites one person, then shows the link this once. */
export function InviteDialog({ departments, members, onClose }: InviteDialogProps) {
  const { t } = useLingui()
  const formId = useId()
  const queryClient = useQueryClient()
  const [made, setMade] = useState<Awaited<ReturnType<typeof invite>>>()
  const form = useForm({
    defaultValues: { name: '', email: '', departmentId: '', managerId: '', roles: [] as readonly Role[] },
  })
  const { register, watch, formState } = form
  const { errors } = formState
  const submit = form.handleSubmit(async ({ name, email, departmentId, managerId, roles }) => {
    try {
      const wanted = grantableRoles.filter((role) => roles.includes(role))
      setMade(
        await invite({
          name,
          email,
          departmentId: departmentId || null,
          managerId: managerId || null,
          roles: ['member', ...wanted],
        }),
      )
    } catch (error) {
      return showRefusal(form, error)
    }
    await queryClient.invalidateQueries({ queryKey: invitations.queryKey })
  })
  if (made)
    return (
      <Dialog
        isOpen
        onClose={onClose}
        title={t`${made.name} is invited.`}
        lead={
          made.mailed
            ? t`The link is on its way to ${made.email}. You can also hand it over yourself; it is shown this once.`
            : t`No mail is set up, so hand the link to ${made.email} yourself. It is shown this once.`
        }
        actions={
          <Button kind="main" onClick={onClose}>
            <Trans>Done</Trans>
          </Button>
        }
      >
        <CopyField label={t`Link, works once, for 7 days`} value={made.link} />
      </Dialog>
    )
  const required = { required: t`Please fill this in.` }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`Invite somebody`}
      actions={
        <Button kind="main" type="submit" form={formId} isBusy={formState.isSubmitting}>
          <Trans>Invite</Trans>
        </Button>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="grid gap-4">
        <TextField label={t`Name`} error={errors.name?.message} {...register('name', required)} />
        <TextField
          label={t`Mail address`}
          type="email"
          error={errors.email?.message}
          {...register('email', required)}
        />
        <SelectField
          label={t`Department`}
          choices={choicesOf(departments, t`None`)}
          {...register('departmentId')}
        />
        <SelectField label={t`Manager`} choices={choicesOf(members, t`Nobody`)} {...register('managerId')} />
        <RoleBoxes roles={watch('roles')} onChange={(roles) => form.setValue('roles', roles)} />
        <FormRefusal message={errors.root?.message} />
      </form>
    </Dialog>
  )
}
