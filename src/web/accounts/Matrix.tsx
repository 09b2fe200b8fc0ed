import { useLingui } from '@lingui/react/macro'
import type { Department } from '#domain/people/title.ts'
import { useDepartmentWords } from '../relationships/use-department-words.ts'
import { MatrixCell } from './MatrixCell.tsx'
import { isCounted, type Matrix as MatrixData, type View } from './matrix.ts'
import type { Mark } from './requests.ts'
import type { useMatrixTotals } from './use-matrix-totals.ts'

export interface MatrixProps {
  readonly matrix: MatrixData
  readonly marks: readonly Mark[]
  readonly view: View
  readonly totals: ReturnType<typeof useMatrixTotals>
  readonly memberName: (id: string) => string
  readonly onOpen: (mark: Mark) => void
  /** What a gap asks for: somebody who takes this department of theirs. */
  readonly onAdopt: (department: Department) => void
}

const upright = 'inline-block rotate-180 [writing-mode:vertical-rl]'
const uprightWhenNarrow =
  'inline-block max-wide:rotate-180 max-wide:[writing-mode:vertical-rl] print:rotate-0 print:[writing-mode:horizontal-tb]'

/** Our departments × theirs, one mark a tie. One Tab stop; arrows move between marks and gaps, Enter opens one. */
export function Matrix({ matrix, marks, view, totals, memberName, onOpen, onAdopt }: MatrixProps) {
  const { t } = useLingui()
  const { departments } = useDepartmentWords()
  const { rows, columns, first } = matrix
  const living = (fits: (mark: Mark) => boolean) =>
    marks.filter((mark) => fits(mark) && isCounted(mark, { kind: 'today' })).length
  const inRow = (rowId: string) =>
    columns.reduce(
      (sum, column) => sum + matrix.marksIn(rowId, column).filter((mark) => mark.living).length,
      0,
    )
  return (
    <table className="w-full table-fixed border-collapse text-small" onKeyDown={moveBetweenMarks}>
      <caption className="sr-only">
        {t`Who knows whom: our departments in rows, theirs in columns, one mark for each shared tie.`}
      </caption>
      <colgroup>
        <col className="w-28" />
        {columns.map((column) => (
          <col key={column} />
        ))}
        <col className="w-12" />
      </colgroup>
      <thead className="align-bottom text-label text-ink2">
        <tr>
          <th scope="col" className="pb-2 text-left font-normal whitespace-nowrap">
            {t`Ours ↓ Theirs →`}
          </th>
          {columns.map((column) => (
            <th key={column} scope="col" className="px-0.5 pb-2 font-normal">
              <span className={columns.length > 9 ? upright : uprightWhenNarrow}>{departments[column]}</span>
            </th>
          ))}
          <th scope="col" className="pb-2 text-right font-normal">{t`Alive`}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const name = row.id === '' ? t`No department` : row.name
          const count = inRow(row.id)
          return (
            <tr key={row.id}>
              <th scope="row" className="py-1 pr-2 text-left font-medium break-words">
                {name}
              </th>
              {columns.map((column) => (
                <MatrixCell
                  key={column}
                  marks={matrix.marksIn(row.id, column)}
                  isGap={matrix.isGap(row.id, column)}
                  isCounterpart={row.meaning === column}
                  view={view}
                  first={first}
                  memberName={memberName}
                  onOpen={onOpen}
                  onAdopt={() => onAdopt(column)}
                />
              ))}
              <td className={`figures pl-2 text-right font-semibold ${count === 0 ? 'text-bad' : ''}`}>
                {count}
              </td>
            </tr>
          )
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" className="pt-2 text-left text-label font-normal text-ink2">{t`Alive`}</th>
          {columns.map((column) => {
            const count = living(({ department }) => department === column)
            return (
              <td
                key={column}
                className={`figures pt-2 text-center font-semibold ${count === 0 ? 'text-bad' : ''}`}
              >
                {count}
              </td>
            )
          })}
          <td className="figures pt-2 pl-2 text-right font-semibold">{living(() => true)}</td>
        </tr>
        {totals && (
          <tr className="text-ink2">
            <th scope="row" className="text-left text-label font-normal">
              {totals.label}
            </th>
            {columns.map((column: Department) => (
              <Later key={column} value={totals.of(({ department }) => department === column)} isMiddle />
            ))}
            <Later value={totals.of(() => true)} />
          </tr>
        )}
      </tfoot>
    </table>
  )
}

function Later({ value, isMiddle = false }: { readonly value: string; readonly isMiddle?: boolean }) {
  return (
    <td
      className={`figures whitespace-nowrap ${isMiddle ? 'text-center' : 'pl-2 text-right'} ${value === '0' ? 'font-semibold text-bad' : ''}`}
    >
      {value}
    </td>
  )
}

/** To the nearest mark in an arrow's direction, as it stands on the screen; Home and End to the first and last. */
function moveBetweenMarks(event: React.KeyboardEvent<HTMLTableElement>) {
  const from = event.target
  if (!(from instanceof HTMLElement) || !from.matches('[data-mark]')) return
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-mark]')]
  const to = event.key === 'Home' ? all[0] : event.key === 'End' ? all.at(-1) : nearest(from, all, event.key)
  if (!to) return
  event.preventDefault()
  for (const mark of all) mark.tabIndex = -1
  to.tabIndex = 0
  to.focus()
}

function nearest(from: HTMLElement, all: readonly HTMLElement[], key: string): HTMLElement | undefined {
  const directions: Record<string, readonly [number, number]> = {
    ArrowRight: [1, 0],
    ArrowLeft: [-1, 0],
    ArrowDown: [0, 1],
    ArrowUp: [0, -1],
  }
  const direction = directions[key]
  if (!direction) return undefined
  const middle = (mark: HTMLElement) => {
    const { left, top, width, height } = mark.getBoundingClientRect()
    return { x: left + width / 2, y: top + height / 2 }
  }
  const start = middle(from)
  const distance = (mark: HTMLElement) => {
    const { x, y } = middle(mark)
    const along = (x - start.x) * direction[0] + (y - start.y) * direction[1]
    const across = Math.abs((x - start.x) * direction[1]) + Math.abs((y - start.y) * direction[0])
    return along < 4 ? Number.POSITIVE_INFINITY : along + 3 * across
  }
  const best = all.reduce((near, mark) => (distance(mark) < distance(near) ? mark : near), from)
  return best === from || distance(best) === Number.POSITIVE_INFINITY ? undefined : best
}
