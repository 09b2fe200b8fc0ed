import { type ComponentProps, type ReactNode, useId } from 'react'
import { controlClasses, described, Field, type FieldFrame } from './Field.tsx'

export interface TextFieldProps extends FieldFrame, Omit<ComponentProps<'input'>, 'id' | 'children'> {
  /** Inside, at the right: a mark or a key hint. */
  readonly end?: ReactNode
}

/** One line of text, with its label. Takes react-hook-form's `register(…)` as it is. */
export function TextField({
  label,
  hint,
  error,
  isLabelHidden,
  end,
  className = '',
  ...rest
}: TextFieldProps) {
  const id = useId()
  return (
    <Field id={id} label={label} hint={hint} error={error} isLabelHidden={isLabelHidden}>
      <div className="relative">
        <input {...rest} {...described(id, { hint, error })} className={`${controlClasses} ${className}`} />
        {end && (
          <div className="pointer-events-none absolute inset-y-0 right-2.5 flex items-center gap-1 text-small">
            {end}
          </div>
        )}
      </div>
    </Field>
  )
}
