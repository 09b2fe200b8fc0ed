export interface TouchPointBarProps {
  readonly living: number
  readonly cooling: number
  readonly goal: number
  /** Touch points at the bar's full width, the same for every row of a list. */
  readonly most: number
}

const width = 148

/** Living touch points, cooling ones that do not count, and the goal, on one scale. Its numbers stand beside it. */
export function TouchPointBar({ living, cooling, goal, most }: TouchPointBarProps) {
  const at = (count: number) => (count / most) * (width - 2)
  // Cooling ones are a stroke each while strokes can be told apart, one hatched band beyond.
  const step = Math.max(2.6, at(1))
  const strokes = Math.min(cooling, Math.floor((width - 2 - at(living)) / step))
  return (
    <svg aria-hidden="true" width={width} height="16" className="block shrink-0">
      <rect y="5.5" width={Math.max(at(goal), at(living))} height="5" rx="2.5" className="fill-line" />
      {living > 0 && (
        <rect y="5.5" width={Math.max(5, at(living))} height="5" rx="2.5" className="fill-hot-fill" />
      )}
      {Array.from({ length: strokes }, (_, place) => place).map((place) => (
        <rect
          key={place}
          x={Math.max(living > 0 ? 5 : 0, at(living)) + 1 + place * step}
          y="5.5"
          width="1.8"
          height="5"
          className="fill-cooling-fill"
        />
      ))}
      <rect x={at(goal)} y="1" width="1.6" height="14" rx=".8" className="fill-ink2" />
    </svg>
  )
}
