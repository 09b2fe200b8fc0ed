import { useLingui } from '@lingui/react/macro'
import { useEffect } from 'react'
import { Toaster } from 'sonner'
import { placeIsReady } from './toast.ts'

/** Sonner in our clothes; `ToastPlace` fetches it. */
export function Toasts() {
  const { t } = useLingui()
  useEffect(placeIsReady, [])
  return (
    <Toaster
      position="bottom-center"
      // One below the other, never in a pile: each has a way back that must be reached.
      expand
      containerAriaLabel={t`What just happened`}
      mobileOffset={{ bottom: 76 }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'flex w-full items-center gap-4 rounded-float font-sans border border-line2 bg-pop py-1.5 pr-1.5 pl-4 text-small text-ink shadow-float min-h-11',
          content: 'flex-1',
          actionButton:
            'min-h-8 rounded-control px-3 font-medium text-ink hover:bg-pop-chosen max-rail:min-h-11',
          error: 'text-bad',
        },
      }}
    />
  )
}
