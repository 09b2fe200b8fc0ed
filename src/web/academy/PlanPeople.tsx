import { useLingui } from '@lingui/react/macro'
import { X } from 'lucide-react'
import { PLAN_PEOPLE } from '#domain/academy/plan.ts'
import { FindPerson } from '../relationships/FindPerson.tsx'
import { useRhythmChoices } from '../relationships/use-rhythm-choices.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { SelectField } from '../ui/SelectField.tsx'

export interface PlanPerson {
  readonly personId: string
  readonly name: string
  readonly cadenceDays: number | null
}

/** The five of a plan, each with a rhythm; found among one's own people while there are fewer. */
export function PlanPeople({
  people,
  onChange,
}: {
  readonly people: readonly PlanPerson[]
  readonly onChange: (people: readonly PlanPerson[]) => void
}) {
  return (
    <>
      <ul className="border-t border-line">
        {people.map((each, place) => (
          <ChosenPerson
            key={each.personId}
            person={each}
            onRhythm={(cadenceDays) => onChange(people.with(place, { ...each, cadenceDays }))}
            onRemove={() => onChange(people.toSpliced(place, 1))}
          />
        ))}
      </ul>
      {people.length < PLAN_PEOPLE && (
        <div className="mt-3">
          <FindPerson
            key={people.length}
            // Not the closest, whom one writes to anyway: those who are about to be lost.
            offered={{ state: 'cooling' }}
            without={people.map(({ personId }) => personId)}
            onChoose={({ id, name, cadenceDays }) =>
              // Sixty days keep a tie warm: where nothing is set, the plan begins there.
              onChange([...people, { personId: id, name, cadenceDays: cadenceDays ?? 60 }])
            }
          />
        </div>
      )}
    </>
  )
}

function ChosenPerson({
  person: { name, cadenceDays },
  onRhythm,
  onRemove,
}: {
  readonly person: PlanPerson
  readonly onRhythm: (cadenceDays: number | null) => void
  readonly onRemove: () => void
}) {
  const { t } = useLingui()
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-2">
      <span className="min-w-0 flex-1 basis-40 font-semibold">{name}</span>
      <div className="w-60 max-rail:order-last max-rail:w-full">
        <SelectField
          label={t`How often you want to be in touch with ${name}`}
          isLabelHidden
          value={String(cadenceDays ?? '')}
          choices={useRhythmChoices(cadenceDays)}
          onChange={(event) => onRhythm(event.target.value ? Number(event.target.value) : null)}
        />
      </div>
      <IconButton icon={X} label={t`Take ${name} off the plan`} onClick={onRemove} />
    </li>
  )
}
