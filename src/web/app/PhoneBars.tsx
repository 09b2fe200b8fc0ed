import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Menu as MenuIcon, Search } from 'lucide-react'
import { useRef } from 'react'
import { Avatar } from '../ui/Avatar.tsx'
import { Mark } from './Mark.tsx'
import { usePlaces } from './navigation.ts'

/** At most 700 px: mark, find and me on top. */
export function TopBar({ name, onFind }: { readonly name: string; readonly onFind: () => void }) {
  const { t } = useLingui()
  return (
    <header className="sticky top-0 z-20 flex items-center gap-1 bg-bg px-3.5 py-1.5 rail:hidden print:hidden">
      <Link to="/" className="flex min-h-11 items-center gap-2.5 text-body font-semibold">
        <Mark />
        Pilotlight
      </Link>
      <button
        type="button"
        aria-label={t`Find or do`}
        onClick={onFind}
        className="ml-auto grid size-11 place-items-center rounded-control text-ink2"
      >
        <Search aria-hidden size={20} strokeWidth={1.75} />
      </button>
      <Link
        to="/settings"
        aria-label={t`${name}, settings`}
        className="-mr-2 grid size-11 place-items-center rounded-full"
      >
        <Avatar name={name} size={28} />
      </Link>
    </header>
  )
}

/** At most 700 px: the daily places, and more, within reach of a thumb. */
export function BottomBar() {
  const { t } = useLingui()
  const more = useRef<HTMLDivElement>(null)
  const { daily, below } = usePlaces()
  const rare = [...daily.filter(({ isRare }) => isRare), ...below]
  return (
    <nav
      aria-label={t`Main`}
      className="fixed inset-x-0 bottom-0 z-20 grid grid-flow-col auto-cols-fr border-t border-line bg-panel pb-[env(safe-area-inset-bottom)] rail:hidden print:hidden"
    >
      {daily
        .filter(({ isRare }) => !isRare)
        .map(({ to, label, icon: Icon, waiting }) => (
          <Link
            key={to}
            to={to}
            activeOptions={{ exact: to === '/' }}
            className={PHONE_PLACE}
            activeProps={{ className: 'text-ink! font-semibold [&>svg]:text-ember' }}
          >
            <Icon aria-hidden size={20} strokeWidth={1.75} />
            {label}
            {waiting && (
              <>
                <span className="sr-only">{waiting.words}</span>
                <span
                  aria-hidden="true"
                  className="figures absolute top-1.5 left-1/2 ml-1.5 rounded-full bg-ember px-1 text-on-ember"
                >
                  {waiting.count}
                </span>
              </>
            )}
          </Link>
        ))}
      <button type="button" popoverTarget="more-places" className={PHONE_PLACE}>
        <MenuIcon aria-hidden size={20} strokeWidth={1.75} />
        <Trans>More</Trans>
      </button>
      <div
        id="more-places"
        ref={more}
        popover="auto"
        className="inset-auto right-2 bottom-18 m-0 w-52 rounded-float border border-line2 bg-pop p-1 text-ink shadow-float"
      >
        {rare.map(({ to, label, icon: Icon }) => (
          <Link
            key={to}
            to={to}
            onClick={() => more.current?.hidePopover()}
            className="flex min-h-11 items-center gap-2.5 rounded-control px-2.5 text-small hover:bg-pop-chosen"
          >
            <Icon aria-hidden size={16} strokeWidth={1.75} className="text-ink2" />
            {label}
          </Link>
        ))}
      </div>
    </nav>
  )
}

const PHONE_PLACE =
  'relative flex min-h-14 flex-col items-center gap-0.5 px-1 pt-2 pb-1 text-center text-label leading-tight font-medium text-ink2 focus-visible:-outline-offset-2'
