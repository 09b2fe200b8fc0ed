import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { CalendarClock, EyeOff, Tag, Users, X } from 'lucide-react'
import { useState } from 'react'
import { useChange } from '../access/use-change.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu } from '../ui/Menu.tsx'
import { TextField } from '../ui/TextField.tsx'
import { changeMany } from './requests.ts'
import { SharingDialog } from './SharingDialog.tsx'

/** What can be done with those chosen: tag, cadence, share, hide. */
export function BulkBar({ ids, onDone }: { readonly ids: readonly string[]; readonly onDone: () => void }) {
  const { t } = useLingui()
  const [isTagging, setIsTagging] = useState(false)
  const [isSharing, setIsSharing] = useState(false)
  const [tag, setTag] = useState('')
  const change = useChange(
    changeMany,
    [['people'], ['person'], ['week']],
    t`${plural(ids.length, { one: '# person changed.', other: '# people changed.' })}`,
  )
  const act = (what: Omit<Parameters<typeof changeMany>[0], 'ids'>) =>
    change.mutate({ ids: ids.slice(0, 5000), ...what }, { onSuccess: onDone })
  const rhythm = (days: number) => ({
    label: t`Every ${days} days`,
    onChoose: () => act({ cadenceDays: days }),
  })
  return (
    <section
      aria-label={t`Chosen people`}
      className="fixed bottom-4 left-1/2 z-20 flex max-w-[calc(100vw-28px)] -translate-x-1/2 flex-wrap items-center gap-1 rounded-float border border-line2 bg-pop px-3 py-1.5 shadow-float max-rail:bottom-18 max-rail:w-full"
    >
      <span className="figures mr-2 text-small font-medium">{t`${plural(ids.length, { one: '# chosen', other: '# chosen' })}`}</span>
      <Button kind="quiet" icon={Tag} onClick={() => setIsTagging(true)}>
        <Trans>Tag</Trans>
      </Button>
      <Menu
        side="top"
        trigger={
          <Button kind="quiet" icon={CalendarClock}>
            <Trans>Cadence</Trans>
          </Button>
        }
        groups={[
          [7, 14, 30, 60, 90].map(rhythm),
          [{ label: t`None`, onChoose: () => act({ cadenceDays: null }) }],
        ]}
      />
      <Button kind="quiet" icon={Users} onClick={() => setIsSharing(true)}>
        <Trans>Share</Trans>
      </Button>
      <Button kind="quiet" icon={EyeOff} onClick={() => act({ isHidden: true })}>
        <Trans>Hide</Trans>
      </Button>
      <IconButton icon={X} label={t`Choose nobody`} onClick={onDone} />
      {isSharing && (
        <SharingDialog
          title={t`${plural(ids.length, { one: 'What colleagues see of # person', other: 'What colleagues see of # people' })}`}
          who={{ ids: ids.slice(0, 5000) }}
          onClose={() => setIsSharing(false)}
          onDone={onDone}
        />
      )}
      <Dialog
        isOpen={isTagging}
        onClose={() => setIsTagging(false)}
        title={t`${plural(ids.length, { one: 'Tag # person', other: 'Tag # people' })}`}
        actions={
          <Button kind="main" type="submit" form="tag-people" isBusy={change.isPending}>
            <Trans>Tag them</Trans>
          </Button>
        }
      >
        <form
          id="tag-people"
          onSubmit={(event) => {
            event.preventDefault()
            if (tag.trim() === '') return
            act({ addTag: tag.trim() })
            setIsTagging(false)
          }}
        >
          <TextField
            label={t`Tag`}
            value={tag}
            maxLength={60}
            onChange={(event) => setTag(event.target.value)}
          />
        </form>
      </Dialog>
    </section>
  )
}
