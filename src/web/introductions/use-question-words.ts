import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { called } from './called.ts'
import type { PostedQuestion } from './question-requests.ts'
import { useMomentWords } from './use-moment-words.ts'

/** A posted question in words. */
export function useQuestionWords(timeZone: string) {
  const { t, i18n } = useLingui()
  const { date } = useMomentWords(timeZone)
  const list = (names: readonly string[]) => new Intl.ListFormat(i18n.locale).format(names)
  return {
    /** Where it stands, in a few words. */
    standing({ state, answers, did, isMine, isMyAnswerUseful, expiresAt }: PostedQuestion): string {
      if (isMyAnswerUseful) return t`Your answer was useful. Thank you.`
      if (state === 'useful') return t`Answered`
      if (state === 'withdrawn') return t`Taken back`
      if (state === 'ended') return answers === 0 ? t`Ended without an answer` : t`Ended`
      if (!isMine && did === 'passed') return t`You passed`
      if (!isMine && did === 'answered') return t`You answered`
      if (answers > 0) return t`${plural(answers, { one: '# answer', other: '# answers' })}`
      return isMine ? t`Open until ${date(expiresAt)}` : t`Nobody answered yet`
    },
    /** Why it reached me. */
    reasons({ reachedBy }: PostedQuestion): string {
      const what = (by: string) => reachedBy.filter((one) => one.by === by).map((one) => one.what)
      const [skills, lines, ties, colleagues] = [what('skill'), what('line'), what('tie'), what('colleague')]
      return [
        colleagues.length > 0 && t`${list(colleagues.map(called))} named you.`,
        skills.length > 0 && t`You published ${list(skills)}.`,
        lines.length > 0 && t`You wrote: ask me about ${list(lines)}.`,
        ties.length > 0 && t`You share ${ties.join('; ')}.`,
      ]
        .filter(Boolean)
        .join(' ')
    },
  }
}
