import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Undo2 } from 'lucide-react'
import { Button } from '../ui/Button.tsx'
import { MarginRule, Section } from '../ui/Section.tsx'
import type { Question, QuestionPage } from './requests.ts'
import { nameOf, useReview } from './use-review.ts'
import { useSideWords } from './use-side-words.ts'

const shown = 7

interface Props {
  readonly page: QuestionPage
  readonly current: Question | undefined
  readonly onChoose: (question: Question) => void
}

/** What comes next, and what was just answered, with the way back. */
export function ReviewMargin({ page: { questions, left, answered }, current, onChoose }: Props) {
  const { t, i18n } = useLingui()
  const { percent } = useSideWords()
  const { takeBack } = useReview()
  const said = { same: t`same`, different: t`different`, later: t`later` }
  const pairName = (one: string, other: string) => (one === other ? t`${one}, twice` : t`${one} and ${other}`)
  return (
    <>
      {questions.length > 0 && (
        <Section title={t`Next`} aside={t`${i18n.number(left)} left`}>
          <ol className="figures -mx-2 text-small">
            {questions.slice(0, shown).map((question) => {
              const { person, other, probability } = question
              const count = person.interactions + other.interactions
              return (
                <li key={`${person.id} ${other.id}`}>
                  <button
                    type="button"
                    aria-current={question === current || undefined}
                    onClick={() => onChoose(question)}
                    className="w-full rounded-small px-2 py-1.5 text-left hover:bg-hover aria-[current]:bg-chosen max-rail:min-h-11"
                  >
                    <span className="block font-medium">{pairName(nameOf(person), nameOf(other))}</span>
                    <span className="flex justify-between gap-3 text-ink2">
                      <span>{t`${plural(count, { one: '# interaction', other: '# interactions' })}`}</span>
                      <span>{probability === null ? '–' : percent(probability)}</span>
                    </span>
                  </button>
                </li>
              )
            })}
          </ol>
          {left > shown && (
            <p className="mt-1 text-label text-ink2">{t`and ${i18n.number(left - shown)} more`}</p>
          )}
        </Section>
      )}
      {questions.length > 0 && answered.length > 0 && <MarginRule />}
      {answered.length > 0 && (
        <Section title={t`Just now`}>
          <ul className="text-small">
            {answered.map(({ personId, otherId, name, otherName, answer }) => (
              <li key={`${personId} ${otherId}`} className="flex items-center justify-between gap-2">
                <span className="min-w-0 text-ink2">
                  {pairName(name, otherName)}: {said[answer]}
                </span>
                <Button
                  kind="quiet"
                  icon={Undo2}
                  aria-label={t`Undo: ${pairName(name, otherName)}`}
                  onClick={() => takeBack({ personId, otherId })}
                >
                  <Trans>Undo</Trans>
                </Button>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
