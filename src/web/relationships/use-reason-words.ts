import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { Pick } from './requests.ts'
import { useDayWords } from './use-day-words.ts'
import { usePlayReason } from './use-play-reason.ts'

export interface ReasonWords {
  /** Why, in three words. */
  readonly title: string
  /** The numbers behind it, one sentence. */
  readonly detail: string
}

/** Why somebody is in the week, in words; the server sends a key and values, never glued words. */
export function useReasonWords(): (pick: Pick) => ReasonWords {
  const { t } = useLingui()
  const { date } = useDayWords()
  const playWords = usePlayReason()
  return ({ reason, facts }) => {
    const silence = Number(facts.silence ?? 0)
    // A gap between days of one month says nothing of a rhythm.
    const inTouch = (months: number, gap: number) =>
      months > 1
        ? t`You were in touch in ${months} of the last 12 months, ${plural(gap, { one: 'about every day.', other: 'about every # days.' })}`
        : t`You were in touch in ${plural(months, { one: '# month', other: '# months' })} of the last 12.`
    const been = t`${plural(silence, { one: 'It has been # day.', other: 'It has been # days.' })}`
    switch (reason) {
      case 'promise':
        return {
          title: t`A promise you made`,
          detail: facts.dueOn
            ? t`You noted: “${facts.promise}”. It is due on ${date(String(facts.dueOn))}.`
            : t`You noted: “${facts.promise}”.`,
        }
      case 'cooling':
        return {
          title: t`Quiet for longer than usual`,
          detail: `${inTouch(Number(facts.activeMonths), Number(facts.usualGap))} ${been}`,
        }
      case 'dormant':
        return {
          title: t`Once strong, worth waking`,
          detail: t`You were in touch on ${Number(facts.days)} days. None for ${silence} days.`,
        }
      case 'bridge':
        return {
          title: t`A bridge`,
          detail: `${t`Knows people of yours who do not meet otherwise.`} ${been}`,
        }
      case 'weak':
        return {
          title: t`A useful weak tie`,
          detail: `${t`You share some people, not all: news comes this way.`} ${been}`,
        }
      case 'job_move': {
        const job = [facts.movedTitle, facts.movedTo].filter((part) => part).join(', ')
        return { title: t`Changed job`, detail: t`Now ${job}. A good moment for a word.` }
      }
      case 'make_real':
        return {
          title: t`A connection to make real`,
          detail: facts.connectedOn
            ? t`Connected on ${date(String(facts.connectedOn))}; no contact on record yet.`
            : t`No contact on record yet.`,
        }
      case 'cadence':
        return {
          title: t`The rhythm you chose`,
          detail: `${t`Every ${Number(facts.cadenceDays)} days.`} ${been}`,
        }
      case 'suggested':
        return playWords(facts, facts.silence === null ? t`No contact on record yet.` : been)
      case 'gain':
        return {
          title: t`One contact helps much here`,
          detail: facts.usualGap
            ? `${inTouch(Number(facts.activeMonths), Number(facts.usualGap))} ${been}`
            : t`${plural(silence, { one: 'One contact, # day ago.', other: 'One contact, # days ago.' })}`,
        }
    }
  }
}

/** An opening line in the member's language, from its key and facts alone. */
export function useOpeningWords(): (opening: Pick['openings'][number]) => string {
  const { t } = useLingui()
  return ({ key, facts }) => {
    const { name, promise, organisation, title, note, shared, months } = facts
    switch (key) {
      case 'promise':
        return t`${name}, I have not forgotten what I promised: “${promise}”.`
      case 'job-move':
        return title
          ? t`${name}, congratulations: ${title} at ${organisation}. How are the first weeks?`
          : t`${name}, congratulations on the move to ${organisation}. How are the first weeks?`
      case 'note':
        return t`${name}, I thought of what I noted when we last spoke: “${note}”. How did it go?`
      case 'shared':
        return t`${name}, we have both met ${shared}, and I thought of you. How are things on your side?`
      case 'after-meeting':
        return t`${name}, we last sat together about ${months} months ago. What are you working on now?`
      case 'silence':
        return t`${name}, it has been about ${months} months. What has changed for you since?`
      case 'recent':
        return t`${name}, a thought after our last exchange: is there anything I can help you with at the moment?`
      case 'new':
        return t`${name}, we connected and never really spoke. What are you working on at the moment?`
      default:
        return t`${name}, how are you? I would like to hear what you are working on.`
    }
  }
}
