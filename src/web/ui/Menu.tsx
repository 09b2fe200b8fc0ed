import type { LucideIcon } from 'lucide-react'
import { DropdownMenu as Radix } from 'radix-ui'
import type { ReactElement } from 'react'
import { KeyHint } from './KeyHint.tsx'

export interface MenuItem {
  readonly label: string
  readonly icon?: LucideIcon
  readonly keys?: string
  readonly isDanger?: boolean
  readonly onChoose: () => void
}

export interface MenuProps {
  /** The button that opens it, one element that takes a ref. */
  readonly trigger: ReactElement
  /** Groups of items, divided by a rule. */
  readonly groups: readonly (readonly MenuItem[])[]
  readonly align?: 'start' | 'end'
  readonly side?: 'top' | 'bottom'
}

/** A list of things to do, under a button. */
export function Menu({ trigger, groups, align = 'end', side = 'bottom' }: MenuProps) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
          className="z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-44 overflow-y-auto rounded-float border border-line2 bg-pop p-1 shadow-float"
        >
          {groups.map((items, index) => (
            <Radix.Group
              key={items[0]?.label ?? index}
              className={index > 0 ? 'mt-1 border-t border-line2 pt-1' : ''}
            >
              {items.map(({ label, icon: Icon, keys, isDanger, onChoose }) => (
                <Radix.Item
                  key={label}
                  onSelect={onChoose}
                  className={`flex min-h-8 items-center gap-2.5 rounded-control px-2.5 text-small outline-none data-highlighted:bg-pop-chosen max-rail:min-h-11 forced-colors:data-highlighted:outline-2 ${
                    isDanger ? 'text-bad' : 'text-ink'
                  }`}
                >
                  {Icon && <Icon aria-hidden size={16} strokeWidth={1.75} className="text-ink2" />}
                  <span className="flex-1">{label}</span>
                  {keys && <KeyHint keys={keys} />}
                </Radix.Item>
              ))}
            </Radix.Group>
          ))}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
