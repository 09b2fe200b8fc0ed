import { useRef } from 'react'
import { focusFirstField } from './focus-first-field.ts'

/**
 * For a dialog that is opened by state: its first field is focused, and afterwards whatever was before. Radix alone
 * returns only to a trigger of its own.
 */
export function useFocusReturn() {
  const before = useRef<Element | null>(null)
  return {
    onOpenAutoFocus(event: Event) {
      before.current = document.activeElement
      focusFirstField(event)
    },
    onCloseAutoFocus(event: Event) {
      if (!(before.current instanceof HTMLElement) || !before.current.isConnected) return
      event.preventDefault()
      before.current.focus()
    },
  }
}
