import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { X } from 'lucide-react'
import { useChange } from '../access/use-change.ts'
import { me } from '../app/session.ts'
import { Empty } from '../ui/Empty.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Page } from '../ui/Page.tsx'
import { MarginRule, Section } from '../ui/Section.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { AddPrizePart } from './AddPrizePart.tsx'
import { DrawRow } from './DrawRow.tsx'
import { mayLeadProgramme } from './may-lead-programme.ts'
import { OpenDrawPart } from './OpenDrawPart.tsx'
import { type CohortPrizes, cohortPrizes, removePrize } from './prize-requests.ts'

/** A cohort's prizes as whoever leads the programme keeps them: catalogue, draws, who asks for theirs. */
export function PrizesScreen() {
  const { t } = useLingui()
  const { cohortId } = useParams({ from: '/framed/academy/cohorts/$cohortId/prizes' })
  const { data: session } = useSuspenseQuery(me)
  const found = useQuery(cohortPrizes(cohortId))
  const remove = useChange(removePrize, [['academy']])
  const title = useTitle()
  if (found.isPending) return <Waiting for={t`the prizes`} />
  if (found.isError) return <Trouble error={found.error} retry={found.refetch} isPage />
  const { prizes, draws, taken, threshold } = found.data
  const mayLead = mayLeadProgramme(session.member.roles)
  return (
    <Page
      name={t`Prizes`}
      eyebrow={
        <nav aria-label={t`Where this is`}>
          <Link to="/academy/cohorts" className="hover:underline">
            <Trans>Cohorts</Trans>
          </Link>
          {' / '}
          <Link to="/academy/cohorts/$cohortId" params={{ cohortId }} className="hover:underline">
            <Trans>The cohort</Trans>
          </Link>
        </nav>
      }
      title={title(found.data)}
      lead={t`${plural(threshold, { one: '# point opens', other: '# points open' })} them, no more and no less: more win nothing. A prize is for everybody who reaches that, or drawn among them, one ticket each.`}
      margin={
        mayLead && (
          <>
            <AddPrizePart cohortId={cohortId} />
            <MarginRule />
            <OpenDrawPart
              cohortId={cohortId}
              prizes={prizes
                .filter(({ way }) => way === 'draw')
                .map(({ name, quantity }) => (quantity === 1 ? name : `${quantity} × ${name}`))}
            />
            <MarginRule />
            <Section title={t`Before you announce it`}>
              <p className="text-small text-ink2">
                <Trans>
                  A prize from an employer may be taxed as pay, and a draw may fall under the law on
                  lotteries; both differ by country. Ask whoever does your payroll, and a lawyer, first.
                  Pilotlight gives no advice.
                </Trans>
              </p>
            </Section>
          </>
        )
      }
    >
      <div className="grid gap-9">
        {prizes.length === 0 ? (
          <Empty title={t`No prize yet. Small ones do: a book, a lunch, an afternoon off.`} />
        ) : (
          <Section size="sentence" title={t`Catalogue`}>
            <ul className="border-t border-line">
              {prizes.map(({ id, name, way, quantity }) => (
                <li key={id} className="flex min-h-9 items-center gap-4 border-b border-line px-2 text-small">
                  <span className="flex-1 font-semibold">{name}</span>
                  <span className="text-ink2">
                    {way === 'all' ? t`for all who reach the threshold` : t`${quantity} by draw`}
                  </span>
                  {mayLead && (
                    <IconButton icon={X} label={t`Remove ${name}`} onClick={() => remove.mutate(id)} />
                  )}
                </li>
              ))}
            </ul>
          </Section>
        )}
        {draws.length > 0 && (
          <Section size="sentence" title={t`Draws`}>
            <ul className="border-t border-line">
              {draws.map((draw) => (
                <DrawRow key={draw.id} draw={draw} mayLead={mayLead} />
              ))}
            </ul>
          </Section>
        )}
        {mayLead && taken.length > 0 && <TakenPart taken={taken} />}
      </div>
    </Page>
  )
}

function TakenPart({ taken }: Pick<CohortPrizes, 'taken'>) {
  const { t, i18n } = useLingui()
  return (
    <Section size="sentence" title={t`Asked for`} aside={t`they name themselves by asking`}>
      <ul className="border-t border-line">
        {taken.map(({ memberId, name, prize, ticket, takenAt }) => (
          <li
            key={`${memberId} ${prize} ${takenAt}`}
            className="flex flex-wrap gap-x-4 border-b border-line px-2 py-1.5 text-small"
          >
            <span className="flex-1 font-semibold">{name}</span>
            <span>{prize}</span>
            {ticket && <span className="font-mono text-ink2">{ticket}</span>}
            <span className="text-ink2">
              {i18n.date(new Date(takenAt), { day: 'numeric', month: 'short' })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function useTitle(): (prizes: CohortPrizes) => string {
  const { t } = useLingui()
  return ({ prizes, draws, taken }) => {
    const waiting = draws.filter(({ isClosed, isRevealed }) => isClosed && !isRevealed).length
    if (waiting > 0) return t`A draw is closed and waits for its seed.`
    if (prizes.length === 0) return t`No prizes in this cohort.`
    return taken.length === 0 ? t`${prizes.length} in the catalogue.` : t`${taken.length} asked for so far.`
  }
}
