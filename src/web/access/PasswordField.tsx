import { useLingui } from '@lingui/react/macro'
import { Check } from 'lucide-react'
import { TextField, type TextFieldProps } from '../ui/TextField.tsx'

/** A new password: 8 characters or more, any of them; the server refuses the ones that are known from leaks. */
export function PasswordField({ typed, ...rest }: TextFieldProps & { readonly typed: string }) {
  const { t } = useLingui()
  return (
    <TextField
      hint={t`8 characters or more, better 15; not in the list of known leaks`}
      {...rest}
      type="password"
      autoComplete="new-password"
      maxLength={256}
      end={
        typed.length >= 15 && (
          <span className="flex items-center gap-1 text-good">
            <Check aria-hidden size={14} strokeWidth={2} />
            {t`long`}
          </span>
        )
      }
    />
  )
}
