/** What is known of a person that an opening line may speak of. Nothing else ever enters one. */
export interface Known {
  readonly givenName: string
  readonly lastChannel: string | null
  /** Days since the last contact; null without one. */
  readonly silence: number | null
  readonly movedTo: string | null
  readonly movedTitle: string | null
  /** The member's own newest note, its first line. */
  readonly note: string | null
  /** Somebody met together with them, by name. */
  readonly sharedName: string | null
  readonly promise: string | null
  readonly isNew: boolean
}

export interface Opening {
  readonly key:
    | 'promise'
    | 'job-move'
    | 'note'
    | 'shared'
    | 'after-meeting'
    | 'silence'
    | 'recent'
    | 'new'
    | 'plain'
  readonly facts: Record<string, string | number | boolean | null>
}

/** Several honest lines to begin with, the most particular first; the screen has the words in the member's language. */
export function openings(known: Known): Opening[] {
  const { givenName: name } = known
  const lines: Opening[] = []
  if (known.promise) lines.push({ key: 'promise', facts: { name, promise: known.promise } })
  if (known.movedTo)
    lines.push({ key: 'job-move', facts: { name, organisation: known.movedTo, title: known.movedTitle } })
  if (known.note) lines.push({ key: 'note', facts: { name, note: known.note } })
  if (known.sharedName) lines.push({ key: 'shared', facts: { name, shared: known.sharedName } })
  if (known.silence !== null && known.silence > 60) {
    const months = Math.max(2, Math.round(known.silence / 30.44))
    lines.push({
      key: known.lastChannel === 'meeting' || known.lastChannel === 'in_person' ? 'after-meeting' : 'silence',
      facts: { name, months },
    })
  } else if (known.silence !== null) lines.push({ key: 'recent', facts: { name } })
  if (known.isNew) lines.push({ key: 'new', facts: { name } })
  lines.push({ key: 'plain', facts: { name } })
  return lines.slice(0, 4)
}

/** The word to greet somebody with: the first of the name, or nothing when the name is an address. */
export function givenName(name: string): string {
  const first = name.trim().split(/\s+/)[0] ?? ''
  return first.includes('@') ? '' : first.replace(/,$/, '')
}
