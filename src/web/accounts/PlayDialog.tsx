import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { useForm } from 'react-hook-form'
import { counterpartDepartment, gaps } from '#domain/accounts/gaps.ts'
import { DEPARTMENTS, type Department } from '#domain/people/title.ts'
import { FormRefusal } from '../access/FormRefusal.tsx'
import { type Member, members as membersQuery } from '../access/requests.ts'
import { showRefusal } from '../access/show-refusal.ts'
import { me } from '../app/session.ts'
import { useDepartmentWords } from '../relationships/use-department-words.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { notify } from '../ui/toast.ts'
import { mayLead } from './may-lead.ts'
import { usePlayHelp } from './PlayList.tsx'
import { type PlayStart, tieChoices } from './play-choices.ts'
import { type AccountDetail, addPlay } from './requests.ts'
import { useAccountWords } from './use-account-words.ts'

interface Fields {
  readonly department: Department
  readonly tieId: string
  readonly doerId: string
  readonly partnerId: string
  readonly dueOn: string
}

export interface PlayDialogProps {
  readonly account: AccountDetail
  readonly start: PlayStart
  readonly onClose: () => void
}

/** A play taken on: what it is about, who does it, with whom, by when. The data shows later whether it is done. */
export function PlayDialog({ account, start: { kind, department, tieId }, onClose }: PlayDialogProps) {
  const { t } = useLingui()
  const formId = useId()
  const queryClient = useQueryClient()
  const { plays: words } = useAccountWords()
  const { departments } = useDepartmentWords()
  const help = usePlayHelp()
  const mine = useSuspenseQuery(me).data
  const player = { id: mine.member.id, mayLead: mayLead(mine) }
  const everybody = useQuery(membersQuery).data?.filter(({ left }) => !left) ?? []
  const ties = tieChoices(kind, account, player)
  const [gap] = gaps(account.departments, account.members, account.marks)
  const form = useForm<Fields>({
    defaultValues: {
      department: department ?? gap?.theirs ?? 'finance',
      tieId: tieId ?? ties[0]?.tieId ?? '',
      doerId: player.id,
      partnerId: '',
      dueOn: daysFromNow(28),
    },
  })
  const { register, watch, formState } = form
  const tie = ties.find((choice) => choice.tieId === watch('tieId'))
  const ownerName = account.members.find(({ id }) => id === tie?.memberId)?.name ?? ''
  // Colleagues of the same department as the person stand first: they have most to talk about.
  const ours = (departmentId: string | null) =>
    account.departments.find(({ id }) => id === departmentId)?.name ?? ''
  const named = ({ id, name, departmentId }: Member) => {
    const own = ours(departmentId)
    return { value: id, label: own ? `${name}, ${own}` : name }
  }
  const isPeer = ({ departmentId }: Member) =>
    tie !== undefined &&
    tie.department !== null &&
    counterpartDepartment(ours(departmentId)) === tie.department
  const known = account.marks.find(({ id }) => id === tie?.tieId)?.counterpart
  const knows = (memberId: string) =>
    memberId === tie?.memberId ||
    account.marks.some((mark) => mark.living && mark.memberId === memberId && mark.counterpart === known)
  const partners = everybody
    .filter(({ id }) => !knows(id))
    .toSorted((one, other) => Number(isPeer(other)) - Number(isPeer(one)))
  const needsTie = kind !== 'adopt'
  const submit = form.handleSubmit(async (fields) => {
    try {
      await addPlay({
        accountId: account.id,
        kind,
        dueOn: fields.dueOn,
        ...(needsTie
          ? { tieId: fields.tieId, doerId: tie?.memberId ?? player.id }
          : { department: fields.department, doerId: fields.doerId }),
        ...(kind === 'bring_in' || kind === 'hand_over' ? { partnerId: fields.partnerId } : {}),
      })
    } catch (error) {
      return showRefusal(form, error)
    }
    onClose()
    void notify({ message: t`${words[kind]}: taken on.` })
    await Promise.all(
      [['account', account.id], ['accounts'], ['plays'], ['week']].map((queryKey) =>
        queryClient.invalidateQueries({ queryKey }),
      ),
    )
  })
  if (needsTie && ties.length === 0)
    return (
      <Dialog isOpen onClose={onClose} title={words[kind]} lead={help[kind]}>
        <p className="text-small">
          {kind === 'greet'
            ? t`Nobody whom you share here is known to have moved.`
            : t`You share nobody here yet. Share a person of yours first, then they can be passed on.`}
        </p>
      </Dialog>
    )
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words[kind]}
      lead={help[kind]}
      actions={
        <Button kind="main" type="submit" form={formId} isBusy={formState.isSubmitting}>
          <Trans>Take it on</Trans>
        </Button>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="grid gap-3">
        {needsTie ? (
          <SelectField
            label={t`About whom`}
            choices={ties.map((choice) => {
              const owner = account.members.find(({ id }) => id === choice.memberId)?.name ?? ''
              const who = choice.title === '' ? choice.name : `${choice.name}, ${choice.title}`
              return {
                value: choice.tieId,
                label: choice.memberId === player.id ? who : t`${who} (known by ${owner})`,
              }
            })}
            {...(tie && tie.memberId !== player.id
              ? { hint: t`${ownerName} does it: the tie is theirs.` }
              : {})}
            {...register('tieId')}
          />
        ) : (
          <SelectField
            label={t`Their department`}
            choices={DEPARTMENTS.map((value) => ({ value, label: departments[value] }))}
            {...register('department')}
          />
        )}
        {kind === 'adopt' && player.mayLead && (
          <SelectField
            label={t`Who gets to know them`}
            choices={everybody.map(named)}
            {...register('doerId')}
          />
        )}
        {(kind === 'bring_in' || kind === 'hand_over') && (
          <SelectField
            label={kind === 'bring_in' ? t`Colleague who joins` : t`Colleague who takes over`}
            choices={[{ value: '', label: t`Choose a colleague` }, ...partners.map(named)]}
            error={formState.errors.partnerId?.message}
            {...register('partnerId', { required: t`Please choose a colleague.` })}
          />
        )}
        <TextField
          label={t`By when`}
          type="date"
          min={daysFromNow(0)}
          error={formState.errors.dueOn?.message}
          {...register('dueOn', { required: t`A day, please.` })}
        />
        <FormRefusal message={formState.errors.root?.message} />
      </form>
    </Dialog>
  )
}

function daysFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}
