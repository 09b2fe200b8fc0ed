import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useId } from 'react'
import { changedWords } from '#domain/academy/changed-words.ts'
import type { Hunk, Side } from '#domain/academy/three-way.ts'

export interface HunkPartProps {
  readonly hunk: Hunk
  readonly hasCompanyText: boolean
  readonly side: Side | null
  readonly onChoose: (side: Side) => void
}

/** One run of lines: folded where all are alike; else as it was, as it is shipped, and as it is here, the new words marked. */
export function HunkPart({ hunk, hasCompanyText, side, onChoose }: HunkPartProps) {
  const { t } = useLingui()
  const name = useId()
  const { kind, base } = hunk
  if (kind === 'same')
    return (
      <li className="border-b border-line">
        <details className="px-2 py-2 text-small text-ink2">
          <summary className="cursor-pointer">
            {t`${plural(base.length, { one: 'One line alike', other: '# lines alike' })}`}
          </summary>
          <Lines>{base.join('\n')}</Lines>
        </details>
      </li>
    )
  const heading = {
    shipped: t`Changed by the new version`,
    company: t`Changed by you`,
    both: t`Changed alike by both`,
    conflict: t`Conflict: changed by both`,
  }[kind]
  const before = base.join('\n')
  return (
    <li
      className={`border-b border-line px-2 py-4 ${kind === 'conflict' && side === null ? 'bg-chosen' : ''}`}
    >
      <fieldset aria-label={heading}>
        <p className={`mb-2 text-small font-semibold ${kind === 'conflict' ? 'text-bad' : ''}`}>{heading}</p>
        <div className="mb-3 text-small text-ink2">
          <p className="text-label">
            <Trans>As it was</Trans>
          </p>
          {base.length > 0 ? (
            <Lines>{before}</Lines>
          ) : (
            <p>
              <Trans>Nothing stood here.</Trans>
            </p>
          )}
        </div>
        <div className="grid grid-cols-1 gap-3 wide:grid-cols-2">
          {hasCompanyText && kind !== 'both' ? (
            (['shipped', 'company'] as const).map((each) => (
              <label
                key={each}
                className={`block cursor-pointer rounded-control border px-3 py-2 text-small ${side === each ? 'border-ink' : 'border-line2'}`}
              >
                <span className="mb-1 flex items-center gap-2 text-label text-ink2">
                  <input
                    type="radio"
                    name={name}
                    checked={side === each}
                    onChange={() => onChoose(each)}
                    className="size-4 shrink-0 appearance-none rounded-full border border-edge bg-panel checked:border-[5px] checked:border-ember forced-colors:appearance-auto"
                  />
                  {each === 'shipped' ? <Trans>New version</Trans> : <Trans>Your text</Trans>}
                </span>
                <Version before={before} lines={hunk[each]} />
              </label>
            ))
          ) : (
            <div className="text-small">
              <p className="text-label text-ink2">
                {kind === 'both' ? <Trans>As it is now</Trans> : <Trans>New version</Trans>}
              </p>
              <Version before={before} lines={hunk.shipped} />
            </div>
          )}
        </div>
      </fieldset>
    </li>
  )
}

/** Lines as one side has them, the words marked that did not stand there before. */
function Version({ before, lines }: { readonly before: string; readonly lines: readonly string[] }) {
  if (lines.length === 0)
    return (
      <span className="text-ink2">
        {before === '' ? <Trans>Nothing stands here.</Trans> : <Trans>These lines are gone.</Trans>}
      </span>
    )
  return (
    <Lines>
      {changedWords(before, lines.join('\n')).map(({ text, isNew }, place) =>
        isNew ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: words have no other name than their place
          <ins key={place} className="rounded-small bg-chosen font-semibold">
            {text}
          </ins>
        ) : (
          text
        ),
      )}
    </Lines>
  )
}

function Lines({ children }: { readonly children: ReactNode }) {
  return <span className="block break-words whitespace-pre-wrap">{children}</span>
}
