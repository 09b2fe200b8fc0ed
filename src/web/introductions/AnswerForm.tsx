import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { members } from '../access/requests.ts'
import { useChange } from '../access/use-change.ts'
import { me } from '../app/session.ts'
import { Button } from '../ui/Button.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { notify } from '../ui/toast.ts'
import { called } from './called.ts'
import { answerQuestion, passQuestion, type QuestionThread, takePassBack } from './question-requests.ts'

/** Write into the thread; whom it reached can also name a colleague, or pass. */
export function AnswerForm({ question }: { readonly question: QuestionThread }) {
  const { t } = useLingui()
  const { member } = useSuspenseQuery(me).data
  const colleagues = useQuery(members).data ?? []
  const touches = [['posted-questions']]
  const answer = useChange(answerQuestion, touches)
  const pass = useChange(passQuestion, touches)
  const takeBack = useChange(takePassBack, touches)
  const [text, setText] = useState('')
  const [suggestsId, setSuggestsId] = useState('')
  const [isNaming, setIsNaming] = useState(false)
  const { isMine, asker, did } = question
  const who = called(asker.name)
  if (did === 'passed')
    return (
      <div className="flex flex-wrap items-center justify-between gap-3 border-y border-line py-3">
        <p className="text-small text-ink2">
          <Trans>You passed. Nobody is told.</Trans>
        </p>
        <Button isBusy={takeBack.isPending} onClick={() => takeBack.mutate(question.id)}>
          <Trans>I have something after all</Trans>
        </Button>
      </div>
    )
  const send = () =>
    answer.mutate(
      { id: question.id, text: text.trim(), suggestsId: suggestsId || null },
      {
        onSuccess: () => {
          setText('')
          setSuggestsId('')
          setIsNaming(false)
        },
      },
    )
  const passIt = () =>
    pass.mutate(question.id, {
      onSuccess: () =>
        void notify({
          message: t`Passed. Nobody is told.`,
          undo: { label: t`Undo`, act: () => takeBack.mutate(question.id) },
        }),
    })
  return (
    <form
      className="grid max-w-[64ch] gap-3 pt-5"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <TextArea
        label={isMine ? t`Write into the thread` : t`Your answer`}
        hint={
          isMine
            ? t`Everybody whom it reached sees it.`
            : t`${who} sees it, with your name, and so does everybody whom the question reached.`
        }
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {isNaming && (
        <SelectField
          label={t`A colleague to ask`}
          hint={t`${who} sees whom you name. The question goes to them, unless they are away or had two this week.`}
          choices={[
            { value: '', label: t`Nobody` },
            ...colleagues
              .filter(({ id, left }) => !left && id !== member.id && id !== asker.id)
              .map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={suggestsId}
          onChange={(event) => setSuggestsId(event.target.value)}
        />
      )}
      <div className="flex flex-wrap gap-2">
        <Button
          type="submit"
          kind={isMine ? 'plain' : 'main'}
          isBusy={answer.isPending}
          disabled={text.trim() === '' && suggestsId === ''}
        >
          {isMine ? <Trans>Write</Trans> : <Trans>Answer</Trans>}
        </Button>
        {!isMine && !isNaming && (
          <Button onClick={() => setIsNaming(true)}>
            <Trans>Name a colleague</Trans>
          </Button>
        )}
        {!isMine && did === 'open' && (
          <Button kind="quiet" isBusy={pass.isPending} onClick={passIt}>
            <Trans>Pass</Trans>
          </Button>
        )}
      </div>
    </form>
  )
}
