// biome-ignore-all lint/a11y/useSemanticElements: rows that exist only while in sight cannot be a <table>; the roles and counts say the same
// biome-ignore-all lint/a11y/useFocusableInteractive: only rows and their controls take focus, headings that sort hold a button
import { useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { ChevronDown, ChevronUp } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useShortcuts } from '../app/use-shortcuts.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import { PersonLine } from './PersonLine.tsx'
import type { PeopleFilter, PersonRow } from './requests.ts'

export interface PeopleListProps {
  readonly rows: readonly PersonRow[]
  readonly total: number
  readonly filter: PeopleFilter
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (chosen: ReadonlySet<string>) => void
  readonly onSort: (filter: PeopleFilter) => void
  /** The last rows came into sight: the next page is wanted. */
  readonly onEnd: () => void
}

/** The grid's columns, the same for the heading and each row; on phones a row is two lines. */
export const columns =
  'grid grid-cols-[28px_minmax(0,1.3fr)_minmax(0,1.2fr)_minmax(0,1.2fr)_118px_104px_84px_92px_108px_64px] items-center gap-x-3 ' +
  // Between the narrow list and the whole table: without the twelve months and the cadence.
  'max-margin:grid-cols-[28px_minmax(0,1.3fr)_minmax(0,1.1fr)_minmax(0,1.1fr)_112px_96px_80px_104px] max-wide:grid-cols-[28px_minmax(0,1fr)_auto]'

/** 30,000 rows draw as fast as thirty: only those in sight exist. A grid with its true row count for readers. */
export function PeopleList({ rows, total, filter, chosen, onChoose, onSort, onEnd }: PeopleListProps) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const list = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(-1)
  const isNarrow = globalThis.matchMedia('(max-width: 1023px)').matches
  const height = isNarrow ? 60 : 36
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => height,
    overscan: 12,
    scrollMargin: list.current?.offsetTop ?? 0,
  })
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (last >= rows.length - 30) onEnd()
  }, [last, rows.length, onEnd])
  const move = (step: number) => {
    const next = Math.max(0, Math.min(rows.length - 1, at + step))
    setAt(next)
    virtual.scrollToIndex(next, { align: 'auto' })
  }
  const toggle = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    onChoose(next)
  }
  const current = rows[at]
  useShortcuts([
    { keys: 'j', does: t`next person`, act: () => move(1) },
    { keys: 'k', does: t`person before`, act: () => move(-1) },
    { keys: 'x', does: t`choose`, act: () => current && toggle(current.id) },
    {
      keys: 'Enter',
      does: t`open`,
      act: () => current && void navigate({ to: '/people/$personId', params: { personId: current.id } }),
    },
  ])
  const isAll = rows.length > 0 && rows.every(({ id }) => chosen.has(id))
  return (
    <div role="table" aria-label={t`People`} aria-rowcount={total + 1}>
      <div
        role="row"
        aria-rowindex={1}
        className={`${columns} min-h-8 border-b border-line px-2 text-label text-ink2`}
      >
        <span role="columnheader">
          <Checkbox
            isLabelHidden
            checked={isAll}
            onChange={() => onChoose(isAll ? new Set() : new Set(rows.map(({ id }) => id)))}
          >
            {t`Choose all shown`}
          </Checkbox>
        </span>
        <Heading column="name" label={t`Name`} filter={filter} onSort={onSort} />
        <Heading column="title" label={t`Title`} filter={filter} onSort={onSort} isWide />
        <Heading column="organisation" label={t`Organisation`} filter={filter} onSort={onSort} isWide />
        <span role="columnheader" className="max-wide:hidden">{t`State`}</span>
        <Heading column="strength" label={t`Strength`} filter={filter} onSort={onSort} />
        <Heading column="last" label={t`Last contact`} filter={filter} onSort={onSort} isWide />
        <span role="columnheader" className="max-margin:hidden">{t`12 months`}</span>
        <span role="columnheader" className="max-wide:hidden">{t`Sharing`}</span>
        <span role="columnheader" className="text-right max-margin:hidden">{t`Cadence`}</span>
      </div>
      <div ref={list} role="rowgroup" className="relative" style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const row = rows[item.index]
          return row ? (
            <div
              key={row.id}
              role="row"
              tabIndex={-1}
              aria-rowindex={item.index + 2}
              aria-selected={chosen.has(row.id)}
              className={`${columns} absolute inset-x-0 border-b border-line px-2 text-small ${chosen.has(row.id) ? 'bg-chosen' : item.index === at ? 'bg-hover shadow-[inset_2px_0_var(--ember)]' : 'hover:bg-hover'}`}
              style={{ height, top: item.start - virtual.options.scrollMargin }}
            >
              <PersonLine row={row} isChosen={chosen.has(row.id)} onToggle={() => toggle(row.id)} />
            </div>
          ) : null
        })}
      </div>
    </div>
  )
}

interface HeadingProps {
  readonly column: NonNullable<PeopleFilter['sort']>
  readonly label: string
  readonly filter: PeopleFilter
  readonly onSort: (filter: PeopleFilter) => void
  readonly isWide?: boolean
}

/** A column's name that sorts by it, and again the other way. */
function Heading({ column, label, filter, onSort, isWide = false }: HeadingProps) {
  const isSorted = (filter.sort ?? 'strength') === column
  const first = column === 'strength' || column === 'last' ? 'desc' : 'asc'
  const order = filter.order ?? first
  const Arrow = order === 'asc' ? ChevronUp : ChevronDown
  return (
    <span
      role="columnheader"
      aria-sort={isSorted ? (order === 'asc' ? 'ascending' : 'descending') : 'none'}
      className={isWide ? 'max-wide:hidden' : ''}
    >
      <button
        type="button"
        className={`inline-flex min-h-6 items-center gap-1 ${isSorted ? 'font-medium text-ink' : 'hover:text-ink'}`}
        onClick={() =>
          onSort({ sort: column, order: isSorted ? (order === 'asc' ? 'desc' : 'asc') : undefined })
        }
      >
        {label}
        {isSorted && <Arrow aria-hidden size={12} />}
      </button>
    </span>
  )
}
