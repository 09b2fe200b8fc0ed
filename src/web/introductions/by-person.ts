import type { MouseEvent } from 'react'

/**
 * A click handler that acts for a person's hand only: mouse, finger, key or assistive technology, whose clicks the
 * browser marks as trusted. The scanners that open every link of a mail also run the page's scripts, and some click
 * whatever looks like a button; a click that a script has made changes nothing here. Whoever drives a whole browser can
 * still press for a person, which is why an answer can be taken back for ten minutes before it does anything.
 */
export function byPerson(act: () => void) {
  return ({ nativeEvent }: MouseEvent) => {
    if (nativeEvent.isTrusted) act()
  }
}
