import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { Lost } from './Lost.tsx'
import { installation } from './session.ts'

// Every address that needs nobody signed in, and the root that all addresses hang from.

export const root = createRootRouteWithContext<{ readonly queryClient: QueryClient }>()({
  component: Outlet,
  notFoundComponent: Lost,
})

export const setUp = createRoute({
  getParentRoute: () => root,
  path: '/set-up',
  beforeLoad: async ({ context: { queryClient } }) => {
    if (!(await queryClient.fetchQuery(installation)).needsSetUp) throw redirect({ to: '/' })
  },
  component: lazyRouteComponent(() => import('../access/SetUpScreen.tsx'), 'SetUpScreen'),
})

export const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  // Only a path of ours: an address elsewhere must not be reached by signing in.
  validateSearch: ({ to }): { to?: string } =>
    typeof to === 'string' && /^\/(?![/\\])/.test(to) ? { to } : {},
  beforeLoad: async ({ context: { queryClient } }) => {
    // A demo that `npm start -- --demo` made has an address and a password before there is a company.
    const { needsSetUp, demo } = await queryClient.fetchQuery(installation)
    if (needsSetUp && !demo) throw redirect({ to: '/set-up' })
  },
  component: lazyRouteComponent(() => import('../access/SignInScreen.tsx'), 'SignInScreen'),
})

export const join = createRoute({
  getParentRoute: () => root,
  path: '/join/$token',
  component: lazyRouteComponent(() => import('../access/InvitationScreen.tsx'), 'InvitationScreen'),
})

export const introductionLink = createRoute({
  getParentRoute: () => root,
  path: '/i/$secret',
  component: lazyRouteComponent(() => import('../introductions/LinkScreen.tsx'), 'LinkScreen'),
})

export const held = createRoute({
  getParentRoute: () => root,
  path: '/held/$tenantId',
  component: lazyRouteComponent(() => import('../introductions/HeldScreen.tsx'), 'HeldScreen'),
})

export const draw = createRoute({
  getParentRoute: () => root,
  path: '/draw/$drawId',
  component: lazyRouteComponent(() => import('../academy/DrawScreen.tsx'), 'DrawScreen'),
})

export const certificate = createRoute({
  getParentRoute: () => root,
  path: '/certificate/$certificateId',
  component: lazyRouteComponent(() => import('../academy/CertificateScreen.tsx'), 'CertificateScreen'),
})
