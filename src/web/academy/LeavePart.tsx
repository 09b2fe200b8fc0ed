import { Trans, useLingui } from '@lingui/react/macro'
import { X } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useChange } from '../access/use-change.ts'
import { useDayWords } from '../relationships/use-day-words.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { TextField } from '../ui/TextField.tsx'
import { keepLeave, removeLeave, type Streak } from './streak-requests.ts'

/** When I am on leave: those weeks are left out, and my pod sees no quiet ones. */
export function LeavePart({ leaves }: Pick<Streak, 'leaves'>) {
  const { t } = useLingui()
  const { shortDate } = useDayWords()
  const [startsOn, setStartsOn] = useState('')
  const [endsOn, setEndsOn] = useState('')
  const keep = useChange(keepLeave, [['academy']])
  const remove = useChange(removeLeave, [['academy']])
  function submit(event: FormEvent) {
    event.preventDefault()
    keep.mutate(
      { startsOn, endsOn },
      {
        onSuccess: () => {
          setStartsOn('')
          setEndsOn('')
        },
      },
    )
  }
  return (
    <details className="mt-2 text-small">
      <summary className="min-h-6 cursor-pointer text-ink2 max-rail:min-h-11">
        <Trans>On leave? Those weeks are left out</Trans>
      </summary>
      <ul className="mt-1">
        {leaves.map((leave) => (
          <li key={leave.startsOn} className="flex items-center justify-between gap-2">
            <span>
              {shortDate(leave.startsOn)} – {shortDate(leave.endsOn)}
            </span>
            <IconButton
              icon={X}
              label={t`Remove the leave from ${shortDate(leave.startsOn)}`}
              onClick={() => remove.mutate(leave.startsOn)}
            />
          </li>
        ))}
      </ul>
      <form onSubmit={submit} className="mt-2 grid gap-2.5">
        <TextField
          label={t`First day`}
          type="date"
          required
          value={startsOn}
          onChange={(event) => setStartsOn(event.target.value)}
        />
        <TextField
          label={t`Last day`}
          type="date"
          required
          min={startsOn}
          value={endsOn}
          onChange={(event) => setEndsOn(event.target.value)}
        />
        <Button type="submit" isBusy={keep.isPending} className="justify-self-start">
          <Trans>Enter the leave</Trans>
        </Button>
      </form>
    </details>
  )
}
