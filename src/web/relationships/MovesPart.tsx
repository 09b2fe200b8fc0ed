import { Trans, useLingui } from '@lingui/react/macro'
import { useChange } from '../access/use-change.ts'
import { type PersonDetail, removeMove } from './requests.ts'
import { useDayWords } from './use-day-words.ts'

/** Where somebody went, when, and who says so; a wrong move is taken back. */
export function MovesPart({
  person: { id, moves },
}: {
  readonly person: Pick<PersonDetail, 'id' | 'moves'>
}) {
  const { t } = useLingui()
  const { date } = useDayWords()
  const takeBack = useChange(
    removeMove,
    [['person', id], ['people'], ['week'], ['sharing'], ['accounts'], ['account'], ['plays']],
    t`Taken back: they are where they were.`,
  )
  const place = (title: string, organisation: string) =>
    [title, organisation].filter((part) => part !== '').join(', ') || '–'
  if (moves.length === 0) return null
  return (
    <ul className="mt-1 text-small text-ink2">
      {moves.map((move) => {
        const day = date(move.seenOn)
        const source = {
          import: t`seen in your export of ${day}`,
          mail: t`their mail address changed on ${day}`,
          word: t`your word, ${day}`,
        }[move.source]
        return (
          <li key={move.id} className="flex flex-wrap items-baseline gap-x-2">
            <span>
              {t`Moved from ${place(move.fromTitle, move.fromOrganisation)} to ${place(move.toTitle, move.toOrganisation)}; ${source}.`}
            </span>
            <button
              type="button"
              className="text-link"
              disabled={takeBack.isPending}
              onClick={() => takeBack.mutate({ id, moveId: move.id })}
            >
              <Trans>Wrong: take it back</Trans>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
