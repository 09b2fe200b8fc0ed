import { Trans, useLingui } from '@lingui/react/macro'
import { Check, Pencil, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Section } from '../ui/Section.tsx'
import { TextField } from '../ui/TextField.tsx'
import {
  addDepartment,
  type Department,
  departments as departmentsQuery,
  type Member,
  members as membersQuery,
  removeDepartment,
  renameDepartment,
} from './requests.ts'
import { useChange } from './use-change.ts'

/** Departments with how many are in each: add, rename, remove. Its members stay, without one. */
export function DepartmentList({
  departments,
  members,
}: {
  readonly departments: readonly Department[]
  readonly members: readonly Member[]
}) {
  const { t } = useLingui()
  const [renaming, setRenaming] = useState<string | null>(null)
  const touches = [departmentsQuery.queryKey, membersQuery.queryKey]
  const add = useChange(addDepartment, touches)
  const rename = useChange((wanted: Department) => renameDepartment(wanted.id, wanted.name), touches)
  const remove = useChange(removeDepartment, touches)
  return (
    <Section title={t`Departments`}>
      <ul className="mb-3">
        {departments.map(({ id, name }) => (
          <li key={id} className="flex min-h-9 items-center gap-1 border-t border-line text-small">
            {renaming === id ? (
              <NameForm
                label={t`New name of ${name}`}
                initial={name}
                button="icon"
                onSubmit={(next) => {
                  setRenaming(null)
                  if (next !== name) rename.mutate({ id, name: next })
                }}
              />
            ) : (
              <>
                <span className="min-w-0 flex-1 truncate">{name}</span>
                <span className="figures px-1 text-ink2">
                  {members.filter((member) => member.departmentId === id && !member.left).length}
                </span>
                <IconButton icon={Pencil} label={t`Rename ${name}`} onClick={() => setRenaming(id)} />
                <IconButton icon={Trash2} label={t`Remove ${name}`} onClick={() => remove.mutate(id)} />
              </>
            )}
          </li>
        ))}
      </ul>
      <NameForm
        key={departments.length}
        label={t`New department`}
        initial=""
        button="words"
        onSubmit={(name) => add.mutate(name)}
      />
    </Section>
  )
}

interface NameFormProps {
  readonly label: string
  readonly initial: string
  readonly button: 'icon' | 'words'
  readonly onSubmit: (name: string) => void
}

function NameForm({ label, initial, button, onSubmit }: NameFormProps) {
  const { t } = useLingui()
  const [name, setName] = useState(initial)
  return (
    <form
      className="flex w-full items-center gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') onSubmit(name.trim())
      }}
    >
      <div className="min-w-0 flex-1">
        <TextField
          isLabelHidden
          label={label}
          placeholder={label}
          autoFocus={button === 'icon'}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </div>
      {button === 'icon' ? (
        <button
          type="submit"
          aria-label={t`Save the name`}
          className="grid size-8 place-items-center rounded-control text-ink2 hover:bg-hover max-rail:size-11"
        >
          <Check aria-hidden size={16} strokeWidth={1.75} />
        </button>
      ) : (
        <Button type="submit" icon={Plus} disabled={name.trim() === ''}>
          <Trans>Add</Trans>
        </Button>
      )}
    </form>
  )
}
