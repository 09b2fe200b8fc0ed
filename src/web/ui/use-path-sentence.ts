import { useLingui } from '@lingui/react/macro'
import type { PathLeg, PathPlace } from './PathDrawn.tsx'
import { useTieStateWords } from './tie-state-words.ts'

/** A path in words, for whoever does not see it drawn. */
export function usePathSentence(from: PathPlace, legs: readonly PathLeg[]): string {
  const { t, i18n } = useLingui()
  const states = useTieStateWords()
  const nameOf = (place: PathPlace | null) => place?.name ?? t`Somebody here`
  const named = (place: PathPlace | null) =>
    place && place.about !== '' ? `${place.name} (${place.about})` : nameOf(place)
  const how = ({ by, state, strength = null }: PathLeg) => {
    if (by === 'hidden') return t`how well is not shown`
    if (by === 'team') return t`same department`
    if (by === 'colleague') return t`colleagues`
    if (state === null) return t`no contact on record`
    const word = states[state].toLocaleLowerCase(i18n.locale)
    const tenths = Math.round((strength ?? 0) * 10)
    return strength === null ? word : t`${word}, strength ${tenths} of 10`
  }
  return legs
    .map((leg, place) => {
      const before = nameOf(place === 0 ? from : (legs[place - 1]?.to ?? null))
      return t`${before} to ${named(leg.to)}: ${how(leg)}.`
    })
    .join(' ')
}
