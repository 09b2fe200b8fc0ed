import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { AskSummary } from './ask-summary.ts'

/** What the answers come to, in one sentence. */
export function useAskSentence(): (summary: AskSummary) => string {
  const { t } = useLingui()
  return ({ inNextRoom, doors, own, openers, warmest, fastest }) => {
    const all = inNextRoom + doors
    if (all === 0) return t`Nobody is found for this in what colleagues share.`
    if (doors === 0)
      return t`${plural(inNextRoom, { one: 'One colleague knows about this.', other: '# colleagues know about this.' })}`
    if (openers !== null && warmest !== null) return oneDoor(openers, warmest)
    const people = t`${plural(all, { one: 'One person could help.', other: '# people could help.' })}`
    if (own > 0 && warmest === null)
      return all === 1
        ? t`One person could help, and you know them yourself.`
        : `${people} ${t`You know ${own} of them yourself.`}`
    if (warmest === null) return people
    if (fastest === null) return `${people} ${t`${warmest} is the warmest way.`}`
    return fastest === warmest
      ? `${people} ${t`${warmest} is the warmest way, and answers fastest.`}`
      : `${people} ${t`${warmest} is the warmest way; ${fastest} answers fastest.`}`
  }

  function oneDoor(openers: number, warmest: string): string {
    return openers === 1
      ? t`${warmest} can open this door.`
      : t`${openers} people can open this door; ${warmest} is the warmest way.`
  }
}
