import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { activateLocale } from './locale.ts'
import { root } from './outside-routes.ts'
import { isSignedOut } from './request-refused.ts'
import { installation, me } from './session.ts'

/** Everything for members. Nobody signed in: to the sign-in page, and back here afterwards. */
export const framed = createRoute({
  getParentRoute: () => root,
  id: 'framed',
  beforeLoad: async ({ context: { queryClient }, location }) => {
    try {
      const { member } = await queryClient.ensureQueryData(me)
      await activateLocale(member.locale)
    } catch (error) {
      if (!isSignedOut(error)) throw error
      if ((await queryClient.fetchQuery(installation)).needsSetUp) throw redirect({ to: '/set-up' })
      throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { to: location.href } })
    }
  },
  component: lazyRouteComponent(() => import('./Frame.tsx'), 'Frame'),
})
