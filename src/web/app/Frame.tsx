import { Trans, useLingui } from '@lingui/react/macro'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Outlet, useRouter, useRouterState } from '@tanstack/react-router'
import { lazy, type RefObject, Suspense, useEffect, useRef, useState } from 'react'
import { DemoBanner } from '../access/DemoBanner.tsx'
import { Banner } from '../ui/Banner.tsx'
import { usePlaces } from './navigation.ts'
import { BottomBar, TopBar } from './PhoneBars.tsx'
import { Rail } from './Rail.tsx'
import { me } from './session.ts'
import { useSessionEnd } from './session-end.ts'
import { useIsOnline } from './use-is-online.ts'
import { useShortcuts } from './use-shortcuts.ts'

const FindOrDo = lazy(() =>
  import('./FindOrDo.tsx').then(({ FindOrDo: default_ }) => ({ default: default_ })),
)
const SessionEnded = lazy(() =>
  import('../access/SessionEnded.tsx').then(({ SessionEnded: default_ }) => ({ default: default_ })),
)
const ShortcutSheet = lazy(() =>
  import('./ShortcutSheet.tsx').then(({ ShortcutSheet: default_ }) => ({ default: default_ })),
)

/** Around every screen of a signed-in member: rail or bars, find or do, keys, and what they must always know. */
export function Frame() {
  const { t } = useLingui()
  const router = useRouter()
  const { data } = useSuspenseQuery(me)
  const { daily, below } = usePlaces()
  const [open, setOpen] = useState<'find' | 'keys' | null>(null)
  const isOnline = useIsOnline()
  const { hasEnded } = useSessionEnd()
  const main = useRef<HTMLElement>(null)
  const pathname = useRouterState({ select: (state) => state.resolvedLocation?.pathname })

  useShortcuts([
    { keys: 'mod+k', does: t`Find or do`, act: () => setOpen('find') },
    { keys: '?', does: t`Show all keys`, act: () => setOpen('keys') },
    ...[...daily, ...below].map(({ key, label, to }) => ({
      keys: `g ${key}`,
      does: t`Go to ${label}`,
      act: () => void router.navigate({ to }),
    })),
  ])
  useFocusOnNewScreen(main, pathname)

  const find = () => setOpen('find')
  const close = () => setOpen(null)
  return (
    <div className="flex min-h-screen">
      <a
        href="#main"
        className="fixed top-2 left-2 z-50 -translate-y-20 rounded-control bg-pop px-3 py-2 text-small font-medium focus:translate-y-0 focus:shadow-float print:hidden"
      >
        <Trans>Skip to the page</Trans>
      </a>
      <Rail me={data} onFind={find} />
      <div className="flex min-w-0 flex-1 flex-col max-rail:pb-18">
        <TopBar name={data.member.name} onFind={find} />
        {!isOnline && (
          <Banner>
            <Trans>You are offline. What you do here is sent when you are back; keep this tab open.</Trans>
          </Banner>
        )}
        <Suspense>{hasEnded && <SessionEnded />}</Suspense>
        {data.company.demo && <DemoBanner />}
        <main
          ref={main}
          id="main"
          tabIndex={-1}
          className={`flex min-w-0 flex-1 flex-col outline-none ${data.company.demo || !isOnline || hasEnded ? 'max-rail:pt-3' : ''}`}
        >
          <Outlet />
        </main>
      </div>
      <BottomBar />
      <Suspense>
        {open === 'find' && <FindOrDo onClose={close} />}
        {open === 'keys' && <ShortcutSheet onClose={close} />}
      </Suspense>
    </div>
  )
}

/** After a change of screen, readers and the Tab key begin at its top. */
function useFocusOnNewScreen(main: RefObject<HTMLElement | null>, pathname: string | undefined) {
  const before = useRef<string | undefined>(undefined)
  useEffect(() => {
    if (before.current !== undefined && before.current !== pathname)
      main.current?.focus({ preventScroll: true })
    before.current = pathname
  }, [main, pathname])
}
