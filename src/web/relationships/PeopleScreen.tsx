import { useLingui } from '@lingui/react/macro'
import { NobodyYet } from '../ui/NobodyYet.tsx'
import { Page } from '../ui/Page.tsx'

/** Everybody in my network. */
export function PeopleScreen() {
  const { t } = useLingui()
  return (
    <Page title={t`People`}>
      <NobodyYet />
    </Page>
  )
}
