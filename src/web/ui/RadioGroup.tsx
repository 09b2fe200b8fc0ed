import { useId } from 'react'

export interface RadioChoice<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly detail?: string
}

export interface RadioGroupProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly choices: readonly RadioChoice<Value>[]
  readonly onChange: (value: Value) => void
  /** Side by side, for two or three short words. */
  readonly isInline?: boolean
}

/** One of a few, all of them seen at once. */
export function RadioGroup<Value extends string>({
  label,
  value,
  choices,
  onChange,
  isInline,
}: RadioGroupProps<Value>) {
  const name = useId()
  return (
    <fieldset>
      <legend className="mb-1.5 text-small font-semibold">{label}</legend>
      <div className={isInline ? 'flex flex-wrap gap-x-6' : ''}>
        {choices.map((choice) => (
          <label
            key={choice.value}
            className="flex min-h-7.5 cursor-pointer items-center gap-2.5 text-small max-rail:min-h-11"
          >
            <input
              type="radio"
              name={name}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
              className="size-4 shrink-0 appearance-none rounded-full border border-edge bg-panel checked:border-[5px] checked:border-ember forced-colors:appearance-auto"
            />
            <span>
              <span className="font-medium">{choice.label}</span>
              {choice.detail && <span className="ml-2 text-ink2">{choice.detail}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
