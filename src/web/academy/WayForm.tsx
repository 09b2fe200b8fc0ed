import { Trans, useLingui } from '@lingui/react/macro'
import { Plus, X } from 'lucide-react'
import { MISSION_EVENT_KINDS } from '#domain/academy/mission.ts'
import { factsOf } from '#domain/academy/mission-facts.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { ConditionForm } from './ConditionForm.tsx'
import type { WrittenComparison, WrittenWay } from './content-requests.ts'
import { useMissionLanguage } from './use-mission-language.ts'

/** One way to do a mission: which events, under which conditions, how many, for how many points. */
export function WayForm({
  way,
  number,
  onChange,
  onRemove,
}: {
  readonly way: WrittenWay
  readonly number: number
  readonly onChange: (way: WrittenWay) => void
  /** None for the only way. */
  readonly onRemove: (() => void) | undefined
}) {
  const { t } = useLingui()
  const language = useMissionLanguage()
  const known = factsOf(way.on)
  const conditions = Object.entries(way.where ?? {})
  const free = [...known.keys()].filter((fact) => !conditions.some(([name]) => name === fact))
  function put(where: readonly (readonly [string, WrittenComparison])[]) {
    const { where: _, ...rest } = way
    onChange(where.length === 0 ? rest : { ...rest, where: Object.fromEntries(where) })
  }
  function number_(key: 'min' | 'minDays', typed: string) {
    const { [key]: _, ...rest } = way
    onChange(Number(typed) > 1 ? { ...rest, [key]: Number(typed) } : rest)
  }
  return (
    <fieldset className="grid gap-3 border-t border-line py-4" aria-label={t`Way ${number}`}>
      <div className="flex items-start justify-between gap-3">
        <p className="text-small">
          <b className="font-semibold">
            <Trans>Way {number}</Trans>
          </b>{' '}
          <span className="text-ink2">{language.way(way)}</span>
        </p>
        {onRemove && <IconButton icon={X} label={t`Take way ${number} out`} onClick={onRemove} />}
      </div>
      <SelectField
        label={t`What counts`}
        value={way.on}
        onChange={(event) => {
          const on = MISSION_EVENT_KINDS.find((kind) => kind === event.target.value)
          const { where: _, ...rest } = way
          if (on) onChange({ ...rest, on })
        }}
        choices={MISSION_EVENT_KINDS.map((value) => ({ value, label: language.kinds[value] }))}
      />
      {conditions.map(([fact, comparison], place) => (
        <ConditionForm
          key={fact}
          fact={fact}
          type={known.get(fact) ?? 'text'}
          comparison={comparison}
          onChange={(changed) => put(conditions.with(place, [fact, changed]))}
          onRemove={() => put(conditions.toSpliced(place, 1))}
        />
      ))}
      {free.length > 0 && (
        <div>
          <Button
            kind="quiet"
            icon={Plus}
            onClick={() => {
              const fact = free[0]
              if (fact === undefined) return
              const begun = { number: { gte: 1 }, boolean: { eq: true }, text: { in: ['client'] } }
              put([...conditions, [fact, begun[known.get(fact) ?? 'text']]])
            }}
          >
            <Trans>A condition</Trans>
          </Button>
        </div>
      )}
      <div className="grid grid-cols-2 gap-3">
        <TextField
          label={t`How many`}
          type="number"
          min={1}
          max={50}
          value={way.min ?? 1}
          onChange={(event) => number_('min', event.target.value)}
        />
        <TextField
          label={t`On how many days`}
          type="number"
          min={1}
          max={7}
          value={way.minDays ?? 1}
          onChange={(event) => number_('minDays', event.target.value)}
        />
        <TextField
          label={t`Both ways within days`}
          hint={t`Empty: one direction is enough.`}
          type="number"
          min={1}
          max={90}
          value={way.twoWay?.withinDays ?? ''}
          onChange={(event) => {
            const { twoWay, ...rest } = way
            const withinDays = Number(event.target.value)
            onChange(withinDays > 0 ? { ...rest, twoWay: { ...twoWay, withinDays } } : rest)
          }}
        />
        <TextField
          label={t`Points`}
          type="number"
          min={1}
          max={60}
          value={way.points}
          onChange={(event) => onChange({ ...way, points: Number(event.target.value) })}
        />
      </div>
    </fieldset>
  )
}
