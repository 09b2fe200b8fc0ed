import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { Ban, BriefcaseBusiness, Ellipsis, Eye, EyeOff, Merge, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useChange } from '../access/use-change.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu } from '../ui/Menu.tsx'
import { TextField } from '../ui/TextField.tsx'
import { MergeDialog } from './MergeDialog.tsx'
import { MoveDialog } from './MoveDialog.tsx'
import { changePerson, type PersonDetail, removePerson } from './requests.ts'

/** Edit, changed job, merge, hide, never suggest, delete. */
export function PersonMenu({ person, today }: { readonly person: PersonDetail; readonly today: string }) {
  const { t } = useLingui()
  const [open, setOpen] = useState<'edit' | 'move' | 'merge' | 'delete' | null>(null)
  const { id, isHidden, isNeverSuggested } = person
  const change = useChange(changePerson, [['person', id], ['people'], ['week']])
  const close = () => setOpen(null)
  return (
    <>
      <Menu
        trigger={<IconButton icon={Ellipsis} label={t`More for this person`} isEdged />}
        groups={[
          [
            { label: t`Edit`, icon: Pencil, onChoose: () => setOpen('edit') },
            { label: t`They changed job`, icon: BriefcaseBusiness, onChoose: () => setOpen('move') },
            { label: t`Merge with another`, icon: Merge, onChoose: () => setOpen('merge') },
          ],
          [
            isHidden
              ? {
                  label: t`Show in lists again`,
                  icon: Eye,
                  onChoose: () => change.mutate({ id, isHidden: false }),
                }
              : {
                  label: t`Hide from lists`,
                  icon: EyeOff,
                  onChoose: () => change.mutate({ id, isHidden: true }),
                },
            isNeverSuggested
              ? {
                  label: t`May be suggested again`,
                  icon: Ban,
                  onChoose: () => change.mutate({ id, isNeverSuggested: false }),
                }
              : {
                  label: t`Never suggest`,
                  icon: Ban,
                  onChoose: () => change.mutate({ id, isNeverSuggested: true }),
                },
          ],
          [{ label: t`Delete`, icon: Trash2, isDanger: true, onChoose: () => setOpen('delete') }],
        ]}
      />
      {open === 'edit' && <EditDialog person={person} onClose={close} />}
      {open === 'move' && <MoveDialog person={person} today={today} onClose={close} />}
      {open === 'merge' && <MergeDialog person={person} onClose={close} />}
      {open === 'delete' && <DeleteDialog person={person} onClose={close} />}
    </>
  )
}

interface DialogProps {
  readonly person: PersonDetail
  readonly onClose: () => void
}

function EditDialog({ person: { id, name, organisation, title }, onClose }: DialogProps) {
  const { t } = useLingui()
  const [edited, setEdited] = useState({ name, organisation, title })
  const change = useChange(changePerson, [['person', id], ['people'], ['week']])
  const field = (key: 'name' | 'organisation' | 'title', label: string) => (
    <TextField
      label={label}
      value={edited[key]}
      maxLength={200}
      onChange={(event) => setEdited({ ...edited, [key]: event.target.value })}
    />
  )
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`Edit`}
      lead={t`What you type wins over every file. Empty a field to take your correction back.`}
      actions={
        <Button kind="main" type="submit" form="edit-person" isBusy={change.isPending}>
          <Trans>Keep it</Trans>
        </Button>
      }
    >
      <form
        id="edit-person"
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          change.mutate({ id, ...edited }, { onSuccess: onClose })
        }}
      >
        {field('name', t`Name`)}
        {field('organisation', t`Organisation`)}
        {field('title', t`Title`)}
      </form>
    </Dialog>
  )
}

function DeleteDialog({ person: { id, name }, onClose }: DialogProps) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const remove = useChange(removePerson, [['people'], ['week'], ['habit']], t`${name} is deleted.`)
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`Delete ${name}?`}
      lead={t`Everything you have about them goes: contacts, notes, timeline. Later files will not bring them back. This cannot be undone; hiding can.`}
      actions={
        <>
          <Button onClick={onClose}>
            <Trans>Keep them</Trans>
          </Button>
          <Button
            kind="danger"
            isBusy={remove.isPending}
            onClick={() => remove.mutate(id, { onSuccess: () => void navigate({ to: '/people' }) })}
          >
            <Trans>Delete</Trans>
          </Button>
        </>
      }
    />
  )
}
