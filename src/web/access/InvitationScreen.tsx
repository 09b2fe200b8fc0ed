import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { ArrowRight } from 'lucide-react'
import { useForm } from 'react-hook-form'
import { forgetAnswers } from '../app/forget-answers.ts'
import { proposedLocale } from '../app/locale.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/TextField.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { FormRefusal } from './FormRefusal.tsx'
import { OutsidePage } from './OutsidePage.tsx'
import { PasswordField } from './PasswordField.tsx'
import { invitation, join } from './requests.ts'
import { showRefusal } from './show-refusal.ts'
import { TimeZoneField } from './TimeZoneField.tsx'
import { proposedTimeZone } from './time-zones.ts'

const route = getRouteApi('/join/$token')

/** An invitation by link. Opening it changes nothing. */
export function InvitationScreen() {
  const { t } = useLingui()
  const { token } = route.useParams()
  const { data, error, refetch } = useQuery(invitation(token))
  if (error)
    return (
      <OutsidePage size="narrow" title={t`This invitation does not open.`}>
        <div className="mt-4">
          <Trouble error={error} retry={refetch} />
        </div>
      </OutsidePage>
    )
  if (!data) return <Waiting for={t`your invitation`} />
  const { company, name, email } = data
  return (
    <OutsidePage
      size="narrow"
      title={t`Join ${company}. One minute.`}
      lead={t`Your network stays yours: nobody at ${company} sees a contact of yours until you share it.`}
    >
      <JoinForm token={token} name={name} email={email} />
    </OutsidePage>
  )
}

function JoinForm({
  token,
  name,
  email,
}: {
  readonly token: string
  readonly name: string
  readonly email: string
}) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const form = useForm({ defaultValues: { name, password: '', timeZone: proposedTimeZone() } })
  const { register, watch, formState } = form
  const { errors } = formState
  const submit = form.handleSubmit(async (values) => {
    try {
      await join(token, { ...values, locale: proposedLocale() })
    } catch (error) {
      return showRefusal(form, error)
    }
    await forgetAnswers(queryClient)
    await navigate({ to: '/' })
  })
  const required = { required: t`Please fill this in.` }
  const { password, timeZone } = watch()
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <TextField
        label={t`Mail address`}
        type="email"
        autoComplete="username"
        readOnly
        value={email}
        hint={t`You sign in with it.`}
      />
      <TextField
        label={t`Your name`}
        autoComplete="name"
        error={errors.name?.message}
        {...register('name', required)}
      />
      <PasswordField
        label={t`Password`}
        typed={password}
        error={errors.password?.message}
        {...register('password', { ...required, minLength: { value: 8, message: t`8 characters or more.` } })}
      />
      <TimeZoneField zone={timeZone} {...register('timeZone')} />
      <FormRefusal message={errors.root?.message} />
      <Button type="submit" kind="main" isWide endIcon={ArrowRight} isBusy={formState.isSubmitting}>
        <Trans>Join</Trans>
      </Button>
    </form>
  )
}
