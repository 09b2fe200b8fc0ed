import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Send } from 'lucide-react'
import { useId, useState } from 'react'
import { useChange } from '../access/use-change.ts'
import { Button } from '../ui/Button.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { type Circle, postedQuestions, postQuestion } from './question-requests.ts'
import { useCircleWords } from './use-circle-words.ts'

/** Nothing was found: the question goes to the company, or to the colleagues in one of my circles. */
export function PostQuestion({
  question,
  parts,
  isSecond = false,
}: {
  readonly question: string
  /** What was understood of it, `kind:value` each. */
  readonly parts: readonly string[]
  /** There is another main action on the page. */
  readonly isSecond?: boolean
}) {
  const { t } = useLingui()
  const id = useId()
  const navigate = useNavigate()
  const circleWords = useCircleWords()
  const circles = useQuery(postedQuestions).data?.circles ?? []
  const [text, setText] = useState(question)
  const [to, setTo] = useState('company')
  const post = useChange(postQuestion, [postedQuestions.queryKey])
  const circle = circles.find((one) => String(one.circle) === to)?.circle ?? null
  const send = () =>
    post.mutate(
      // Other words are understood anew.
      { text: text.trim(), circle, ...(text === question ? { part: [...parts] } : {}) },
      { onSuccess: (made) => void navigate({ to: '/ask/questions/$id', params: { id: made.id } }) },
    )
  return (
    <section aria-labelledby={id} className="grid max-w-[64ch] gap-3 py-5">
      <div>
        <h2 id={id} className="text-section font-semibold">
          <Trans>Post the question</Trans>
        </h2>
        <p className="text-small text-ink2">
          <Trans>
            It reaches only colleagues whose published skills or shared people fit, at most two a week each.
            You see who answers, not whom it reached.
          </Trans>
        </p>
      </div>
      <TextArea
        label={t`Your question`}
        rows={2}
        maxLength={300}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {circles.length > 0 && (
        <RadioGroup
          label={t`To`}
          value={to}
          choices={[
            { value: 'company', label: t`The company` },
            ...circles.map(({ circle: one, colleagues }: { circle: Circle; colleagues: number }) => ({
              value: String(one),
              label: circleWords(one),
              detail: t`${plural(colleagues, { one: '# colleague in it', other: '# colleagues in it' })}`,
            })),
          ]}
          onChange={setTo}
        />
      )}
      <div>
        <Button
          kind={isSecond ? 'plain' : 'main'}
          icon={Send}
          isBusy={post.isPending}
          disabled={text.trim() === ''}
          onClick={send}
        >
          <Trans>Post it</Trans>
        </Button>
      </div>
    </section>
  )
}
