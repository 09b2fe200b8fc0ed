import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useChange } from '../access/use-change.ts'
import { Button } from '../ui/Button.tsx'
import { MarginRule, Section } from '../ui/Section.tsx'
import { answerQuestion, type Question, questions } from './requests.ts'

/** Two who may be one: the same name, nothing else to go by. One at a time, one tap each. */
export function QuestionList() {
  const { t } = useLingui()
  const found = useQuery(questions)
  const answer = useChange(answerQuestion, [questions.queryKey, ['people'], ['week']])
  const [question, ...more] = found.data ?? []
  if (!question) return null
  const { personId, otherId } = question
  return (
    <>
      <Section title={t`The same person?`} aside={more.length > 0 ? t`${more.length} more` : undefined}>
        <Side of={question.person} />
        <Side of={question.other} />
        <div className="mt-2 flex flex-wrap gap-1.5">
          {(['same', 'different', 'later'] as const).map((given) => (
            <Button
              key={given}
              kind={given === 'later' ? 'quiet' : 'plain'}
              isBusy={answer.isPending}
              onClick={() => answer.mutate({ personId, otherId, answer: given })}
            >
              {given === 'same' ? (
                <Trans>Same</Trans>
              ) : given === 'different' ? (
                <Trans>Different</Trans>
              ) : (
                <Trans>Later</Trans>
              )}
            </Button>
          ))}
        </div>
      </Section>
      <MarginRule />
    </>
  )
}

function Side({ of: { name, title, organisation, addresses } }: { readonly of: Question['person'] }) {
  const about = [title, organisation].filter((part) => part !== '').join(', ') || addresses[0]
  return (
    <p className="border-t border-line py-1.5 text-small">
      <span className="font-medium">{name}</span> <span className="text-ink2">{about}</span>
    </p>
  )
}
