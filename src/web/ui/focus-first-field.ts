/** For a dialog that opens: the cursor in its first field; without one, on the dialog itself, so that no button is pressed by chance. */
export function focusFirstField(event: Event): void {
  event.preventDefault()
  const { target } = event
  if (!(target instanceof HTMLElement)) return
  const field = target.querySelector<HTMLElement>('input:not([type=hidden]), select, textarea')
  const first = field ?? target
  first.focus()
}
