import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Check, CircleAlert, FileText, X } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { ProgressBar } from '../ui/ProgressBar.tsx'
import { useAmountWords } from './use-amount-words.ts'
import type { FileState, Reading } from './worker-messages.ts'

// What the member has to check must not be a screen of file names away.
const few = 8
const lost: ReadonlySet<string> = new Set(['unreadable', 'unsupported', 'no-columns', 'malformed', 'cut'])

/** File by file: what it holds, how far it is read; with a way to stop. */
export function PreviewFiles({
  reading,
  onStop,
}: {
  readonly reading: Reading
  readonly onStop: () => void
}) {
  const { t, i18n } = useLingui()
  const { size, timeLeft } = useAmountWords()
  const [isWhole, setIsWhole] = useState(false)
  const { isDone, bytes, bytesRead, seconds, files, fileCount } = reading
  const shown = isWhole || files.length <= few + 1 ? files : files.slice(0, few)
  const share = bytes > 0 ? Math.min(1, bytesRead / bytes) : 1
  return (
    <>
      {!isDone && (
        <div className="mb-3 flex items-center gap-4 border-t border-line pt-3">
          <div className="min-w-0 flex-1">
            <ProgressBar share={share} label={t`Reading your files`} />
            <p
              className="figures mt-1.5 flex flex-wrap justify-between gap-x-4 text-small text-ink2"
              role="status"
            >
              <span>{t`${i18n.number(share, { style: 'percent', maximumFractionDigits: 0 })} of ${size(bytes)}`}</span>
              <span>{share > 0.02 && timeLeft((seconds / share) * (1 - share))}</span>
            </p>
          </div>
          <Button icon={X} onClick={onStop}>
            <Trans>Stop</Trans>
          </Button>
        </div>
      )}
      <ul className="border-b border-line">
        {shown.map((file) => (
          <FileLine
            key={file.path}
            file={file}
            isDone={isDone || file.read >= file.size}
            isLost={reading.problems.some(
              ({ file: path, code }) =>
                lost.has(code) && (path === file.path || path.startsWith(`${file.path}!`)),
            )}
          />
        ))}
      </ul>
      {fileCount > shown.length && (
        <p className="mt-1 text-small text-ink2">
          {t`and ${plural(fileCount - shown.length, { one: '# more file', other: '# more files' })}`}{' '}
          {files.length > shown.length && (
            <button type="button" className="text-link" onClick={() => setIsWhole(true)}>
              {t`Show ${files.length - shown.length} of them`}
            </button>
          )}
        </p>
      )}
    </>
  )
}

function FileLine({
  file,
  isDone,
  isLost,
}: {
  readonly file: FileState
  readonly isDone: boolean
  /** Something in it was not understood. */
  readonly isLost: boolean
}) {
  const { t } = useLingui()
  const { size } = useAmountWords()
  const parts = [
    file.contacts > 0 && t`${plural(file.contacts, { one: '# card', other: '# cards' })}`,
    file.interactions > 0 &&
      t`${plural(file.interactions, { one: '# interaction', other: '# interactions' })}`,
    file.problems > 0 && t`${plural(file.problems, { one: '# remark', other: '# remarks' })}`,
  ].filter((part) => part !== false)
  return (
    <li className="grid grid-cols-[16px_minmax(0,1fr)_auto] items-center gap-x-2.5 border-t border-line py-2 text-small">
      <FileText aria-hidden size={16} strokeWidth={1.75} className="text-ink2" />
      <span className="min-w-0 truncate">
        <span className="font-medium">{file.path}</span>{' '}
        <span className="text-label text-ink2">{size(file.size)}</span>
      </span>
      {isDone && file.contacts + file.interactions === 0 ? (
        isLost ? (
          <span className="inline-flex items-center gap-1 text-bad">
            <CircleAlert aria-hidden size={14} /> <Trans>not understood</Trans>
          </span>
        ) : (
          <span className="text-ink2">
            <Trans>nothing in it to bring</Trans>
          </span>
        )
      ) : isDone ? (
        <span className="inline-flex items-center gap-1 text-good">
          <Check aria-hidden size={14} /> <Trans>read</Trans>
        </span>
      ) : (
        <span />
      )}
      <span className="col-start-2 text-ink2">{parts.join(', ')}</span>
    </li>
  )
}
