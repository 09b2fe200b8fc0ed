import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useShortcuts } from '../app/use-shortcuts.ts'
import { Page } from '../ui/Page.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { Answers } from './Answers.tsx'
import { AskExamples } from './AskExamples.tsx'
import { AskMePart } from './AskMePart.tsx'
import { AskPlaces } from './AskPlaces.tsx'
import { type AskInAddress, partInAddress } from './ask-in-address.ts'
import { askSummary } from './ask-summary.ts'
import { PartChips } from './PartChips.tsx'
import { QuestionField } from './QuestionField.tsx'
import { QuestionsPart } from './QuestionsPart.tsx'
import { askNetwork } from './requests.ts'
import { useAnswerFocus } from './use-answer-focus.ts'
import { useAskSentence } from './use-ask-sentence.ts'

const restMilliseconds = 200

/** Type what you need: who knows, and who can open the door. The address holds the question and its chips. */
export function AskScreen() {
  const { t, i18n } = useLingui()
  const asked: AskInAddress = useSearch({ strict: false })
  const navigate = useNavigate()
  const sentence = useAskSentence()
  const { q = '' } = asked
  const [words, setWords] = useState(q)
  const found = useQuery(askNetwork(asked))
  const field = useRef<HTMLInputElement>(null)
  const { list, move } = useAnswerFocus(field)
  // What this field itself put into the address last: anything else there came from a link or the way back.
  const own = useRef(q)
  useEffect(() => {
    if (q === own.current) return
    own.current = q
    setWords(q)
  }, [q])
  function ask(search: AskInAddress, replace: boolean) {
    own.current = search.q ?? ''
    void navigate({ to: '/ask', search, replace })
  }
  const askWords = () => {
    const wanted = words.trim()
    if (wanted !== own.current) ask(wanted === '' ? {} : { q: wanted }, true)
  }
  useEffect(() => {
    const timer = setTimeout(askWords, restMilliseconds)
    return () => clearTimeout(timer)
  })
  useShortcuts([
    { keys: '/', does: t`search here`, act: () => field.current?.focus() },
    { keys: 'j', does: t`next answer`, act: () => move(1) },
    { keys: 'k', does: t`answer before`, act: () => move(-1) },
  ])
  const answer = q === '' ? undefined : found.data
  const title = !answer
    ? t`Who knows, and who can open the door?`
    : answer.parts.length === 0
      ? t`Nothing to look for is in these words yet.`
      : sentence(askSummary(answer))
  const ties = i18n.number(answer?.ties ?? 0)
  const milliseconds = i18n.number(Math.max(1, Math.round(answer?.milliseconds ?? 0)))
  return (
    <Page
      name={t`Ask`}
      margin={q === '' && <AskMePart />}
      title={title}
      lead={
        !answer ? (
          <Trans>Type what you need. Looked at is only what colleagues share and publish.</Trans>
        ) : (
          answer.somebodyHere.length > 0 && <Trans>Nobody is named until they agree.</Trans>
        )
      }
      eyebrow={
        <div className="mb-4">
          <AskPlaces />
          <QuestionField
            field={field}
            words={words}
            onType={setWords}
            onAsk={askWords}
            onDown={() => move(1)}
            speed={answer && t`${milliseconds} ms over ${ties} shared ties`}
          />
          {answer && (
            <PartChips
              parts={answer.parts}
              // Without any part left there is no question either.
              onChange={(parts) => {
                // These are still the parts of the question before.
                if (found.isPlaceholderData) return
                ask(parts.length === 0 ? {} : { q, part: parts.map(partInAddress) }, false)
              }}
            />
          )}
        </div>
      }
    >
      <p role="status" className="sr-only">
        {answer && !found.isFetching ? title : ''}
      </p>
      <div ref={list} aria-busy={found.isFetching}>
        {q === '' ? (
          <>
            <AskExamples />
            <QuestionsPart />
          </>
        ) : found.isError ? (
          <Trouble error={found.error} title={t`The network was not asked.`} retry={found.refetch} />
        ) : answer ? (
          <Answers key={q} answer={answer} question={q} />
        ) : (
          <Waiting for={t`the answers`} shape="rows" count={3} />
        )}
      </div>
    </Page>
  )
}
