import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { MarkShape } from './MarkShape.tsx'
import type { View } from './matrix.ts'
import type { Mark } from './requests.ts'
import { useMarkWords } from './use-mark-words.ts'

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
  readonly onAdopt: () => void
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
  onAdopt,
}: MatrixCellProps) {
  const { t } = useLingui()
  const [isWhole, setIsWhole] = useState(false)
  const shown = isWhole ? marks : marks.slice(0, marks.length > most + 1 ? most : marks.length)
  const hidden = marks.length - shown.length
  return (
    <td
      className={`h-10 border print:h-7 border-line text-center align-middle ${isGap ? 'hatched' : isCounterpart ? 'bg-hover' : ''}`}
    >
      {marks.length === 0 ? (
        isGap ? (
          <button
            type="button"
            data-mark
            tabIndex={-1}
            aria-label={t`gap: nobody yet, adopt a counterpart`}
            title={t`gap: nobody yet, adopt a counterpart`}
            onClick={onAdopt}
            className="min-h-6 rounded-small bg-bg px-1.5 text-label font-medium text-bad hover:underline"
          >
            <Trans>gap</Trans>
          </button>
        ) : (
          <span aria-hidden="true" className="text-ink3">
            ·
          </span>
        )
      ) : (
        <span className="inline-flex flex-wrap items-center justify-center">
          {isGap && <span className="sr-only">{t`gap`}</span>}
          {shown.map((mark, place) => (
            <span key={mark.id} className="relative">
              {!mark.living && (shown[place - 1]?.living ?? true) && (
                <span
                  aria-hidden="true"
                  className="pointer-events-none absolute inset-y-0 -left-px my-auto h-4 w-px bg-edge print:bg-ink"
                />
              )}
              <MarkButton
                mark={mark}
                view={view}
                isFirst={mark.id === first}
                member={memberName(mark.memberId)}
                onOpen={() => onOpen(mark)}
              />
            </span>
          ))}
          {hidden > 0 && (
            <button
              type="button"
              data-mark
              tabIndex={-1}
              className="min-h-6 rounded-small px-1 text-label text-ink2 hover:bg-hover"
              aria-label={t`${plural(hidden, { one: 'Show # more', other: 'Show # more' })}`}
              onClick={(event) => {
                const cell = event.currentTarget.closest('td')
                setIsWhole(true)
                requestAnimationFrame(() => cell?.querySelectorAll<HTMLElement>('[data-mark]')[most]?.focus())
              }}
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
  const label = useMarkWords(view)(mark, member)
  return (
    <button
      type="button"
      data-mark
      tabIndex={isFirst ? 0 : -1}
      aria-label={label}
      title={label}
      onClick={onOpen}
      className="grid size-6 shrink-0 print:size-4.5 place-items-center rounded-full hover:bg-line2 focus-visible:-outline-offset-1"
    >
      <MarkShape mark={mark} view={view} />
    </button>
  )
}
