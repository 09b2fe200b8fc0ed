import { Trans, useLingui } from '@lingui/react/macro'
import { ArrowDown, ArrowUp, Check, X } from 'lucide-react'
import { useId, useState } from 'react'
import { judgeAnswer } from '#domain/academy/judge-answer.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import type { Given, Question } from './requests.ts'
import { shuffledPlaces } from './shuffled-places.ts'

export interface QuestionPartProps {
  readonly question: Question
  readonly onAnswer: (given: Given) => void
  /** Of a quiz: right or wrong is said when all is handed in. */
  readonly isSilent?: boolean
  /** Under which heading it stands. */
  readonly label?: string
}

/** One question of any kind, with the reason once it is answered. */
export function QuestionPart({ question, onAnswer, isSilent = false, label }: QuestionPartProps) {
  const id = useId()
  const [given, setGiven] = useState<Given>()
  function answer(wanted: Given) {
    setGiven(wanted)
    onAnswer(wanted)
  }
  const told = isSilent ? undefined : given
  return (
    <fieldset aria-labelledby={id} className="mb-9">
      {label && <p className="text-label text-ink2">{label}</p>}
      <p id={id} className="mb-2.5 max-w-[66ch] font-semibold">
        {question.prompt}
      </p>
      {'options' in question ? (
        <Options question={question} given={given} isTold={told !== undefined} onAnswer={answer} />
      ) : question.kind === 'order' ? (
        <Order items={question.items} seed={question.id} isClosed={told !== undefined} onAnswer={answer} />
      ) : question.kind === 'match' ? (
        <Match pairs={question.pairs} seed={question.id} isClosed={told !== undefined} onAnswer={answer} />
      ) : (
        <Recall answer={question.answer} reason={question.reason} onAnswer={answer} />
      )}
      <p role="status" className="mt-2.5 max-w-[66ch] text-small text-ink2">
        {told && <Reason question={question} given={told} />}
      </p>
    </fieldset>
  )
}

function Reason({ question, given }: { readonly question: Question; readonly given: Given }) {
  const isRight = judgeAnswer(question, given)
  const reason =
    'options' in question
      ? given.is === 'chosen'
        ? question.options[given.place]?.reason
        : ''
      : question.reason
  if (question.kind === 'recall') return null
  return (
    <>
      <b className={isRight ? 'text-good' : 'text-bad'}>
        {isRight ? <Trans>Yes.</Trans> : <Trans>Not quite.</Trans>}
      </b>{' '}
      {reason}
      {!isRight && question.kind === 'order' && (
        <span className="block">
          <Trans>The order: {question.items.join(' → ')}</Trans>
        </span>
      )}
      {!isRight && question.kind === 'match' && (
        <span className="block">
          {question.pairs.map(({ left, right }) => `${left} → ${right}`).join('; ')}
        </span>
      )}
    </>
  )
}

interface OptionsProps {
  readonly question: Extract<Question, { options: unknown }>
  readonly given: Given | undefined
  readonly isTold: boolean
  readonly onAnswer: (given: Given) => void
}

function Options({ question, given, isTold, onAnswer }: OptionsProps) {
  const name = useId()
  const chosen = given?.is === 'chosen' ? given.place : -1
  return (
    <div className="grid max-w-[68ch] gap-2">
      {shuffledPlaces(question.options.length, question.id).map((place) => {
        const option = question.options[place]
        if (!option) return null
        const isChosen = place === chosen
        const edge =
          isChosen && isTold
            ? option.right
              ? 'border-good'
              : 'border-bad'
            : isChosen
              ? 'border-ink'
              : 'border-line2'
        return (
          <label
            key={option.text}
            className={`flex min-h-9 cursor-pointer items-start gap-2.5 rounded-control border px-3 py-2 text-small max-rail:min-h-11 ${edge}`}
          >
            <input
              type="radio"
              name={name}
              checked={isChosen}
              onChange={() => onAnswer({ is: 'chosen', place })}
              className="mt-0.5 size-4 shrink-0 appearance-none rounded-full border border-edge bg-panel checked:border-[5px] checked:border-ember forced-colors:appearance-auto"
            />
            <span className="flex-1">{option.text}</span>
            {isChosen &&
              isTold &&
              (option.right ? (
                <Check aria-hidden size={16} className="text-good" />
              ) : (
                <X aria-hidden size={16} className="text-bad" />
              ))}
          </label>
        )
      })}
    </div>
  )
}

