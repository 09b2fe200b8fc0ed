import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useTieStateWords } from '../ui/tie-state-words.ts'
import { MarkShape } from './MarkShape.tsx'
import { isGone, type View } from './matrix.ts'
import type { Mark } from './requests.ts'

export interface MatrixCellProps {
  readonly marks: readonly Mark[]
  readonly isGap: boolean
  /** Our department and the same one of theirs. */
  readonly isCounterpart: boolean
  readonly view: View
  /** The mark that Tab comes to. */
  readonly first: string | undefined
  readonly memberName: (id: string) => string
  readonly onOpen: (mark: Mark) => void
}

const most = 24

/** Ties of one of our departments into one of theirs. */
export function MatrixCell({
  marks,
  isGap,
  isCounterpart,
  view,
  first,
  memberName,
  onOpen,
}: MatrixCellProps) {
  const { t } = useLingui()
  const [isWhole, setIsWhole] = useState(false)
  const shown = isWhole ? marks : marks.slice(0, marks.length > most + 1 ? most : marks.length)
  const hidden = marks.length - shown.length
  return (
    <td
      className={`h-10 border border-line p-0.5 text-center align-middle ${isGap ? 'hatched' : isCounterpart ? 'bg-hover' : ''}`}
    >
      {marks.length === 0 ? (
        isGap ? (
          <span className="rounded-small bg-bg px-1 text-label font-medium text-bad">
            <Trans>gap</Trans>
          </span>
        ) : (
          <span aria-hidden="true" className="text-ink3">
            ·
          </span>
        )
      ) : (
        <span className="inline-flex flex-wrap items-center justify-center">
          {isGap && <span className="sr-only">{t`gap`}</span>}
          {shown.map((mark) => (
            <MarkButton
              key={mark.id}
              mark={mark}
              view={view}
              isFirst={mark.id === first}
              member={memberName(mark.memberId)}
              onOpen={() => onOpen(mark)}
            />
          ))}
          {hidden > 0 && (
            <button
              type="button"
              className="min-h-6 rounded-small px-1 text-label text-ink2 hover:bg-hover"
              aria-label={t`${plural(hidden, { one: 'Show # more', other: 'Show # more' })}`}
              onClick={() => setIsWhole(true)}
            >
              +{hidden}
            </button>
          )}
        </span>
      )}
    </td>
  )
}

interface MarkButtonProps {
  readonly mark: Mark
  readonly view: View
  readonly isFirst: boolean
  readonly member: string
  readonly onOpen: () => void
}

function MarkButton({ mark, view, isFirst, member, onOpen }: MarkButtonProps) {
  const { t, i18n } = useLingui()
  const states = useTieStateWords()
  const { name, title, state, strength, living } = mark
  const who = title === '' ? name : `${name}, ${title}`
  const standing = state === null ? t`no contact on record` : states[state].toLocaleLowerCase(i18n.locale)
  const chance = i18n.number(strength ?? 0, { style: 'percent' })
  const counts =
    view.kind === 'in90' && strength !== null
      ? t`${chance} in 90 days`
      : isGone(mark, view)
        ? t`goes along`
        : living
          ? t`counted`
          : t`not counted`
  const label = t`${who}: ${standing}, ${counts}; known by ${member}`
  return (
    <button
      type="button"
      data-mark
      tabIndex={isFirst ? 0 : -1}
      aria-label={label}
      title={label}
      onClick={onOpen}
      className="grid size-6 shrink-0 place-items-center rounded-full hover:bg-line2 focus-visible:-outline-offset-1"
    >
      <MarkShape mark={mark} view={view} />
    </button>
  )
}
