import { useLingui } from '@lingui/react/macro'
import type { z } from 'zod'
import type { AccountsPage } from '#contract/accounts.ts'
import type { AccountsFilter } from './requests.ts'

export interface AccountsFiltersProps {
  readonly counts: z.infer<typeof AccountsPage>['counts']
  readonly filter: AccountsFilter
  readonly onChange: (filter: AccountsFilter) => void
}

/** All, one kind, those on one person, those I lead: one at a time, each with how many there are. */
export function AccountsFilters({ counts, filter, onChange }: AccountsFiltersProps) {
  const { t, i18n } = useLingui()
  const chosen = filter.only ?? filter.kind ?? 'all'
  const choices = [
    { id: 'all', label: t`All`, count: counts.all, set: {} },
    { id: 'client', label: t`Clients`, count: counts.client, set: { kind: 'client' as const } },
    { id: 'prospect', label: t`Prospects`, count: counts.prospect, set: { kind: 'prospect' as const } },
    { id: 'partner', label: t`Partners`, count: counts.partner, set: { kind: 'partner' as const } },
    { id: 'supplier', label: t`Suppliers`, count: counts.supplier, set: { kind: 'supplier' as const } },
    {
      id: 'single-threaded',
      label: t`On one person`,
      count: counts.singleThreaded,
      set: { only: 'single-threaded' as const },
    },
    { id: 'led-by-me', label: t`Led by me`, count: counts.ledByMe, set: { only: 'led-by-me' as const } },
  ]
  return (
    <fieldset className="flex flex-wrap gap-1" aria-label={t`Which accounts`}>
      {choices
        .filter(({ id, count }) => count > 0 || id === 'all' || id === chosen)
        .map(({ id, label, count, set }) => (
          <button
            key={id}
            type="button"
            aria-pressed={chosen === id}
            onClick={() => onChange({ kind: undefined, only: undefined, ...set })}
            className={`inline-flex min-h-8 items-center gap-1.5 rounded-control border px-2.5 text-small font-medium max-rail:min-h-11 ${chosen === id ? 'border-line2 bg-panel' : 'border-transparent text-ink hover:bg-hover'}`}
          >
            {label} <span className="figures font-normal text-ink2">{i18n.number(count)}</span>
          </button>
        ))}
    </fieldset>
  )
}
