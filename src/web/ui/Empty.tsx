import type { ReactNode } from 'react'

export interface EmptyProps {
  /** One sentence. */
  readonly title: string
  readonly children?: ReactNode
  /** The one thing to do. */
  readonly action?: ReactNode
  /** It is the whole screen. */
  readonly isPage?: boolean
}

/** Nothing here yet: one sentence, one thing to do. */
export function Empty({ title, children, action, isPage = false }: EmptyProps) {
  const Title = isPage ? 'h1' : 'p'
  return (
    <div className="border-y border-line py-5">
      <Title className="text-body font-semibold">{title}</Title>
      {children && <div className="max-w-[64ch] text-small text-ink2">{children}</div>}
      {action && <div className="mt-3">{action}</div>}
    </div>
  )
}
