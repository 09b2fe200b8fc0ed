import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useChange } from '../access/use-change.ts'
import { Button } from '../ui/Button.tsx'
import { MarginRule, Section } from '../ui/Section.tsx'
import { answerWon, type CohortPrizes, cohortPrizes, type DrawSeen, takePrize } from './prize-requests.ts'

/** For a member: what there is to get, their own ticket, and what it won. Nothing while there are no prizes. */
export function MyPrizes({ cohortId }: { readonly cohortId: string }) {
  const { t } = useLingui()
  const { data } = useQuery(cohortPrizes(cohortId))
  if (!data || (data.prizes.length === 0 && data.draws.length === 0)) return null
  return (
    <>
      <Section title={t`Prizes`} aside={t`from ${data.threshold} points`}>
        <ul className="grid gap-3 text-small">
          {data.prizes.map((prize) => (
            <PrizeLine key={prize.id} prize={prize} isReached={data.isOverThreshold} />
          ))}
          {data.draws.map((draw) => (
            <TicketLine key={draw.id} draw={draw} />
          ))}
        </ul>
      </Section>
      <MarginRule />
    </>
  )
}

function PrizeLine({
  prize: { id, name, way, quantity, isTaken },
  isReached,
}: {
  readonly prize: CohortPrizes['prizes'][number]
  readonly isReached: boolean
}) {
  const { t } = useLingui()
  const take = useChange(takePrize, [['academy']], t`Whoever runs the programme sees that you ask for it.`)
  return (
    <li>
      <span className="font-semibold">{name}</span>{' '}
      <span className="text-ink2">
        {way === 'draw' ? t`${quantity} by draw` : isTaken ? t`asked for` : t`for all who reach it`}
      </span>
      {way === 'all' && isReached && !isTaken && (
        <Button className="mt-1 flex" isBusy={take.isPending} onClick={() => take.mutate(id)}>
          <Trans>Ask for it</Trans>
        </Button>
      )}
    </li>
  )
}

function TicketLine({ draw }: { readonly draw: DrawSeen }) {
  const { t, i18n } = useLingui()
  const answer = useChange(answerWon, [['academy'], ['draw']])
  const { id, closesAt, isClosed, isRevealed, isTaken, keptUntil, myTicket, won } = draw
  const dayOf = (moment: string) => i18n.date(new Date(moment), { day: 'numeric', month: 'long' })
  const day = dayOf(closesAt)
  const last = keptUntil === null ? day : dayOf(keptUntil)
  return (
    <li>
      <p>
        {!isClosed
          ? t`The draw closes on ${day}. Over the threshold by then, you get one ticket.`
          : myTicket === null
            ? t`You have no ticket in the draw of ${day}.`
            : !isRevealed
              ? t`Your ticket is ${myTicket}. Only you know that.`
              : won === null
                ? t`Your ticket ${myTicket} did not win.`
                : isTaken
                  ? t`Your ticket ${myTicket} won: ${won}. You asked for it.`
                  : t`Your ticket ${myTicket} won: ${won}. Say so by ${last}; then it goes to the next ticket.`}{' '}
        <Link to="/draw/$drawId" params={{ drawId: id }} className="text-link">
          <Trans>Check it yourself</Trans>
        </Link>
      </p>
      {won !== null && !isTaken && (
        <div className="mt-1 flex flex-wrap gap-2">
          <Button isBusy={answer.isPending} onClick={() => answer.mutate({ id, answer: 'take' })}>
            <Trans>Take it</Trans>
          </Button>
          <Button
            kind="quiet"
            isBusy={answer.isPending}
            onClick={() => answer.mutate({ id, answer: 'refuse' })}
          >
            <Trans>Make way for the next</Trans>
          </Button>
        </div>
      )}
    </li>
  )
}
