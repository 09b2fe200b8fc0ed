import type { ReactNode } from 'react'

/** What every field has around it. */
export interface FieldFrame {
  readonly label: string
  /** Under the field: what it is for, or where its value comes from. */
  readonly hint?: ReactNode
  /** Why the value cannot be used, and what can; replaces the hint. */
  readonly error?: string | undefined
  /** For screen readers only: the place says it already. */
  readonly isLabelHidden?: boolean
}

/** Label above, hint or error below, tied to the control by id. */
export function Field({
  id,
  label,
  hint,
  error,
  isLabelHidden,
  children,
}: FieldFrame & { readonly id: string; readonly children: ReactNode }) {
  return (
    <div className="min-w-0">
      <label htmlFor={id} className={isLabelHidden ? 'sr-only' : 'mb-1.5 block text-small font-semibold'}>
        {label}
      </label>
      {children}
      {error ? (
        <p id={`${id}-hint`} className="mt-1 text-small text-bad">
          {error}
        </p>
      ) : (
        hint && (
          <p id={`${id}-hint`} className="mt-1 text-label text-ink3">
            {hint}
          </p>
        )
      )}
    </div>
  )
}

/** The edge, height and colours that all typed and chosen fields share. */
export const controlClasses =
  'block w-full min-h-8.5 rounded-control border border-edge bg-panel px-2.5 text-body text-ink max-rail:min-h-11 ' +
  'max-rail:text-[1rem] focus-visible:outline-offset-1 aria-invalid:border-bad disabled:opacity-55'

/** The attributes that tie a control to its words. */
export function described(id: string, { hint, error }: Pick<FieldFrame, 'hint' | 'error'>) {
  return {
    id,
    'aria-describedby': hint || error ? `${id}-hint` : undefined,
    'aria-invalid': error ? true : undefined,
  }
}
