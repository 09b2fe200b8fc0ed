import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Pencil } from 'lucide-react'
import { useDeferredValue, useRef, useState } from 'react'
import { useShortcuts } from '../app/use-shortcuts.ts'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { NobodyYet } from '../ui/NobodyYet.tsx'
import { Page } from '../ui/Page.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { OrganisationSheet } from './OrganisationSheet.tsx'
import { type Organisation, organisations } from './organisation-requests.ts'

/** Where my people work: names, domains and groups, put right by hand and remembered. */
export function OrganisationsScreen() {
  const { t } = useLingui()
  const [words, setWords] = useState('')
  const search = useDeferredValue(words.trim())
  const found = useInfiniteQuery(organisations(search))
  const [chosen, setChosen] = useState<string>()
  const field = useRef<HTMLInputElement>(null)
  useShortcuts([{ keys: '/', does: t`search here`, act: () => field.current?.focus() }])
  if (found.isPending) return <Waiting for={t`your organisations`} shape="page" />
  if (found.isError) return <Trouble error={found.error} retry={found.refetch} isPage />
  const [first] = found.data.pages
  if (!first) return null
  const { counts } = first
  const told = t`Told by cards and mail domains; what you put right stays.`
  const rows = found.data.pages.flatMap((page) => page.organisations)
  const open = rows.find(({ id }) => id === chosen)
  return (
    <Page
      name={t`Organisations`}
      title={t`${plural(counts.organisations, { one: 'Your people work at # organisation.', other: 'Your people work at # organisations.' })}`}
      eyebrow={
        <Link to="/people" className="hover:underline">
          <Trans>People</Trans>
        </Link>
      }
      lead={
        counts.people > 0 &&
        t`${plural(counts.people, { one: '# person is at one of them.', other: '# people are at one of them.' })} ${told}`
      }
    >
      {counts.organisations === 0 && search === '' ? (
        <NobodyYet />
      ) : (
        <>
          <SearchField
            ref={field}
            label={t`Name or domain`}
            keys="/"
            value={words}
            onChange={(event) => setWords(event.target.value)}
            className="mb-3 w-72 max-rail:w-full"
          />
          {rows.length === 0 ? (
            <Empty
              title={t`No organisation is found this way.`}
              action={
                <Button onClick={() => setWords('')}>
                  <Trans>Show all</Trans>
                </Button>
              }
            />
          ) : (
            <ul className="border-b border-line">
              {rows.map((organisation) => (
                <Row
                  key={organisation.id}
                  organisation={organisation}
                  onEdit={() => setChosen(organisation.id)}
                />
              ))}
            </ul>
          )}
          {found.hasNextPage && (
            <Button
              className="mt-4"
              isBusy={found.isFetchingNextPage}
              onClick={() => void found.fetchNextPage()}
            >
              <Trans>Show more</Trans>
            </Button>
          )}
        </>
      )}
      {open && (
        <OrganisationSheet
          key={`${open.id} ${open.name}`}
          organisation={open}
          onClose={() => setChosen(undefined)}
        />
      )}
    </Page>
  )
}

function Row({ organisation, onEdit }: { readonly organisation: Organisation; readonly onEdit: () => void }) {
  const { t } = useLingui()
  const { id, name, people, peopleBelow, parent, subsidiaries, aliases, isDecided } = organisation
  const others = aliases.filter(({ written }) => written !== name).map(({ written }) => written)
  const facts = [
    ...(parent ? [t`part of ${parent.name}`] : []),
    ...(subsidiaries.length > 0
      ? [
          t`${plural(subsidiaries.length, { one: '# subsidiary', other: '# subsidiaries' })}, ${plural(peopleBelow, { one: '# person there', other: '# people there' })}`,
        ]
      : []),
    ...(isDecided ? [t`put right by you`] : []),
  ]
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto_auto] items-center gap-x-4 border-t border-line py-1.5 text-small">
      <div className="min-w-0">
        <Link to="/people" search={{ organisation: id }} className="font-medium hover:underline">
          {name}
        </Link>
        {facts.length > 0 && <span className="text-ink2"> · {facts.join(' · ')}</span>}
        {others.length > 0 && (
          <div className="truncate text-label text-ink2">{others.slice(0, 5).join(', ')}</div>
        )}
      </div>
      <span className="figures text-ink2">{t`${plural(people, { one: '# person', other: '# people' })}`}</span>
      <Button kind="quiet" icon={Pencil} aria-label={t`Put right: ${name}`} onClick={onEdit}>
        <span className="max-rail:hidden">
          <Trans>Put right</Trans>
        </span>
      </Button>
    </li>
  )
}
