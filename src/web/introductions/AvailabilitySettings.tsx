import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { FormRefusal } from '../access/FormRefusal.tsx'
import { showRefusal } from '../access/show-refusal.ts'
import { Button } from '../ui/Button.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { notify } from '../ui/toast.ts'
import { Waiting } from '../ui/Waiting.tsx'
import { availability, changeAvailability, introductionSettings } from './availability-requests.ts'

/** As fields hold it: empty is 'as the company says', and 'not away'. */
interface Fields {
  readonly quietFrom: string
  readonly quietTo: string
  readonly awayUntil: string
  readonly asksPerWeek: string
}

/** When I may be asked to introduce somebody, and how often. */
export function AvailabilitySettings() {
  const { t, i18n } = useLingui()
  const queryClient = useQueryClient()
  const found = useQuery(availability)
  const company = useQuery(introductionSettings).data
  const form = useForm<Fields>({
    ...(found.data && {
      values: {
        quietFrom: String(found.data.quietFrom),
        quietTo: String(found.data.quietTo),
        awayUntil: found.data.awayUntil ?? '',
        asksPerWeek: found.data.asksPerWeek === null ? '' : String(found.data.asksPerWeek),
      },
    }),
  })
  const { register, formState } = form
  const { errors } = formState
  if (found.isPending) return <Waiting for={t`when you may be asked`} shape="lines" count={3} />
  if (found.isError) return <Trouble error={found.error} retry={found.refetch} />
  const submit = form.handleSubmit(async (fields) => {
    try {
      await changeAvailability({
        quietFrom: Number(fields.quietFrom),
        quietTo: Number(fields.quietTo),
        awayUntil: fields.awayUntil || null,
        asksPerWeek: fields.asksPerWeek === '' ? null : Number(fields.asksPerWeek),
      })
    } catch (error) {
      return showRefusal(form, error)
    }
    await queryClient.invalidateQueries({ queryKey: availability.queryKey })
    void notify({ message: t`Saved.` })
  })
  const hours = Array.from({ length: 24 }, (_, hour) => ({
    value: String(hour),
    label: i18n.date(new Date(Date.UTC(2026, 0, 1, hour)), {
      timeZone: 'UTC',
      hour: '2-digit',
      minute: '2-digit',
    }),
  }))
  const most = company?.asksPerWeek
  return (
    <form onSubmit={submit} noValidate className="grid gap-x-5.5 gap-y-4 rail:grid-cols-2">
      <SelectField label={t`Quiet from`} choices={hours} {...register('quietFrom')} />
      <SelectField
        label={t`Quiet to`}
        choices={hours}
        hint={t`In your time zone. The same hour twice: never quiet.`}
        {...register('quietTo')}
      />
      <TextField
        label={t`Away until`}
        type="date"
        hint={t`Nothing is asked of you until then. Nobody is told.`}
        error={errors.awayUntil?.message}
        {...register('awayUntil')}
      />
      <SelectField
        label={t`Asked at most, in a week`}
        choices={[
          { value: '', label: most === undefined ? t`As the company says` : t`As the company says: ${most}` },
          ...Array.from({ length: 11 }, (_, count) => ({ value: String(count), label: i18n.number(count) })),
        ]}
        error={errors.asksPerWeek?.message}
        {...register('asksPerWeek')}
      />
      <FormRefusal message={errors.root?.message} />
      <div className="rail:col-span-2">
        <Button type="submit" isBusy={formState.isSubmitting} disabled={!formState.isDirty}>
          <Trans>Save</Trans>
        </Button>
      </div>
    </form>
  )
}
