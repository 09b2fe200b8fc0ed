import { useLingui } from '@lingui/react/macro'

export interface WaitingProps {
  /** What is on its way, in the member's words: "your week". */
  readonly for: string
  /** The true shape of what comes: a page with a title, rows with a circle, or table lines. */
  readonly shape?: 'page' | 'rows' | 'lines'
  readonly count?: number
}

/** Nothing for 300 ms, then still grey shapes of the true size. */
export function Waiting({ for: what, shape = 'page', count = 5 }: WaitingProps) {
  const { t } = useLingui()
  return (
    <div
      role="status"
      className={`appear-late ${shape === 'page' ? 'px-9 pt-10 max-rail:px-3.5 max-rail:pt-4' : ''}`}
    >
      {shape === 'page' ? (
        <h1 className="sr-only">{t`Waiting for ${what}`}</h1>
      ) : (
        <span className="sr-only">{t`Waiting for ${what}`}</span>
      )}
      <div aria-hidden="true" className="max-w-[760px]">
        {shape === 'page' && (
          <div className="mb-9 space-y-3">
            <div className="h-6 w-2/3 rounded-small bg-line" />
            <div className="h-3 w-1/2 rounded-small bg-line" />
          </div>
        )}
        {Array.from({ length: count }, (_, row) => row).map((row) => (
          <div
            key={row}
            className={`flex items-center gap-3 border-t border-line ${shape === 'lines' ? 'h-9' : 'h-18'}`}
          >
            {shape !== 'lines' && <div className="size-9 rounded-full bg-line" />}
            <div className="h-2.5 w-40 rounded-small bg-line" />
            <div className="h-2.5 w-24 rounded-small bg-line" />
          </div>
        ))}
      </div>
    </div>
  )
}
