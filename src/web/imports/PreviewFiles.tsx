import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Check, FileText, X } from 'lucide-react'
import { Button } from '../ui/Button.tsx'
import { ProgressBar } from '../ui/ProgressBar.tsx'
import { useAmountWords } from './use-amount-words.ts'
import type { FileState, Reading } from './worker-messages.ts'

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
  const { isDone, bytes, bytesRead, seconds, files, fileCount } = reading
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
        {files.map((file) => (
          <FileLine key={file.path} file={file} isDone={isDone || file.read >= file.size} />
        ))}
      </ul>
      {fileCount > files.length && (
        <p className="mt-1 text-small text-ink2">{t`and ${plural(fileCount - files.length, { one: '# more file', other: '# more files' })}`}</p>
      )}
    </>
  )
}

function FileLine({ file, isDone }: { readonly file: FileState; readonly isDone: boolean }) {
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
      {isDone ? (
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
