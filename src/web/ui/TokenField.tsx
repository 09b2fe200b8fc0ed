import { useLingui } from '@lingui/react/macro'
import { X } from 'lucide-react'
import { useId, useState } from 'react'
import { described, Field, type FieldFrame } from './Field.tsx'

export interface TokenFieldProps extends FieldFrame {
  readonly values: readonly string[]
  readonly onChange: (values: readonly string[]) => void
  readonly placeholder: string
  /** Each may be several words, such as a skill: a space does not end it. */
  readonly hasSpaces?: boolean
  readonly maxLength?: number
}

/** Several short words, such as domains or tags: Enter, comma or leaving adds one, Backspace takes the last back. */
export function TokenField({
  label,
  hint,
  error,
  isLabelHidden,
  values,
  onChange,
  placeholder,
  hasSpaces = false,
  maxLength,
}: TokenFieldProps) {
  const id = useId()
  const { t } = useLingui()
  const [draft, setDraft] = useState('')
  function add() {
    const added = draft
      .split(hasSpaces ? /[,;]+/ : /[\s,;]+/)
      .map((word) => word.trim())
      .filter((word) => word !== '' && !values.includes(word))
    if (added.length > 0) onChange([...values, ...new Set(added)])
    setDraft('')
  }
  return (
    <Field id={id} label={label} hint={hint} error={error} isLabelHidden={isLabelHidden}>
      <div className="flex min-h-8.5 flex-wrap items-center gap-1.5 rounded-control border border-edge bg-panel px-1.5 py-1 has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-offset-1 has-[input:focus-visible]:outline-ember max-rail:min-h-11">
        {values.map((value) => (
          <span
            key={value}
            className="inline-flex min-h-6 min-w-0 items-center gap-1 rounded-small bg-hover pl-2 text-small"
          >
            <span className="min-w-0 truncate">{value}</span>
            <button
              type="button"
              aria-label={t`Remove ${value}`}
              onClick={() => onChange(values.filter((kept) => kept !== value))}
              className="grid size-6 shrink-0 place-items-center rounded-small text-ink2 hover:text-ink"
            >
              <X aria-hidden size={12} strokeWidth={2} />
            </button>
          </span>
        ))}
        <input
          {...described(id, { hint, error })}
          value={draft}
          placeholder={placeholder}
          maxLength={maxLength}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={add}
          onKeyDown={(event) => {
            if (event.key === 'Enter' || event.key === ',') {
              if (draft !== '') event.preventDefault()
              add()
            }
            if (event.key === 'Backspace' && draft === '') onChange(values.slice(0, -1))
          }}
          className="min-h-6 min-w-28 flex-1 bg-transparent px-1 text-small outline-none max-rail:text-[1rem]"
        />
      </div>
    </Field>
  )
}
