import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Download } from 'lucide-react'
import { useMemo } from 'react'
import { checkDraw, drawnOrder } from '#domain/academy/draw.ts'
import { winners } from '#domain/academy/draw-winners.ts'
import { OutsidePage } from '../access/OutsidePage.tsx'
import { buttonClasses } from '../ui/button-classes.ts'
import { Trouble } from '../ui/Trouble.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { DrawByHand } from './DrawByHand.tsx'
import { DrawOrder } from './DrawOrder.tsx'
import { DrawSteps } from './DrawSteps.tsx'
import { type PublicDraw, publicDraw } from './prize-requests.ts'
import { revealed } from './revealed-draw.ts'

/** A prize draw for anybody: what was published when, drawn again in this browser. It names tickets, never people. */
export function DrawScreen() {
  const { t } = useLingui()
  const { drawId = '' } = useParams({ strict: false })
  const { data, error, refetch } = useQuery(publicDraw(drawId))
  if (error)
    return (
      <OutsidePage size="narrow" title={t`There is no draw here.`}>
        <div className="mt-4">
          <Trouble error={error} retry={refetch} />
        </div>
      </OutsidePage>
    )
  if (!data) return <Waiting for={t`the draw`} />
  return <Draw draw={data} />
}

function Draw({ draw }: { readonly draw: PublicDraw }) {
  const { t, i18n } = useLingui()
  const shown = useMemo(() => {
    const full = revealed(draw)
    if (!full) return { checks: [], order: [], wins: [] }
    const order = drawnOrder(full)
    return { checks: checkDraw(full), order, wins: winners(order, draw.prizes, draw.refused) }
  }, [draw])
  const title = useTitle(
    draw,
    shown.wins.map(({ ticket }) => ticket),
  )
  const moment = (at: string) =>
    `${i18n.date(new Date(at), { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })} UTC`
  const prizes = draw.prizes
    .map(({ name, quantity }) => (quantity === 1 ? name : t`${quantity} × ${name}`))
    .join(', ')
  const points = plural(draw.threshold, { one: '# point', other: '# points' })
  return (
    <OutsidePage
      size="wide"
      company={draw.company}
      title={title}
      lead={
        <>
          {draw.closedAt
            ? t`Prize draw of ${draw.cohort}, closed on ${moment(draw.closesAt)}.`
            : t`Prize draw of ${draw.cohort}, closes on ${moment(draw.closesAt)}.`}{' '}
          {draw.needsCertificate
            ? t`One ticket for each member with ${points} and a certificate at the close.`
            : t`One ticket for each member with ${points} at the close.`}{' '}
          <Trans>Prizes: {prizes}.</Trans>{' '}
          <Trans>Each holder knows their own ticket; nobody else does.</Trans>
        </>
      }
    >
      <DrawSteps draw={draw} checks={shown.checks} />
      {shown.order.length > 0 && <DrawOrder draw={draw} order={shown.order} wins={shown.wins} />}
      {draw.revealedAt && (
        <p className="mt-6 flex flex-wrap items-center gap-3">
          <a className={buttonClasses('main')} href={`/api/draws/${draw.id}`} download="draw.json">
            <Download aria-hidden size={16} strokeWidth={1.75} />
            <Trans>Draw file</Trans>
          </a>
          <code className="font-mono text-small text-ink2">pilotlight verify-draw draw.json</code>
        </p>
      )}
      <DrawByHand draw={draw} />
    </OutsidePage>
  )
}

/** The page's sentence: who won, or what comes next. */
function useTitle({ closedAt, closesAt, revealedAt, tickets }: PublicDraw, won: readonly string[]): string {
  const { t, i18n } = useLingui()
  const count = tickets?.length ?? 0
  const [only = ''] = won
  if (revealedAt) {
    if (won.length === 0) return count === 0 ? t`No ticket took part.` : t`Every ticket refused.`
    if (won.length === 1) return t`Ticket ${only} won. Check it yourself.`
    if (won.length > 3) return t`${won.length} tickets won. Check it yourself.`
    const names = new Intl.ListFormat(i18n.locale).format(won)
    return t`Tickets ${names} won. Check it yourself.`
  }
  if (closedAt)
    return t`The list is closed: ${plural(count, { one: '# ticket', other: '# tickets' })}. The seed comes next.`
  const day = i18n.date(new Date(closesAt), { day: 'numeric', month: 'long' })
  return t`Open until ${day}. Nobody can know yet who wins.`
}
