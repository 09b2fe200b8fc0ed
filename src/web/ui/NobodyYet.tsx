import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Upload } from 'lucide-react'
import { buttonClasses } from './button-classes.ts'
import { Empty } from './Empty.tsx'

/** The empty state of every screen that needs a network first. */
export function NobodyYet() {
  const { t } = useLingui()
  return (
    <Empty
      title={t`Nobody here yet.`}
      action={
        <Link to="/imports" className={buttonClasses('plain')}>
          <Upload aria-hidden size={16} strokeWidth={1.75} />
          <Trans>Bring your network</Trans>
        </Link>
      }
    >
      <Trans>Drop your LinkedIn export and your first list is ready in a minute.</Trans>
    </Empty>
  )
}
