import { EyeOff, UserSearch, Users } from 'lucide-react'
import type { SharingLevel } from './sharing-requests.ts'
import { useSharingWords } from './use-sharing-words.ts'

/** A sharing level in a row: shape and word; private, the usual one, steps back. */
export function SharingMark({ level }: { readonly level: SharingLevel }) {
  const { levels } = useSharingWords()
  const Icon = { private: EyeOff, discoverable: UserSearch, shared: Users }[level]
  return (
    <span
      className={`flex items-center gap-1.5 text-small whitespace-nowrap ${level === 'private' ? 'text-ink3' : 'text-ink'}`}
    >
      <Icon aria-hidden size={14} strokeWidth={1.75} />
      {levels[level]}
    </span>
  )
}
