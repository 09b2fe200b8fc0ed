import { useLingui } from '@lingui/react/macro'
import { useDayWords } from '../relationships/use-day-words.ts'
import { Section } from '../ui/Section.tsx'
import type { Held } from './held-requests.ts'

/** What an outside person has asked for, until when they get an answer, and what came of it. */
export function HeldOwnRequests({ requests }: { readonly requests: Held['requests'] }) {
  const { t } = useLingui()
  const { date } = useDayWords()
  if (requests.length === 0) return null
  const kinds = {
    correct: t`You asked to correct what is kept`,
    object: t`You objected to being asked`,
    erase: t`You asked to be erased`,
  }
  const answers = {
    erased: t`Erased from an address book.`,
    corrected: t`Corrected in an address book.`,
    kept: t`Kept in an address book.`,
  }
  return (
    <Section size="sentence" title={t`What you asked for`}>
      <ul className="text-small">
        {requests.map(({ kind, text, askedOn, dueOn, isDone, answers: came }) => (
          <li key={`${kind} ${askedOn} ${text}`} className="border-t border-line py-2">
            <p className="font-medium">{t`${kinds[kind]}, ${date(askedOn)}`}</p>
            {text !== '' && <p className="max-w-[62ch] whitespace-pre-line text-ink2">{text}</p>}
            <p className="text-ink2">{isDone ? t`Done.` : t`You get an answer by ${date(dueOn)}.`}</p>
            {came.map(({ answer, reason }) => (
              <p key={`${answer} ${reason}`} className="text-ink2">
                {answers[answer]} {reason && t`The reason: ${reason}`}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  )
}
