import { useLingui } from '@lingui/react/macro'
import { DropBox } from '../ui/DropBox.tsx'
import { Page } from '../ui/Page.tsx'

/** Bring a network in. */
export function ImportsScreen() {
  const { t } = useLingui()
  return (
    <Page
      title={t`Nothing brought in yet. One file is enough to begin.`}
      lead={t`Read on this computer; you see everything before anything is kept; the same file twice changes nothing.`}
    >
      <DropBox
        title={t`Drop files or folders anywhere on this page`}
        lead={t`LinkedIn export, mbox, .eml, vCard, iCalendar, Google or Outlook CSV, or any CSV.`}
      />
    </Page>
  )
}
