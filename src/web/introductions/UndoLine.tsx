import { Trans, useLingui } from '@lingui/react/macro'
import { Undo2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { byPerson } from './by-person.ts'

/** How long an answer can still be taken back, counted down, and the button that does it. Nothing when the time is over. */
export function UndoLine({
  until,
  isBusy,
  onUndo,
  onOver,
}: {
  /** An instant; null: it cannot be taken back. */
  readonly until: string | null
  readonly isBusy: boolean
  readonly onUndo: () => void
  /** The time has just run out. */
  readonly onOver: () => void
}) {
  const { t } = useLingui()
  const left = useSecondsLeft(until, onOver)
  if (left <= 0) return null
  const clock = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`
  return (
    <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button icon={Undo2} isBusy={isBusy} onClick={byPerson(onUndo)}>
        <Trans>Take it back</Trans>
      </Button>
      <span role="timer" className="figures text-small text-ink2">
        {t`${clock} left to change your mind`}
      </span>
    </div>
  )
}

/** Whole seconds until then, as they pass; 0 when it is over. */
function useSecondsLeft(until: string | null, onOver: () => void): number {
  const [now, setNow] = useState(() => Date.now())
  const left = until ? Math.max(0, Math.ceil((Date.parse(until) - now) / 1000)) : 0
  const isRunning = left > 0
  useEffect(() => {
    if (!isRunning) return
    const tick = setInterval(() => {
      setNow(Date.now())
      if (until && Date.parse(until) <= Date.now()) onOver()
    }, 1000)
    return () => clearInterval(tick)
  }, [isRunning, until, onOver])
  return left
}
