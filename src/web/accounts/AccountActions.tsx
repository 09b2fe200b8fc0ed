import { Trans, useLingui } from '@lingui/react/macro'
import {
  ArrowLeftRight,
  ChevronDown,
  DoorOpen,
  EllipsisVertical,
  Handshake,
  Pencil,
  Plus,
  Printer,
  Share2,
  Trash2,
} from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu } from '../ui/Menu.tsx'
import type { PlayStart } from './play-choices.ts'
import type { AccountDetail } from './requests.ts'
import { useAccountWords } from './use-account-words.ts'

const EditAccountDialog = lazy(() =>
  import('./EditAccountDialog.tsx').then(({ EditAccountDialog: default_ }) => ({ default: default_ })),
)
const RemoveAccountDialog = lazy(() =>
  import('./RemoveAccountDialog.tsx').then(({ RemoveAccountDialog: default_ }) => ({ default: default_ })),
)

export interface AccountActionsProps {
  readonly account: AccountDetail
  readonly onPlay: (start: PlayStart) => void
  readonly onShare: () => void
}

/** What can be done about an account: plays for everybody, its own fields for those who lead accounts. */
export function AccountActions({ account, onPlay, onShare }: AccountActionsProps) {
  const { t } = useLingui()
  const { plays } = useAccountWords()
  const [dialog, setDialog] = useState<'edit' | 'remove'>()
  const close = () => setDialog(undefined)
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      <Menu
        trigger={
          <Button endIcon={ChevronDown}>
            <Trans>Plays</Trans>
          </Button>
        }
        groups={[
          [
            { label: plays.adopt, icon: Plus, onChoose: () => onPlay({ kind: 'adopt' }) },
            { label: plays.bring_in, icon: Handshake, onChoose: () => onPlay({ kind: 'bring_in' }) },
            { label: plays.hand_over, icon: ArrowLeftRight, onChoose: () => onPlay({ kind: 'hand_over' }) },
            { label: plays.greet, icon: DoorOpen, onChoose: () => onPlay({ kind: 'greet' }) },
          ],
        ]}
      />
      <Button
        kind={account.marks.length > 0 ? 'main' : 'plain'}
        icon={Plus}
        onClick={() => onPlay({ kind: 'adopt' })}
      >
        {plays.adopt}
      </Button>
      <Menu
        trigger={<IconButton icon={EllipsisVertical} label={t`More for this account`} isEdged />}
        groups={[
          [
            { label: t`Share my people here`, icon: Share2, onChoose: onShare },
            {
              label: t`Print on one page`,
              icon: Printer,
              onChoose: () => setTimeout(() => window.print(), 200),
            },
            ...(account.mayChange
              ? [{ label: t`Edit the account`, icon: Pencil, onChoose: () => setDialog('edit') }]
              : []),
          ],
          ...(account.mayChange
            ? [
                [
                  {
                    label: t`Remove the account`,
                    icon: Trash2,
                    isDanger: true,
                    onChoose: () => setDialog('remove'),
                  },
                ],
              ]
            : []),
        ]}
      />
      <Suspense>
        {dialog === 'edit' && <EditAccountDialog account={account} onClose={close} />}
        {dialog === 'remove' && <RemoveAccountDialog account={account} onClose={close} />}
      </Suspense>
    </div>
  )
}
