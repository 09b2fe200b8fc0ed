import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Download, Plus } from 'lucide-react'
import { useDeferredValue, useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import type { AccountsPage } from '#contract/accounts.ts'
import { me } from '../app/session.ts'
import { useShortcuts } from '../app/use-shortcuts.ts'
import { Button } from '../ui/Button.tsx'
import { buttonClasses } from '../ui/button-classes.ts'
import { Empty } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { Section } from '../ui/Section.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { AccountsFilters } from './AccountsFilters.tsx'
import { AccountsTable } from './AccountsTable.tsx'
import { AddAccountDialog } from './AddAccountDialog.tsx'
import { AtRiskPart } from './AtRiskPart.tsx'
import { lossesOf } from './account-losses.ts'
import { CounterpartsPart } from './CounterpartsPart.tsx'
import { mayLead } from './may-lead.ts'
import { NoAccountsYet } from './NoAccountsYet.tsx'
import { NoPlays, PlayList } from './PlayList.tsx'
import { type AccountRow, type AccountsFilter, accountNames, accounts, plays } from './requests.ts'
import { WhyMany } from './WhyMany.tsx'

/** Every account by its touch points, and which of them hang on one person. The filters live in the address. */
export function AccountsScreen() {
  const { t } = useLingui()
  const filter: AccountsFilter = useSearch({ strict: false })
  const navigate = useNavigate()
  const lead = mayLead(useSuspenseQuery(me).data)
  const [words, setWords] = useState(filter.search ?? '')
  const search = useDeferredValue(words)
  const found = useInfiniteQuery(accounts({ ...filter, search }))
  // Whatever the filter shows, what departures cost is about every account.
  const everything = useQuery({ ...accountNames, enabled: lead }).data?.accounts ?? []
  const [isAdding, setIsAdding] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const change = (next: AccountsFilter) =>
    void navigate({ to: '/accounts', search: { ...filter, ...next }, replace: true })
  useEffect(() => {
    // The address follows when typing rests, so that a link carries the search.
    const timer = setTimeout(
      () => words !== (filter.search ?? '') && change({ search: words || undefined }),
      400,
    )
    return () => clearTimeout(timer)
  })
  useShortcuts([{ keys: '/', does: t`search here`, act: () => field.current?.focus() }])
  if (found.isPending) return <Waiting for={t`the accounts`} shape="page" />
  if (found.isError) return <Trouble error={found.error} retry={found.refetch} isPage />
  const [first] = found.data.pages
  if (!first) return null
  if (first.counts.all === 0) return <NoAccountsYet mayAdd={lead} />
  const rows = found.data.pages.flatMap((page) => page.accounts)
  return (
    <Page
      name={t`Accounts`}
      title={<Sentence counts={first.counts} />}
      lead={<AtRisk rows={everything} isForLeads={lead} />}
      isWide
      actions={
        <>
          <a className={buttonClasses('plain')} href="/api/accounts/export" download>
            <Download aria-hidden size={16} strokeWidth={1.75} />
            CSV
          </a>
          {lead && (
            <Button kind="main" icon={Plus} onClick={() => setIsAdding(true)}>
              <Trans>Add an account</Trans>
            </Button>
          )}
        </>
      }
    >
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <SearchField
          ref={field}
          label={t`Account, domain, lead`}
          keys="/"
          value={words}
          onChange={(event) => setWords(event.target.value)}
          className="w-58 max-rail:w-full"
        />
        <AccountsFilters counts={first.counts} filter={filter} onChange={change} />
      </div>
      {rows.length === 0 ? (
        <Empty
          title={t`No account is found this way.`}
          action={
            <Button
              onClick={() => {
                setWords('')
                void navigate({ to: '/accounts', search: {} })
              }}
            >
              <Trans>Show all accounts</Trans>
            </Button>
          }
        />
      ) : (
        <>
          <AccountsTable rows={rows} filter={filter} onSort={change} />
          {found.hasNextPage && (
            <Button
              className="mt-3"
              isBusy={found.isFetchingNextPage}
              onClick={() => void found.fetchNextPage()}
            >
              <Trans>Show more</Trans>
            </Button>
          )}
          <Legend />
        </>
      )}
      <div className="mt-9 grid grid-cols-1 gap-x-12 gap-y-9 margin:grid-cols-[minmax(0,1fr)_272px]">
        <div className="min-w-0 space-y-9">
          {lead && <AtRiskPart rows={everything} />}
          <PlaysInProgress isLead={lead} />
          <CounterpartsPart />
        </div>
        <WhyMany />
      </div>
      {isAdding && <AddAccountDialog onClose={() => setIsAdding(false)} />}
    </Page>
  )
}

function Sentence({ counts }: { readonly counts: z.infer<typeof AccountsPage>['counts'] }) {
  const { t } = useLingui()
  const { living, all, singleThreaded } = counts
  const where = t`${plural(living, { one: '# touch point', other: '# touch points' })} ${plural(all, { one: 'in # account.', other: 'in # accounts.' })}`
  if (singleThreaded === 0) return living > 0 ? `${where} ${t`None hangs on one person.`}` : where
  return `${where} ${t`${plural(singleThreaded, { one: '# hangs on one person.', other: '# hang on one person.' })}`}`
}

interface AtRiskProps {
  readonly rows: readonly AccountRow[]
  /** Who leads accounts is told whose departure costs most; everybody else sees it in the list alone. */
  readonly isForLeads: boolean
}

function AtRisk({ rows, isForLeads }: AtRiskProps) {
  const { t, i18n } = useLingui()
  const [first] = lossesOf(rows)
  const cold =
    first?.accounts.filter(({ withoutBusiest }) => withoutBusiest === 0).map(({ name }) => name) ?? []
  if (!isForLeads || !first || cold.length === 0)
    return t`A touch point is a tie that a member shares, with a chance of at least one half to be in touch within 90 days.`
  const { member } = first
  const list = new Intl.ListFormat(i18n.locale).format(
    cold.length > 3 ? [...cold.slice(0, 2), t`${cold.length - 2} more`] : cold,
  )
  const next = first.accounts.find(({ withoutBusiest }) => withoutBusiest > 0)
  return next
    ? t`If ${member} left, ${list} would go cold and ${next.name} would keep ${next.withoutBusiest} of ${next.living}.`
    : t`If ${member} left, ${list} would go cold.`
}

function Legend() {
  return (
    <div className="mt-3 flex flex-wrap justify-between gap-x-6 gap-y-1 text-label text-ink2">
      <div className="flex flex-wrap gap-x-4" aria-hidden="true">
        <span className="inline-flex items-center gap-1.5">
          <svg width="14" height="5" aria-hidden="true">
            <rect width="14" height="5" rx="2.5" className="fill-hot-fill" />
          </svg>
          <Trans>living</Trans>
        </span>
        <span className="inline-flex items-center gap-1.5">
          <svg width="14" height="5" aria-hidden="true">
            {[0, 3, 6, 9, 12].map((x) => (
              <rect key={x} x={x} width="1.8" height="5" className="fill-cooling-fill" />
            ))}
          </svg>
          <Trans>cooling, not counted</Trans>
        </span>
        <span className="inline-flex items-center gap-1.5">
          <svg width="2" height="12" aria-hidden="true">
            <rect width="1.6" height="12" rx=".8" className="fill-ink2" />
          </svg>
          <Trans>goal</Trans>
        </span>
      </div>
      <p>
        <Trans>Only ties that members share are counted.</Trans>
      </p>
    </div>
  )
}

function PlaysInProgress({ isLead }: { readonly isLead: boolean }) {
  const { t } = useLingui()
  const { id } = useSuspenseQuery(me).data.member
  const found = useQuery(plays)
  const open = found.data?.filter(({ state }) => state === 'open') ?? []
  return (
    <Section title={t`Plays in progress`} aside={t`done when the data shows it, not when somebody ticks it`}>
      {found.isError ? (
        <Trouble error={found.error} retry={found.refetch} />
      ) : open.length > 0 ? (
        <PlayList
          plays={open}
          mayDrop={({ doerId, partnerId }) => isLead || doerId === id || partnerId === id}
        />
      ) : (
        found.data && <NoPlays />
      )}
    </Section>
  )
}
