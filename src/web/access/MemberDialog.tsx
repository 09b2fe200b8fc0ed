import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { useForm } from 'react-hook-form'
import { type MeAnswer, me } from '../app/session.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { FormRefusal } from './FormRefusal.tsx'
import { choicesOf } from './membership-choices.ts'
import { RoleBoxes } from './RoleBoxes.tsx'
import { changeMember, type Department, type Member, members as membersQuery } from './requests.ts'
import { showRefusal } from './show-refusal.ts'

export interface MemberDialogProps {
  readonly member: Member
  readonly departments: readonly Department[]
  readonly members: readonly Member[]
  readonly mine: MeAnswer
  readonly onClose: () => void
}

/** A member's department, manager and roles, and that they left. */
export function MemberDialog({ member, departments, members, mine, onClose }: MemberDialogProps) {
  const { t } = useLingui()
  const formId = useId()
  const queryClient = useQueryClient()
  const form = useForm({
    defaultValues: {
      departmentId: member.departmentId ?? '',
      managerId: member.managerId ?? '',
      roles: member.roles,
      left: member.left,
    },
  })
  const { register, watch, formState } = form
  const submit = form.handleSubmit(async ({ departmentId, managerId, roles, left }) => {
    try {
      await changeMember(member.id, {
        departmentId: departmentId || null,
        managerId: managerId || null,
        roles,
        left,
      })
    } catch (error) {
      return showRefusal(form, error)
    }
    await queryClient.invalidateQueries({ queryKey: membersQuery.queryKey })
    if (member.id === mine.member.id) await queryClient.invalidateQueries({ queryKey: me.queryKey })
    onClose()
  })
  const isOwner = mine.member.roles.includes('founder')
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={member.name}
      actions={
        <Button kind="main" type="submit" form={formId} isBusy={formState.isSubmitting}>
          <Trans>Save</Trans>
        </Button>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="grid gap-4">
        <SelectField
          label={t`Department`}
          choices={choicesOf(departments, t`None`)}
          {...register('departmentId')}
        />
        <SelectField
          label={t`Manager`}
          choices={choicesOf(
            members.filter(({ id }) => id !== member.id),
            t`Nobody`,
          )}
          {...register('managerId')}
        />
        <RoleBoxes
          canGrantOwner={isOwner}
          roles={watch('roles')}
          onChange={(roles) => form.setValue('roles', [...roles])}
        />
        {member.id !== mine.member.id && (
          <Checkbox {...register('left')}>
            <Trans>Has left: cannot sign in any more</Trans>
          </Checkbox>
        )}
        <FormRefusal message={formState.errors.root?.message} />
      </form>
    </Dialog>
  )
}
