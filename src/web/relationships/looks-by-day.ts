import type { Look } from './sharing-requests.ts'

export interface LookDay {
  readonly on: string
  readonly viewers: { readonly viewerId: string; readonly viewer: string; readonly places: string[] }[]
}

/** Looks in the order in which they come, gathered by day and by who looked. */
export function looksByDay(looks: readonly Look[]): LookDay[] {
  const days = new Map<string, Map<string, LookDay['viewers'][number]>>()
  for (const { on, viewerId, viewer, at } of looks) {
    const day = days.get(on) ?? new Map<string, LookDay['viewers'][number]>()
    days.set(on, day)
    const one = day.get(viewerId) ?? { viewerId, viewer, places: [] }
    day.set(viewerId, one)
    one.places.push(at)
  }
  return [...days].map(([on, viewers]) => ({ on, viewers: [...viewers.values()] }))
}
