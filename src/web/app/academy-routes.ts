import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { contentLanguage, contentPath } from '../academy/content-in-address.ts'
import { lesson as lessonShown } from '../academy/requests.ts'
import { framed } from './framed-route.ts'

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

/** The addresses of the academy. */
export const academyRoutes = [
  plan,
  academy,
  cohorts,
  cohort,
  pod,
  board,
  recommendations,
  refresher,
  certificates,
  prizes,
  evaluations,
  newEvaluation,
  evaluation,
  content,
  contentFile,
  contentComparison,
  lesson,
  quiz,
  clinic,
] as const
