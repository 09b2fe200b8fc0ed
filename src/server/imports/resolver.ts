import { Worker } from 'node:worker_threads'
import { type ChangesResolved, resolveChanges } from '#domain/people/resolution/resolve-changes.ts'
import { Refusal } from '../refusal.ts'
import type { BookToResolve } from './resolution.ts'

/** A book so small that a thread of its own would take longer than the work. */
const SMALL = 1000

/** Thirty thousand contacts take seconds. Whoever brings thousands with one phone number keeps nobody waiting longer. */
const mostTime = 180_000

let before: Promise<unknown> = Promise.resolve()

/**
 * Whom the import changed, against the whole book. Seconds of work for a big one: in a thread, outside any transaction,
 * one at a time, so that the server answers everybody else meanwhile.
 */
export function resolveBook(book: BookToResolve, limit = mostTime): Promise<ChangesResolved> {
  const { records, changed, different } = book
  if (changed.size === 0) return Promise.resolve({ merges: [], questions: [] })
  if (records.length <= SMALL) return Promise.resolve(resolveChanges(records, changed, { different }))
  const resolved = before.then(() => inThread(book, limit))
  before = resolved.catch(() => undefined)
  return resolved
}

function inThread(book: BookToResolve, limit: number): Promise<ChangesResolved> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./resolver.worker.ts', import.meta.url), {
      workerData: book,
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
    })
    const ending = setTimeout(() => {
      reject(tooAlike())
      void worker.terminate()
    }, limit)
    worker.once('exit', () => clearTimeout(ending))
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`The resolver stopped with ${code}.`)))
  })
}

function tooAlike(): Refusal {
  return new Refusal(
    422,
    'too-alike',
    'These people are too alike',
    'So many have the same name or number that comparing them took too long. What was read is kept, and the import is still open: undo it, and bring the file in smaller parts.',
  )
}
