import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { OutsidePage } from '../access/OutsidePage.tsx'
import { RequestRefused } from '../app/request-refused.ts'
import { Trouble } from '../ui/Trouble.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { HeldDoor } from './HeldDoor.tsx'
import { HeldNotice } from './HeldNotice.tsx'
import { HeldSeen } from './HeldSeen.tsx'
import { held, heldPage } from './held-requests.ts'

/** What a company holds about somebody outside, for themselves: behind a code that is mailed to them. */
export function HeldScreen() {
  const { t } = useLingui()
  const { tenantId = '' } = useParams({ strict: false })
  const page = useQuery(heldPage(tenantId))
  const mine = useQuery({ ...held(tenantId), enabled: page.isSuccess })
  const isDoor = mine.error instanceof RequestRefused && mine.error.type === 'prove-first'
  const trouble = page.error ?? (isDoor ? null : mine.error)
  if (trouble)
    return (
      <OutsidePage size="narrow" title={t`This page did not load.`}>
        <div className="mt-4">
          <Trouble error={trouble} retry={page.isError ? page.refetch : mine.refetch} />
        </div>
      </OutsidePage>
    )
  if (!page.data || mine.isPending) return <Waiting for={t`this page`} />
  const { company, canMail } = page.data
  return isDoor || !mine.data ? (
    <OutsidePage
      size="wide"
      company={company}
      title={t`What does ${company} hold about you?`}
      lead={t`A code in your mailbox shows that it is yours. Then you see it, and can correct it, object, or have it erased.`}
      beside={<HeldNotice company={company} />}
    >
      <HeldDoor tenantId={tenantId} company={company} canMail={canMail} />
    </OutsidePage>
  ) : (
    <HeldSeen tenantId={tenantId} company={company} held={mine.data} />
  )
}
