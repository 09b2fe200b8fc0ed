/** A choice kept in this browser only; null when there is none, or the browser keeps nothing. */
export function readChoice(name: string): string | null {
  try {
    return localStorage.getItem(`pilotlight.${name}`)
  } catch {
    return null
  }
}

/** Keeps a choice in this browser; null forgets it. A browser that keeps nothing is no failure. */
export function keepChoice(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`pilotlight.${name}`)
    else localStorage.setItem(`pilotlight.${name}`, value)
  } catch {
    // The choice holds until the page is left.
  }
}
