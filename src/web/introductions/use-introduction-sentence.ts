import { useLingui } from '@lingui/react/macro'
import { useSuspenseQuery } from '@tanstack/react-query'
import { me } from '../app/session.ts'
import { called } from './called.ts'
import type { Introduction } from './requests.ts'
import { useMomentWords } from './use-moment-words.ts'
import { useWaitWords } from './use-wait-words.ts'

/** How an ask of mine stands, in a sentence, and what may come next. A no sounds as silence does, for it is the same. */
export function useIntroductionSentence() {
  const { t } = useLingui()
  const { wait } = useWaitWords()
  const { date } = useMomentWords(useSuspenseQuery(me).data.member.timeZone)
  return (introduction: Introduction): { readonly title: string; readonly lead: string } => {
    const { state, target, connector, askedAt, answeredAt, introducedAt, expiresAt } = introduction
    const who = connector ? called(connector.name) : t`Somebody here`
    const minutes = answeredAt
      ? Math.max(1, Math.round((Date.parse(answeredAt) - Date.parse(askedAt)) / 60_000))
      : null
    switch (state) {
      case 'asked':
        return {
          title: connector
            ? t`${who} is asked for ${target.name}.`
            : t`Somebody here is asked for ${target.name}.`,
          lead: t`Asked on ${date(askedAt)}. Without an answer it ends by itself on ${date(expiresAt)}.`,
        }
      case 'answered':
        return {
          title: t`${who} answered.`,
          lead: minutes === null ? '' : t`After ${wait(minutes)}.`,
        }
      case 'introduced':
        return {
          title: t`You and ${target.name} are introduced.`,
          lead: introducedAt ? t`${called(target.name)} said yes on ${date(introducedAt)}.` : '',
        }
      case 'ended':
        return {
          title: t`The ask for ${target.name} ended without an answer.`,
          lead: t`That happens, and says nothing about you. Another way in may be warmer.`,
        }
      case 'withdrawn':
        return { title: t`You withdrew the ask for ${target.name}.`, lead: '' }
    }
  }
}
