import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useSkipWords } from './use-skip-words.ts'
import type { Reading } from './worker-messages.ts'

/** What was not understood, or left alone: each with file and line. */
export function PreviewProblems({ reading: { problems, problemCount } }: { readonly reading: Reading }) {
  const { t } = useLingui()
  const words = useSkipWords()
  if (problemCount === 0) return null
  return (
    <details className="mt-4 text-small">
      <summary className="w-fit text-ink2">{t`${plural(problemCount, { one: '# remark: not understood, or left alone', other: '# remarks: not understood, or left alone' })}`}</summary>
      <ul className="mt-2">
        {problems.map(({ file, line, code, message }, place) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a growing list that never changes its order
            key={place}
            className="grid grid-cols-[minmax(0,1fr)_minmax(0,2fr)] gap-x-3 border-t border-line py-1.5 max-rail:grid-cols-1"
          >
            <span className="break-all text-ink2">
              {file}
              {line > 0 && t`, line ${line}`}
            </span>
            <span>
              {words(code)}. <span className="text-ink2">{message}</span>
            </span>
          </li>
        ))}
      </ul>
      {problemCount > problems.length && (
        <p className="mt-1 text-ink2">
          <Trans>The rest is in the report, as CSV.</Trans>
        </p>
      )}
    </details>
  )
}
