import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { Building2 } from 'lucide-react'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { forgetAnswers } from '../app/forget-answers.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/TextField.tsx'
import { FormRefusal } from './FormRefusal.tsx'
import { OutsidePage } from './OutsidePage.tsx'
import { signIn } from './requests.ts'
import { showRefusal } from './show-refusal.ts'

const route = getRouteApi('/sign-in')

/** Mail address and password; one address in several companies chooses among them. */
export function SignInScreen() {
  const { t } = useLingui()
  const { to } = route.useSearch()
  const router = useRouter()
  const queryClient = useQueryClient()
  const [companies, setCompanies] = useState<readonly { readonly id: string; readonly name: string }[]>([])
  const form = useForm({ defaultValues: { email: '', password: '' } })
  const { register, formState } = form
  const { errors } = formState

  const enter = (companyId?: string) =>
    form.handleSubmit(async (values) => {
      try {
        const answer = await signIn({ ...values, companyId })
        if (answer.status === 'choose') return setCompanies(answer.companies)
      } catch (error) {
        return showRefusal(form, error)
      }
      await forgetAnswers(queryClient)
      router.history.replace(to ?? '/')
    })
  const required = { required: t`Please fill this in.` }
  return (
    <OutsidePage
      size="narrow"
      title={t`Your network stays yours.`}
      lead={companies.length > 0 ? t`Which company?` : t`Sign in to Pilotlight.`}
    >
      {companies.length > 0 ? (
        <div className="grid gap-2">
          {companies.map(({ id, name }) => (
            <Button key={id} icon={Building2} isWide isBusy={formState.isSubmitting} onClick={enter(id)}>
              {name}
            </Button>
          ))}
          <FormRefusal message={errors.root?.message} />
        </div>
      ) : (
        <form onSubmit={enter()} noValidate className="grid gap-4">
          <TextField
            label={t`Mail address`}
            type="email"
            autoComplete="username"
            error={errors.email?.message}
            {...register('email', required)}
          />
          <TextField
            label={t`Password`}
            type="password"
            autoComplete="current-password"
            error={errors.password?.message}
            {...register('password', required)}
          />
          <FormRefusal message={errors.root?.message} />
          <Button type="submit" kind="main" isWide isBusy={formState.isSubmitting}>
            <Trans>Sign in</Trans>
          </Button>
        </form>
      )}
      <details className="mt-6 border-t border-line2 pt-4 text-small text-ink2">
        <summary className="w-fit font-medium">
          <Trans>Forgotten your password?</Trans>
        </summary>
        <p className="mt-1">
          <Trans>An administrator of your company can hand you a one-time link.</Trans>
        </p>
      </details>
      <p className="mt-9 text-label text-ink2">
        <Trans>
          Nobody here, not even an administrator, can open your contacts unless you share them. Whoever runs
          the server itself could; ask who that is.
        </Trans>
      </p>
    </OutsidePage>
  )
}
