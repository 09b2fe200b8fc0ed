import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { ChevronDown } from 'lucide-react'
import type { Department } from '#domain/people/title.ts'
import { useDepartmentWords } from '../relationships/use-department-words.ts'
import { Button } from '../ui/Button.tsx'
import { MarkShape } from './MarkShape.tsx'
import { isCounted, type Matrix, type View } from './matrix.ts'
import type { Mark } from './requests.ts'
import { useMarkWords } from './use-mark-words.ts'
import type { useMatrixTotals } from './use-matrix-totals.ts'

export interface TheirDepartmentsProps {
  readonly matrix: Matrix
  readonly marks: readonly Mark[]
  readonly view: View
  readonly totals: ReturnType<typeof useMatrixTotals>
  readonly memberName: (id: string) => string
  readonly onOpen: (mark: Mark) => void
  readonly onAdopt: (department: Department) => void
}

/** The matrix on a phone: their departments, each with its marks and from how many of ours; a tap lists the ties. */
export function TheirDepartments({
  matrix,
  marks,
  view,
  totals,
  memberName,
  onOpen,
  onAdopt,
}: TheirDepartmentsProps) {
  const { t } = useLingui()
  const { departments } = useDepartmentWords()
  const words = useMarkWords(view)
  return (
    <ul className="border-t border-line">
      {matrix.columns.map((column) => {
        const cells = matrix.rows.map((row) => matrix.marksIn(row.id, column))
        const here = cells.flat().toSorted((one, other) => Number(other.living) - Number(one.living))
        const from = cells.filter((cell) => cell.some(({ living }) => living)).length
        const count = here.filter((mark) => isCounted(mark, { kind: 'today' })).length
        const later = totals?.of(({ department }) => department === column)
        return (
          <li key={column} className="border-b border-line text-small">
            <details className="group">
              <summary className="flex min-h-14 list-none items-center justify-between gap-3 py-1.5 [&::-webkit-details-marker]:hidden">
                <span className="min-w-0">
                  <span className="block font-semibold">{departments[column]}</span>
                  <span className="block text-ink2">
                    {from === 0
                      ? t`Nobody of ours`
                      : t`${plural(from, { one: 'Only through one department', other: 'From # of our departments' })}`}
                  </span>
                </span>
                <span className="flex items-center gap-3">
                  <span aria-hidden="true" className="flex max-w-40 flex-wrap items-center justify-end gap-1">
                    {here.slice(0, 16).map((mark) => (
                      <MarkShape key={mark.id} mark={mark} view={view} size={10} />
                    ))}
                    {here.length > 16 && <span className="text-label text-ink2">+{here.length - 16}</span>}
                  </span>
                  <span
                    className={`figures min-w-8 text-right font-semibold ${count === 0 ? 'text-bad' : ''}`}
                  >
                    {count}
                    {later !== undefined && (
                      <span className="block text-label font-normal text-ink2">{later}</span>
                    )}
                  </span>
                  <ChevronDown aria-hidden size={16} className="text-ink3 group-open:rotate-180" />
                </span>
              </summary>
              <ul className="pb-2">
                {here.map((mark) => (
                  <li key={mark.id}>
                    <button
                      type="button"
                      className="flex min-h-11 w-full items-center gap-2.5 text-left"
                      onClick={() => onOpen(mark)}
                    >
                      <span className="grid size-5 shrink-0 place-items-center">
                        <MarkShape mark={mark} view={view} />
                      </span>
                      <span className="min-w-0">{words(mark, memberName(mark.memberId))}</span>
                    </button>
                  </li>
                ))}
                {from === 0 && (
                  <li>
                    <Button onClick={() => onAdopt(column)}>
                      <Trans>Adopt a counterpart</Trans>
                    </Button>
                  </li>
                )}
              </ul>
            </details>
          </li>
        )
      })}
      <li className="flex min-h-11 items-center justify-between text-small font-semibold">
        <Trans>Alive</Trans>
        <span className="figures">
          {marks.filter(({ living }) => living).length}
          {totals && (
            <span className="font-normal text-ink2">
              {' '}
              · {totals.label}: {totals.of(() => true)}
            </span>
          )}
        </span>
      </li>
    </ul>
  )
}
