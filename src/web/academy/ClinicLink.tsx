import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'

/** From a lesson about the profile to what marks it. */
export function ClinicLink() {
  return (
    <p className="mt-6 border-y border-line py-3 text-small print:hidden">
      <Trans>
        <Link to="/academy/clinic" className="text-link">
          The profile clinic
        </Link>{' '}
        marks your profile before and after: twenty items, read in this browser and never sent.
      </Trans>
    </p>
  )
}
