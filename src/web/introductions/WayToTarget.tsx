import { useLingui } from '@lingui/react/macro'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { TextField } from '../ui/TextField.tsx'
import { called } from './called.ts'

/** Which of my addresses of theirs is written to; `other`: one I type; `own`: I write myself. */
export interface ChosenWay {
  readonly choice: string
  readonly typed: string
}

/** What is chosen, as it is sent; null while there is no address. */
export function wayOf({ choice, typed }: ChosenWay): { address: string | null; byOwnMail: boolean } | null {
  if (choice === 'own') return { address: null, byOwnMail: true }
  const address = choice === 'other' ? typed.trim() : choice
  return /^\S+@\S+\.\S+$/.test(address) ? { address, byOwnMail: false } : null
}

/** How the target is asked: by the company's mail in my name, to one of their addresses, or by me. */
export function WayToTarget({
  target,
  addresses,
  hasMail,
  way,
  onChange,
}: {
  readonly target: string
  readonly addresses: readonly string[]
  /** Whether this installation can send mail. */
  readonly hasMail: boolean
  readonly way: ChosenWay
  readonly onChange: (way: ChosenWay) => void
}) {
  const { t } = useLingui()
  const name = called(target)
  const own = {
    value: 'own',
    label: t`From my own mail`,
    detail: t`a text and a link to copy; nothing is sent for you`,
  }
  const choices = [
    ...addresses.map((address) => ({ value: address, label: address, detail: t`one mail in your name` })),
    {
      value: 'other',
      label: addresses.length > 0 ? t`Another address` : t`By mail in your name`,
      detail: '',
    },
  ]
  return (
    <div className="grid gap-2">
      <RadioGroup
        label={t`How ${name} is asked`}
        value={way.choice}
        choices={hasMail ? [...choices, own] : [own]}
        onChange={(choice) => onChange({ ...way, choice })}
      />
      {way.choice === 'other' && (
        <TextField
          label={t`Mail address of ${name}`}
          type="email"
          autoComplete="off"
          value={way.typed}
          onChange={(event) => onChange({ ...way, typed: event.target.value })}
        />
      )}
    </div>
  )
}
