import { Trans, useLingui } from '@lingui/react/macro'
import { RotateCcw } from 'lucide-react'
import { Button } from './Button.tsx'

export interface TroubleProps {
  /** Whatever was thrown; a refusal from the server brings its own words. */
  readonly error: unknown
  /** What failed, in a sentence: "The list did not load." The refusal's own title without it. */
  readonly title?: string
  readonly retry?: () => unknown
  /** Fills the screen, with a page's edges. */
  readonly isPage?: boolean
}

/** What failed, what was not lost, and the way on; the code is in a fold. */
export function Trouble({ error, title, retry, isPage = false }: TroubleProps) {
  const { t } = useLingui()
  const { title: own, detail, code } = words(error)
  const Title = isPage ? 'h1' : 'p'
  return (
    <div role="alert" className={isPage ? 'max-w-[760px] px-9 pt-10 max-rail:px-3.5' : ''}>
      <div className="flex flex-wrap items-start justify-between gap-3 border-y border-line py-3">
        <div className="min-w-0 flex-1 basis-64">
          <Title className="text-body font-semibold text-bad">{title ?? own ?? t`This did not work.`}</Title>
          <p className="text-small text-ink2">
            {detail ?? t`Something failed in this page. Nothing was lost.`}
          </p>
          <details className="mt-1 text-label text-ink3">
            <summary className="w-fit">
              <Trans>For whoever helps you</Trans>
            </summary>
            <code className="font-mono break-all">{code}</code>
          </details>
        </div>
        {retry && (
          <Button icon={RotateCcw} onClick={() => retry()}>
            <Trans>Try again</Trans>
          </Button>
        )}
      </div>
    </div>
  )
}

/** Reads the fields a refusal has, without knowing its class: the kit does not know the shell. */
function words(error: unknown): { title?: string; detail?: string; code: string } {
  if (!(error instanceof Error)) return { code: String(error) }
  const text = (field: string) => {
    const value: unknown = Reflect.get(error, field)
    return typeof value === 'string' ? value : undefined
  }
  return {
    title: text('title'),
    detail: text('detail'),
    code: text('code') ?? `${error.name}: ${error.message}`,
  }
}
