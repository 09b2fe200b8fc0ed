import type { ComponentProps } from 'react'

/** A link out of Pilotlight, in a new tab. */
export function TextLink({ className = '', ...rest }: ComponentProps<'a'>) {
  return <a {...rest} target="_blank" rel="noreferrer" className={`text-link ${className}`} />
}
