import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { useChange } from '../access/use-change.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { callOffEvaluation } from './evaluation-requests.ts'

/** Calls an evaluation off, for good and with the reason. */
export function CallOffDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useLingui()
  const [because, setBecause] = useState('')
  const end = useChange(callOffEvaluation, [['academy']])
  async function submit(event: FormEvent) {
    event.preventDefault()
    const done = await end.mutateAsync({ id, because }).catch(() => undefined)
    if (done) onClose()
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`Call it off`}
      lead={t`There will be no report, and that cannot be undone. It stays in the list with your reason; its cohorts go on.`}
    >
      <form onSubmit={submit} className="grid gap-4">
        <TextArea
          label={t`Why`}
          required
          maxLength={300}
          value={because}
          onChange={(event) => setBecause(event.target.value)}
        />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button kind="main" type="submit" disabled={because.trim() === ''} isBusy={end.isPending}>
            <Trans>Call it off</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
