import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useForm } from 'react-hook-form'
import { choicesOf } from '../access/membership-choices.ts'
import { members } from '../access/requests.ts'
import { showRefusal } from '../access/show-refusal.ts'
import { Button } from '../ui/Button.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { TokenField } from '../ui/TokenField.tsx'
import { type AccountKind, addAccount } from './requests.ts'
import { useAccountWords } from './use-account-words.ts'

interface Fields {
  readonly name: string
  readonly kind: AccountKind
  readonly domains: string[]
  readonly goal: number
  readonly leadId: string
}

/** One account by hand: its name and mail domains find the people, the goal gives the direction. */
export function NewAccountForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useLingui()
  const { kinds } = useAccountWords()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const everybody = useQuery(members).data?.filter(({ left }) => !left) ?? []
  const form = useForm<Fields>({
    defaultValues: { name: '', kind: 'client', domains: [], goal: 50, leadId: '' },
  })
  const { register, watch, formState } = form
  const { errors } = formState
  const save = form.handleSubmit(async ({ leadId, ...rest }) => {
    try {
      const { id } = await addAccount({ ...rest, leadId: leadId || null })
      onDone()
      await queryClient.invalidateQueries({ queryKey: ['accounts'] })
      await navigate({ to: '/accounts/$accountId', params: { accountId: id } })
    } catch (error) {
      showRefusal(form, error)
    }
  })
  return (
    <form onSubmit={save} noValidate className="grid gap-3">
      <TextField
        label={t`Name`}
        error={errors.name?.message}
        {...register('name', { required: t`A name, please.` })}
      />
      <TokenField
        label={t`Mail domains`}
        placeholder="acme.example"
        hint={t`By these, and by its name, people are found to work there.`}
        values={watch('domains')}
        onChange={(values) => form.setValue('domains', [...values])}
        error={errors.domains?.message}
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
      <SelectField label={t`Lead`} choices={choicesOf(everybody, t`Nobody yet`)} {...register('leadId')} />
      {errors.root && (
        <p role="alert" className="text-small text-bad">
          {errors.root.message}
        </p>
      )}
      <div className="flex justify-end">
        <Button kind="main" type="submit" isBusy={formState.isSubmitting}>
          <Trans>Add the account</Trans>
        </Button>
      </div>
    </form>
  )
}
