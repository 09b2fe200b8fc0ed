import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { SelectField } from '../ui/SelectField.tsx'
import { facets, type PeopleFilter } from './requests.ts'
import { useSharingWords } from './use-sharing-words.ts'

/** Where from, which mark, how open, and which part of the book. */
export function PeopleFilters({
  filter,
  onChange,
}: {
  readonly filter: PeopleFilter
  readonly onChange: (filter: PeopleFilter) => void
}) {
  const { t } = useLingui()
  const { levels } = useSharingWords()
  const found = useQuery(facets)
  const choices = (all: string, list: readonly { id?: string; name: string; people: number }[] = []) => [
    { value: '', label: all },
    ...list.map(({ id, name, people: count }) => ({ value: id ?? name, label: `${name} (${count})` })),
  ]
  const { organisation } = filter
  const places = choices(t`All organisations`, found.data?.organisations)
  // A link to one of few people, or by a name.
  if (organisation && !places.some(({ value }) => value === organisation))
    places.push({
      value: organisation,
      label: /^[0-9a-f-]{36}$/.test(organisation) ? t`This organisation` : organisation,
    })
  return (
    <div className="flex flex-wrap gap-2 [&_select]:max-w-44">
      {(found.data?.organisations.length ?? 0) > 0 && (
        <SelectField
          label={t`Organisation`}
          isLabelHidden
          value={filter.organisation ?? ''}
          choices={places}
          onChange={(event) => onChange({ organisation: event.target.value || undefined })}
        />
      )}
      {(found.data?.tags.length ?? 0) > 0 && (
        <SelectField
          label={t`Tag`}
          isLabelHidden
          value={filter.tag ?? ''}
          choices={choices(t`All tags`, found.data?.tags)}
          onChange={(event) => onChange({ tag: event.target.value || undefined })}
        />
      )}
      <SelectField
        label={t`Source`}
        isLabelHidden
        value={filter.source ?? ''}
        choices={[
          { value: '', label: t`All sources` },
          { value: 'linkedin', label: 'LinkedIn' },
          { value: 'mail', label: t`Mail` },
          { value: 'calendar', label: t`Calendar` },
          { value: 'google', label: 'Google' },
          { value: 'outlook', label: 'Outlook' },
          { value: 'vcard', label: 'vCard' },
          { value: 'csv', label: 'CSV' },
          { value: 'hand', label: t`Added by hand` },
        ]}
        onChange={(event) =>
          onChange({ source: (event.target.value || undefined) as PeopleFilter['source'] })
        }
      />
      <SelectField
        label={t`Sharing`}
        isLabelHidden
        value={filter.sharing ?? ''}
        choices={[
          { value: '', label: t`All sharing levels` },
          ...(['private', 'discoverable', 'shared'] as const).map((level) => ({
            value: level,
            label: found.data ? `${levels[level]} (${found.data.sharing[level]})` : levels[level],
          })),
        ]}
        onChange={(event) =>
          onChange({ sharing: (event.target.value || undefined) as PeopleFilter['sharing'] })
        }
      />
      <SelectField
        label={t`Show`}
        isLabelHidden
        value={filter.show ?? 'network'}
        choices={[
          { value: 'network', label: t`My network` },
          { value: 'colleagues', label: t`Colleagues` },
          { value: 'hidden', label: t`Hidden` },
        ]}
        onChange={(event) =>
          onChange({
            show: event.target.value === 'network' ? undefined : (event.target.value as PeopleFilter['show']),
          })
        }
      />
    </div>
  )
}
