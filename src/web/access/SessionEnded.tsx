import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { me } from '../app/session.ts'
import { useSessionEnd } from '../app/session-end.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/TextField.tsx'
import { FormRefusal } from './FormRefusal.tsx'
import { signIn } from './requests.ts'
import { showRefusal } from './show-refusal.ts'

/** The session ended while the page was open: sign in on top of it, so that nothing typed is lost. */
export function SessionEnded() {
  const [isOpen, setIsOpen] = useState(true)
  return (
    <>
      <Banner
        kind="bad"
        action={
          <button
            type="button"
            onClick={() => setIsOpen(true)}
            className="text-link min-h-6 font-medium max-rail:min-h-11"
          >
            <Trans>Sign in</Trans>
          </button>
        }
      >
        <Trans>Your session has ended. What you typed is still here.</Trans>
      </Banner>
      <SignInAgain isOpen={isOpen} onClose={() => setIsOpen(false)} />
    </>
  )
}

function SignInAgain({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useLingui()
  const { member, company } = useSuspenseQuery(me).data
  const { goOn } = useSessionEnd()
  const queryClient = useQueryClient()
  const form = useForm({ defaultValues: { email: member.email, password: '' } })
  const { errors, isSubmitting } = form.formState
  const enter = form.handleSubmit(async ({ password }) => {
    try {
      const answer = await signIn({ email: member.email, password })
      if (answer.status === 'choose') {
        const companyId = answer.companies.find(({ name }) => name === company.name)?.id
        await signIn({ email: member.email, password, companyId })
      }
      // The same address may belong to another company with that password: this page is not theirs.
      const now = await queryClient.fetchQuery({ ...me, staleTime: 0 })
      if (now.member.id !== member.id) return location.assign('/')
    } catch (error) {
      return showRefusal(form, error)
    }
    await goOn()
  })
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t`Your session has ended`}
      lead={t`What you typed is still here. Sign in, and go on where you were.`}
      actions={
        <>
          <a href="/sign-in" className="text-link mr-auto self-center text-small">
            <Trans>I am somebody else</Trans>
          </a>
          <Button kind="main" type="submit" form="sign-in-again" isBusy={isSubmitting}>
            <Trans>Sign in</Trans>
          </Button>
        </>
      }
    >
      <form
        id="sign-in-again"
        noValidate
        className="grid gap-3"
        onSubmit={(event) => {
          // The dialog may stand in another form's tree: that form is not sent.
          event.stopPropagation()
          void enter(event)
        }}
      >
        <TextField
          label={t`Mail address`}
          type="email"
          autoComplete="username"
          readOnly
          {...form.register('email')}
        />
        <TextField
          label={t`Password`}
          type="password"
          autoComplete="current-password"
          error={errors.password?.message}
          {...form.register('password', { required: t`Please fill this in.` })}
        />
        <FormRefusal message={errors.root?.message} />
      </form>
    </Dialog>
  )
}
