import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Win } from '#domain/academy/draw-winners.ts'
import { Button } from '../ui/Button.tsx'
import { Section } from '../ui/Section.tsx'
import type { PublicDraw } from './prize-requests.ts'

/** The tickets in the order that follows, as this browser finds it; winners marked, refusals said. */
export function DrawOrder({
  draw,
  order,
  wins,
}: {
  readonly draw: PublicDraw
  readonly order: readonly string[]
  readonly wins: readonly Win[]
}) {
  const { t } = useLingui()
  const [isWhole, setIsWhole] = useState(false)
  const prizeOf = new Map(wins.map(({ ticket, prize }) => [ticket, prize]))
  const refused = new Set(draw.refused)
  const shown = isWhole ? order : order.slice(0, AT_FIRST)
  return (
    <Section
      className="mt-6"
      title={t`The order that follows`}
      aside={t`drawn again just now, in this browser`}
    >
      <ol className="border-t border-line">
        {shown.map((ticket, place) => {
          const prize = prizeOf.get(ticket)
          return (
            <li
              key={ticket}
              className={`flex min-h-8 items-baseline gap-4 border-b border-line px-2 py-1 text-small ${prize ? 'bg-chosen' : ''}`}
            >
              <span className="w-8 text-ink2 tabular-nums">{place + 1}</span>
              <span className={`font-mono ${prize ? 'font-semibold' : ''}`}>{ticket}</span>
              <span className="ml-auto text-right">
                {prize ? <Trans>wins: {prize}</Trans> : refused.has(ticket) ? t`refused` : ''}
              </span>
            </li>
          )
        })}
      </ol>
      {shown.length < order.length && (
        <div className="mt-2">
          <Button onClick={() => setIsWhole(true)}>
            <Trans>Show all {order.length}</Trans>
          </Button>
        </div>
      )}
    </Section>
  )
}

const AT_FIRST = 50
