import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useDeferredValue, useRef, useState } from 'react'
import { useShortcuts } from '../app/use-shortcuts.ts'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { Section } from '../ui/Section.tsx'
import { Segments } from '../ui/Segments.tsx'
import { TieStateMark } from '../ui/TieStateMark.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { SharingMark } from './SharingMark.tsx'
import { openPeople, type Seen } from './sharing-requests.ts'
import { useDayWords } from './use-day-words.ts'
import { useSharingChange } from './use-sharing-change.ts'
import { useSharingWords } from './use-sharing-words.ts'

type Level = 'all' | 'shared' | 'discoverable'

/** Everybody the member lets others see, with what is seen; each goes back with one press, and all of them too. */
export function OpenPeopleList({
  shared,
  discoverable,
}: {
  readonly shared: number
  readonly discoverable: number
}) {
  const { t } = useLingui()
  const { levels } = useSharingWords()
  const [level, setLevel] = useState<Level>('all')
  const [words, setWords] = useState('')
  const search = useDeferredValue(words.trim())
  const field = useRef<HTMLInputElement>(null)
  const found = useInfiniteQuery(openPeople({ ...(level !== 'all' && { level }), search }))
  const change = useSharingChange()
  useShortcuts([{ keys: '/', does: t`search here`, act: () => field.current?.focus() }])
  const all = level === 'discoverable' ? discoverable : level === 'shared' ? shared : shared + discoverable
  const takeAllBack = () =>
    change.mutate({
      level: 'private',
      who: { sharing: level === 'all' ? ['shared', 'discoverable'] : [level] },
    })
  const isNothing = shared + discoverable === 0
  return (
    <Section
      size="sentence"
      title={t`What colleagues see now`}
      aside={
        all > 0 &&
        search === '' && (
          <Button kind="quiet" isBusy={change.isPending} onClick={takeAllBack}>
            {t`${plural(all, { one: 'Take # back', other: 'Take all # back' })}`}
          </Button>
        )
      }
    >
      {isNothing ? (
        <Empty title={t`Nothing: all your people are yours alone.`}>
          <Trans>
            Accounts stay empty until somebody shares whom they know there. Share a few people above, and see
            the touch points appear.
          </Trans>
        </Empty>
      ) : (
        <>
          <div className="mb-2 flex flex-wrap gap-2">
            <SearchField
              ref={field}
              label={t`Search whom you share`}
              keys="/"
              value={words}
              onChange={(event) => setWords(event.target.value)}
              className="w-64 max-rail:w-full"
            />
            <Segments
              label={t`Sharing level`}
              value={level}
              segments={[
                { value: 'all', label: t`Both` },
                { value: 'shared', label: levels.shared },
                { value: 'discoverable', label: levels.discoverable },
              ]}
              onChange={setLevel}
            />
          </div>
          {found.isPending ? (
            <Waiting for={t`whom you share`} shape="lines" />
          ) : found.isError ? (
            <Trouble error={found.error} retry={found.refetch} />
          ) : (
            <>
              <ul aria-label={t`Whom you let others see`}>
                {found.data.pages
                  .flatMap((page) => page.people)
                  .map((person) => (
                    <OpenPerson key={person.personId} person={person} />
                  ))}
              </ul>
              {found.data.pages[0]?.total === 0 && (
                <p className="border-t border-line py-2 text-small text-ink2">
                  <Trans>Nobody is found this way.</Trans>
                </p>
              )}
              {found.hasNextPage && (
                <Button
                  className="mt-2"
                  isBusy={found.isFetchingNextPage}
                  onClick={() => void found.fetchNextPage()}
                >
                  <Trans>Show more</Trans>
                </Button>
              )}
            </>
          )}
        </>
      )}
    </Section>
  )
}

function OpenPerson({ person }: { readonly person: Seen }) {
  const { t } = useLingui()
  const { monthOfYear } = useDayWords()
  const change = useSharingChange()
  const { personId, level, name, title, organisation, state, lastMonth } = person
  return (
    <li className="flex flex-wrap items-center gap-x-4 border-t border-line py-1.5 text-small">
      <span className="min-w-0 flex-1 basis-56 max-rail:basis-full">
        <Link to="/people/$personId" params={{ personId }} className="font-medium hover:underline">
          {name || t`(no name)`}
        </Link>
        <span className="block truncate text-ink2">
          {[title, organisation].filter((part) => part !== '').join(', ')}
        </span>
      </span>
      <span className="w-56 max-rail:w-auto max-rail:flex-1">
        {level === 'shared' ? (
          <>
            <TieStateMark state={state} />
            {lastMonth && (
              <span className="block text-label text-ink2 max-rail:hidden">{monthOfYear(lastMonth)}</span>
            )}
          </>
        ) : (
          <span className="text-ink2">
            <Trans>no name, no state</Trans>
          </span>
        )}
      </span>
      <span className="w-28 max-rail:w-auto">
        <SharingMark level={level} />
      </span>
      <Button
        kind="quiet"
        isBusy={change.isPending}
        onClick={() => change.mutate({ level: 'private', who: { ids: [personId] } })}
        aria-label={t`Take back: ${name}`}
      >
        <Trans>Take back</Trans>
      </Button>
    </li>
  )
}
