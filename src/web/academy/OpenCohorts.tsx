import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useChange } from '../access/use-change.ts'
import { useDayWords } from '../relationships/use-day-words.ts'
import { Button } from '../ui/Button.tsx'
import { Section } from '../ui/Section.tsx'
import { cohorts, joinCohort } from './cohort-requests.ts'

/** For whoever is in no cohort: those that are open, to join with one tap. */
export function OpenCohorts({ mayLead }: { readonly mayLead: boolean }) {
  const { t } = useLingui()
  const { date } = useDayWords()
  const found = useQuery(cohorts)
  const join = useChange(joinCohort, [['academy']], t`You are in. Your missions are here.`)
  const open = (found.data ?? []).filter(({ isOpen, week }) => isOpen && week <= 1)
  if (open.length === 0 && !mayLead) return null
  return (
    <Section
      className="mb-9"
      title={t`Go through it together`}
      aside={t`four weeks, in pods of three to five`}
    >
      <ul className="border-t border-line">
        {open.map(({ id, name, startsOn, members }) => (
          <li key={id} className="flex flex-wrap items-center gap-4 border-b border-line py-2 text-small">
            <span className="font-semibold">{name}</span>
            <span className="flex-1 text-ink2">
              <Trans>
                from {date(startsOn)}, {members} in it
              </Trans>
            </span>
            <Button isBusy={join.isPending} onClick={() => join.mutate(id)}>
              <Trans>Join</Trans>
            </Button>
          </li>
        ))}
      </ul>
      {mayLead && (
        <p className="mt-2 text-small">
          <Link to="/academy/cohorts" className="text-link">
            <Trans>Run a cohort</Trans>
          </Link>
        </p>
      )}
    </Section>
  )
}
