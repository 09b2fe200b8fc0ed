import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { AccountDetail } from './requests.ts'
import { useAccountWords } from './use-account-words.ts'

/** Where an account's page stands: among the accounts, below its parent, and of what kind it is. */
export function AccountWhere({ account: { kind, parentId, parent } }: { readonly account: AccountDetail }) {
  const { t } = useLingui()
  const { kinds } = useAccountWords()
  return (
    <nav aria-label={t`Where this is`}>
      <Link to="/accounts" className="hover:underline">
        <Trans>Accounts</Trans>
      </Link>
      {parentId && parent && (
        <>
          {' / '}
          <Link to="/accounts/$accountId" params={{ accountId: parentId }} className="hover:underline">
            {parent}
          </Link>
        </>
      )}
      {' / '}
      {kinds[kind]}
    </nav>
  )
}
