export interface ProgressBarProps {
  /** 0–1; null while the end is not known. */
  readonly share: number | null
  /** What is under way, for screen readers. */
  readonly label: string
  readonly isDone?: boolean
}

/** How far something long has come. The count, rate and time left stand under it in words. */
export function ProgressBar({ share, label, isDone = false }: ProgressBarProps) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={share === null ? undefined : Math.round(share * 100)}
      className="h-1.5 overflow-hidden rounded-full bg-line forced-colors:border"
    >
      <div
        className={`data-fill h-full rounded-full transition-[width] ${isDone ? 'bg-good' : 'bg-ember'} ${share === null ? 'opacity-40' : ''}`}
        style={{ width: `${(share ?? 1) * 100}%` }}
      />
    </div>
  )
}
