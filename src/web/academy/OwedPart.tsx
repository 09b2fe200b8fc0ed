import { Trans, useLingui } from '@lingui/react/macro'
import { Award, DoorOpen } from 'lucide-react'
import { useChange } from '../access/use-change.ts'
import { Button } from '../ui/Button.tsx'
import { Section } from '../ui/Section.tsx'
import { beginRecommendation, type Recommendations } from './recommendation-requests.ts'

/** A manager's own people who achieved something or left, and have no recommendation of theirs: one click begins it. */
export function OwedPart({ owed }: Pick<Recommendations, 'owed'>) {
  const { t } = useLingui()
  const begin = useChange(
    beginRecommendation,
    [['recommendations']],
    t`Begun, under “Yours to write”. They see it when you offer it.`,
  )
  return (
    <Section
      className="mt-9"
      title={t`Of your people, without one from you`}
      lead={t`Who holds the programme’s certificate, and who left within a year. You see that, and nothing else of what they did.`}
    >
      <ul className="border-t border-line text-small">
        {owed.map(({ id, name, department, because }) => {
          const Sign = because === 'left' ? DoorOpen : Award
          return (
            <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2">
              <Sign aria-hidden size={16} strokeWidth={1.75} className="text-ink2" />
              <span className="font-semibold">{name}</span>
              <span className="flex-1 text-ink2">
                {[because === 'left' ? t`has left` : t`holds the certificate`, department]
                  .filter((part) => part !== '')
                  .join(', ')}
              </span>
              <Button isBusy={begin.isPending && begin.variables === id} onClick={() => begin.mutate(id)}>
                <Trans>
                  Write one<span className="sr-only"> for {name}</span>
                </Trans>
              </Button>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
