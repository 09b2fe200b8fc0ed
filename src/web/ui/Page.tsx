import { type ReactNode, useEffect } from 'react'

export interface PageProps {
  /** The one sentence that answers the screen's question. */
  readonly title: ReactNode
  /** For the browser's tab, when `title` is not plain text. */
  readonly name?: string
  /** Above the title: where this is, or which week. */
  readonly eyebrow?: ReactNode
  /** Below the title: one or two sentences. */
  readonly lead?: ReactNode
  /** At the title's right: buttons. */
  readonly actions?: ReactNode
  /** The column of 272 px at the right; below the page when narrow. */
  readonly margin?: ReactNode
  /** Tables: the full width, without the reading measure. */
  readonly isWide?: boolean
  readonly children: ReactNode
}

/** A screen: its sentence, what it is about, and a margin column. Reading pages are at most 1180 px wide. */
export function Page({ title, name, eyebrow, lead, actions, margin, isWide = false, children }: PageProps) {
  const tabName = name ?? (typeof title === 'string' ? title : '')
  useEffect(() => {
    document.title = tabName ? `${tabName} · Pilotlight` : 'Pilotlight'
  }, [tabName])
  return (
    <div
      className={`px-9 pt-9 pb-14 max-rail:px-3.5 max-rail:pt-1 max-rail:pb-9 print:p-0 ${isWide ? '' : 'max-w-[1120px]'}`}
    >
      <header className="mb-6 max-rail:mb-4">
        {eyebrow && <div className="mb-1 text-label text-ink2">{eyebrow}</div>}
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
          <div className="min-w-0 flex-1 basis-72">
            <h1 className="text-title max-rail:text-sentence max-rail:font-semibold">{title}</h1>
            {lead && (
              <div className={`mt-1.5 text-body text-ink2 ${isWide ? 'max-w-[112ch]' : 'max-w-[72ch]'}`}>
                {lead}
              </div>
            )}
          </div>
          {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
        </div>
      </header>
      {margin ? (
        <div className="grid grid-cols-1 gap-x-12 gap-y-9 print:gap-y-6 margin:grid-cols-[minmax(0,1fr)_272px]">
          <div className="min-w-0">{children}</div>
          <aside className="min-w-0">{margin}</aside>
        </div>
      ) : (
        children
      )}
    </div>
  )
}
