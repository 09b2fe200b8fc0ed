import { useLingui } from '@lingui/react/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { SearchField } from '../ui/SearchField.tsx'
import { type PeopleFilter, type PersonRow, people } from './requests.ts'

export interface FindPersonProps {
  /** What is searched for at first. */
  readonly start?: string
  /** Who is offered while nothing is typed. */
  readonly offered?: PeopleFilter
  /** These are not offered. */
  readonly without: readonly string[]
  readonly isBusy?: boolean
  readonly onChoose: (person: PersonRow) => void
}

/** One of my people, found by name, company or address. */
export function FindPerson({ start = '', offered = {}, without, isBusy = false, onChoose }: FindPersonProps) {
  const { t } = useLingui()
  const [search, setSearch] = useState(start)
  const found = useInfiniteQuery(people(search === '' ? offered : { search, sort: 'name' }))
  const others = (found.data?.pages[0]?.people ?? []).filter(({ id }) => !without.includes(id)).slice(0, 8)
  return (
    <>
      <SearchField
        label={t`Name, company, address`}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
        // Inside a form Enter would send it.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      <ul className="mt-2">
        {others.map((other) => (
          <li key={other.id} className="border-t border-line">
            <button
              type="button"
              disabled={isBusy}
              className="flex min-h-11 w-full flex-wrap items-center gap-x-2 px-1 text-left text-small hover:bg-pop-chosen"
              onClick={() => onChoose(other)}
            >
              <span className="font-medium">{other.name}</span>
              <span className="text-ink2">
                {[other.title, other.organisation].filter((part) => part !== '').join(', ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
