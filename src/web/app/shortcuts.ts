import { keepChoice, readChoice } from './stored-choice.ts'

export interface Shortcut {
  /** One key (`d`, `/`, `Enter`), two in a row (`g w`), or `mod+k` for ⌘K and Ctrl K. */
  readonly keys: string
  /** For the sheet that shows all: "did it". */
  readonly does: string
  readonly act: () => void
}

const live = new Set<Shortcut>()
let pending: string | undefined

/** Makes shortcuts work until the returned function is called; of two with the same keys, the younger wins. */
export function addShortcuts(shortcuts: readonly Shortcut[]): () => void {
  for (const shortcut of shortcuts) live.add(shortcut)
  return () => {
    for (const shortcut of shortcuts) live.delete(shortcut)
  }
}

/** Every shortcut that works now, each key once, the younger one's meaning. */
export function listShortcuts(): readonly Shortcut[] {
  return [...new Map([...live].map((shortcut) => [shortcut.keys, shortcut])).values()]
}

/** Whether single keys act, a choice kept in this browser. */
export function areSingleKeysOn(): boolean {
  return readChoice('single-keys') !== 'off'
}

export function switchSingleKeys(isOn: boolean): void {
  keepChoice('single-keys', isOn ? null : 'off')
}

/** The one listener, on the window. Single keys sleep while typing, in menus and dialogs, and when switched off. */
export function actOnKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return
  const isModified = event.metaKey || event.ctrlKey
  if (event.altKey || (isModified && event.shiftKey)) return
  if (!isModified && (!areSingleKeysOn() || isAsleep(event.target))) return
  const key = isModified ? `mod+${event.key.toLowerCase()}` : event.key
  const keys = pending && !isModified ? `${pending} ${key}` : key
  const all = listShortcuts()
  const found = all.find((shortcut) => shortcut.keys === keys)
  const begins = all.some((shortcut) => shortcut.keys.startsWith(`${key} `))
  pending = !found && !isModified && begins ? key : undefined
  if (pending) setTimeout(() => (pending = undefined), 1500)
  if (!found || event.repeat !== (event.repeat && isRepeatable(keys))) return
  event.preventDefault()
  found.act()
}

/** Holding `j` moves on; holding `d` does not do it ten times. */
function isRepeatable(keys: string): boolean {
  return keys === 'j' || keys === 'k'
}

function isAsleep(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  const isTyping =
    target.isContentEditable ||
    target.matches('input:not([type=checkbox], [type=radio], [type=file]), textarea, select')
  return isTyping || target.closest('[role=dialog], [role=menu]') !== null
}
