import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { Mark } from '../app/Mark.tsx'
import { installation } from '../app/session.ts'
import { Banner } from '../ui/Banner.tsx'

export interface OutsidePageProps {
  readonly title: string
  readonly lead?: ReactNode
  /** `narrow`: one column of 400 px, for signing in. `wide`: a form of two columns, and something beside it. */
  readonly size: 'narrow' | 'wide'
  /** For somebody who needs no account: the company that this page speaks for; nobody signs in here. */
  readonly company?: string
  readonly beside?: ReactNode
  readonly children: ReactNode
}

/** A page for somebody who is not signed in: the mark, the sentence, a form. */
export function OutsidePage({ title, lead, size, company, beside, children }: OutsidePageProps) {
  useEffect(() => {
    document.title = `${title} · Pilotlight`
  }, [title])
  const isWide = size === 'wide'
  return (
    <div className={`min-h-screen ${isWide ? '' : 'bg-rail'}`}>
      {company === undefined && <UnsafeAddress />}
      <div
        className={`mx-auto px-3.5 pt-9 pb-14 max-rail:pt-4 rail:px-9 ${isWide ? (beside ? 'max-w-[1120px]' : 'max-w-[692px]') : 'max-w-[472px]'}`}
      >
        <header
          className={`flex items-center gap-2.5 text-body font-semibold ${isWide ? 'mb-9' : 'mb-14'} max-rail:mb-6`}
        >
          <Mark />
          {company === undefined ? (
            'Pilotlight'
          ) : (
            <>
              <span className="min-w-0">
                <Trans>
                  {company} <span className="font-normal text-ink2">with Pilotlight</span>
                </Trans>
              </span>
              <span className="ml-auto text-label font-normal text-ink2">
                <Trans>no account needed</Trans>
              </span>
            </>
          )}
        </header>
        <div className={beside ? 'grid gap-x-9 gap-y-9 wide:grid-cols-[minmax(0,620px)_minmax(0,1fr)]' : ''}>
          <main>
            <h1 className="text-title max-rail:text-sentence max-rail:font-semibold">{title}</h1>
            {lead && (
              <p
                className={`mt-1 mb-6 text-body text-ink2 ${company === undefined ? 'max-w-[56ch]' : 'max-w-[72ch]'}`}
              >
                {lead}
              </p>
            )}
            {children}
          </main>
          {beside && (
            <aside className="border-line max-wide:border-t max-wide:pt-6 wide:border-l wide:pl-9">
              {beside}
            </aside>
          )}
        </div>
      </div>
    </div>
  )
}

/** Over plain http to another machine, browsers drop the cookie: signing in would silently fail. */
function UnsafeAddress() {
  const { data } = useQuery(installation)
  if (data?.secure !== false) return null
  return (
    <Banner kind="bad">
      <Trans>
        This address is not safe to sign in at: what you type could be read on the way, and browsers do not
        keep you signed in. Open Pilotlight through https, or on the machine it runs on.
      </Trans>
    </Banner>
  )
}
