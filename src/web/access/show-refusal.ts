import { t } from '@lingui/core/macro'
import type { FieldValues, Path, UseFormReturn } from 'react-hook-form'
import { RequestRefused } from '../app/request-refused.ts'
import { refusalWords } from './notify-refusal.ts'

/** Puts a refusal where it belongs: beside the fields it names, else above the button. */
export function showRefusal<Values extends FieldValues>(form: UseFormReturn<Values>, error: unknown): void {
  if (!(error instanceof RequestRefused)) throw error
  const known = Object.keys(form.getValues())
  const named = error.errors.filter(({ field }) => known.includes(field.split('.')[0] ?? ''))
  for (const { field, message } of named) {
    form.setError(field.split('.')[0] as Path<Values>, { message: plain(message) }, { shouldFocus: true })
  }
  if (named.length === 0) form.setError('root', { message: refusalWords(error) })
}

/** What the schema says of a value, as a person would say it. Sentences of our own stay as they are. */
function plain(message: string): string {
  const [, most] = message.match(/^Too big: expected string to have <=(\d+)/) ?? []
  if (most) return t`Too long: at most ${most} characters.`
  const [, least] = message.match(/^Too small: expected string to have >=(\d+)/) ?? []
  if (least === '1') return t`Please fill this in.`
  if (least) return t`Too short: at least ${least} characters.`
  const [, highest] = message.match(/^Too big: expected (?:number|int) to be <=(\S+)/) ?? []
  if (highest) return t`At most ${highest}.`
  const [, lowest] = message.match(/^Too small: expected (?:number|int) to be >=?(\S+)/) ?? []
  if (lowest) return t`At least ${lowest}.`
  if (/^Invalid email/i.test(message)) return t`An address looks like ana@example.com.`
  if (/^(?:Invalid|Too (?:big|small)|Unrecognized)/.test(message)) return t`This cannot be used here.`
  return message
}
