import { useLingui } from '@lingui/react/macro'
import { DEPARTMENTS, SENIORITIES } from '#domain/people/title.ts'
import { useChange } from '../access/use-change.ts'
import { Section } from '../ui/Section.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { changePerson, type PersonDetail } from './requests.ts'
import { useDepartmentWords } from './use-department-words.ts'

/** Department and seniority as the title says, or as the member knows better: a correction stays until it is taken back. */
export function TitleSaysPart({
  person: { id, editedDepartment, editedSeniority, titleSays },
}: {
  readonly person: Pick<PersonDetail, 'id' | 'editedDepartment' | 'editedSeniority' | 'titleSays'>
}) {
  const { t } = useLingui()
  const { departments, seniorities } = useDepartmentWords()
  const change = useChange(changePerson, [['person', id], ['people'], ['sharing'], ['accounts'], ['account']])
  const isCorrected = editedDepartment !== null || editedSeniority !== null
  return (
    <Section title={t`Department and seniority`}>
      <div className="grid gap-2">
        <SelectField
          label={t`Their department`}
          isLabelHidden
          value={editedDepartment ?? ''}
          choices={[
            { value: '', label: t`As the title says: ${departments[titleSays.department]}` },
            ...DEPARTMENTS.map((value) => ({ value, label: departments[value] })),
          ]}
          onChange={(event) =>
            change.mutate({
              id,
              department: DEPARTMENTS.find((one) => one === event.target.value) ?? null,
            })
          }
        />
        <SelectField
          label={t`Their seniority`}
          isLabelHidden
          value={editedSeniority ?? ''}
          choices={[
            { value: '', label: t`As the title says: ${seniorities[titleSays.seniority]}` },
            ...SENIORITIES.map((value) => ({ value, label: seniorities[value] })),
          ]}
          onChange={(event) =>
            change.mutate({ id, seniority: SENIORITIES.find((one) => one === event.target.value) ?? null })
          }
        />
      </div>
      {isCorrected && (
        <p className="mt-1.5 text-small text-ink2">
          {t`Your correction; no file changes it. Choose the first line to take it back.`}
        </p>
      )}
    </Section>
  )
}
