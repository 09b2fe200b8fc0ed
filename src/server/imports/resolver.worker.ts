import { parentPort, workerData } from 'node:worker_threads'
import { resolveChanges } from '#domain/people/resolution/resolve-changes.ts'
import type { BookToResolve } from './resolution.ts'

const { records, changed, different }: BookToResolve = workerData
parentPort?.postMessage(resolveChanges(records, changed, { different }))
