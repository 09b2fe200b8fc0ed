import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Share2 } from 'lucide-react'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import type { AccountDetail } from './requests.ts'

export interface NobodySharesProps {
  readonly account: AccountDetail
  readonly onShare: () => void
}

/** An account at which no member shares anybody: the first to do so begins its matrix. */
export function NobodyShares({ account: { name, discreet }, onShare }: NobodySharesProps) {
  const { t } = useLingui()
  return (
    <Empty
      title={t`Nobody shares anybody at ${name} yet.`}
      action={
        <Button kind="main" icon={Share2} onClick={onShare}>
          <Trans>Share my people here</Trans>
        </Button>
      }
    >
      <p>
        <Trans>
          You see first what colleagues would see: name, title, how well, and the month of the last contact.
          Never addresses, notes or single contacts. You can take it back at any time.
        </Trans>
      </p>
      {discreet !== null && discreet > 0 && (
        <p className="mt-1">
          {t`${plural(discreet, { one: '# living tie is discoverable: somebody here could open a door.', other: '# living ties are discoverable: somebody here could open a door.' })}`}
        </p>
      )}
    </Empty>
  )
}
