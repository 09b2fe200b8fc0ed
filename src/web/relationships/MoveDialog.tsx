import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useChange } from '../access/use-change.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/TextField.tsx'
import { addMove, type PersonDetail } from './requests.ts'

/** They changed job, and the member knows before any file does. */
export function MoveDialog({
  person: { id, name, sharing },
  today,
  onClose,
}: {
  readonly person: Pick<PersonDetail, 'id' | 'name' | 'sharing'>
  readonly today: string
  readonly onClose: () => void
}) {
  const { t } = useLingui()
  const [move, setMove] = useState({ organisation: '', title: '', on: today })
  const change = useChange(
    addMove,
    [['person', id], ['people'], ['week'], ['sharing'], ['accounts'], ['account'], ['plays']],
    t`${name}: the move is noted.`,
  )
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`Where did ${name} go?`}
      lead={
        sharing === 'shared'
          ? t`You share them: colleagues see the move, and that you say so.`
          : t`Only you see it: you do not share them.`
      }
      actions={
        <Button kind="main" type="submit" form="move-person" isBusy={change.isPending}>
          <Trans>Note the move</Trans>
        </Button>
      }
    >
      <form
        id="move-person"
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          change.mutate({ id, ...move }, { onSuccess: onClose })
        }}
      >
        <TextField
          label={t`Organisation`}
          required
          maxLength={200}
          value={move.organisation}
          onChange={(event) => setMove({ ...move, organisation: event.target.value })}
        />
        <TextField
          label={t`Title there`}
          hint={t`Leave it empty if you do not know.`}
          maxLength={200}
          value={move.title}
          onChange={(event) => setMove({ ...move, title: event.target.value })}
        />
        <TextField
          label={t`Since`}
          type="date"
          required
          max={today}
          value={move.on}
          onChange={(event) => setMove({ ...move, on: event.target.value })}
        />
      </form>
    </Dialog>
  )
}
