import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useChange } from '../access/use-change.ts'
import { useShortcuts } from '../app/use-shortcuts.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Button } from '../ui/Button.tsx'
import { buttonClasses } from '../ui/button-classes.ts'
import { KeyHint } from '../ui/KeyHint.tsx'
import { Page } from '../ui/Page.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { changePerson, type SortRow, sort } from './requests.ts'
import { useDayWords } from './use-day-words.ts'

/** Fifteen people, two minutes: who matters to you? Circles by one key each. */
export function SortScreen() {
  const { t } = useLingui()
  // The fifteen stay as they were offered: each answer must not shuffle the rest.
  const found = useQuery({ ...sort, staleTime: Number.POSITIVE_INFINITY })
  if (found.isPending) return <Waiting for={t`fifteen people`} />
  if (found.isError) return <Trouble error={found.error} retry={found.refetch} isPage />
  return <Sorting people={found.data.people} />
}

function Sorting({ people }: { readonly people: readonly SortRow[] }) {
  const { t } = useLingui()
  const { date } = useDayWords()
  const [place, setPlace] = useState(0)
  const change = useChange(changePerson, [['people'], ['week']])
  const current = people[place]
  const put = (circle: 5 | 15 | 50 | 150 | null) => {
    if (current && circle) change.mutate({ id: current.id, circle })
    setPlace(place + 1)
  }
  const choices = [
    { key: '1', circle: 5 as const, label: t`The five closest` },
    { key: '2', circle: 15 as const, label: t`Fifteen` },
    { key: '3', circle: 50 as const, label: t`Fifty` },
    { key: '4', circle: 150 as const, label: t`A hundred and fifty` },
    { key: '0', circle: null, label: t`Not now` },
  ]
  useShortcuts(choices.map(({ key, circle, label }) => ({ keys: key, does: label, act: () => put(circle) })))
  if (!current) {
    return (
      <Page
        title={t`That is enough to begin.`}
        lead={t`Your week now knows who matters to you. Circles change on each person’s page.`}
      >
        <Link to="/" className={buttonClasses('main')}>
          <Trans>See my week</Trans>
        </Link>
      </Page>
    )
  }
  const why =
    current.why === 'contact'
      ? t`${plural(Number(current.facts.days), { one: '# day of contact', other: '# days of contact' })}`
      : current.why === 'organisation'
        ? t`${Number(current.facts.colleagues)} people you know work there`
        : current.facts.connectedOn
          ? t`Connected on ${date(String(current.facts.connectedOn))}`
          : t`In your list`
  return (
    <Page
      name={t`Who matters to you?`}
      title={t`Who matters to you?`}
      lead={t`Fifteen people, two minutes. ${people.length - place} to go; stop whenever you like.`}
    >
      <div className="max-w-[560px] border-y border-line py-5">
        <div className="flex items-center gap-3.5">
          <Avatar name={current.name} size={52} />
          <div className="min-w-0" aria-live="polite">
            <h2 className="text-section font-semibold">{current.name}</h2>
            <p className="text-small text-ink2">
              {[current.title, current.organisation].filter((part) => part !== '').join(', ')}
            </p>
            <p className="text-small text-ink2">{why}</p>
          </div>
        </div>
        <div className="mt-4 flex flex-wrap gap-1.5">
          {choices.map(({ key, circle, label }) => (
            <Button
              key={key}
              kind={circle === null ? 'quiet' : 'plain'}
              onClick={() => put(circle)}
              aria-keyshortcuts={key}
            >
              {label} <KeyHint keys={key} className="max-rail:hidden" />
            </Button>
          ))}
        </div>
      </div>
    </Page>
  )
}
