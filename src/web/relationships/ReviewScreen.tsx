import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Check, Clock, X } from 'lucide-react'
import { type RefObject, useRef, useState } from 'react'
import { useShortcuts } from '../app/use-shortcuts.ts'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { KeyHint } from '../ui/KeyHint.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { MergeList } from './MergeList.tsx'
import { ReviewMargin } from './ReviewMargin.tsx'
import { type Question, type QuestionPage, questions } from './requests.ts'
import { SideBySide } from './SideBySide.tsx'
import { nameOf, useReview } from './use-review.ts'
import { useSideWords } from './use-side-words.ts'
import { WhySheet } from './WhySheet.tsx'

/** Two who may be one, side by side, the most useful first; one key each. */
export function ReviewScreen() {
  const { t } = useLingui()
  const found = useQuery(questions)
  if (found.isPending) return <Waiting for={t`the pairs to look at`} />
  if (found.isError) return <Trouble error={found.error} retry={found.refetch} isPage />
  return <Queue page={found.data} />
}

function Queue({ page }: { readonly page: QuestionPage }) {
  const { t } = useLingui()
  const { left, joined, later } = page
  const [chosen, setChosen] = useState<string>()
  const lastAnswer = useRef(Number.NEGATIVE_INFINITY)
  const question = page.questions.find((one) => keyOf(one) === chosen) ?? page.questions[0]
  const first =
    left > 0
      ? t`${plural(left, { one: 'One pair to look at.', other: '# pairs to look at.' })}`
      : t`No pair to look at.`
  const second =
    joined > 0
      ? t`${plural(joined, { one: 'One was sure and is joined already.', other: '# were sure and are joined already.' })}`
      : ''
  return (
    <Page
      name={t`Review`}
      title={`${first} ${second}`.trim()}
      eyebrow={
        <Link to="/imports" className="hover:underline">
          <Trans>Imports</Trans>
        </Link>
      }
      lead={
        left > 0 &&
        t`The most useful first. Stop whenever you like; nothing here is urgent, and every answer can be undone for ever.`
      }
      margin={
        question || page.answered.length > 0 ? (
          <ReviewMargin page={page} current={question} onChoose={(one) => setChosen(keyOf(one))} />
        ) : undefined
      }
    >
      {question ? (
        <Pair key={keyOf(question)} question={question} lastAnswer={lastAnswer} />
      ) : (
        <Empty
          title={
            later > 0
              ? t`${plural(later, { one: 'One pair waits for your next import.', other: '# pairs wait for your next import.' })}`
              : t`Everybody is in your book once, as far as can be told.`
          }
        >
          <Trans>
            After each import, whoever is new or changed is compared with the rest. Nobody is joined because
            of a name alone.
          </Trans>
        </Empty>
      )}
      <MergeList />
    </Page>
  )
}

export function keyOf({ person, other }: Question): string {
  return `${person.id} ${other.id}`
}

// Nobody reads a pair sooner: what is pressed before was meant for the pair that was here.
const shortestLook = 400

function Pair({
  question,
  lastAnswer,
}: {
  readonly question: Question
  /** When the pair before was answered, on the page's clock. */
  readonly lastAnswer: RefObject<number>
}) {
  const { t } = useLingui()
  const { percent } = useSideWords()
  const review = useReview()
  const answer: typeof review.answer = (...given) => {
    const now = performance.now()
    if (now - lastAnswer.current < shortestLook) return
    lastAnswer.current = now
    review.answer(...given)
  }
  const [isWhyOpen, setIsWhyOpen] = useState(false)
  const { probability } = question
  const choices = [
    { keys: 's', given: 'same', label: t`Same`, icon: Check, kind: 'main' },
    { keys: 'd', given: 'different', label: t`Different`, icon: X, kind: 'plain' },
    { keys: 'l', given: 'later', label: t`Later`, icon: Clock, kind: 'quiet' },
  ] as const
  useShortcuts(
    choices.map(({ keys, given, label }) => ({ keys, does: label, act: () => answer(question, given) })),
  )
  return (
    <Section
      size="sentence"
      title={t`Same person?`}
      aside={
        <span className="text-small">
          {probability === null ? (
            <Trans>the same name, nothing else to go by</Trans>
          ) : (
            <>
              <Trans>
                probably <strong className="font-semibold text-ink">{percent(probability)}</strong>.
              </Trans>{' '}
              {Math.round(probability * 100) >= 95 && (
                <Trans>Asked all the same: likenesses alone never join two.</Trans>
              )}{' '}
              <button type="button" className="text-link" onClick={() => setIsWhyOpen(true)}>
                <Trans>Why</Trans>
              </button>
            </>
          )}
        </span>
      }
    >
      <SideBySide question={question} />
      <div className="mt-4 flex flex-wrap gap-1.5 max-rail:[&>*]:flex-1">
        {choices.map(({ keys, given, label, icon, kind }) => (
          <Button
            key={keys}
            kind={kind}
            icon={icon}
            aria-keyshortcuts={keys}
            onClick={() => answer(question, given)}
          >
            {label}{' '}
            <KeyHint
              keys={keys}
              className="max-rail:hidden [[class*=bg-ember]_&]:border-on-ember/40 [[class*=bg-ember]_&]:text-on-ember"
            />
          </Button>
        ))}
      </div>
      <Consequences question={question} />
      <WhySheet question={question} isOpen={isWhyOpen} onClose={() => setIsWhyOpen(false)} />
    </Section>
  )
}

/** What each answer does, before it is given. */
function Consequences({ question: { person, other } }: { readonly question: Question }) {
  const { t } = useLingui()
  const { years } = useSideWords()
  const count = person.interactions + other.interactions
  const firstOn = [person.firstOn, other.firstOn].filter((day) => day !== null).sort()[0]
  const lastOn = [person.lastOn, other.lastOn]
    .filter((day) => day !== null)
    .sort()
    .at(-1)
  const name = nameOf(person)
  const one =
    firstOn && lastOn
      ? t`one ${name} with ${plural(count, { one: '# interaction', other: '# interactions' })}, ${years(firstOn, lastOn)}.`
      : t`one ${name} with what both have.`
  return (
    <p className="mt-3 max-w-[62ch] text-small text-ink2">
      <strong className="font-semibold text-ink">
        <Trans>If the same:</Trans>
      </strong>{' '}
      {one}{' '}
      <strong className="font-semibold text-ink">
        <Trans>If different:</Trans>
      </strong>{' '}
      <Trans>never asked again.</Trans>
    </p>
  )
}
