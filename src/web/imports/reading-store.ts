import type { Ask, Reading, Say, Sending } from './worker-messages.ts'

export type Stage =
  | { readonly at: 'nothing' }
  | { readonly at: 'reading'; readonly reading: Reading | null }
  | { readonly at: 'sending'; readonly sending: Sending | null }
  | { readonly at: 'finished'; readonly importId: string }
  | { readonly at: 'failed'; readonly title: string; readonly detail: string }

const nothing: Stage = { at: 'nothing' }
let stage: Stage = nothing
let ownerId = ''
let worker: Worker | null = null
const listeners = new Set<() => void>()

/** Where reading and sending stand; they go on while the member looks at another screen of this tab. */
export const readingStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  /** Of this member only: what another one left in this tab is nobody else's. */
  stageOf: (memberId: string): Stage => (memberId === ownerId ? stage : nothing),
  show,
  /** A fresh worker for this member; whatever was read before is let go. */
  begin(memberId: string, hear: (said: Say) => void): void {
    worker?.terminate()
    ownerId = memberId
    worker = new Worker(new URL('./reading.worker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('message', ({ data }: MessageEvent<Say>) => hear(data))
    worker.addEventListener('error', ({ message }) =>
      show({ at: 'failed', title: 'The reader stopped', detail: `${message}. Nothing was sent.` }),
    )
    show({ at: 'reading', reading: null })
  },
  ask(wanted: Ask): void {
    worker?.postMessage(wanted)
  },
  leave(): void {
    worker?.terminate()
    worker = null
    show(nothing)
  },
}

function show(next: Stage): void {
  stage = next
  for (const listener of listeners) listener()
}
