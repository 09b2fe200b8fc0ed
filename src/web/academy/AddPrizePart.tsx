import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { useChange } from '../access/use-change.ts'
import { Button } from '../ui/Button.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { Section } from '../ui/Section.tsx'
import { TextField } from '../ui/TextField.tsx'
import { addPrize } from './prize-requests.ts'

/** A new prize: for all who reach the threshold, or so many by draw. */
export function AddPrizePart({ cohortId }: { readonly cohortId: string }) {
  const { t } = useLingui()
  const [name, setName] = useState('')
  const [way, setWay] = useState<'all' | 'draw'>('draw')
  const [quantity, setQuantity] = useState('1')
  const add = useChange(addPrize, [['academy']])
  function submit(event: FormEvent) {
    event.preventDefault()
    add.mutate(
      { cohortId, name, way, quantity: way === 'draw' ? Number(quantity) : 1 },
      { onSuccess: () => setName('') },
    )
  }
  return (
    <Section title={t`Add a prize`}>
      <form onSubmit={submit} className="grid gap-3">
        <TextField
          label={t`Name`}
          required
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <RadioGroup
          label={t`Who gets it`}
          value={way}
          onChange={setWay}
          choices={[
            { value: 'draw', label: t`So many by draw` },
            { value: 'all', label: t`All who reach the threshold` },
          ]}
        />
        {way === 'draw' && (
          <TextField
            label={t`How many`}
            type="number"
            min={1}
            max={1000}
            required
            value={quantity}
            onChange={(event) => setQuantity(event.target.value)}
          />
        )}
        <div>
          <Button type="submit" isBusy={add.isPending}>
            <Trans>Add it</Trans>
          </Button>
        </div>
      </form>
    </Section>
  )
}
