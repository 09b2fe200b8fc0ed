import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import { Tooltip } from './Tooltip.tsx'

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children' | 'aria-label'> {
  readonly icon: LucideIcon
  /** What it does: its name for everybody, shown on hover and focus. */
  readonly label: string
  readonly isEdged?: boolean
}

/** A button that is an icon: 32 px square, 44 on phones. */
export function IconButton({ icon: Icon, label, isEdged = false, className = '', ...rest }: IconButtonProps) {
  return (
    <Tooltip label={label}>
      <button
        type="button"
        {...rest}
        aria-label={label}
        className={`inline-grid size-8 shrink-0 place-items-center rounded-control border text-ink2 transition-colors hover:bg-hover hover:text-ink disabled:opacity-55 max-rail:size-11 ${
          isEdged ? 'border-line2 bg-panel' : 'border-transparent'
        } ${className}`}
      >
        <Icon aria-hidden size={16} strokeWidth={1.75} />
      </button>
    </Tooltip>
  )
}
