import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Search } from 'lucide-react'
import { Avatar } from '../ui/Avatar.tsx'
import { KeyHint } from '../ui/KeyHint.tsx'
import { isApple } from './is-apple.ts'
import { Mark } from './Mark.tsx'
import { type Place, usePlaces } from './navigation.ts'
import type { MeAnswer } from './session.ts'

/** The side rail: 208 px with words from 1024 px on, icons named on hover and focus from 701. */
export function Rail({ me, onFind }: { readonly me: MeAnswer; readonly onFind: () => void }) {
  const { t } = useLingui()
  const { daily, below } = usePlaces()
  const { name } = me.member
  return (
    <header className="sticky top-0 flex h-screen w-[208px] shrink-0 flex-col border-r border-line bg-rail px-[11px] py-4 max-wide:w-14 max-wide:items-center max-rail:hidden print:hidden">
      <Link
        to="/"
        className="mb-3.5 flex items-center gap-2 rounded-control px-2 text-body font-semibold max-wide:px-0"
      >
        <Mark />
        <span className="max-wide:sr-only">Pilotlight</span>
      </Link>
      <button
        type="button"
        onClick={onFind}
        aria-keyshortcuts="Meta+K Control+K"
        className="group relative mb-3.5 flex h-7.5 w-full items-center gap-2.5 rounded-control border border-line2 bg-panel px-2 text-small text-ink2 hover:border-edge max-wide:size-9 max-wide:justify-center"
      >
        <Search aria-hidden size={16} strokeWidth={1.75} />
        <span className={RAIL_WORDS}>
          <Trans>Find or do</Trans>
        </span>
        <KeyHint keys={isApple ? '⌘K' : 'Ctrl K'} className="ml-auto max-wide:hidden" />
      </button>
      <nav aria-label={t`Main`} className="flex min-h-0 w-full flex-1 flex-col max-wide:items-center">
        {daily.map((place) => (
          <RailLink key={place.to} place={place} />
        ))}
        <div className="flex-1" />
        {below.map((place) => (
          <RailLink key={place.to} place={place} />
        ))}
      </nav>
      <Link
        to="/settings"
        className="group relative mt-3 flex w-full items-center gap-2 border-t border-line px-1 pt-3 text-small max-wide:justify-center"
      >
        <Avatar name={name} size={28} />
        <span className={`min-w-0 ${RAIL_WORDS}`}>
          <span className="block truncate font-semibold">{name}</span>
          <span className="block truncate text-label text-ink2 max-wide:hidden">{me.company.name}</span>
        </span>
      </Link>
    </header>
  )
}

function RailLink({ place: { to, label, icon: Icon, waiting } }: { readonly place: Place }) {
  return (
    <Link
      to={to}
      activeOptions={{ exact: to === '/' }}
      className="group relative flex h-7.5 w-full items-center gap-2.5 rounded-control border border-transparent px-1.5 text-small font-medium text-ink2 transition-colors hover:bg-hover hover:text-ink max-wide:size-9 max-wide:justify-center"
      activeProps={{ className: 'border-line! bg-panel text-ink! [&>svg]:text-ember' }}
    >
      <Icon aria-hidden size={16} strokeWidth={1.75} className="shrink-0" />
      <span className={RAIL_WORDS}>{label}</span>
      {waiting && (
        <>
          <span className="sr-only">{waiting.words}</span>
          <span
            aria-hidden="true"
            className="figures ml-auto text-label text-ink2 max-wide:absolute max-wide:-top-1 max-wide:-right-1 max-wide:rounded-full max-wide:bg-ember max-wide:px-1 max-wide:text-on-ember"
          >
            {waiting.count}
          </span>
        </>
      )}
    </Link>
  )
}

/** Words beside the icon; on the narrow rail a tip that appears on hover and focus. */
const RAIL_WORDS =
  'max-wide:pointer-events-none max-wide:absolute max-wide:left-full max-wide:z-30 max-wide:ml-2 max-wide:rounded-control ' +
  'max-wide:border max-wide:border-line2 max-wide:bg-pop max-wide:px-2 max-wide:py-1 max-wide:text-label max-wide:whitespace-nowrap ' +
  'max-wide:text-ink max-wide:opacity-0 max-wide:shadow-float max-wide:group-hover:opacity-100 max-wide:group-focus-visible:opacity-100'
