import { Trans, useLingui } from '@lingui/react/macro'
import { Plus } from 'lucide-react'
import type { Mission } from '#domain/academy/mission.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import type { PreviewedMission } from './content-requests.ts'
import { DryRunPart } from './DryRunPart.tsx'
import { useMissionWords } from './use-mission-words.ts'
import { WayForm } from './WayForm.tsx'

const EVERY = ['cohort', 'week', 'unit'] as const

/** One mission in the closed language: it can count and compare, and nothing else. */
export function MissionForm({
  missions,
  mission,
  onChoose,
  onChange,
}: {
  readonly missions: readonly PreviewedMission[]
  readonly mission: PreviewedMission
  readonly onChoose: (mission: PreviewedMission) => void
  readonly onChange: (mission: PreviewedMission) => void
}) {
  const { t } = useLingui()
  const words = useMissionWords()
  const every: Readonly<Record<Mission['every'], string>> = {
    cohort: t`once`,
    week: t`once in each week`,
    unit: t`with each that counts`,
  }
  return (
    <div className="grid gap-4">
      <SelectField
        label={t`Mission`}
        value={mission.id}
        onChange={(event) => {
          const chosen = missions.find(({ id }) => id === event.target.value)
          if (chosen) onChoose(chosen)
        }}
        choices={missions.map(({ id }) => ({ value: id, label: words[id].title }))}
      />
      <fieldset>
        <legend className="mb-1.5 text-small font-semibold">
          <Trans>In which weeks</Trans>
        </legend>
        <div className="flex flex-wrap gap-x-6">
          {[1, 2, 3, 4].map((week) => (
            <Checkbox
              key={week}
              checked={mission.weeks.includes(week)}
              onChange={(event) =>
                onChange({
                  ...mission,
                  weeks: event.target.checked
                    ? [...mission.weeks, week].toSorted()
                    : mission.weeks.filter((each) => each !== week),
                })
              }
            >
              {week}
            </Checkbox>
          ))}
        </div>
      </fieldset>
      <div className="grid grid-cols-2 gap-3">
        <SelectField
          label={t`Earns`}
          value={mission.every}
          onChange={(event) => {
            const chosen = EVERY.find((each) => each === event.target.value)
            if (chosen) onChange({ ...mission, every: chosen })
          }}
          choices={EVERY.map((value) => ({ value, label: every[value] }))}
        />
        {mission.every === 'unit' && (
          <TextField
            label={t`At most so many a week`}
            hint={t`Empty: no limit but the points of a week.`}
            type="number"
            min={1}
            value={mission.weekly ?? ''}
            onChange={(event) => {
              const { weekly: _, ...rest } = mission
              const typed = Number(event.target.value)
              onChange(typed > 0 ? { ...rest, weekly: typed } : rest)
            }}
          />
        )}
      </div>
      <div>
        {mission.ways.map((way, place) => (
          <WayForm
            // Ways have no name but their place.
            // biome-ignore lint/suspicious/noArrayIndexKey: two ways may be alike
            key={place}
            way={way}
            number={place + 1}
            onChange={(changed) => onChange({ ...mission, ways: mission.ways.with(place, changed) })}
            onRemove={
              mission.ways.length > 1
                ? () => onChange({ ...mission, ways: mission.ways.toSpliced(place, 1) })
                : undefined
            }
          />
        ))}
        <Button
          kind="quiet"
          icon={Plus}
          onClick={() => onChange({ ...mission, ways: [...mission.ways, { on: 'contact', points: 5 }] })}
        >
          <Trans>Another way</Trans>
        </Button>
      </div>
      <DryRunPart key={JSON.stringify(mission)} mission={mission} />
    </div>
  )
}
