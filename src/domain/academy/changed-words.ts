import { diffIndices } from 'node-diff3'

export interface Words {
  readonly text: string
  /** Not in what it is compared with. */
  readonly isNew: boolean
}

/** A text word by word against another: what is alike, and what is not in the other. Joined, it is the text. */
export function changedWords(other: string, text: string): Words[] {
  const words = text.match(WORD) ?? []
  const runs: Words[] = []
  let at = 0
  const add = (to: number, isNew: boolean) => {
    if (to > at) runs.push({ text: words.slice(at, to).join(''), isNew })
    at = to
  }
  for (const { buffer2 } of diffIndices(other.match(WORD) ?? [], words)) {
    add(buffer2[0], false)
    add(buffer2[0] + buffer2[1], true)
  }
  add(words.length, false)
  return runs
}

/** A word with the space after it, or a space at the beginning. */
const WORD = /\S+\s*|\s+/gu
