import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { buttonClasses } from '../ui/button-classes.ts'
import { Empty } from '../ui/Empty.tsx'

/** Nobody fits: ask with fewer parts, or share more, for the network answers from what is shared. */
export function NothingFound() {
  const { t } = useLingui()
  return (
    <Empty
      title={t`Take a part of the question away, or change what it means, above.`}
      action={
        <Link to="/sharing" className={buttonClasses('plain')}>
          <Trans>What I share</Trans>
        </Link>
      }
    >
      <Trans>
        The network answers only from what members share and publish. What you share is found by colleagues.
      </Trans>
    </Empty>
  )
}
