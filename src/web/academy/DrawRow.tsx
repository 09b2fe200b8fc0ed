import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { drandAddress, drandRoundAt } from '#domain/academy/draw.ts'
import { useChange } from '../access/use-change.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/TextField.tsx'
import { TextLink } from '../ui/TextLink.tsx'
import { closeDraw, type DrawSeen, revealDraw } from './prize-requests.ts'

/** A draw, how far it is, and its next step. */
export function DrawRow({ draw, mayLead }: { readonly draw: DrawSeen; readonly mayLead: boolean }) {
  const { t, i18n } = useLingui()
  const close = useChange(closeDraw, [['academy']])
  const { id, closesAt, isClosed, isRevealed, tickets, round } = draw
  const moment = (at: string | Date) => i18n.date(new Date(at), { dateStyle: 'medium', timeStyle: 'short' })
  const isDue = !isClosed && new Date(closesAt) <= new Date()
  return (
    <li className="border-b border-line px-2 py-3 text-small">
      <p className="flex flex-wrap items-baseline gap-x-4">
        <span className="flex-1 font-semibold">
          {draw.prizes
            .map(({ name, quantity }) => (quantity === 1 ? name : t`${quantity} × ${name}`))
            .join(', ')}
        </span>
        <Link to="/draw/$drawId" params={{ drawId: id }} className="text-link">
          <Trans>Its public page</Trans>
        </Link>
      </p>
      <p className="text-ink2">
        {isRevealed
          ? t`Drawn among ${tickets ?? 0} tickets.`
          : isClosed
            ? t`Closed with ${tickets ?? 0} tickets.`
            : isDue
              ? t`Its time has come; it closes by itself within a quarter of an hour.`
              : t`Open until ${moment(closesAt)}.`}{' '}
        {isClosed && !isRevealed && round !== null && (
          <Trans>
            Round {round} is published on {moment(drandRoundAt(round))}.
          </Trans>
        )}
      </p>
      {mayLead && isDue && (
        <Button className="mt-2" isBusy={close.isPending} onClick={() => close.mutate(id)}>
          <Trans>Close it now</Trans>
        </Button>
      )}
      {mayLead && isClosed && !isRevealed && <RevealPart draw={draw} />}
    </li>
  )
}

function RevealPart({ draw: { id, round } }: { readonly draw: DrawSeen }) {
  const { t } = useLingui()
  const [randomness, setRandomness] = useState('')
  const reveal = useChange(revealDraw, [['academy']])
  function submit(event: FormEvent) {
    event.preventDefault()
    reveal.mutate(round === null ? { id } : { id, randomness })
  }
  return (
    <form onSubmit={submit} className="mt-2 grid max-w-[640px] gap-2">
      {round !== null && (
        <TextField
          label={t`Randomness of round ${round}`}
          required
          value={randomness}
          pattern="\s*[0-9a-fA-F]{64}\s*"
          className="font-mono text-small!"
          hint={
            <Trans>
              64 digits and letters, the field “randomness” of{' '}
              <TextLink href={drandAddress(round)}>drand’s page</TextLink>. Everybody can compare it.
            </Trans>
          }
          onChange={(event) => setRandomness(event.target.value)}
        />
      )}
      <div>
        <Button kind="main" type="submit" isBusy={reveal.isPending}>
          <Trans>Reveal the seed</Trans>
        </Button>
      </div>
    </form>
  )
}
