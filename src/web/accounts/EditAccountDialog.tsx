import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { useForm } from 'react-hook-form'
import { FormRefusal } from '../access/FormRefusal.tsx'
import { choicesOf } from '../access/membership-choices.ts'
import { members } from '../access/requests.ts'
import { showRefusal } from '../access/show-refusal.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { TokenField } from '../ui/TokenField.tsx'
import { notify } from '../ui/toast.ts'
import { type AccountDetail, type AccountKind, accountNames, changeAccount } from './requests.ts'
import { useAccountWords } from './use-account-words.ts'

interface Fields {
  readonly name: string
  readonly kind: AccountKind
  readonly goal: number
  readonly domains: string[]
  readonly aliases: string
  readonly leadId: string
  readonly parentId: string
  readonly notes: string
  readonly hasOwnRates: boolean
  /** Percent a year. */
  readonly ours: number
  readonly theirs: number
}

/** An account's own fields, for those who lead accounts. Names and domains decide whose people are found here. */
export function EditAccountDialog({
  account,
  onClose,
}: {
  readonly account: AccountDetail
  readonly onClose: () => void
}) {
  const { t } = useLingui()
  const formId = useId()
  const { kinds } = useAccountWords()
  const queryClient = useQueryClient()
  const everybody = useQuery(members).data?.filter(({ left, id }) => !left || id === account.leadId) ?? []
  const others = useQuery(accountNames).data?.accounts.filter(({ id }) => id !== account.id) ?? []
  const { attrition } = account
  const form = useForm<Fields>({
    values: {
      name: account.name,
      kind: account.kind,
      goal: account.goal,
      domains: account.domains,
      aliases: account.aliases.join(', '),
      leadId: account.leadId ?? '',
      parentId: account.parentId ?? '',
      notes: account.notes,
      hasOwnRates: attrition.isOwn,
      ours: Math.round(attrition.ours * 1000) / 10,
      theirs: Math.round(attrition.theirs * 1000) / 10,
    },
    resetOptions: { keepDirtyValues: true },
  })
  const { register, watch, formState } = form
  const { errors } = formState
  const save = form.handleSubmit(
    async ({ hasOwnRates, ours, theirs, aliases, leadId, parentId, ...rest }) => {
      try {
        await changeAccount({
          id: account.id,
          ...rest,
          aliases: aliases
            .split(/[,;\n]/)
            .map((alias) => alias.trim())
            .filter((alias) => alias !== ''),
          leadId: leadId || null,
          parentId: parentId || null,
          attritionOurs: hasOwnRates ? ours / 100 : null,
          attritionTheirs: hasOwnRates ? theirs / 100 : null,
        })
      } catch (error) {
        return showRefusal(form, error)
      }
      onClose()
      void notify({ message: t`Saved.` })
      await Promise.all(
        [['account'], ['accounts'], ['counterparts'], ['plays']].map((queryKey) =>
          queryClient.invalidateQueries({ queryKey }),
        ),
      )
    },
  )
  const rate = {
    valueAsNumber: true,
    validate: (value: number) => (value >= 0 && value <= 100) || t`From 0 to 100.`,
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`Edit ${account.name}`}
      actions={
        <Button kind="main" type="submit" form={formId} isBusy={formState.isSubmitting}>
          <Trans>Save</Trans>
        </Button>
      }
    >
      <form id={formId} onSubmit={save} noValidate className="grid gap-3">
        <TextField
          label={t`Name`}
          error={errors.name?.message}
          {...register('name', { required: t`A name, please.` })}
        />
        <div className="grid grid-cols-2 gap-3">
          <SelectField
            label={t`Kind`}
            choices={Object.entries(kinds).map(([value, label]) => ({ value, label }))}
            {...register('kind')}
          />
          <TextField
            label={t`Goal, touch points`}
            type="number"
            min={1}
            max={1000}
            error={errors.goal?.message}
            {...register('goal', {
              valueAsNumber: true,
              validate: (goal) => (goal >= 1 && goal <= 1000) || t`From 1 to 1000.`,
            })}
          />
        </div>
        <TokenField
          label={t`Mail domains`}
          placeholder="acme.example"
          hint={t`By these, and by its name, people are found to work there.`}
          values={watch('domains')}
          onChange={(values) => form.setValue('domains', [...values], { shouldDirty: true })}
          error={errors.domains?.message}
        />
        <TextField
          label={t`Other names`}
          hint={t`As people write it; between commas.`}
          error={errors.aliases?.message}
          {...register('aliases')}
        />
        <div className="grid grid-cols-2 gap-3">
          <SelectField
            label={t`Lead`}
            choices={choicesOf(everybody, t`Nobody yet`)}
            {...register('leadId')}
          />
          <SelectField
            label={t`Belongs to`}
            choices={[
              { value: '', label: t`No other account` },
              ...others.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            error={errors.parentId?.message}
            {...register('parentId')}
          />
        </div>
        <TextArea label={t`Notes`} error={errors.notes?.message} {...register('notes')} />
        <Checkbox {...register('hasOwnRates')}>
          <Trans>Its own share of people who leave in a year, instead of the company’s</Trans>
        </Checkbox>
        {watch('hasOwnRates') && (
          <div className="grid grid-cols-2 gap-3">
            <TextField
              label={t`Of ours, %`}
              type="number"
              min={0}
              max={100}
              step="any"
              error={errors.ours?.message}
              {...register('ours', rate)}
            />
            <TextField
              label={t`Of theirs, %`}
              type="number"
              min={0}
              max={100}
              step="any"
              error={errors.theirs?.message}
              {...register('theirs', rate)}
            />
          </div>
        )}
        <FormRefusal message={errors.root?.message} />
      </form>
    </Dialog>
  )
}
