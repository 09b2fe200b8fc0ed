import { useLingui } from '@lingui/react/macro'
import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { useFocusReturn } from './use-focus-return.ts'

export interface DialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly title: string
  readonly lead?: ReactNode
  /** Buttons at the foot, the main one last. */
  readonly actions?: ReactNode
  readonly children?: ReactNode
}

/** A question that cannot be undone, or a small form. 480 px; a sheet from below on phones. */
export function Dialog({ isOpen, onClose, title, lead, actions, children }: DialogProps) {
  const { t } = useLingui()
  const focus = useFocusReturn()
  return (
    <Radix.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-shade" />
        <Radix.Content
          {...focus}
          {...(lead ? {} : { 'aria-describedby': undefined })}
          className="fixed top-[12vh] left-1/2 z-40 max-h-[80vh] w-[480px] max-w-[calc(100vw-28px)] -translate-x-1/2 overflow-y-auto rounded-float border border-line2 bg-pop p-6 shadow-float outline-none max-rail:top-auto max-rail:bottom-3 max-rail:p-4"
        >
          <div className="flex items-start justify-between gap-4">
            <Radix.Title className="text-section font-semibold">{title}</Radix.Title>
            <Radix.Close
              aria-label={t`Close`}
              className="-mt-1 -mr-2 grid size-8 shrink-0 place-items-center rounded-control text-ink2 hover:bg-pop-chosen max-rail:size-11"
            >
              <X aria-hidden size={16} strokeWidth={1.75} />
            </Radix.Close>
          </div>
          {lead && <Radix.Description className="mt-1 text-small text-ink2">{lead}</Radix.Description>}
          {children && <div className="mt-4">{children}</div>}
          {actions && <div className="mt-6 flex flex-wrap justify-end gap-2">{actions}</div>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
