import { Trans, useLingui } from '@lingui/react/macro'
import { Lock, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useChange } from '../access/use-change.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Section } from '../ui/Section.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { addNote, type PersonDetail, removeNote } from './requests.ts'
import { useDayWords } from './use-day-words.ts'

/** What the member typed about somebody. Never shared. */
export function NotesPart({ id, notes }: { readonly id: string; readonly notes: PersonDetail['notes'] }) {
  const { t } = useLingui()
  const { date } = useDayWords()
  const [text, setText] = useState('')
  const touches = [['person', id], ['people']]
  const add = useChange(addNote, touches)
  const remove = useChange(removeNote, touches, t`The note is gone.`)
  return (
    <Section
      title={t`Your notes`}
      aside={
        <span className="inline-flex items-center gap-1">
          <Lock aria-hidden size={12} /> <Trans>only you</Trans>
        </span>
      }
    >
      <ul>
        {notes.map((note) => (
          <li key={note.id} className="flex items-start gap-2 border-b border-line py-1.5 text-small">
            <p className="min-w-0 flex-1 whitespace-pre-wrap">
              {note.text} <span className="text-label text-ink3">{date(note.writtenAt.slice(0, 10))}</span>
            </p>
            <IconButton
              icon={Trash2}
              label={t`Remove this note`}
              onClick={() => remove.mutate({ id, noteId: note.id })}
            />
          </li>
        ))}
      </ul>
      <form
        className="mt-2 grid gap-1.5"
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim() !== '') add.mutate({ id, text: text.trim() }, { onSuccess: () => setText('') })
        }}
      >
        <TextArea
          label={t`A new note`}
          isLabelHidden
          placeholder={t`Something to remember`}
          rows={2}
          value={text}
          maxLength={10000}
          onChange={(event) => setText(event.target.value)}
        />
        {text.trim() !== '' && (
          <Button type="submit" isBusy={add.isPending} className="justify-self-start">
            <Trans>Keep this note</Trans>
          </Button>
        )}
        <p className="text-label text-ink3">
          <Trans>Better nothing about health, union or belief.</Trans>
        </p>
      </form>
    </Section>
  )
}
