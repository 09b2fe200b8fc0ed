import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { ChevronDown, ChevronUp } from 'lucide-react'
import type { AccountRow, AccountsFilter } from './requests.ts'
import { TouchPointBar } from './TouchPointBar.tsx'
import { TrendLine } from './TrendLine.tsx'
import { useAccountWords } from './use-account-words.ts'

export interface AccountsTableProps {
  readonly rows: readonly AccountRow[]
  readonly filter: AccountsFilter
  readonly onSort: (filter: AccountsFilter) => void
}

/** The league: touch points towards the goal, twelve months, what is left without the busiest. */
export function AccountsTable({ rows, filter, onSort }: AccountsTableProps) {
  const { t } = useLingui()
  const { kinds, lastMonth } = useAccountWords()
  const most = Math.max(1, ...rows.map(({ goal, living, cooling }) => Math.max(goal, living + cooling)))
  const heading = { filter, onSort }
  return (
    <>
      <table className="w-full border-collapse text-small max-rail:hidden">
        <caption className="sr-only">{t`Accounts by their touch points`}</caption>
        <thead className="border-y border-line text-label text-ink2">
          <tr>
            <Heading {...heading} column="name" label={t`Account`} />
            <Heading {...heading} column="kind" label={t`Kind`} isWide />
            <Heading {...heading} column="living" label={t`Touch points, of the goal`} />
            <Heading {...heading} column="trend" label={t`12 months`} />
            <Heading {...heading} column="without" label={t`If the busiest leaves`} />
            <Heading {...heading} column="last" label={t`Last contact`} isWide />
            <Heading {...heading} column="lead" label={t`Lead`} isWide />
            <Heading {...heading} column="plays" label={t`Plays`} isEnd />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className="h-9 border-b border-line hover:bg-hover">
              <th scope="row" className="max-w-52 pr-4 text-left font-medium">
                <NameLink row={row} />
              </th>
              <td className="pr-4 text-ink2 max-wide:hidden">{kinds[row.kind]}</td>
              <td className="pr-4">
                <span className="flex items-center gap-3">
                  <TouchPointBar {...row} most={most} />
                  <TouchPoints row={row} />
                </span>
              </td>
              <td className="pr-4">
                <TrendLine trend={row.trend} />
              </td>
              <td className="pr-4">
                <Without row={row} />
              </td>
              <td className="pr-4 text-ink2 max-wide:hidden">{lastMonth(row.lastMonth)}</td>
              <td className="pr-4 text-ink2 max-wide:hidden">
                {row.lead ?? <span className="text-ink3">{t`nobody yet`}</span>}
              </td>
              <td className="figures text-right">
                {row.plays > 0 ? row.plays : <span className="text-ink3">–</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="border-t border-line rail:hidden">
        {rows.map((row) => (
          <li key={row.id} className="border-b border-line py-2.5 text-small">
            <div className="flex items-baseline justify-between gap-3">
              <span className="min-w-0 font-medium">
                <NameLink row={row} />
              </span>
              <TouchPoints row={row} />
            </div>
            <div className="mt-1 flex items-center justify-between gap-3">
              <span className="min-w-0 text-ink2">
                <Without row={row} />
              </span>
              <TouchPointBar {...row} most={most} />
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

function NameLink({ row }: { readonly row: AccountRow }) {
  return (
    <Link
      to="/accounts/$accountId"
      params={{ accountId: row.id }}
      className="hover:underline max-rail:inline-flex max-rail:min-h-6 max-rail:items-center"
    >
      {row.name}
    </Link>
  )
}

function TouchPoints({ row: { living, goal, cooling } }: { readonly row: AccountRow }) {
  const { t } = useLingui()
  return (
    <span className="figures whitespace-nowrap">
      <span className="font-semibold">{living}</span> <span className="text-ink2">{t`of ${goal}`}</span>
      {cooling > 0 && <span className="sr-only">{t`, ${cooling} cooling`}</span>}
    </span>
  )
}

function Without({ row: { living, people, withoutBusiest, busiest } }: { readonly row: AccountRow }) {
  const { t } = useLingui()
  if (living === 0 || busiest === null)
    return (
      <span className="text-ink3">{people > 0 ? t`nobody is in touch` : t`nobody knows anyone yet`}</span>
    )
  if (withoutBusiest === 0)
    return <span className="font-medium text-bad">{t`none: all with ${busiest}`}</span>
  return (
    <>
      <span className="figures font-semibold text-ink">{withoutBusiest}</span>{' '}
      <span className="text-ink2">{t`without ${busiest}`}</span>
    </>
  )
}

interface HeadingProps {
  readonly column: NonNullable<AccountsFilter['sort']>
  readonly label: string
  readonly filter: AccountsFilter
  readonly onSort: (filter: AccountsFilter) => void
  readonly isWide?: boolean
  readonly isEnd?: boolean
}

/** A column's name that sorts by it, and again the other way. */
function Heading({ column, label, filter, onSort, isWide = false, isEnd = false }: HeadingProps) {
  const isSorted = (filter.sort ?? 'living') === column
  const first = column === 'name' || column === 'kind' || column === 'lead' ? 'asc' : 'desc'
  const order = isSorted ? (filter.order ?? first) : first
  const Arrow = order === 'asc' ? ChevronUp : ChevronDown
  return (
    <th
      scope="col"
      aria-sort={isSorted ? (order === 'asc' ? 'ascending' : 'descending') : 'none'}
      className={`h-8 font-normal ${isEnd ? 'text-right' : 'pr-4 text-left'} ${isWide ? 'max-wide:hidden' : ''}`}
    >
      <button
        type="button"
        className={`inline-flex min-h-6 items-center gap-1 whitespace-nowrap ${isSorted ? 'font-semibold text-ink' : 'hover:text-ink'}`}
        onClick={() =>
          onSort({ sort: column, order: isSorted ? (order === 'asc' ? 'desc' : 'asc') : undefined })
        }
      >
        {label}
        {isSorted && <Arrow aria-hidden size={12} />}
      </button>
    </th>
  )
}
