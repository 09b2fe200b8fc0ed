import { useLingui } from '@lingui/react/macro'

/** A tie's strength, 0–1, as a short bar and a percentage; null is blank, never 0 %. */
export function StrengthBar({ strength }: { readonly strength: number | null }) {
  const { i18n } = useLingui()
  if (strength === null) return <span className="text-ink3">–</span>
  return (
    <span className="inline-flex items-center gap-2.5 text-small">
      <span aria-hidden="true" className="h-1 w-9 overflow-hidden rounded-full bg-line2">
        <span
          className="data-fill block h-full rounded-full bg-ink2"
          style={{ width: `${strength * 100}%` }}
        />
      </span>
      <span className="figures min-w-9 text-right text-ink2">
        {i18n.number(strength, { style: 'percent', maximumFractionDigits: 0 })}
      </span>
    </span>
  )
}
