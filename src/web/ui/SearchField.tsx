import { Search } from 'lucide-react'
import type { ComponentProps } from 'react'
import { controlClasses } from './Field.tsx'
import { KeyHint } from './KeyHint.tsx'

export interface SearchFieldProps extends Omit<ComponentProps<'input'>, 'type' | 'aria-label'> {
  readonly label: string
  /** The key that brings the cursor here, shown while empty. */
  readonly keys?: string
}

/** A field to search in this list; its label is its placeholder. */
export function SearchField({ label, keys, className = '', ...rest }: SearchFieldProps) {
  return (
    <div className={`relative min-w-0 ${className}`}>
      <Search
        aria-hidden
        size={16}
        strokeWidth={1.75}
        className="absolute inset-y-0 left-2.5 my-auto text-ink3"
      />
      <input
        {...rest}
        type="search"
        aria-label={label}
        placeholder={label}
        className={`${controlClasses} pl-8.5 text-small ${keys ? 'pr-9' : ''}`}
      />
      {keys && !rest.value && (
        <KeyHint keys={keys} className="absolute inset-y-0 right-2 my-auto max-rail:hidden" />
      )}
    </div>
  )
}
