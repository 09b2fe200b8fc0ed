import { useLingui } from '@lingui/react/macro'
import type { Play } from './requests.ts'
import { useAccountWords } from './use-account-words.ts'

/** How far a play is: a bar a step, the last one reached and the next in words. */
export function PlaySteps({ play: { steps, reached } }: { readonly play: Play }) {
  const { t } = useLingui()
  const { steps: words } = useAccountWords()
  const first = steps[reached - 1]
  const next = steps[reached]
  const now = first ? words[first] : ''
  return (
    <div>
      <div aria-hidden="true" className="flex gap-0.5">
        {steps.map((step, place) => (
          <span
            key={step}
            className={`data-fill h-1.25 flex-1 rounded-full ${place < reached ? 'bg-hot-fill' : 'bg-line2 forced-colors:opacity-30'}`}
          />
        ))}
      </div>
      <p className="mt-1 text-label text-ink2 first-letter:uppercase">
        {next ? t`${now}; next: ${words[next]}` : t`${now}; done`}
      </p>
    </div>
  )
}
