import { useLingui } from '@lingui/react/macro'
import { useTieStateWords } from '../ui/tie-state-words.ts'
import { isGone, type View } from './matrix.ts'
import type { Mark } from './requests.ts'

/** A mark in one sentence: who, how the tie stands, whether it counts in this view, and who of ours has it. */
export function useMarkWords(view: View): (mark: Mark, member: string) => string {
  const { t, i18n } = useLingui()
  const states = useTieStateWords()
  return (mark, member) => {
    const { name, title, state, strength, living } = mark
    const who = title === '' ? name : `${name}, ${title}`
    const standing = state === null ? t`no contact on record` : states[state].toLocaleLowerCase(i18n.locale)
    const counts = () => {
      if (view.kind === 'in90' && strength !== null) {
        const chance = i18n.number(strength * view.stay, { style: 'percent', maximumFractionDigits: 0 })
        return t`${chance} in 90 days`
      }
      if (isGone(mark, view)) return t`goes along`
      return living ? t`counted` : t`not counted`
    }
    return t`${who}: ${standing}, ${counts()}; known by ${member}`
  }
}
