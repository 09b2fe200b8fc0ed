import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useChange } from '../access/use-change.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { addCohort } from './cohort-requests.ts'
import { nextMondays } from './next-mondays.ts'

/** A new cohort: a name, one of the next Mondays, and how many points open its prizes. */
export function NewCohortDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, i18n } = useLingui()
  const navigate = useNavigate()
  const mondays = nextMondays(new Date(), 12)
  const [name, setName] = useState('')
  const [startsOn, setStartsOn] = useState(mondays[0] ?? '')
  const [isOpen, setIsOpen] = useState(false)
  const [threshold, setThreshold] = useState('160')
  const add = useChange(addCohort, [['academy']])
  async function submit(event: FormEvent) {
    event.preventDefault()
    const made = await add
      .mutateAsync({ name, startsOn, isOpen, threshold: Number(threshold) })
      .catch(() => undefined)
    if (!made) return
    onClose()
    await navigate({ to: '/academy/cohorts/$cohortId', params: { cohortId: made.id } })
  }
  return (
    <Dialog isOpen onClose={onClose} title={t`New cohort`} lead={t`Four weeks, from a Monday.`}>
      <form onSubmit={submit} className="grid gap-4">
        <TextField
          label={t`Name`}
          required
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <SelectField
          label={t`Starts on`}
          value={startsOn}
          onChange={(event) => setStartsOn(event.target.value)}
          choices={mondays.map((day) => ({
            value: day,
            label: i18n.date(new Date(`${day}T12:00:00`), {
              weekday: 'long',
              day: 'numeric',
              month: 'long',
              year: 'numeric',
            }),
          }))}
        />
        <TextField
          label={t`Points from which prizes open`}
          type="number"
          required
          min={1}
          max={240}
          value={threshold}
          onChange={(event) => setThreshold(event.target.value)}
        />
        <Checkbox checked={isOpen} onChange={(event) => setIsOpen(event.target.checked)}>
          <Trans>Everybody may join by themselves, until the second week</Trans>
        </Checkbox>
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button kind="main" type="submit" isBusy={add.isPending}>
            <Trans>Make the cohort</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
