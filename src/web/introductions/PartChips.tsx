import { Trans, useLingui } from '@lingui/react/macro'
import { X } from 'lucide-react'
import { useState } from 'react'
import { PartDialog } from './PartDialog.tsx'
import type { Part } from './requests.ts'
import { useIntroductionWords } from './use-introduction-words.ts'
import { usePartLabel } from './use-part-label.ts'

export interface PartChipsProps {
  readonly parts: readonly Part[]
  readonly onChange: (parts: readonly Part[]) => void
}

/** What was understood of the question: each part can be changed in words and kind, or removed. */
export function PartChips({ parts, onChange }: PartChipsProps) {
  const { t } = useLingui()
  const { kinds } = useIntroductionWords()
  const label = usePartLabel()
  const [changed, setChanged] = useState<number | null>(null)
  const open = changed === null ? undefined : parts[changed]
  if (parts.length === 0) return null
  return (
    <>
      <div className="mt-2.5 flex flex-wrap items-center gap-1.5 text-small">
        <span className="text-label text-ink2">
          <Trans>Understood:</Trans>
        </span>
        <ul className="contents">
          {parts.map((part, place) => {
            const kind = kinds[part.kind]
            const words = label(part)
            return (
              <li
                key={`${part.kind}:${part.value}`}
                className="inline-flex max-w-full items-center rounded-control border border-line2 bg-panel"
              >
                <button
                  type="button"
                  aria-haspopup="dialog"
                  onClick={() => setChanged(place)}
                  className="flex min-h-7 min-w-0 items-center gap-1.5 rounded-control pl-2 hover:bg-hover max-rail:min-h-11 max-rail:pl-3"
                >
                  <span className="text-label text-ink2">{kind}</span>
                  <span className="min-w-0 truncate font-medium">{words}</span>
                </button>
                <button
                  type="button"
                  aria-label={t`Remove ${kind} ${words}`}
                  onClick={() => onChange(parts.filter((_, other) => other !== place))}
                  className="grid size-7 shrink-0 place-items-center rounded-control text-ink2 hover:bg-hover hover:text-ink max-rail:size-11"
                >
                  <X aria-hidden size={12} strokeWidth={2} />
                </button>
              </li>
            )
          })}
        </ul>
      </div>
      {open && (
        <PartDialog
          part={open}
          onClose={() => setChanged(null)}
          onChange={(part) => onChange(parts.map((one, place) => (place === changed ? part : one)))}
        />
      )}
    </>
  )
}
