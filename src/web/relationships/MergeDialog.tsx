import { useLingui } from '@lingui/react/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useChange } from '../access/use-change.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { mergePeople, type PersonDetail, people } from './requests.ts'

/** Finds the other one and makes the two one; split on the person's page takes it back. */
export function MergeDialog({
  person: { id, name },
  onClose,
}: {
  readonly person: PersonDetail
  readonly onClose: () => void
}) {
  const { t } = useLingui()
  const [search, setSearch] = useState(name.split(' ')[0] ?? '')
  const found = useInfiniteQuery(people({ search, sort: 'name' }))
  const merge = useChange(
    mergePeople,
    [['person'], ['people'], ['week'], ['questions']],
    t`The two are one now.`,
  )
  const others = (found.data?.pages[0]?.people ?? []).filter((other) => other.id !== id).slice(0, 8)
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`Who is the same person as ${name}?`}
      lead={t`Their contacts, notes and addresses come together here.`}
    >
      <SearchField
        label={t`Name, company, address`}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <ul className="mt-2">
        {others.map((other) => (
          <li key={other.id} className="border-t border-line">
            <button
              type="button"
              disabled={merge.isPending}
              className="flex min-h-11 w-full flex-wrap items-center gap-x-2 px-1 text-left text-small hover:bg-pop-chosen"
              onClick={() => merge.mutate({ id, otherId: other.id }, { onSuccess: onClose })}
            >
              <span className="font-medium">{other.name}</span>
              <span className="text-ink2">
                {[other.title, other.organisation].filter((part) => part !== '').join(', ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
