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
  /** The detail below its word, for a sentence. */
  readonly isStacked?: boolean
  readonly isLabelHidden?: boolean
}

/** One of a few, all of them seen at once. */
export function RadioGroup<Value extends string>({
  label,
  value,
  choices,
  onChange,
  isInline = false,
  isStacked = false,
  isLabelHidden = false,
}: RadioGroupProps<Value>) {
  const name = useId()
  return (
    <fieldset>
      <legend className={isLabelHidden ? 'sr-only' : 'mb-1.5 text-small font-semibold'}>{label}</legend>
      <div className={isInline ? 'flex flex-wrap gap-x-6' : ''}>
        {choices.map((choice) => (
          <label
            key={choice.value}
            className={`flex min-h-7.5 cursor-pointer gap-2.5 text-small max-rail:min-h-11 ${isStacked ? 'items-start py-1' : 'items-center'}`}
          >
            <input
              type="radio"
              name={name}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
              className={`size-4 shrink-0 appearance-none rounded-full border border-edge bg-panel checked:border-[5px] checked:border-ember forced-colors:appearance-auto ${isStacked ? 'mt-0.5' : ''}`}
            />
            <span>
              <span className="font-medium">{choice.label}</span>
              {choice.detail && (
                <span className={`text-ink2 ${isStacked ? 'block' : 'ml-2'}`}>{choice.detail}</span>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
