import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useChange } from '../access/use-change.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { type AccountDetail, removeAccount } from './requests.ts'

/** The one question before an account goes: that cannot be undone. */
export function RemoveAccountDialog({
  account: { id, name },
  onClose,
}: {
  readonly account: AccountDetail
  readonly onClose: () => void
}) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const remove = useChange(
    removeAccount,
    [['accounts'], ['plays'], ['counterparts'], ['week']],
    t`${name}: removed.`,
  )
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`Remove ${name}?`}
      lead={t`Its goal, notes and plays are gone for good. Everybody keeps their people and ties, and what they share.`}
      actions={
        <>
          <Button onClick={onClose}>
            <Trans>Keep it</Trans>
          </Button>
          <Button
            kind="danger"
            isBusy={remove.isPending}
            onClick={() =>
              remove.mutate(id, {
                onSuccess: async () => {
                  await navigate({ to: '/accounts' })
                  queryClient.removeQueries({ queryKey: ['account', id] })
                },
              })
            }
          >
            <Trans>Remove it</Trans>
          </Button>
        </>
      }
    />
  )
}
