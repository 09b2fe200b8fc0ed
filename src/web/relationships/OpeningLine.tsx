import { Trans, useLingui } from '@lingui/react/macro'
import { Copy, Mail, Pencil, RefreshCw } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { buttonClasses } from '../ui/button-classes.ts'
import { notify } from '../ui/toast.ts'
import type { Pick } from './requests.ts'
import { useOpeningWords } from './use-reason-words.ts'

/** A first line made only of what is known, one of several; the member changes it as they like. */
export function OpeningLine({ pick: { openings, email, person } }: { readonly pick: Pick }) {
  const { t } = useLingui()
  const words = useOpeningWords()
  const [place, setPlace] = useState(0)
  const [own, setOwn] = useState<string | null>(null)
  const opening = openings[place % Math.max(1, openings.length)]
  if (!opening) return null
  const text = own ?? words(opening)
  async function copy() {
    await navigator.clipboard.writeText(text)
    void notify({ message: t`Copied.` })
  }
  return (
    <div className="mt-3 border-l-2 border-ember pl-3">
      <label className="block">
        <span className="flex items-center gap-1.5 text-label text-ink2">
          <Pencil aria-hidden size={12} strokeWidth={1.75} />
          <Trans>An opening line, yours to change</Trans>
        </span>
        <textarea
          value={text}
          rows={2}
          aria-label={t`Opening line to ${person.name}`}
          onChange={(event) => setOwn(event.target.value)}
          className="field-sizing-content mt-0.5 w-full max-w-[62ch] resize-none rounded-small bg-transparent text-body outline-offset-4"
        />
      </label>
      <div className="mt-0.5 -ml-3 flex flex-wrap gap-x-1">
        <Button kind="quiet" icon={Copy} onClick={copy}>
          <Trans>Copy</Trans>
        </Button>
        {email && (
          <a
            className={buttonClasses('quiet')}
            href={`mailto:${encodeURIComponent(email)}?body=${encodeURIComponent(text)}`}
          >
            <Mail aria-hidden size={16} strokeWidth={1.75} />
            <Trans>Open in mail</Trans>
          </a>
        )}
        {openings.length > 1 && (
          <Button
            kind="quiet"
            icon={RefreshCw}
            onClick={() => {
              setOwn(null)
              setPlace(place + 1)
            }}
          >
            <Trans>Another</Trans>
          </Button>
        )}
      </div>
    </div>
  )
}
