import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { SearchField } from '../ui/SearchField.tsx'
import { type Organisation, organisationsLike } from './organisation-requests.ts'

interface Props {
  readonly label: string
  /** Not among the choices. */
  readonly without: string
  readonly isBusy: boolean
  readonly onChoose: (organisation: Organisation) => void
}

/** Chooses another of my organisations by a few letters of its name or domain. */
export function FindOrganisation({ label, without, isBusy, onChoose }: Props) {
  const { t } = useLingui()
  const [words, setWords] = useState('')
  const search = useDeferredValue(words.trim())
  const found = useQuery({ ...organisationsLike(search), enabled: search !== '' })
  const choices = search === '' ? [] : (found.data?.organisations ?? []).filter(({ id }) => id !== without)
  return (
    <div>
      <SearchField label={label} value={words} onChange={(event) => setWords(event.target.value)} />
      {search !== '' && found.isSuccess && choices.length === 0 && (
        <p className="mt-1 text-label text-ink2" role="status">
          <Trans>No other organisation is found this way.</Trans>
        </p>
      )}
      <ul className="mt-1">
        {choices.map((organisation) => (
          <li key={organisation.id} className="border-t border-line">
            <button
              type="button"
              disabled={isBusy}
              onClick={() => {
                setWords('')
                onChoose(organisation)
              }}
              className="flex min-h-9 w-full items-center justify-between gap-3 px-1 text-left text-small hover:bg-pop-chosen max-rail:min-h-11"
            >
              <span className="min-w-0 truncate font-medium">{organisation.name}</span>
              <span className="figures shrink-0 text-ink2">
                {t`${plural(organisation.people, { one: '# person', other: '# people' })}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