interface SortingProps {
  readonly seed: string
  readonly isClosed: boolean
  readonly onAnswer: (given: Given) => void
}

/** Moved by buttons: dragging is for nobody's keyboard. */
function Order({ items, seed, isClosed, onAnswer }: SortingProps & { readonly items: readonly string[] }) {
  const { t } = useLingui()
  const [places, setPlaces] = useState(() => shuffledPlaces(items.length, seed))
  function move(from: number, to: number) {
    const one = places[from]
    const other = places[to]
    if (one === undefined || other === undefined) return
    setPlaces(places.with(from, other).with(to, one))
  }
  return (
    <>
      <ol className="max-w-[68ch] border-t border-line">
        {places.map((place, at) => (
          <li key={place} className="flex items-center gap-2 border-b border-line py-1.5 text-small">
            <span className="w-5 text-ink2 tabular-nums">{at + 1}</span>
            <span className="flex-1">{items[place]}</span>
            {!isClosed && (
              <>
                <IconButton
                  icon={ArrowUp}
                  label={t`Move “${items[place] ?? ''}” up`}
                  disabled={at === 0}
                  onClick={() => move(at, at - 1)}
                />
                <IconButton
                  icon={ArrowDown}
                  label={t`Move “${items[place] ?? ''}” down`}
                  disabled={at === places.length - 1}
                  onClick={() => move(at, at + 1)}
                />
              </>
            )}
          </li>
        ))}
      </ol>
      {!isClosed && (
        <Button className="mt-2.5" onClick={() => onAnswer({ is: 'sorted', places: [...places] })}>
          <Trans>This order</Trans>
        </Button>
      )}
    </>
  )
}

function Match({
  pairs,
  seed,
  isClosed,
  onAnswer,
}: SortingProps & { readonly pairs: readonly { left: string; right: string }[] }) {
  const { t } = useLingui()
  const [chosen, setChosen] = useState<readonly string[]>(() => pairs.map(() => ''))
  const rights = shuffledPlaces(pairs.length, seed)
  const choices = [
    { value: '', label: t`Choose` },
    ...rights.map((place) => ({ value: String(place), label: pairs[place]?.right ?? '' })),
  ]
  return (
    <div className="grid max-w-[68ch] gap-2.5">
      {pairs.map(({ left }, at) => (
        <SelectField
          key={left}
          label={left}
          value={chosen[at] ?? ''}
          disabled={isClosed}
          choices={choices}
          onChange={(event) => setChosen(chosen.with(at, event.target.value))}
        />
      ))}
      {!isClosed && (
        <div>
          <Button
            disabled={chosen.includes('')}
            onClick={() => onAnswer({ is: 'sorted', places: chosen.map(Number) })}
          >
            <Trans>These pairs</Trans>
          </Button>
        </div>
      )}
    </div>
  )
}

/** Said from memory first, then compared and marked by oneself. */
function Recall({
  answer,
  reason,
  onAnswer,
}: {
  readonly answer: string
  readonly reason: string
  readonly onAnswer: (given: Given) => void
}) {
  const { t } = useLingui()
  const [isShown, setIsShown] = useState(false)
  const [own, setOwn] = useState<boolean>()
  const mark = (isRight: boolean) => () => {
    setOwn(isRight)
    onAnswer({ is: 'own', isRight })
  }
  return (
    <div className="max-w-[68ch]">
      <TextArea label={t`Your answer, kept nowhere`} rows={3} />
      {!isShown ? (
        <Button className="mt-2.5" onClick={() => setIsShown(true)}>
          <Trans>Compare</Trans>
        </Button>
      ) : (
        <>
          <p className="mt-2.5 border-l-2 border-line2 pl-3 text-small">{answer}</p>
          <p className="mt-1.5 text-small text-ink2">{reason}</p>
          <div className="mt-2.5 flex flex-wrap gap-2">
            <Button aria-pressed={own === true} onClick={mark(true)}>
              <Trans>I had it</Trans>
            </Button>
            <Button aria-pressed={own === false} onClick={mark(false)}>
              <Trans>Not yet</Trans>
            </Button>
          </div>
        </>
      )}
    </div>
  )
}
