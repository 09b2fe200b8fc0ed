import type { LucideIcon } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { type ButtonKind, buttonClasses } from './button-classes.ts'

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  readonly kind?: ButtonKind
  readonly icon?: LucideIcon
  /** Behind the words: an arrow that says where this goes. */
  readonly endIcon?: LucideIcon
  /** Waiting for an answer: cannot be pressed again, keeps its width and its focus. */
  readonly isBusy?: boolean
  readonly isWide?: boolean
  readonly children: ReactNode
}

/** A button with a verb. `type` is `button` unless told. */
export function Button({
  kind,
  icon: Icon,
  endIcon: End,
  isBusy = false,
  isWide,
  className = '',
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={isBusy || undefined}
      onClick={isBusy ? (event) => event.preventDefault() : rest.onClick}
      className={`${buttonClasses(kind, isWide)} ${isBusy ? 'opacity-55' : ''} ${className}`}
    >
      {Icon && <Icon aria-hidden size={16} strokeWidth={1.75} />}
      {children}
      {End && <End aria-hidden size={16} strokeWidth={1.75} />}
    </button>
  )
}
