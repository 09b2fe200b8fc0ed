import type { Matrix } from './matrix.ts'

/** px on paper at zoom 1: what an A4 page holds between its margins, and what stands around the matrix. */
const page = { height: 1000, cells: 560 }
const around = 560
const mark = 18

/** How far the page must shrink so that its matrix and what stands around it fit on one sheet of A4: 0.4–1. */
export function printZoom({ rows, columns, marksIn }: Pick<Matrix, 'rows' | 'columns' | 'marksIn'>): number {
  const across = Math.max(1, Math.floor(page.cells / Math.max(1, columns.length) / mark))
  const heightOf = (rowId: string) =>
    Math.max(1, ...columns.map((column) => Math.ceil(marksIn(rowId, column).length / across))) * mark + 14
  const height = rows.reduce((sum, { id }) => sum + heightOf(id), around)
  return Math.max(0.4, Math.min(1, page.height / height))
}
