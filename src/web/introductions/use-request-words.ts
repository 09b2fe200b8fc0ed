import { useLingui } from '@lingui/react/macro'
import { called } from './called.ts'
import type { IntroductionRequest } from './connector-requests.ts'

/** How a request to open a door stands, to the one who is asked. */
export function useRequestWords() {
  const { t } = useLingui()
  return {
    /** Payroll lead, Atlântica. */
    work: ({ title, organisation }: Pick<IntroductionRequest['target'], 'title' | 'organisation'>) =>
      [title, organisation].filter((part) => part !== '').join(', '),
    sentence({ asker, target, answer, introducedAt }: IntroductionRequest): string {
      const jonas = called(asker.name)
      if (introducedAt) return t`${jonas} and ${target.name} are introduced, through you.`
      switch (answer) {
        case 'open':
          return t`${jonas} asks you to open a door to ${target.name}.`
        case 'introduce':
          return t`You open a door to ${target.name} for ${jonas}.`
        case 'answer':
          return t`You answered ${jonas} yourself.`
        case 'not_now':
          return t`Not now: a door to ${target.name}, for ${jonas}.`
        case 'no':
          return t`You said no to a door to ${target.name}.`
        case 'ended':
          return t`A door to ${target.name} was asked for, and it ended by itself.`
      }
    },
    /** `asked`: today at 10:12. */
    lead({ target, answer, introducedAt, isUnnamed, textToTarget }: IntroductionRequest, asked: string) {
      const ines = called(target.name)
      if (introducedAt) return t`Both have one mail with each other’s address.`
      switch (answer) {
        case 'open':
          return isUnnamed
            ? t`Asked ${asked}, without knowing that it is you. Nothing goes to ${ines} unless you say so.`
            : t`Asked ${asked}. Nothing goes to ${ines} unless you say so.`
        case 'introduce':
          return textToTarget !== ''
            ? t`You write to ${ines} yourself. You are both told only of a yes.`
            : t`${ines} decides. You are both told only of a yes.`
        case 'answer':
          return t`Your words are with them. Nothing went to ${ines}.`
        case 'not_now':
          return t`It comes back once, in a week. Nothing went to ${ines}.`
        case 'no':
          return t`No reason asked or given. Nothing went to ${ines}.`
        case 'ended':
          return t`Asked ${asked}. Nothing more is to do.`
      }
    },
    /** In a list: how I answered. */
    answered({ answer, introducedAt }: IntroductionRequest): string {
      if (introducedAt) return t`introduced`
      return {
        open: t`open`,
        introduce: t`you open the door`,
        answer: t`answered yourself`,
        not_now: t`not now`,
        no: t`no`,
        ended: t`ended by itself`,
      }[answer]
    },
    /** What the asker can see at this moment. */
    seen({ asker, answer, introducedAt, isUnnamed }: IntroductionRequest): string {
      const jonas = called(asker.name)
      if (introducedAt) return t`“Introduced”, and the address of whom you introduced.`
      if (answer === 'answer') return t`“Answered”, and your words.`
      if (answer === 'ended') return t`“Ended without an answer.” Why is not said.`
      return isUnnamed
        ? t`“Asked.” Not who you are, nor whether you have read it. ${jonas} learns your name only if you agree.`
        : t`“Asked.” Not whether you have read it, nor what you think.`
    },
  }
}
