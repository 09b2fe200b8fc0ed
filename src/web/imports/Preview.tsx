import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { ChosenColumns } from '#domain/imports/contact-csv.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Page } from '../ui/Page.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { OwnAddresses } from './OwnAddresses.tsx'
import { PreviewFiles } from './PreviewFiles.tsx'
import { PreviewMargin } from './PreviewMargin.tsx'
import { PreviewProblems } from './PreviewProblems.tsx'
import { PreviewRows } from './PreviewRows.tsx'
import { TableColumns } from './TableColumns.tsx'
import type { Reading } from './worker-messages.ts'

export interface PreviewProps {
  /** Null until the first numbers are in. */
  readonly reading: Reading | null
  readonly onColumns: (file: string, columns: ChosenColumns) => void
  readonly onOwn: (own: readonly string[]) => void
  readonly onSend: (choice: { includesOneOffs: boolean; includesNotes: boolean }) => void
  readonly onLeave: () => void
}

/** What is in the files, growing while they are read; nothing has left this computer. */
export function Preview({ reading, onColumns, onOwn, onSend, onLeave }: PreviewProps) {
  const { t } = useLingui()
  const [includesOneOffs, setIncludesOneOffs] = useState(false)
  const [includesNotes, setIncludesNotes] = useState(false)
  if (!reading) return <Waiting for={t`the first records`} />
  const { summary, isDone } = reading
  const { people, interactions, from, until } = summary
  const years =
    from === ''
      ? ''
      : from.slice(0, 4) === until.slice(0, 4)
        ? from.slice(0, 4)
        : t`${from.slice(0, 4)} to ${until.slice(0, 4)}`
  const isEmpty = isDone && people + interactions === 0
  const count = t`${plural(people, { one: '# person', other: '# people' })} and ${plural(interactions, { one: '# interaction', other: '# interactions' })}`
  return (
    <Page
      name={t`Preview`}
      eyebrow={
        <nav aria-label={t`Where this is`}>
          <Trans>Imports / Preview</Trans>
        </nav>
      }
      title={
        isEmpty
          ? t`Nothing here that makes a network.`
          : `${isDone ? count : t`${count} so far`}${years ? `, ${years}` : ''}.`
      }
      lead={
        isDone
          ? t`Nothing has left this computer yet.`
          : t`Nothing has left this computer yet. The numbers grow while the rest is read.`
      }
      margin={<PreviewMargin reading={reading} />}
    >
      <PreviewFiles reading={reading} onStop={onLeave} />
      {reading.candidates.length > 0 && interactions > 0 && <OwnAddresses reading={reading} onOwn={onOwn} />}
      <TableColumns reading={reading} onColumns={onColumns} />
      <PreviewRows reading={reading} />
      <PreviewProblems reading={reading} />
      <div className="sticky bottom-0 z-10 mt-8 border-t border-line bg-bg py-4 max-rail:bottom-14">
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
          <div className="grid gap-1">
            {summary.wroteOnce > 0 && (
              <Checkbox checked={includesOneOffs} onChange={() => setIncludesOneOffs(!includesOneOffs)}>
                {t`${plural(summary.wroteOnce, { one: 'Also the one who wrote to you once and had no answer', other: 'Also the # people who wrote to you once and had no answer' })}`}
              </Checkbox>
            )}
            {reading.hasNotes && (
              <Checkbox checked={includesNotes} onChange={() => setIncludesNotes(!includesNotes)}>
                <Trans>Also my own notes on the cards, private to me</Trans>
              </Checkbox>
            )}
          </div>
          <div className="flex flex-wrap gap-2">
            <Button kind="quiet" onClick={onLeave}>
              {isEmpty ? <Trans>Back</Trans> : <Trans>Discard this</Trans>}
            </Button>
            {!isEmpty && (
              <Button
                kind="main"
                disabled={!isDone}
                onClick={() => onSend({ includesOneOffs, includesNotes })}
              >
                <Trans>Bring them in</Trans>
              </Button>
            )}
          </div>
        </div>
        <p className="mt-1 text-right text-label text-ink2">
          {isDone ? (
            <Trans>Can be undone, whole.</Trans>
          ) : (
            <Trans>Begins when the last record is read. Can be undone, whole.</Trans>
          )}
        </p>
      </div>
    </Page>
  )
}
