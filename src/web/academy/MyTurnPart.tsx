import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useDayWords } from '../relationships/use-day-words.ts'
import { Section } from '../ui/Section.tsx'
import { myTurns } from './evaluation-requests.ts'

/** For whoever is in an evaluation: when it is their turn, and what is counted meanwhile. Nothing for the others. */
export function MyTurnPart() {
  const { t } = useLingui()
  const { date } = useDayWords()
  const found = useQuery(myTurns)
  const today = new Date().toLocaleDateString('sv-SE')
  return (found.data ?? []).map(({ evaluationId, name, startsOn, step, steps, isDrawn, dueOn }) => (
    <Section
      key={evaluationId}
      className="mb-9"
      title={
        startsOn > today ? t`Your turn comes on ${date(startsOn)}` : t`Your turn came on ${date(startsOn)}`
      }
      aside={t`step ${step + 1} of ${steps}`}
    >
      <p className="text-small text-ink2">
        {isDrawn
          ? t`Who begins when was drawn, so that one can see what the programme does.`
          : t`Who begins when was chosen.`}{' '}
        <Trans>
          On {date(dueOn)} it is counted in how many weeks people wrote and heard back, in sums over five or
          more, whether they took part or not. Nobody sees yours.
        </Trans>{' '}
        <Link to="/academy/evaluations/$evaluationId" params={{ evaluationId }} className="text-link">
          {name}
        </Link>
      </p>
    </Section>
  ))
}
