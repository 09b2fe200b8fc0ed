import { Upload } from 'lucide-react'
import type { ReactNode } from 'react'

/** The dashed box that says where files go; `DropPage` does the work. */
export function DropBox({
  title,
  lead,
  actions,
}: {
  readonly title: string
  readonly lead: ReactNode
  readonly actions?: ReactNode
}) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-float border border-dashed border-edge bg-panel px-4.5 py-4 max-rail:px-3.5">
      <span className="grid size-9 shrink-0 place-items-center rounded-full bg-chosen text-ember">
        <Upload aria-hidden size={16} strokeWidth={1.75} />
      </span>
      <div className="min-w-0 flex-1 basis-52">
        <p className="text-body font-semibold">{title}</p>
        <p className="text-small text-ink2">{lead}</p>
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </div>
  )
}
