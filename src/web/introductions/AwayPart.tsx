import { Trans, useLingui } from '@lingui/react/macro'
import { Moon } from 'lucide-react'
import { useState } from 'react'
import { useChange } from '../access/use-change.ts'
import { useDayWords } from '../relationships/use-day-words.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/TextField.tsx'
import { type Availability, availability, changeAvailability } from './availability-requests.ts'

/** I am away: until then nothing is asked of me, and nobody is told. */
export function AwayPart({ mine }: { readonly mine: Availability }) {
  const { t } = useLingui()
  const { date } = useDayWords()
  const [until, setUntil] = useState<string | null>(null)
  const change = useChange(changeAvailability, [availability.queryKey])
  const save = (awayUntil: string | null) =>
    change.mutate({ ...mine, awayUntil }, { onSuccess: () => setUntil(null) })
  if (mine.awayUntil && until === null)
    return (
      <div className="mt-2 flex flex-wrap items-center gap-x-3 text-small">
        <span>{t`Away until ${date(mine.awayUntil)}`}</span>
        <button type="button" className="text-link" onClick={() => save(null)}>
          <Trans>I am back</Trans>
        </button>
      </div>
    )
  if (until === null)
    return (
      <button
        type="button"
        className="mt-2 inline-flex min-h-6 items-center gap-1.5 rounded-small text-small font-medium text-ember"
        onClick={() => setUntil('')}
      >
        <Moon aria-hidden size={14} strokeWidth={1.75} />
        <Trans>I am away</Trans>
      </button>
    )
  return (
    <div className="mt-2 grid gap-2">
      <TextField
        label={t`Away until`}
        type="date"
        min={new Date().toISOString().slice(0, 10)}
        value={until}
        hint={t`Nothing is asked of you until then. Nobody is told.`}
        onChange={(event) => setUntil(event.target.value)}
      />
      <div className="flex gap-2">
        <Button isBusy={change.isPending} disabled={until === ''} onClick={() => save(until)}>
          <Trans>Save</Trans>
        </Button>
        <Button kind="quiet" onClick={() => setUntil(null)}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </div>
  )
}
