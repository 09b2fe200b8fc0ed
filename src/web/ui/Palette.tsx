import { Trans } from '@lingui/react/macro'
import { Command } from 'cmdk'
import { Search } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { KeyHint } from './KeyHint.tsx'

export interface PaletteItem {
  readonly id: string
  readonly label: string
  /** In front: an icon or an avatar. */
  readonly start?: ReactNode
  readonly detail?: string
  /** At the right: a state, or a key. */
  readonly end?: ReactNode
  readonly onChoose: () => void
}

export interface PaletteGroup {
  readonly heading: string
  readonly items: readonly PaletteItem[]
}

export interface PaletteProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly label: string
  readonly search: string
  readonly onSearch: (search: string) => void
  /** What matches `search`, best first; the caller has filtered. */
  readonly groups: readonly PaletteGroup[]
}

/** Find or do: one field over everything. Load it lazily. */
export function Palette({ isOpen, onClose, label, search, onSearch, groups }: PaletteProps) {
  return (
    <Radix.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-shade" />
        <Radix.Content
          aria-describedby={undefined}
          className="fixed top-[12vh] left-1/2 z-40 w-[600px] max-w-[calc(100vw-28px)] -translate-x-1/2 overflow-hidden rounded-float border border-line2 bg-pop shadow-float max-rail:top-3.5"
        >
          <Radix.Title className="sr-only">{label}</Radix.Title>
          <Command label={label} shouldFilter={false} loop>
            <div className="flex items-center gap-3 border-b border-line2 px-4">
              <Search aria-hidden size={16} strokeWidth={1.75} className="shrink-0 text-ink2" />
              <Command.Input
                value={search}
                onValueChange={onSearch}
                placeholder={label}
                className="h-12 min-w-0 flex-1 bg-transparent text-body outline-none placeholder:text-ink2 max-rail:text-[1rem]"
              />
              <KeyHint keys="Esc" />
            </div>
            <Command.List className="max-h-[50vh] overflow-y-auto p-1.5">
              <Command.Empty className="px-2.5 py-4 text-small text-ink2">
                <Trans>Nothing has this name.</Trans>
              </Command.Empty>
              {groups.map(({ heading, items }) => (
                <Command.Group
                  key={heading}
                  heading={heading}
                  className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-label [&_[cmdk-group-heading]]:text-ink2"
                >
                  {items.map(({ id, label: words, start, detail, end, onChoose }) => (
                    <Command.Item
                      key={id}
                      value={id}
                      onSelect={onChoose}
                      className="flex min-h-8.5 cursor-pointer items-center gap-2.5 rounded-control px-2.5 text-small data-[selected=true]:bg-pop-chosen max-rail:min-h-11 forced-colors:data-[selected=true]:outline-2"
                    >
                      {start}
                      <span className="font-medium">{words}</span>
                      {detail && <span className="min-w-0 truncate text-ink2">{detail}</span>}
                      {end && <span className="ml-auto shrink-0">{end}</span>}
                    </Command.Item>
                  ))}
                </Command.Group>
              ))}
            </Command.List>
          </Command>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
