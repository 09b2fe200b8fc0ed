import { type ComponentProps, useId } from 'react'
import { controlClasses, described, Field, type FieldFrame } from './Field.tsx'

export type TextAreaProps = FieldFrame & Omit<ComponentProps<'textarea'>, 'id'>

/** Several lines of text that grow with what is typed. */
export function TextArea({
  label,
  hint,
  error,
  isLabelHidden,
  rows = 3,
  className = '',
  ...rest
}: TextAreaProps) {
  const id = useId()
  return (
    <Field id={id} label={label} hint={hint} error={error} isLabelHidden={isLabelHidden}>
      <textarea
        {...rest}
        {...described(id, { hint, error })}
        rows={rows}
        className={`${controlClasses} field-sizing-content py-1.5 ${className}`}
      />
    </Field>
  )
}
