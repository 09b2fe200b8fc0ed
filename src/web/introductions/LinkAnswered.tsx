import { useEffect, useRef } from 'react'
import { UndoLine } from './UndoLine.tsx'
import type { LinkUse } from './use-link.ts'

/** What the answer was and does; for ten minutes the way back. Reader and keyboard arrive here when the buttons are gone. */
export function LinkAnswered({
  words,
  undoUntil,
  link,
}: {
  readonly words: string
  readonly undoUntil: string | null
  readonly link: LinkUse
}) {
  const sentence = useRef<HTMLParagraphElement>(null)
  const { hasJustAnswered } = link
  useEffect(() => {
    if (hasJustAnswered) sentence.current?.focus()
  }, [hasJustAnswered])
  return (
    <div>
      <p ref={sentence} tabIndex={-1} className="max-w-[56ch] text-section font-semibold outline-none">
        {words}
      </p>
      <UndoLine until={undoUntil} isBusy={link.isBusy} onUndo={link.undo} onOver={link.refresh} />
    </div>
  )
}
