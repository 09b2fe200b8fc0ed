import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { Coffee, Handshake, Mail, MessageSquare, Phone, Video } from 'lucide-react'
import { notifyRefusal } from '../access/notify-refusal.ts'
import { Button } from '../ui/Button.tsx'
import { Menu } from '../ui/Menu.tsx'
import { notify } from '../ui/toast.ts'
import { logInteraction, removeInteraction } from './requests.ts'

type Channel = 'in_person' | 'call' | 'meeting' | 'mail' | 'message'

/** A coffee in two taps: open, choose. It counts for today, and can be taken back. */
export function LogMenu({ id, name }: { readonly id: string; readonly name: string }) {
  const { t } = useLingui()
  const queryClient = useQueryClient()
  const renew = () =>
    Promise.all(
      [['person', id], ['people'], ['week'], ['habit']].map((queryKey) =>
        queryClient.invalidateQueries({ queryKey }),
      ),
    )
  async function log(channel: Channel) {
    try {
      const { key } = await logInteraction({ id, channel })
      await renew()
      const undo = async () => {
        await removeInteraction(key)
        await renew()
      }
      void notify({ message: t`${name}: logged for today.`, undo: { label: t`Undo`, act: undo } })
    } catch (error) {
      notifyRefusal(error, t`This did not work. Nothing was saved.`)
    }
  }
  return (
    <Menu
      trigger={
        <Button icon={Coffee}>
          <Trans>Log a contact</Trans>
        </Button>
      }
      groups={[
        [
          { label: t`In person`, icon: Handshake, onChoose: () => void log('in_person') },
          { label: t`Call`, icon: Phone, onChoose: () => void log('call') },
          { label: t`Meeting`, icon: Video, onChoose: () => void log('meeting') },
          { label: t`Mail`, icon: Mail, onChoose: () => void log('mail') },
          { label: t`Message`, icon: MessageSquare, onChoose: () => void log('message') },
        ],
      ]}
    />
  )
}
