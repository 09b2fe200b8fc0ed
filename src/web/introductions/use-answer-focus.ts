import { type RefObject, useRef } from 'react'

/** Moves the focus from one answer to the next; before the first stands the field. */
export function useAnswerFocus(field: RefObject<HTMLInputElement | null>) {
  const list = useRef<HTMLDivElement>(null)
  function move(step: 1 | -1) {
    const answers = [...(list.current?.querySelectorAll<HTMLElement>('[data-answer]') ?? [])]
    const at = answers.findIndex((answer) => answer.contains(document.activeElement))
    const next = at + step
    if (next < 0) field.current?.focus()
    else answers[Math.min(next, answers.length - 1)]?.focus()
  }
  return { list, move }
}
