import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'

/** What the four kinds of a wedge's cells are. */
export function WedgeLegend() {
  return (
    <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-label text-ink2">
      <Kind mark="hatched border border-line2">
        <Trans>before the first step</Trans>
      </Kind>
      <Kind mark="border border-line2 bg-panel">
        <Trans>waits</Trans>
      </Kind>
      <Kind mark="bg-ember data-fill">
        <Trans>first eight weeks since it began</Trans>
      </Kind>
      <Kind mark="border border-line2 bg-chosen">
        <Trans>not compared: longer ago, or nobody waits</Trans>
      </Kind>
    </ul>
  )
}

function Kind({ mark, children }: { readonly mark: string; readonly children: ReactNode }) {
  return (
    <li className="flex items-center gap-1.5">
      <span aria-hidden className={`inline-block size-3 rounded-small ${mark}`} />
      {children}
    </li>
  )
}
