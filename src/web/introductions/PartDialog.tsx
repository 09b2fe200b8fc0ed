import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useId, useState } from 'react'
import { DEPARTMENTS, SENIORITIES } from '#domain/people/title.ts'
import { useDepartmentWords } from '../relationships/use-department-words.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import type { Part, PartKind } from './requests.ts'
import { useIntroductionWords } from './use-introduction-words.ts'

export interface PartDialogProps {
  readonly part: Part
  readonly onClose: () => void
  readonly onChange: (part: Part) => void
}

const KINDS = ['person', 'organisation', 'department', 'seniority', 'skill', 'place', 'word'] as const

/** One part of the question: what it means and what it says. */
export function PartDialog({ part, onClose, onChange }: PartDialogProps) {
  const { t } = useLingui()
  const form = useId()
  const { kinds } = useIntroductionWords()
  const { departments, seniorities } = useDepartmentWords()
  const [kind, setKind] = useState<PartKind>(part.kind)
  const [value, setValue] = useState(part.value)
  const [words, setWords] = useState(part.label)
  const choices =
    kind === 'department'
      ? DEPARTMENTS.map((one) => ({ value: one, label: departments[one] }))
      : kind === 'seniority'
        ? SENIORITIES.map((one) => ({ value: one, label: seniorities[one] }))
        : null
  const chosen = choices?.find((choice) => choice.value === value) ?? choices?.[0]
  function change(event: FormEvent) {
    event.preventDefault()
    const said = words.trim()
    if (chosen) onChange({ kind, value: chosen.value, label: chosen.label })
    else if (said === '') return
    // Untouched words keep what they were understood as.
    else onChange(said === part.label && kind === part.kind ? part : { kind, value: said, label: said })
    onClose()
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`Change this part`}
      actions={
        <Button kind="main" type="submit" form={form}>
          <Trans>Ask this way</Trans>
        </Button>
      }
    >
      <form id={form} onSubmit={change} className="grid gap-3">
        <SelectField
          label={t`What it is`}
          value={kind}
          choices={KINDS.map((one) => ({ value: one, label: kinds[one] }))}
          onChange={(event) => setKind(KINDS.find((one) => one === event.target.value) ?? kind)}
        />
        {choices ? (
          <SelectField
            label={t`Which one`}
            value={chosen?.value ?? ''}
            choices={choices}
            onChange={(event) => setValue(event.target.value)}
          />
        ) : (
          <TextField
            label={t`Words`}
            value={words}
            maxLength={100}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
      </form>
    </Dialog>
  )
}
