import { useLingui } from '@lingui/react/macro'
import { NobodyYet } from '../ui/NobodyYet.tsx'
import { Page } from '../ui/Page.tsx'

/** One person. */
export function PersonScreen() {
  const { t } = useLingui()
  return (
    <Page title={t`Person`}>
      <NobodyYet />
    </Page>
  )
}
