import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { buttonClasses } from '../ui/button-classes.ts'
import { PlanPage } from './PlanPage.tsx'
import { plan } from './plan-requests.ts'

/** The page that was written, below the questions about it; or the way to write one. */
export function PlanReview() {
  const found = useQuery(plan)
  if (!found.data) return null
  const isWritten = found.data.savedAt !== null
  return (
    <div className="mt-6">
      {isWritten && <PlanPage plan={found.data} />}
      <Link to="/academy/plan" className={`mt-6 ${buttonClasses('plain')}`}>
        {isWritten ? <Trans>Change the plan</Trans> : <Trans>Write your plan</Trans>}
      </Link>
    </div>
  )
}
