import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Empty } from '../ui/Empty.tsx'

/** An address that leads nowhere. */
export function Lost() {
  const { t } = useLingui()
  return (
    <main className="mx-auto max-w-[600px] px-3.5 py-14">
      <Empty
        isPage
        title={t`There is no page under this address.`}
        action={
          <Link to="/" className="text-link text-small">
            <Trans>To my week</Trans>
          </Link>
        }
      >
        <Trans>It may have moved, or the address was cut.</Trans>
      </Empty>
    </main>
  )
}
