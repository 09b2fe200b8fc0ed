import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { MissionShown } from './cohort-requests.ts'

/** Where a mission is done, if that is a place of its own. */
export function MissionPlace({ id }: { readonly id: MissionShown['id'] }) {
  switch (id) {
    case 'plan':
      return (
        <Link to="/academy/plan" className="text-link text-small">
          <Trans>My plan</Trans>
        </Link>
      )
    case 'second-thread':
      return (
        <Link to="/accounts" search={{ only: 'single-threaded' }} className="text-link text-small">
          <Trans>Accounts that hang on one person</Trans>
        </Link>
      )
    case 'counterpart':
      return (
        <Link to="/accounts" className="text-link text-small">
          <Trans>Accounts</Trans>
        </Link>
      )
    case 'circles':
      return (
        <Link to="/people" className="text-link text-small">
          <Trans>People: mark them, then choose a cadence</Trans>
        </Link>
      )
    case 'tune-up':
      return (
        <Link to="/academy/clinic" className="text-link text-small">
          <Trans>Profile clinic</Trans>
        </Link>
      )
    default:
      return null
  }
}
