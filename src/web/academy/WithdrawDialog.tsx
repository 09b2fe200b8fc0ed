import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { useChange } from '../access/use-change.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/TextField.tsx'
import { type CertificateListed, withdrawCertificate } from './certificate-requests.ts'

/** Withdraws a certificate, which cannot be undone. */
export function WithdrawDialog({
  certificate: { id, holder },
  onClose,
}: {
  readonly certificate: CertificateListed
  readonly onClose: () => void
}) {
  const { t } = useLingui()
  const [because, setBecause] = useState('')
  const withdraw = useChange(withdrawCertificate, [['academy'], ['certificate']])
  function submit(event: FormEvent) {
    event.preventDefault()
    withdraw.mutate({ id, because }, { onSuccess: onClose })
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`Withdraw ${holder}’s certificate`}
      lead={t`Its page and the public list say so from then on. This cannot be undone.`}
    >
      <form onSubmit={submit} className="grid gap-4">
        <TextField
          label={t`Why, for everybody to read`}
          maxLength={200}
          value={because}
          onChange={(event) => setBecause(event.target.value)}
        />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button kind="danger" type="submit" isBusy={withdraw.isPending}>
            <Trans>Withdraw it</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
