import { useLingui } from '@lingui/react/macro'
import { useChange } from '../access/use-change.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { FindPerson } from './FindPerson.tsx'
import { mergePeople, type PersonDetail } from './requests.ts'

/** Finds the other one and makes the two one; split on the person's page takes it back. */
export function MergeDialog({
  person: { id, name },
  onClose,
}: {
  readonly person: PersonDetail
  readonly onClose: () => void
}) {
  const { t } = useLingui()
  const merge = useChange(
    mergePeople,
    [['person'], ['people'], ['week'], ['questions']],
    t`The two are one now.`,
  )
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`Who is the same person as ${name}?`}
      lead={t`Their contacts, notes and addresses come together here.`}
    >
      <FindPerson
        start={name.split(' ')[0] ?? ''}
        without={[id]}
        isBusy={merge.isPending}
        onChoose={(other) => merge.mutate({ id, otherId: other.id }, { onSuccess: onClose })}
      />
    </Dialog>
  )
}
