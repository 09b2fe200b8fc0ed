import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useChange } from '../access/use-change.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { type ContentFile, saveDraft } from './content-requests.ts'
import { newLesson } from './new-lesson.ts'

/** A lesson of the company's own: where it stands, and its title; then it is written. */
export function NewLessonDialog({
  lessons,
  onClose,
}: {
  /** The English ones: a lesson begins in the source language. */
  readonly lessons: readonly ContentFile[]
  readonly onClose: () => void
}) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const places = lessons.flatMap(({ lessonId, title }) => (lessonId === null ? [] : [{ lessonId, title }]))
  const [after, setAfter] = useState(places[0]?.lessonId ?? '')
  const [title, setTitle] = useState('')
  const add = useChange(saveDraft, [['academy', 'content']])
  const made = newLesson({
    after,
    title,
    taken: new Set(places.map(({ lessonId }) => lessonId)),
  })
  async function submit(event: FormEvent) {
    event.preventDefault()
    if (!made) return
    const saved = await add.mutateAsync({ ...made, edition: null }).catch(() => undefined)
    if (saved) await navigate({ to: '/academy/content/file', search: { path: made.path } })
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`New lesson`}
      lead={t`It begins as a draft. It needs six questions before it can go live.`}
    >
      <form onSubmit={submit} className="grid gap-4">
        <TextField
          label={t({ message: 'Title', context: 'lesson' })}
          required
          maxLength={80}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
        <SelectField
          label={t`Stands after`}
          value={after}
          onChange={(event) => setAfter(event.target.value)}
          {...(made ? {} : { error: t`This week has three lessons of your own already.` })}
          choices={places.map((place) => ({
            value: place.lessonId,
            label: `${place.lessonId.replace('w', '').replace('-l', '.')} ${place.title}`,
          }))}
        />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button kind="main" type="submit" disabled={!made} isBusy={add.isPending}>
            <Trans>Write it</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
