import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Building2, Download, Plus, SlidersHorizontal } from 'lucide-react'
import { useDeferredValue, useEffect, useRef, useState } from 'react'
import { useShortcuts } from '../app/use-shortcuts.ts'
import { Button } from '../ui/Button.tsx'
import { buttonClasses } from '../ui/button-classes.ts'
import { Empty } from '../ui/Empty.tsx'
import { NobodyYet } from '../ui/NobodyYet.tsx'
import { Page } from '../ui/Page.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { AddPersonDialog } from './AddPersonDialog.tsx'
import { BulkBar } from './BulkBar.tsx'
import { PeopleFilters } from './PeopleFilters.tsx'
import { PeopleList } from './PeopleList.tsx'
import { type PeopleFilter, people } from './requests.ts'
import { StateFilter } from './StateFilter.tsx'

/** Everybody the member knows: search, filter, sort, choose many. The filters live in the address. */
export function PeopleScreen() {
  const { t } = useLingui()
  const filter: PeopleFilter = useSearch({ strict: false })
  const navigate = useNavigate()
  const [words, setWords] = useState(filter.search ?? '')
  const search = useDeferredValue(words)
  const found = useInfiniteQuery(people({ ...filter, search }))
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [isAdding, setIsAdding] = useState(false)
  // On a phone the filters stand behind one button.
  const [isFiltering, setIsFiltering] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const change = (next: PeopleFilter) =>
    void navigate({ to: '/people', search: { ...filter, ...next }, replace: true })
  useEffect(() => {
    // The address follows when typing rests, so that a link carries the search.
    const timer = setTimeout(
      () => words !== (filter.search ?? '') && change({ search: words || undefined }),
      400,
    )
    return () => clearTimeout(timer)
  })
  useShortcuts([{ keys: '/', does: t`search here`, act: () => field.current?.focus() }])
  if (found.isPending) return <Waiting for={t`your people`} shape="page" />
  if (found.isError) return <Trouble error={found.error} retry={found.refetch} isPage />
  const [first] = found.data.pages
  if (!first) return null
  const { counts, total } = first
  const everybody = Object.entries(counts).reduce(
    (sum, [state, count]) => (state === 'alive' ? sum : sum + count),
    0,
  )
  const isFiltered = Object.values({ ...filter, search, sort: undefined, order: undefined }).some(
    (value) => value,
  )
  const filters = [
    filter.state,
    filter.organisation,
    filter.tag,
    filter.source,
    filter.sharing,
    filter.show,
  ].filter((value) => value).length
  const rows = found.data.pages.flatMap((page) => page.people)
  return (
    <Page
      name={t`People`}
      title={<Trans>People</Trans>}
      lead={
        everybody > 0 && (
          <>
            {t`${plural(everybody, { one: '# person.', other: '# people.' })}`}{' '}
            <span className="font-medium text-ink">{t`${plural(counts.alive, { one: '# tie is alive', other: '# ties are alive' })}`}</span>
            {t`; ${plural(counts.cooling, { one: '# is cooling.', other: '# are cooling.' })}`}
          </>
        )
      }
      isWide
      actions={
        <>
          <Link to="/organisations" className={buttonClasses('quiet')}>
            <Building2 aria-hidden size={16} strokeWidth={1.75} />
            <Trans>Organisations</Trans>
          </Link>
          <a className={buttonClasses('plain')} href="/api/people/export" download>
            <Download aria-hidden size={16} strokeWidth={1.75} />
            <Trans>Take a copy</Trans>
          </a>
          <Button kind="main" icon={Plus} onClick={() => setIsAdding(true)}>
            <Trans>Add a person</Trans>
          </Button>
        </>
      }
    >
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <SearchField
          ref={field}
          label={t`Name, company, title, tag, note`}
          keys="/"
          value={words}
          onChange={(event) => setWords(event.target.value)}
          className="w-72 max-rail:w-full"
        />
        <Button
          icon={SlidersHorizontal}
          aria-expanded={isFiltering}
          className="rail:hidden"
          onClick={() => setIsFiltering(!isFiltering)}
        >
          {filters > 0 ? t`${plural(filters, { one: '# filter', other: '# filters' })}` : t`Filters`}
        </Button>
        <div
          className={`rail:contents ${isFiltering ? 'max-rail:flex max-rail:flex-wrap max-rail:gap-2' : 'max-rail:hidden'}`}
        >
          <StateFilter counts={counts} chosen={filter.state} onChoose={(state) => change({ state })} />
          <PeopleFilters filter={filter} onChange={change} />
        </div>
      </div>
      {rows.length === 0 ? (
        isFiltered ? (
          <Empty
            title={t`Nobody is found this way.`}
            action={
              <Button
                onClick={() => {
                  setWords('')
                  void navigate({ to: '/people', search: {} })
                }}
              >
                <Trans>Show everybody</Trans>
              </Button>
            }
          />
        ) : (
          <NobodyYet />
        )
      ) : (
        <PeopleList
          rows={rows}
          total={total}
          filter={filter}
          chosen={chosen}
          onChoose={setChosen}
          onSort={change}
          onEnd={() => found.hasNextPage && !found.isFetchingNextPage && void found.fetchNextPage()}
        />
      )}
      {chosen.size > 0 && <BulkBar ids={[...chosen]} onDone={() => setChosen(new Set())} />}
      <AddPersonDialog isOpen={isAdding} onClose={() => setIsAdding(false)} />
    </Page>
  )
}
