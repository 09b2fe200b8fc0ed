import { Tabs as Radix } from 'radix-ui'
import type { ReactNode } from 'react'

export interface Tab {
  readonly id: string
  readonly label: string
  readonly content: ReactNode
}

/** Views of one thing that do not deserve an address of their own. */
export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  return (
    <Radix.Root defaultValue={tabs[0]?.id ?? ''}>
      <Radix.List aria-label={label} className="flex gap-4 overflow-x-auto border-b border-line">
        {tabs.map(({ id, label: words }) => (
          <Radix.Trigger
            key={id}
            value={id}
            className="-mb-px min-h-9 border-b-2 border-transparent text-small font-medium whitespace-nowrap text-ink2 data-[state=active]:border-ember data-[state=active]:text-ink max-rail:min-h-11"
          >
            {words}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map(({ id, content }) => (
        <Radix.Content key={id} value={id} className="pt-4">
          {content}
        </Radix.Content>
      ))}
    </Radix.Root>
  )
}
