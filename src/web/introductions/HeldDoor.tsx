import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { FormRefusal } from '../access/FormRefusal.tsx'
import { showRefusal } from '../access/show-refusal.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/TextField.tsx'
import { askCode, held, proveMailbox } from './held-requests.ts'

export interface HeldDoorProps {
  readonly tenantId: string
  readonly company: string
  readonly canMail: boolean
}

/** The address, then the code that was mailed to it. Known or not, the page says the same. */
export function HeldDoor({ tenantId, company, canMail }: HeldDoorProps) {
  const { t } = useLingui()
  const [address, setAddress] = useState<string>()
  const form = useForm({ defaultValues: { address: '' } })
  const { register, formState } = form
  if (!canMail)
    return (
      <p className="border-t border-line pt-4 text-body">
        <Trans>
          This installation cannot send mail, so no code can reach you here. Write to whoever at {company} you
          are in touch with: they can correct and erase what they keep, and tell an administrator.
        </Trans>
      </p>
    )
  if (address !== undefined)
    return (
      <CodeForm tenantId={tenantId} company={company} address={address} again={() => setAddress(undefined)} />
    )
  const submit = form.handleSubmit(async (values) => {
    try {
      await askCode(tenantId, values.address)
    } catch (error) {
      return showRefusal(form, error)
    }
    setAddress(values.address.trim())
  })
  return (
    <form onSubmit={submit} noValidate className="grid max-w-[400px] gap-4 border-t border-line pt-4">
      <TextField
        label={t`Your mail address`}
        type="email"
        autoComplete="email"
        error={formState.errors.address?.message}
        {...register('address', { required: t`Please fill this in.` })}
      />
      <FormRefusal message={formState.errors.root?.message} />
      <Button type="submit" kind="main" isWide className="min-h-11" isBusy={formState.isSubmitting}>
        <Trans>Mail me a code</Trans>
      </Button>
    </form>
  )
}

function CodeForm({
  tenantId,
  company,
  address,
  again,
}: {
  readonly tenantId: string
  readonly company: string
  readonly address: string
  readonly again: () => void
}) {
  const { t } = useLingui()
  const queryClient = useQueryClient()
  const form = useForm({ defaultValues: { code: '' } })
  const { register, formState } = form
  const submit = form.handleSubmit(async ({ code }) => {
    try {
      await proveMailbox(tenantId, { address, code })
    } catch (error) {
      return showRefusal(form, error)
    }
    await queryClient.resetQueries({ queryKey: held(tenantId).queryKey })
  })
  return (
    <form onSubmit={submit} noValidate className="grid max-w-[400px] gap-4 border-t border-line pt-4">
      <p role="status" className="text-body">
        <Trans>
          If {company} holds anything about <b>{address}</b>, a code is on its way there. It is good for
          fifteen minutes. If none comes, nothing is held under this address, or five codes were asked for
          today.
        </Trans>
      </p>
      <TextField
        label={t`The code`}
        inputMode="numeric"
        autoComplete="one-time-code"
        autoFocus
        hint={t`Eight digits.`}
        error={formState.errors.code?.message}
        {...register('code', { required: t`Please fill this in.` })}
      />
      <FormRefusal message={formState.errors.root?.message} />
      <div className="grid gap-2">
        <Button type="submit" kind="main" isWide className="min-h-11" isBusy={formState.isSubmitting}>
          <Trans>Show me what is held</Trans>
        </Button>
        <Button kind="quiet" isWide className="min-h-11" onClick={again}>
          <Trans>Another address, or a new code</Trans>
        </Button>
      </div>
    </form>
  )
}
