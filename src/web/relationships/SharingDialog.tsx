import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { SharingPreviewPart } from './SharingPreviewPart.tsx'
import { type SharingLevel, type SharingWho, sharingPreview } from './sharing-requests.ts'
import { useSharingChange } from './use-sharing-change.ts'
import { useSharingWords } from './use-sharing-words.ts'

export interface SharingDialogProps {
  readonly title: string
  readonly who: SharingWho
  readonly firstLevel?: SharingLevel
  readonly onClose: () => void
  readonly onDone?: () => void
}

/** One level for many, with what colleagues would see before anything is saved. */
export function SharingDialog({ title, who, firstLevel = 'shared', onClose, onDone }: SharingDialogProps) {
  const { t } = useLingui()
  const { levels, learnt } = useSharingWords()
  const [level, setLevel] = useState<SharingLevel>(firstLevel)
  const preview = useQuery(sharingPreview({ level, who }))
  const change = useSharingChange()
  const people = preview.data?.people ?? 0
  const verbs = {
    private: t`${plural(people, { one: 'Keep # private', other: 'Keep # private' })}`,
    discoverable: t`${plural(people, { one: 'Make # discoverable', other: 'Make # discoverable' })}`,
    shared: t`${plural(people, { one: 'Share # person', other: 'Share # people' })}`,
  }
  const already = (preview.data?.matched ?? 0) - people
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      lead={
        already > 0 &&
        t`${plural(already, { one: '# of them has this level already.', other: '# of them have this level already.' })}`
      }
      actions={
        <Button
          kind="main"
          isBusy={change.isPending}
          disabled={!preview.isSuccess || preview.isPlaceholderData || people === 0}
          onClick={() =>
            change.mutate(
              { level, who },
              {
                onSuccess: () => {
                  onClose()
                  onDone?.()
                },
              },
            )
          }
        >
          {people === 0 ? t`Nothing to change` : verbs[level]}
        </Button>
      }
    >
      <RadioGroup
        label={t`Sharing level`}
        value={level}
        choices={(['private', 'discoverable', 'shared'] as const).map((value) => ({
          value,
          label: levels[value],
          detail: learnt[value],
        }))}
        onChange={setLevel}
        isStacked
      />
      <h3 className="mt-4 mb-2 text-small font-semibold">{t`What a colleague would see`}</h3>
      <SharingPreviewPart wanted={{ level, who }} />
    </Dialog>
  )
}
