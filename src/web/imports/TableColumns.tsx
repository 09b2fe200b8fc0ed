import { Trans, useLingui } from '@lingui/react/macro'
import type { ChosenColumns } from '#domain/imports/contact-csv.ts'
import { Section } from '../ui/Section.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import type { Reading } from './worker-messages.ts'

/** Address books that no known program made: which column is which, guessed by their names, corrected here. */
export function TableColumns({
  reading: { tables },
  onColumns,
}: {
  readonly reading: Reading
  readonly onColumns: (file: string, columns: ChosenColumns) => void
}) {
  const { t } = useLingui()
  if (tables.length === 0) return null
  const empty = (isChosen: boolean, guess: string | undefined) =>
    isChosen ? t`none` : guess ? t`as guessed: ${guess}` : t`none found`
  const fields = [
    { key: 'name', label: t`Name` },
    { key: 'email', label: t`E-mail` },
    { key: 'organisation', label: t`Organisation` },
    { key: 'title', label: t`Title` },
    { key: 'phone', label: t`Telephone` },
  ] as const
  return (
    <Section
      title={t`Which column is which?`}
      lead={t`Guessed by their names. Choose to correct; the file is then read anew.`}
      size="sentence"
      className="mt-8"
    >
      {tables.map(({ file, columns, chosen, guessed }) => (
        <div key={file} className="border-t border-line py-3">
          <p className="mb-2 text-small font-medium break-all">{file}</p>
          <div className="grid grid-cols-[repeat(auto-fill,minmax(150px,1fr))] gap-2">
            {fields.map(({ key, label }) => (
              <SelectField
                key={key}
                label={label}
                value={chosen[key] ?? ''}
                choices={[
                  { value: '', label: empty(Object.keys(chosen).length > 0, guessed[key]) },
                  ...columns
                    .filter((column) => column !== '')
                    .map((column) => ({ value: column, label: column })),
                ]}
                onChange={(event) => onColumns(file, { ...chosen, [key]: event.target.value || undefined })}
              />
            ))}
          </div>
          <p className="mt-1 text-label text-ink2">
            <Trans>Once you choose one, only what you choose is read.</Trans>
          </p>
        </div>
      ))}
    </Section>
  )
}
