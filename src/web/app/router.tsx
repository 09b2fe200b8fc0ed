import type { QueryClient } from '@tanstack/react-query'
import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { contentLanguage, contentPath } from '../academy/content-in-address.ts'
import { lesson as lessonShown } from '../academy/requests.ts'
import { accountView } from '../accounts/account-view.ts'
import { accountsFilter } from '../accounts/accounts-filter.ts'
import { askInAddress } from '../introductions/ask-in-address.ts'
import { peopleFilter } from '../relationships/people-filter.ts'
import { activateLocale } from './locale.ts'
import { certificate, draw, held, introductionLink, join, root, setUp, signIn } from './outside-routes.ts'
import { PageTrouble } from './PageTrouble.tsx'
import { isSignedOut } from './request-refused.ts'
import { installation, me } from './session.ts'

/** Everything for members. Nobody signed in: to the sign-in page, and back here afterwards. */
const framed = createRoute({
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
const plan = createRoute({
  getParentRoute: () => framed,
  path: '/academy/plan',
  component: lazyRouteComponent(() => import('../academy/PlanScreen.tsx'), 'PlanScreen'),
})
const academy = createRoute({
  getParentRoute: () => framed,
  path: '/academy',
  component: lazyRouteComponent(() => import('../academy/AcademyScreen.tsx'), 'AcademyScreen'),
})
const cohorts = createRoute({
  getParentRoute: () => framed,
  path: '/academy/cohorts',
  component: lazyRouteComponent(() => import('../academy/CohortsScreen.tsx'), 'CohortsScreen'),
})
const cohort = createRoute({
  getParentRoute: () => framed,
  path: '/academy/cohorts/$cohortId',
  component: lazyRouteComponent(() => import('../academy/CohortScreen.tsx'), 'CohortScreen'),
})
const pod = createRoute({
  getParentRoute: () => framed,
  path: '/academy/pod',
  component: lazyRouteComponent(() => import('../academy/PodScreen.tsx'), 'PodScreen'),
})
const board = createRoute({
  getParentRoute: () => framed,
  path: '/academy/board',
  component: lazyRouteComponent(() => import('../academy/BoardScreen.tsx'), 'BoardScreen'),
})
const recommendations = createRoute({
  getParentRoute: () => framed,
  path: '/academy/recommendations',
  component: lazyRouteComponent(
    () => import('../academy/RecommendationsScreen.tsx'),
    'RecommendationsScreen',
  ),
})
const refresher = createRoute({
  getParentRoute: () => framed,
  path: '/academy/refreshers/$day',
  component: lazyRouteComponent(() => import('../academy/RefresherScreen.tsx'), 'RefresherScreen'),
})
const certificates = createRoute({
  getParentRoute: () => framed,
  path: '/academy/certificates',
  component: lazyRouteComponent(() => import('../academy/CertificatesScreen.tsx'), 'CertificatesScreen'),
})
const prizes = createRoute({
  getParentRoute: () => framed,
  path: '/academy/cohorts/$cohortId/prizes',
  component: lazyRouteComponent(() => import('../academy/PrizesScreen.tsx'), 'PrizesScreen'),
})
const evaluations = createRoute({
  getParentRoute: () => framed,
  path: '/academy/evaluations',
  component: lazyRouteComponent(() => import('../academy/EvaluationsScreen.tsx'), 'EvaluationsScreen'),
})
const newEvaluation = createRoute({
  getParentRoute: () => framed,
  path: '/academy/evaluations/new',
  component: lazyRouteComponent(() => import('../academy/NewEvaluationScreen.tsx'), 'NewEvaluationScreen'),
})
const evaluation = createRoute({
  getParentRoute: () => framed,
  path: '/academy/evaluations/$evaluationId',
  component: lazyRouteComponent(() => import('../academy/EvaluationScreen.tsx'), 'EvaluationScreen'),
})
const content = createRoute({
  getParentRoute: () => framed,
  path: '/academy/content',
  validateSearch: contentLanguage,
  component: lazyRouteComponent(() => import('../academy/ContentScreen.tsx'), 'ContentScreen'),
})
const contentFile = createRoute({
  getParentRoute: () => framed,
  path: '/academy/content/file',
  validateSearch: contentPath,
  component: lazyRouteComponent(() => import('../academy/ContentFileScreen.tsx'), 'ContentFileScreen'),
})
const contentComparison = createRoute({
  getParentRoute: () => framed,
  path: '/academy/content/comparison',
  validateSearch: contentPath,
  component: lazyRouteComponent(
    () => import('../academy/ContentComparisonScreen.tsx'),
    'ContentComparisonScreen',
  ),
})
const lesson = createRoute({
  getParentRoute: () => framed,
  path: '/academy/$lessonId',
  // Its text comes while its screen does.
  loader: ({ context: { queryClient }, params: { lessonId } }) => {
    void queryClient.prefetchQuery(lessonShown(lessonId))
  },
  component: lazyRouteComponent(() => import('../academy/LessonScreen.tsx'), 'LessonScreen'),
})
const quiz = createRoute({
  getParentRoute: () => framed,
  path: '/academy/quizzes/$quizId',
  component: lazyRouteComponent(() => import('../academy/QuizScreen.tsx'), 'QuizScreen'),
})
const clinic = createRoute({
  getParentRoute: () => framed,
  path: '/academy/clinic',
  component: lazyRouteComponent(() => import('../academy/ClinicScreen.tsx'), 'ClinicScreen'),
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
        academy,
        plan,
        lesson,
        content,
        contentFile,
        contentComparison,
        refresher,
        pod,
        board,
        recommendations,
        cohorts,
        cohort,
        prizes,
        evaluations,
        newEvaluation,
        evaluation,
        certificates,
        quiz,
        clinic,
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
