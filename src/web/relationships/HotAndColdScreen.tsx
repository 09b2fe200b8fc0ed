import { useLingui } from '@lingui/react/macro'
import { NobodyYet } from '../ui/NobodyYet.tsx'
import { Page } from '../ui/Page.tsx'

/** My own outreach by week. */
export function HotAndColdScreen() {
  const { t } = useLingui()
  return (
    <Page title={t`Hot and cold`}>
      <NobodyYet />
    </Page>
  )
}
