import type { QueryClient } from '@tanstack/react-query'
import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { accountView } from '../accounts/account-view.ts'
import { accountsFilter } from '../accounts/accounts-filter.ts'
import { askInAddress } from '../introductions/ask-in-address.ts'
import { peopleFilter } from '../relationships/people-filter.ts'
import { academyRoutes } from './academy-routes.ts'
import { framed } from './framed-route.ts'
import { certificate, draw, held, introductionLink, join, root, setUp, signIn } from './outside-routes.ts'
import { PageTrouble } from './PageTrouble.tsx'

const myWeek = createRoute({
  getParentRoute: () => framed,
  path: '/',
  component: lazyRouteComponent(() => import('../relationships/MyWeekScreen.tsx'), 'MyWeekScreen'),
})
const hotAndCold = createRoute({
  getParentRoute: () => framed,
  path: '/hot-and-cold',
  component: lazyRouteComponent(() => import('../relationships/HotAndColdScreen.tsx'), 'HotAndColdScreen'),
})
const people = createRoute({
  getParentRoute: () => framed,
  path: '/people',
  validateSearch: peopleFilter,
  component: lazyRouteComponent(() => import('../relationships/PeopleScreen.tsx'), 'PeopleScreen'),
})
const person = createRoute({
  getParentRoute: () => framed,
  path: '/people/$personId',
  component: lazyRouteComponent(() => import('../relationships/PersonScreen.tsx'), 'PersonScreen'),
})
const organisations = createRoute({
  getParentRoute: () => framed,
  path: '/organisations',
  component: lazyRouteComponent(() => import('../people/OrganisationsScreen.tsx'), 'OrganisationsScreen'),
})
const sort = createRoute({
  getParentRoute: () => framed,
  path: '/sort',
  component: lazyRouteComponent(() => import('../relationships/SortScreen.tsx'), 'SortScreen'),
})
const sharing = createRoute({
  getParentRoute: () => framed,
  path: '/sharing',
  component: lazyRouteComponent(() => import('./Sharing.tsx'), 'Sharing'),
})
const accounts = createRoute({
  getParentRoute: () => framed,
  path: '/accounts',
  validateSearch: accountsFilter,
  component: lazyRouteComponent(() => import('../accounts/AccountsScreen.tsx'), 'AccountsScreen'),
})
const account = createRoute({
  getParentRoute: () => framed,
  path: '/accounts/$accountId',
  validateSearch: accountView,
  component: lazyRouteComponent(() => import('../accounts/AccountScreen.tsx'), 'AccountScreen'),
})
const requests = createRoute({
  getParentRoute: () => framed,
  path: '/ask/requests',
  component: lazyRouteComponent(() => import('../introductions/RequestsScreen.tsx'), 'RequestsScreen'),
})
const request = createRoute({
  getParentRoute: () => framed,
  path: '/ask/requests/$id',
  component: lazyRouteComponent(() => import('../introductions/RequestScreen.tsx'), 'RequestScreen'),
})
const ask = createRoute({
  getParentRoute: () => framed,
  path: '/ask',
  validateSearch: askInAddress,
  component: lazyRouteComponent(() => import('../introductions/AskScreen.tsx'), 'AskScreen'),
})
const myAsks = createRoute({
  getParentRoute: () => framed,
  path: '/ask/mine',
  component: lazyRouteComponent(() => import('../introductions/MyAsksScreen.tsx'), 'MyAsksScreen'),
})
const introduction = createRoute({
  getParentRoute: () => framed,
  path: '/ask/introductions/$id',
  component: lazyRouteComponent(
    () => import('../introductions/IntroductionScreen.tsx'),
    'IntroductionScreen',
  ),
})
const questions = createRoute({
  getParentRoute: () => framed,
  path: '/ask/questions',
  component: lazyRouteComponent(() => import('../introductions/QuestionsScreen.tsx'), 'QuestionsScreen'),
})
const question = createRoute({
  getParentRoute: () => framed,
  path: '/ask/questions/$id',
  component: lazyRouteComponent(() => import('../introductions/QuestionScreen.tsx'), 'QuestionScreen'),
})
const speed = createRoute({
  getParentRoute: () => framed,
  path: '/ask/speed',
  component: lazyRouteComponent(() => import('../introductions/SpeedScreen.tsx'), 'SpeedScreen'),
})
const review = createRoute({
  getParentRoute: () => framed,
  path: '/review',
  component: lazyRouteComponent(() => import('../relationships/ReviewScreen.tsx'), 'ReviewScreen'),
})
const imports = createRoute({
  getParentRoute: () => framed,
  path: '/imports',
  component: lazyRouteComponent(() => import('../imports/ImportsScreen.tsx'), 'ImportsScreen'),
})
const settings = createRoute({
  getParentRoute: () => framed,
  path: '/settings',
  component: lazyRouteComponent(() => import('./Settings.tsx'), 'Settings'),
})
const members = createRoute({
  getParentRoute: () => framed,
  path: '/settings/members',
  component: lazyRouteComponent(() => import('../access/MembersScreen.tsx'), 'MembersScreen'),
})

/** Every address of the web application; screens are fetched when they are first looked at. */
export function makeRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree: root.addChildren([
      setUp,
      signIn,
      join,
      introductionLink,
      held,
      draw,
      certificate,
      framed.addChildren([
        myWeek,
        hotAndCold,
        people,
        person,
        organisations,
        sharing,
        accounts,
        account,
        requests,
        request,
        ask,
        myAsks,
        introduction,
        questions,
        question,
        speed,
        ...academyRoutes,
        sort,
        review,
        imports,
        settings,
        members,
      ]),
    ]),
    context: { queryClient },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 300,
    scrollRestoration: true,
    defaultErrorComponent: PageTrouble,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
