import { Trans, useLingui } from '@lingui/react/macro'
import { Clock, MessageSquare, Send, X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { byPerson } from './by-person.ts'
import { CountedTextArea } from './CountedTextArea.tsx'
import { called } from './called.ts'
import type { RequestAnswer } from './connector-requests.ts'

export interface FourAnswersProps {
  readonly asker: string
  readonly target: string
  /** As the asker wrote it. */
  readonly note: string
  /** How the target is asked: where the mail goes. Null: nothing can be chosen yet, so there is no introducing. */
  readonly way: { readonly address: string | null; readonly byOwnMail: boolean } | null
  /** Where `way` is chosen. */
  readonly children?: ReactNode
  readonly isBusy: boolean
  readonly onAnswer: (answer: RequestAnswer) => void
}

/** The note, mine to change, and the four answers with what each of them does. No form: nothing can be submitted by a program. */
export function FourAnswers({
  asker,
  target,
  note: written,
  way,
  children,
  isBusy,
  onAnswer,
}: FourAnswersProps) {
  const { t } = useLingui()
  const [note, setNote] = useState(written)
  const [words, setWords] = useState<string | null>(null)
  const [jonas, ines] = [called(asker), called(target)]
  const introduce = () => way && onAnswer({ answer: 'introduce', note, ...way })
  return (
    <div className="grid max-w-[620px] gap-4">
      <CountedTextArea
        label={t`The note that would go on, yours to change`}
        value={note}
        most={600}
        onChange={({ target }) => setNote(target.value)}
      />
      {children}
      <div className="flex flex-wrap gap-2">
        <Button
          kind="main"
          icon={Send}
          isBusy={isBusy}
          disabled={note.trim() === '' || way === null}
          onClick={byPerson(introduce)}
        >
          <Trans>Introduce</Trans>
        </Button>
        <Button
          icon={MessageSquare}
          aria-expanded={words !== null}
          disabled={isBusy}
          onClick={() => setWords(words === null ? '' : null)}
        >
          <Trans>I’ll answer myself</Trans>
        </Button>
        <Button icon={Clock} disabled={isBusy} onClick={byPerson(() => onAnswer({ answer: 'not_now' }))}>
          <Trans>Not now</Trans>
        </Button>
        <Button kind="quiet" icon={X} disabled={isBusy} onClick={byPerson(() => onAnswer({ answer: 'no' }))}>
          <Trans>No</Trans>
        </Button>
      </div>
      {words !== null && (
        <div className="grid gap-2">
          <CountedTextArea
            label={t`Your words to ${jonas}`}
            value={words}
            most={2000}
            onChange={({ target }) => setWords(target.value)}
          />
          <div>
            <Button
              icon={Send}
              isBusy={isBusy}
              disabled={words.trim() === ''}
              onClick={byPerson(() => onAnswer({ answer: 'answer', words }))}
            >
              {t`Send to ${jonas}`}
            </Button>
          </div>
        </div>
      )}
      <dl className="text-small">
        <What does={t`Introduce`}>
          {way?.byOwnMail
            ? t`You get a text with a link for ${ines} and send it yourself. You are both told only of a yes.`
            : t`${ines} gets one mail in your name and decides. You are both told only of a yes.`}
        </What>
        <What
          does={t`I’ll answer myself`}
        >{t`You know it already, or know somebody better. ${jonas} gets your words, in your name.`}</What>
        <What does={t`Not now`}>{t`Comes back once, in a week. ${jonas} sees nothing.`}</What>
        <What does={t`No`}>{t`No reason asked or given. To ${jonas} it looks like silence.`}</What>
      </dl>
    </div>
  )
}

function What({ does, children }: { readonly does: string; readonly children: ReactNode }) {
  return (
    <div className="grid gap-x-4 border-t border-line py-2 last:border-b rail:grid-cols-[140px_minmax(0,1fr)]">
      <dt className="font-semibold">{does}</dt>
      <dd className="text-ink2">{children}</dd>
    </div>
  )
}
