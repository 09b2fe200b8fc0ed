import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useChange } from '../access/use-change.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/TextField.tsx'
import { askCertificate } from './certificate-requests.ts'

/** Asks for the certificate: which mail address it is tied to, and that it is public to whoever has its address. */
export function AskCertificateDialog({
  cohortId,
  onClose,
}: {
  readonly cohortId: string
  readonly onClose: () => void
}) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const [email, setEmail] = useState('')
  const ask = useChange(askCertificate, [['academy']])
  async function submit(event: FormEvent) {
    event.preventDefault()
    const made = await ask.mutateAsync({ cohortId, email }).catch(() => undefined)
    if (!made) return
    onClose()
    await navigate({ to: '/certificate/$certificateId', params: { certificateId: made.id } })
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`Your certificate`}
      lead={t`It shows your name and what you completed to whoever has its address. Only you and whoever runs the programme get the address. Your manager learns that you hold one, so as to offer you a recommendation.`}
    >
      <form onSubmit={submit} className="grid gap-4">
        <TextField
          label={t`Mail address`}
          type="email"
          required
          autoComplete="email"
          value={email}
          hint={t`A private one is best: it stays yours when you leave. Only a salted hash of it is kept.`}
          onChange={(event) => setEmail(event.target.value)}
        />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button kind="main" type="submit" isBusy={ask.isPending}>
            <Trans>Issue it</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
