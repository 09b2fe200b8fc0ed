import { useLingui } from '@lingui/react/macro'
import { X } from 'lucide-react'
import type { FactType } from '#domain/academy/mission-facts.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import type { WrittenComparison } from './content-requests.ts'
import { type Comparator, useMissionLanguage } from './use-mission-language.ts'

const ORDER = ['gte', 'gt', 'lte', 'lt'] as const

/** One fact and what it is compared with: a number by order, a yes or no, or words by a list. */
export function ConditionForm({
  fact,
  type,
  comparison,
  onChange,
  onRemove,
}: {
  readonly fact: string
  readonly type: FactType
  readonly comparison: WrittenComparison
  readonly onChange: (comparison: WrittenComparison) => void
  readonly onRemove: () => void
}) {
  const { t } = useLingui()
  const { facts, comparators } = useMissionLanguage()
  const name = Object.entries(facts).find(([key]) => key === fact)?.[1] ?? fact
  const [how = 'eq', value] = Object.entries(comparison)[0] ?? []
  return (
    <div className="flex items-end gap-2">
      <div className="min-w-0 flex-1">
        {type === 'boolean' ? (
          <SelectField
            label={name}
            value={String(value)}
            onChange={(event) => onChange({ eq: event.target.value === 'true' })}
            choices={[
              { value: 'true', label: t`yes` },
              { value: 'false', label: t`no` },
            ]}
          />
        ) : type === 'text' ? (
          <TextField
            label={`${name} ${comparators.in}`}
            value={[value].flat().join(', ')}
            onChange={(event) => onChange({ in: event.target.value.split(',').map((word) => word.trim()) })}
          />
        ) : (
          <div className="grid grid-cols-2 gap-2">
            <SelectField
              label={name}
              value={how}
              onChange={(event) => {
                const chosen = ORDER.find((each) => each === event.target.value)
                if (chosen) onChange({ [chosen]: Number(value) })
              }}
              choices={ORDER.map((each: Comparator) => ({ value: each, label: comparators[each] }))}
            />
            <TextField
              label={t`Number, of ${name}`}
              type="number"
              value={Number(value)}
              onChange={(event) => onChange({ [how]: Number(event.target.value) })}
            />
          </div>
        )}
      </div>
      <IconButton icon={X} label={t`Take the condition out: ${name}`} onClick={onRemove} />
    </div>
  )
}
