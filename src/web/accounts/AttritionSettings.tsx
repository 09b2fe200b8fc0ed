import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { FormRefusal } from '../access/FormRefusal.tsx'
import { showRefusal } from '../access/show-refusal.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/TextField.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { notify } from '../ui/toast.ts'
import { Waiting } from '../ui/Waiting.tsx'
import { attrition, changeAttrition } from './requests.ts'

/** Percent a year. */
interface Fields {
  readonly ours: number
  readonly theirs: number
}

/** How many people are taken to leave within a year, where an account has no figure of its own. */
export function AttritionSettings() {
  const { t } = useLingui()
  const queryClient = useQueryClient()
  const found = useQuery(attrition)
  const percent = (share: number) => Math.round(share * 1000) / 10
  const form = useForm<Fields>({
    ...(found.data && { values: { ours: percent(found.data.ours), theirs: percent(found.data.theirs) } }),
  })
  const { register, formState } = form
  const { errors } = formState
  if (found.isPending) return <Waiting for={t`the attrition`} shape="lines" count={2} />
  if (found.isError) return <Trouble error={found.error} retry={found.refetch} />
  const submit = form.handleSubmit(async ({ ours, theirs }) => {
    try {
      await changeAttrition({ ours: ours / 100, theirs: theirs / 100 })
    } catch (error) {
      return showRefusal(form, error)
    }
    await Promise.all(
      [attrition.queryKey, ['account']].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
    )
    void notify({ message: t`Saved.` })
  })
  const rate = {
    valueAsNumber: true,
    validate: (value: number) => (value >= 0 && value <= 100) || t`From 0 to 100.`,
  }
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
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
      <FormRefusal message={errors.root?.message} />
      <div>
        <Button type="submit" isBusy={formState.isSubmitting} disabled={!formState.isDirty}>
          <Trans>Save</Trans>
        </Button>
      </div>
    </form>
  )
}
