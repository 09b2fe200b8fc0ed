import type { FieldValues, Path, UseFormReturn } from 'react-hook-form'
import { RequestRefused } from '../app/request-refused.ts'

/** Puts a refusal where it belongs: beside the fields it names, else above the button. */
export function showRefusal<Values extends FieldValues>(form: UseFormReturn<Values>, error: unknown): void {
  if (!(error instanceof RequestRefused)) throw error
  const known = Object.keys(form.getValues())
  const named = error.errors.filter(({ field }) => known.includes(field.split('.')[0] ?? ''))
  for (const { field, message } of named) {
    form.setError(field.split('.')[0] as Path<Values>, { message }, { shouldFocus: true })
  }
  if (named.length === 0) form.setError('root', { message: `${error.title}. ${error.detail}` })
}
