import { useLingui } from '@lingui/react/macro'
import { useId } from 'react'
import { controlClasses } from '../ui/Field.tsx'

/** What goes on to the other side, with how much of its room is used. */
export function NoteField({
  label,
  value,
  most,
  onChange,
}: {
  readonly label: string
  readonly value: string
  /** Characters. */
  readonly most: number
  readonly onChange: (value: string) => void
}) {
  const { t } = useLingui()
  const id = useId()
  return (
    <div>
      <div className="mb-1.5 flex flex-wrap items-baseline justify-between gap-x-4">
        <label htmlFor={id} className="text-small font-semibold">
          {label}
        </label>
        <span id={`${id}-count`} className="figures text-label text-ink2">
          {t`${value.length} of ${most}`}
        </span>
      </div>
      <textarea
        id={id}
        aria-describedby={`${id}-count`}
        value={value}
        rows={4}
        maxLength={most}
        onChange={(event) => onChange(event.target.value)}
        className={`${controlClasses} field-sizing-content py-1.5`}
      />
    </div>
  )
}
