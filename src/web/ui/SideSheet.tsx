import { useLingui } from '@lingui/react/macro'
import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { useFocusReturn } from './use-focus-return.ts'

export interface SideSheetProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly title: string
  readonly children: ReactNode
}

/** "Why": the events and the formula behind a number, beside the page that shows it. 400 px; the whole screen on phones. */
export function SideSheet({ isOpen, onClose, title, children }: SideSheetProps) {
  const { t } = useLingui()
  const focus = useFocusReturn()
  return (
    <Radix.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-shade" />
        <Radix.Content
          {...focus}
          aria-describedby={undefined}
          className="fixed inset-y-0 right-0 z-40 w-[400px] max-w-full overflow-y-auto border-l border-line2 bg-pop p-6 shadow-float outline-none max-rail:w-full max-rail:p-4"
        >
          <div className="mb-4 flex items-start justify-between gap-4">
            <Radix.Title className="text-section font-semibold">{title}</Radix.Title>
            <Radix.Close
              aria-label={t`Close`}
              className="-mt-1 -mr-2 grid size-8 shrink-0 place-items-center rounded-control text-ink2 hover:bg-pop-chosen max-rail:size-11"
            >
              <X aria-hidden size={16} strokeWidth={1.75} />
            </Radix.Close>
          </div>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
