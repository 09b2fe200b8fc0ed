import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { OutsidePage } from '../access/OutsidePage.tsx'
import { RequestRefused } from '../app/request-refused.ts'
import { Trouble } from '../ui/Trouble.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { ConnectorLink } from './ConnectorLink.tsx'
import { introductionLink } from './link-requests.ts'
import { TargetLink } from './TargetLink.tsx'

/** A link from a mail: for the one who is asked to introduce, or for the one who would be introduced. Opening it changes nothing. */
export function LinkScreen() {
  const { t } = useLingui()
  const { secret = '' } = useParams({ strict: false })
  const { data, error, refetch } = useQuery(introductionLink(secret))
  if (error) {
    const isGone = error instanceof RequestRefused && [400, 404, 410].includes(error.status)
    return isGone ? (
      <OutsidePage
        size="narrow"
        title={t`This page has done its work.`}
        lead={t`The question has ended, was taken back, or the link was not copied whole. Nothing has happened by opening it, and nobody is told that you did.`}
      >
        <p className="text-small text-ink2">
          <Trans>
            There is nothing you need to do. Whoever wrote to you can be answered by mail at any time.
          </Trans>
        </p>
      </OutsidePage>
    ) : (
      <OutsidePage size="narrow" title={t`This page did not load.`}>
        <div className="mt-4">
          <Trouble error={error} retry={refetch} />
        </div>
      </OutsidePage>
    )
  }
  if (!data) return <Waiting for={t`this page`} />
  return data.party === 'target' ? (
    <TargetLink secret={secret} seen={data} />
  ) : (
    <ConnectorLink secret={secret} seen={data} />
  )
}
