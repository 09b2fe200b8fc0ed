import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Check } from 'lucide-react'
import { buttonClasses } from '../ui/button-classes.ts'

/** In the place of the button: an ask runs already. */
export function AskedLink({ id }: { readonly id: string }) {
  return (
    <Link to="/ask/introductions/$id" params={{ id }} className={buttonClasses('plain')}>
      <Check aria-hidden size={16} strokeWidth={1.75} />
      <Trans>Asked; see it</Trans>
    </Link>
  )
}
