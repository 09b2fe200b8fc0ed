import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { useChange } from '../access/use-change.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { Section } from '../ui/Section.tsx'
import { TextField } from '../ui/TextField.tsx'
import { openDraw } from './prize-requests.ts'

/** Opens a draw: from then on its rule, prizes and closing time are public, and its seed is sealed. */
export function OpenDrawPart({
  cohortId,
  prizes,
}: {
  readonly cohortId: string
  /** Those by draw, as the draw will name them. */
  readonly prizes: readonly string[]
}) {
  const { t } = useLingui()
  const [closesAt, setClosesAt] = useState('')
  const [randomness, setRandomness] = useState<'drand' | 'none'>('drand')
  const [needsCertificate, setNeedsCertificate] = useState(false)
  const open = useChange(openDraw, [['academy']], t`The draw is open, and its page is public.`)
  const list = prizes.join(', ')
  function submit(event: FormEvent) {
    event.preventDefault()
    open.mutate(
      { cohortId, closesAt: new Date(closesAt).toISOString(), randomness, needsCertificate },
      { onSuccess: () => setClosesAt('') },
    )
  }
  return (
    <Section title={t`Open a draw`}>
      {prizes.length > 0 ? (
        <form onSubmit={submit} className="grid gap-3">
          <p className="text-small">
            <Trans>Drawn: {list}. First remove from the catalogue what another draw has already.</Trans>
          </p>
          <TextField
            label={t`Closes`}
            type="datetime-local"
            required
            value={closesAt}
            hint={t`By this computer’s clock. Then each member over the threshold gets one ticket.`}
            onChange={(event) => setClosesAt(event.target.value)}
          />
          <RadioGroup
            label={t`Public randomness`}
            isStacked
            value={randomness}
            onChange={setRandomness}
            choices={[
              {
                value: 'drand',
                label: 'drand',
                detail: t`Numbers that nobody can foresee; you paste them an hour after the close.`,
              },
              {
                value: 'none',
                label: t`None`,
                detail: t`For trifles only: whoever keeps the seed could shape the list.`,
              },
            ]}
          />
          <Checkbox
            checked={needsCertificate}
            onChange={(event) => setNeedsCertificate(event.target.checked)}
          >
            <Trans>Only for members with a certificate</Trans>
          </Checkbox>
          <p className="text-label text-ink2">
            <Trans>Rule, prizes and closing time are public from then on, and cannot be changed.</Trans>
          </p>
          <div>
            <Button kind="main" type="submit" isBusy={open.isPending}>
              <Trans>Open the draw</Trans>
            </Button>
          </div>
        </form>
      ) : (
        <p className="text-small text-ink2">
          <Trans>Add a prize by draw first.</Trans>
        </p>
      )}
    </Section>
  )
}
