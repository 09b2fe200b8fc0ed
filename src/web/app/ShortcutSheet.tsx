import { useLingui } from '@lingui/react/macro'
import { Dialog } from '../ui/Dialog.tsx'
import { KeyHint } from '../ui/KeyHint.tsx'
import { isApple } from './is-apple.ts'
import { listShortcuts } from './shortcuts.ts'

/** Every key that works on this screen. */
export function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLingui()
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`Keys`}
      lead={t`They sleep while you type. Settings can switch the single ones off.`}
    >
      <dl className="text-small">
        {listShortcuts().map(({ keys, does }) => (
          <div key={keys} className="flex min-h-8 items-center justify-between border-t border-line2">
            <dt>{does}</dt>
            <dd className="flex gap-1">
              <span className="sr-only">
                {keys === 'mod+k' ? (isApple ? t`Command K` : t`Control K`) : keys}
              </span>
              {(keys === 'mod+k' ? (isApple ? '⌘ K' : 'Ctrl K') : keys).split(' ').map((key) => (
                <KeyHint key={key} keys={key} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
