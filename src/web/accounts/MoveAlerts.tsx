import { Trans, useLingui } from '@lingui/react/macro'
import { useSuspenseQuery } from '@tanstack/react-query'
import { DoorOpen, TriangleAlert, UserRoundCheck } from 'lucide-react'
import { useState } from 'react'
import { me } from '../app/session.ts'
import { useDayWords } from '../relationships/use-day-words.ts'
import { Button } from '../ui/Button.tsx'
import { mayLead } from './may-lead.ts'
import { type SeenMove, seenMoves } from './moves.ts'
import type { PlayStart } from './play-choices.ts'
import type { AccountDetail, Move } from './requests.ts'

const few = 4

export interface MoveAlertsProps {
  readonly account: AccountDetail
  readonly memberName: (id: string) => string
  readonly onPlay: (start: PlayStart) => void
}

/** Who left the account and who arrived from elsewhere: since when, from whom it is known, and who greets them. */
export function MoveAlerts({ account, memberName, onPlay }: MoveAlertsProps) {
  const { t } = useLingui()
  const [isWhole, setIsWhole] = useState(false)
  const moves = seenMoves(account.moves)
  if (moves.length === 0) return null
  const shown = isWhole ? moves : moves.slice(0, few)
  return (
    <section aria-label={t`People who moved`} className="mt-6">
      <ul className="border-t border-line">
        {shown.map((move) => (
          <li
            key={`${move.name} ${move.direction} ${move.organisation}`}
            className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line py-2.5 text-small"
          >
            {move.direction === 'left' ? (
              <TriangleAlert aria-hidden size={16} strokeWidth={1.75} className="shrink-0 text-ember" />
            ) : (
              <UserRoundCheck aria-hidden size={16} strokeWidth={1.75} className="shrink-0 text-good" />
            )}
            <Words move={move} memberName={memberName} />
            <Greeting account={account} move={move} onPlay={onPlay} />
          </li>
        ))}
      </ul>
      {moves.length > few && (
        <Button kind="quiet" className="-ml-3 print:hidden" onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? <Trans>Fewer</Trans> : <Trans>Show all {moves.length}</Trans>}
        </Button>
      )}
    </section>
  )
}

function Words({
  move,
  memberName,
}: {
  readonly move: SeenMove
  readonly memberName: (id: string) => string
}) {
  const { t, i18n } = useLingui()
  const { date } = useDayWords()
  const sources: Readonly<Record<Move['source'], string>> = {
    import: t`a newer import`,
    mail: t`a changed address`,
    word: t`their own word`,
  }
  const { name, direction, organisation, from, seen } = move
  const to = organisation || t`elsewhere`
  const known = new Intl.ListFormat(i18n.locale).format(
    seen.map(({ memberId, on, source }) => t`${memberName(memberId)} (${sources[source]}, ${date(on)})`),
  )
  return (
    <p className="min-w-0 flex-1 basis-64">
      <strong className="font-semibold">
        {direction === 'left' ? t`${name} left for ${to}.` : t`${name} arrived from ${from || t`elsewhere`}.`}
      </strong>{' '}
      {t`Known from ${known}.`}
    </p>
  )
}

/** Who greets them already; else the button for those whose tie it is, and for those who lead accounts. */
function Greeting({
  account,
  move,
  onPlay,
}: Omit<MoveAlertsProps, 'memberName'> & { readonly move: SeenMove }) {
  const { t } = useLingui()
  const mine = useSuspenseQuery(me).data
  const tie = move.seen.find(({ memberId }) => memberId === mine.member.id) ?? move.seen[0]
  const greeting = account.accountPlays.find(
    (play) => play.kind === 'greet' && move.seen.some(({ tieId }) => tieId === play.tieId),
  )
  if (greeting)
    return (
      <span className="text-ink2">
        {greeting.state === 'done' ? t`${greeting.doer} has greeted them` : t`${greeting.doer} greets them`}
      </span>
    )
  if (!tie || (tie.memberId !== mine.member.id && !mayLead(mine))) return null
  return (
    <Button
      icon={DoorOpen}
      className="print:hidden"
      aria-label={t`Greet ${move.name}`}
      onClick={() => onPlay({ kind: 'greet', tieId: tie.tieId })}
    >
      <Trans>Greet</Trans>
    </Button>
  )
}
