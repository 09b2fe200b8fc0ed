import { createInterface } from 'node:readline/promises'
import type { OwnCandidate } from '#domain/imports/summary.ts'
import { UsageRefused } from './arguments.ts'

/**
 * Which addresses are the member's, confirmed by them: who wrote to whom depends on it. Nothing is asked where the files
 * show none but those confirmed before. Throws UsageRefused when nobody is there to answer.
 */
export async function confirmOwn(
  candidates: readonly OwnCandidate[],
  signIn: string,
  isAgreed: boolean,
): Promise<readonly string[]> {
  const marked = candidates.flatMap(({ address, isLikely }) => (isLikely ? [address] : []))
  if (isAgreed || candidates.every(({ why }) => why === 'known')) return marked
  process.stderr.write(
    `Which of these addresses are yours? This decides who wrote to whom.\n${candidatesInWords(candidates, signIn)}`,
  )
  if (!process.stdin.isTTY || !process.stderr.isTTY)
    throw new UsageRefused(
      'Nothing was sent: say --yes for those marked with x, or --own ADDRESS for each of yours.',
    )
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    for (;;) {
      const answer = await terminal.question('Enter for those marked with x, or the numbers of yours (1 3): ')
      const chosen = chosenFrom(answer, candidates)
      if (chosen) return chosen
      process.stderr.write(`Numbers from 1 to ${candidates.length} with a space between them, please.\n`)
    }
  } finally {
    terminal.close()
  }
}

/** The addresses that an answer names; undefined when it is not understood. */
export function chosenFrom(
  answer: string,
  candidates: readonly OwnCandidate[],
): readonly string[] | undefined {
  const words = answer.split(/[\s,;]+/).filter((word) => word !== '')
  if (words.length === 0) return candidates.flatMap(({ address, isLikely }) => (isLikely ? [address] : []))
  const chosen = words.flatMap((word) => candidates[Number(word) - 1] ?? [])
  return chosen.length === words.length ? chosen.map(({ address }) => address) : undefined
}

/** One line a candidate: whether it is proposed, and what speaks for it. */
export function candidatesInWords(candidates: readonly OwnCandidate[], signIn: string): string {
  const width = Math.max(0, ...candidates.map(({ address }) => address.length))
  return candidates
    .map((candidate, place) => {
      const mark = candidate.isLikely ? 'x' : ' '
      const number = String(place + 1).padStart(2)
      return `  [${mark}] ${number}  ${candidate.address.padEnd(width)}  ${reasonsOf(candidate, signIn)}\n`
    })
    .join('')
}

function reasonsOf({ address, why, sent, deliveredUntil }: OwnCandidate, signIn: string): string {
  const reasons = [
    ...(address === signIn ? ['you sign in with it'] : why === 'known' ? ['yours, as you said before'] : []),
    ...(sent > 0 ? [`${sent.toLocaleString('en')} sent from it`] : []),
    ...(deliveredUntil ? [`mail was delivered to it until ${deliveredUntil}`] : []),
    ...(why === 'often' ? ['in most of these mails'] : []),
  ]
  if (reasons.length === 0) return 'found in your files'
  return `${reasons.join('; ')}${why === 'hint' && sent === 0 ? '; nothing sent from it' : ''}`
}
