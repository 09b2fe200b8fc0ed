import { isSignedOut, RequestRefused } from '../app/request-refused.ts'
import { notify } from '../ui/toast.ts'

/** Says in a toast what was refused and why; of a session that has ended the frame speaks by itself. */
export function notifyRefusal(error: unknown, otherwise: string): void {
  if (isSignedOut(error)) return
  void notify({ message: error instanceof RequestRefused ? refusalWords(error) : otherwise, isBad: true })
}

/** The fact, then the way out. */
export function refusalWords({ title, detail }: Pick<RequestRefused, 'title' | 'detail'>): string {
  return `${/[.!?…]$/.test(title) ? title : `${title}.`} ${detail}`.trim()
}
