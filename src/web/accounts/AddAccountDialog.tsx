import { useLingui } from '@lingui/react/macro'
import { Dialog } from '../ui/Dialog.tsx'
import { Tabs } from '../ui/Tabs.tsx'
import { AccountsFromFile } from './AccountsFromFile.tsx'
import { NewAccountForm } from './NewAccountForm.tsx'
import { SuggestionList } from './SuggestionList.tsx'

/** A new account: by hand, many from a file, or one that members share people of already. */
export function AddAccountDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLingui()
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`Add an account`}
      lead={t`Everybody in the company sees accounts; who knows whom there comes only from what members share.`}
    >
      <Tabs
        label={t`How to add`}
        tabs={[
          { id: 'hand', label: t`By hand`, content: <NewAccountForm onDone={onClose} /> },
          { id: 'file', label: t`From a file`, content: <AccountsFromFile onDone={onClose} /> },
          { id: 'suggested', label: t`Suggested`, content: <SuggestionList mayAdd /> },
        ]}
      />
    </Dialog>
  )
}
