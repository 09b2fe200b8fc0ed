import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { RequestRefused } from '../app/request-refused.ts'
import { buttonClasses } from '../ui/button-classes.ts'
import { Empty } from '../ui/Empty.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { AccountPage } from './AccountPage.tsx'
import type { AccountViewInAddress } from './account-view.ts'
import { account } from './requests.ts'

/** One account: who knows whom there, what hangs on one person, and the next door to open. */
export function AccountScreen() {
  const { t } = useLingui()
  const { accountId = '' } = useParams({ strict: false })
  const address: AccountViewInAddress = useSearch({ strict: false })
  const found = useQuery(account(accountId))
  if (found.isPending) return <Waiting for={t`this account`} shape="page" />
  if (found.isError && found.error instanceof RequestRefused && found.error.status === 404)
    return <NotFound />
  if (found.isError) return <Trouble error={found.error} retry={found.refetch} isPage />
  return <AccountPage key={found.data.id} account={found.data} address={address} />
}

function NotFound() {
  const { t } = useLingui()
  return (
    <div className="max-w-[760px] px-9 pt-10 max-rail:px-3.5">
      <Empty
        isPage
        title={t`There is no such account.`}
        action={
          <Link to="/accounts" className={buttonClasses('plain')}>
            <Trans>To the accounts</Trans>
          </Link>
        }
      >
        <Trans>It may have been removed, or the address was cut.</Trans>
      </Empty>
    </div>
  )
}
