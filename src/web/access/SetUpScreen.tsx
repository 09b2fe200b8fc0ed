import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { ArrowRight } from 'lucide-react'
import { useForm } from 'react-hook-form'
import { forgetAnswers } from '../app/forget-answers.ts'
import { proposedLocale } from '../app/locale.ts'
import { Button } from '../ui/Button.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { TokenField } from '../ui/TokenField.tsx'
import { countryChoices, proposedCountry } from './countries.ts'
import { DemoOffer } from './DemoOffer.tsx'
import { FormRefusal } from './FormRefusal.tsx'
import { OutsidePage } from './OutsidePage.tsx'
import { PasswordField } from './PasswordField.tsx'
import { proposedDomains } from './proposed-domains.ts'
import { setUpCompany } from './requests.ts'
import { showRefusal } from './show-refusal.ts'
import { TimeZoneField } from './TimeZoneField.tsx'
import { proposedTimeZone } from './time-zones.ts'

/** The first run: the one-time code, the company, its owner. */
export function SetUpScreen() {
  const { t } = useLingui()
  return (
    <OutsidePage
      size="wide"
      title={t`Set up your company. Two minutes.`}
      lead={t`You become its owner: you invite people and keep the settings. You never see what is in another person’s network.`}
      beside={<DemoOffer />}
    >
      <SetUpForm />
    </OutsidePage>
  )
}

function SetUpForm() {
  const { t, i18n } = useLingui()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const form = useForm({
    defaultValues: {
      code: '',
      company: '',
      country: proposedCountry(),
      name: '',
      email: '',
      domains: null as readonly string[] | null,
      password: '',
      timeZone: proposedTimeZone(),
    },
  })
  const { register, watch, formState } = form
  const { errors } = formState
  const { company, domains, email, password, timeZone } = watch()
  // Proposed from the address until somebody changes them.
  const ownDomains = domains ?? proposedDomains(email)

  const submit = form.handleSubmit(async (values) => {
    try {
      await setUpCompany({ ...values, domains: [...ownDomains], locale: proposedLocale() })
    } catch (error) {
      return showRefusal(form, error)
    }
    await forgetAnswers(queryClient)
    await navigate({ to: '/' })
  })
  const required = { required: t`Please fill this in.` }
  return (
    <form onSubmit={submit} noValidate className="grid gap-x-5.5 gap-y-4 rail:grid-cols-2">
      <div className="rail:col-span-2">
        <TextField
          label={t`Set-up code`}
          hint={t`It stands where Pilotlight was started, and works once.`}
          autoComplete="one-time-code"
          autoCapitalize="off"
          spellCheck={false}
          error={errors.code?.message}
          {...register('code', required)}
        />
      </div>
      <TextField
        label={t`Company`}
        autoComplete="organization"
        error={errors.company?.message}
        {...register('company', required)}
      />
      <SelectField
        label={t`Country`}
        hint={t`For phone numbers`}
        choices={[{ value: '', label: t`Not said` }, ...countryChoices(i18n.locale)]}
        {...register('country')}
      />
      <TextField
        label={t`Your name`}
        autoComplete="name"
        error={errors.name?.message}
        {...register('name', required)}
      />
      <TextField
        label={t`Your mail address`}
        type="email"
        autoComplete="username"
        error={errors.email?.message}
        {...register('email', {
          ...required,
          pattern: { value: /^\S+@\S+\.\S+$/, message: t`An address looks like ana@example.com.` },
        })}
      />
      <div className="rail:col-span-2">
        <TokenField
          label={t`Your company’s own mail domains`}
          hint={t`Taken from your address. People who write from these are colleagues: kept and found, but not part of your network. You can change this later.`}
          placeholder={t`Add a domain`}
          values={ownDomains}
          onChange={(values) => form.setValue('domains', values)}
          error={errors.domains?.message}
        />
      </div>
      <PasswordField
        label={t`Password`}
        typed={password}
        error={errors.password?.message}
        {...register('password', { ...required, minLength: { value: 8, message: t`8 characters or more.` } })}
      />
      <TimeZoneField zone={timeZone} {...register('timeZone')} />
      <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-2 rail:col-span-2">
        <FormRefusal message={errors.root?.message} />
        <div className="flex basis-full flex-wrap items-center gap-x-3 gap-y-2">
          <Button type="submit" kind="main" endIcon={ArrowRight} isBusy={formState.isSubmitting}>
            {company.trim() ? t`Set up ${company.trim()}` : t`Set up`}
          </Button>
          <span className="text-small text-ink2">
            <Trans>No mail is sent. Nothing leaves this server.</Trans>
          </span>
        </div>
      </div>
    </form>
  )
}
