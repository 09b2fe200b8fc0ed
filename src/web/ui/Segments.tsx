export interface Segment<Value extends string> {
  readonly value: Value
  readonly label: string
}

export interface SegmentsProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly segments: readonly Segment<Value>[]
  readonly onChange: (value: Value) => void
}

/** Two or three ways to look at the same thing, side by side; the chosen one stands out. */
export function Segments<Value extends string>({ label, value, segments, onChange }: SegmentsProps<Value>) {
  return (
    <fieldset
      aria-label={label}
      className="inline-flex max-w-full flex-wrap gap-0.5 rounded-float border border-line bg-hover p-0.75"
    >
      {segments.map((segment) => (
        <button
          key={segment.value}
          type="button"
          aria-pressed={segment.value === value}
          onClick={() => onChange(segment.value)}
          className={`min-h-7 rounded-control border px-2.5 text-small font-medium max-rail:min-h-11 ${
            segment.value === value
              ? 'border-line2 bg-panel text-ink forced-colors:bg-[Highlight] forced-colors:text-[HighlightText]'
              : 'border-transparent text-ink2 hover:text-ink'
          }`}
        >
          {segment.label}
        </button>
      ))}
    </fieldset>
  )
}
