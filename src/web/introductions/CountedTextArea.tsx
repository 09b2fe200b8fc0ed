import { useLingui } from '@lingui/react/macro'
import { type ComponentProps, useId } from 'react'
import { controlClasses, described } from '../ui/Field.tsx'

export interface CountedTextAreaProps extends Omit<ComponentProps<'textarea'>, 'id' | 'maxLength' | 'value'> {
  readonly label: string
  readonly value: string
  /** Characters at most. */
  readonly most: number
  /** Below the field. */
  readonly note?: string
  readonly error?: string | undefined
}

/** Text of limited length; how much of it is used stands beside its label. */
export function CountedTextArea({
  label,
  value,
  most,
  note,
  error,
  rows = 4,
  className = '',
  ...rest
}: CountedTextAreaProps) {
  const { t } = useLingui()
  const id = useId()
  const said = error ?? note
  return (
    <div className="min-w-0">
      <div className="mb-1.5 flex items-baseline justify-between gap-4">
        <label htmlFor={id} className="text-small font-semibold">
          {label}
        </label>
        <span id={`${id}-count`} className="figures shrink-0 text-label text-ink2">
          {t`${value.length} of ${most}`}
        </span>
      </div>
      <textarea
        {...rest}
        {...described(id, { hint: said, error })}
        aria-describedby={said ? `${id}-count ${id}-hint` : `${id}-count`}
        value={value}
        rows={rows}
        maxLength={most}
        className={`${controlClasses} field-sizing-content py-1.5 ${className}`}
      />
      {said && (
        <p id={`${id}-hint`} className={`mt-1 ${error ? 'text-small text-bad' : 'text-label text-ink3'}`}>
          {said}
        </p>
      )}
    </div>
  )
}
