import { useLingui } from '@lingui/react/macro'
import type { Pick } from './requests.ts'
import { useDepartmentWords } from './use-department-words.ts'
import type { ReasonWords } from './use-reason-words.ts'

/** Why a play at an account puts somebody into the week; `been` says how long it has been. */
export function usePlayReason(): (facts: Pick['facts'], been: string) => ReasonWords {
  const { t } = useLingui()
  const { phrases } = useDepartmentWords()
  return ({ play, account, department, other, about }, been) => {
    const theirs = Object.entries(phrases).find(([known]) => known === department)?.[1] ?? ''
    switch (play) {
      case 'adopt':
        return {
          title: t`A counterpart you adopted`,
          detail: `${t`You took on their ${theirs} at ${account}, and this is whom you know best there.`} ${been}`,
        }
      case 'ask':
        return {
          title: t`Somebody to ask`,
          detail: t`You took on their ${theirs} at ${account}, and know nobody there yet. This colleague knows ${about}: ask for a word.`,
        }
      case 'bring_in':
        return {
          title: t`Bring a colleague in`,
          detail: `${t`You hold this thread at ${account} alone. Bring ${other} along, so that there are two.`} ${been}`,
        }
      case 'hand_over':
        return {
          title: t`Hand over`,
          detail: `${t`${other} takes this tie at ${account} over from you. Introduce them.`} ${been}`,
        }
      case 'receive':
        return {
          title: t`A thread that comes to you`,
          detail: `${t`${other} brings you in at ${account}.`} ${been}`,
        }
      case 'greet':
        return {
          title: t`Changed job: greet them`,
          detail: `${t`You took on to greet them. The account is ${account}.`} ${been}`,
        }
      default:
        return { title: t`A play you joined`, detail: been }
    }
  }
}
