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
import {
  changeIntroductionSettings,
  type IntroductionSettings,
  introductionSettings,
} from './availability-requests.ts'

/** The company's promise to whoever asks, and how often anybody is asked; for administrators. */
export function PromiseSettings() {
  const { t } = useLingui()
  const queryClient = useQueryClient()
  const found = useQuery(introductionSettings)
  const form = useForm<IntroductionSettings>({ ...(found.data && { values: found.data }) })
  const { register, formState } = form
  const { errors } = formState
  if (found.isPending) return <Waiting for={t`the promise`} shape="lines" count={2} />
  if (found.isError) return <Trouble error={found.error} retry={found.refetch} />
  const submit = form.handleSubmit(async (wanted) => {
    try {
      await changeIntroductionSettings(wanted)
    } catch (error) {
      return showRefusal(form, error)
    }
    await queryClient.invalidateQueries({ queryKey: introductionSettings.queryKey })
    void notify({ message: t`Saved.` })
  })
  const count = {
    valueAsNumber: true,
    validate: (value: number) => (Number.isInteger(value) && value >= 1 && value <= 20) || t`From 1 to 20.`,
  }
  const field = { type: 'number', min: 1, max: 20 } as const
  return (
    <form onSubmit={submit} noValidate className="grid items-start gap-x-3 gap-y-4 rail:grid-cols-3">
      <TextField
        label={t`Answer within, working days`}
        error={errors.promiseDays?.message}
        {...field}
        {...register('promiseDays', count)}
      />
      <TextField
        label={t`Asks of one member, a week`}
        error={errors.asksPerWeek?.message}
        {...field}
        {...register('asksPerWeek', count)}
      />
      <TextField
        label={t`Asks of one outside person, 90 days`}
        error={errors.asksPerTarget?.message}
        {...field}
        {...register('asksPerTarget', count)}
      />
      <FormRefusal message={errors.root?.message} />
      <div className="rail:col-span-3">
        <Button type="submit" isBusy={formState.isSubmitting} disabled={!formState.isDirty}>
          <Trans>Save</Trans>
        </Button>
      </div>
    </form>
  )
}
