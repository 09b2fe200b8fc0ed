import { useLingui } from '@lingui/react/macro'
import { Search } from 'lucide-react'
import { type ReactNode, type RefObject, useId } from 'react'
import { KeyHint } from '../ui/KeyHint.tsx'

export interface QuestionFieldProps {
  readonly field: RefObject<HTMLInputElement | null>
  readonly words: string
  readonly onType: (words: string) => void
  /** Enter: asks without waiting for a rest. */
  readonly onAsk: () => void
  /** Arrow down: into the answers. */
  readonly onDown: () => void
  /** At the right: how fast, over how much. */
  readonly speed: ReactNode
}

/** The one field of the Ask screen. */
export function QuestionField({ field, words, onType, onAsk, onDown, speed }: QuestionFieldProps) {
  const { t } = useLingui()
  const id = useId()
  return (
    <search>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onAsk()
        }}
      >
        <label htmlFor={id} className="sr-only">{t`What do you need?`}</label>
        <div className="relative flex items-center rounded-float border border-edge bg-panel has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-offset-1 has-[input:focus-visible]:outline-ember">
          <Search aria-hidden size={18} strokeWidth={1.75} className="ml-3.5 shrink-0 text-ink2" />
          <input
            ref={field}
            id={id}
            type="search"
            maxLength={300}
            autoComplete="off"
            spellCheck={false}
            enterKeyHint="search"
            value={words}
            placeholder={t`What do you need?`}
            onChange={(event) => onType(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown') return
              event.preventDefault()
              onDown()
            }}
            className="h-12 min-w-0 flex-1 bg-transparent px-3 text-section text-ink outline-none [&::-webkit-search-cancel-button]:appearance-none"
          />
          <span className="figures mr-3.5 shrink-0 text-small text-ink2 max-rail:hidden">{speed}</span>
          {words === '' && <KeyHint keys="/" className="mr-3.5 max-rail:hidden" />}
        </div>
        {speed && <p className="figures mt-1.5 text-label text-ink2 rail:hidden">{speed}</p>}
      </form>
    </search>
  )
}
