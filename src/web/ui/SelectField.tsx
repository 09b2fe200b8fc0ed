import { ChevronDown } from 'lucide-react'
import { type ComponentProps, useId } from 'react'
import { controlClasses, described, Field, type FieldFrame } from './Field.tsx'

export interface Choice {
  readonly value: string
  readonly label: string
}

export interface SelectFieldProps
  extends FieldFrame,
    Omit<ComponentProps<'select'>, 'id' | 'children' | 'multiple'> {
  readonly choices: readonly Choice[]
}

/** One of several, by the system's own list: it works with every keyboard, phone and reader. */
export function SelectField({
  label,
  hint,
  error,
  isLabelHidden,
  choices,
  className = '',
  ...rest
}: SelectFieldProps) {
  const id = useId()
  return (
    <Field id={id} label={label} hint={hint} error={error} isLabelHidden={isLabelHidden}>
      <div className="relative">
        <select
          {...rest}
          {...described(id, { hint, error })}
          className={`${controlClasses} appearance-none truncate pr-8 ${className}`}
        >
          {choices.map(({ value, label: words }) => (
            <option key={value} value={value} className="bg-pop">
              {words}
            </option>
          ))}
        </select>
        <ChevronDown
          aria-hidden
          size={16}
          strokeWidth={1.75}
          className="pointer-events-none absolute inset-y-0 right-2.5 my-auto text-ink2"
        />
      </div>
    </Field>
  )
}
