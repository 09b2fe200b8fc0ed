import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type * as Access from '#contract/access.ts'
import type * as Contract from '#contract/cohorts.ts'
import { request } from '../app/request.ts'

export type Cohort = z.infer<typeof Contract.Cohort>
export type CohortDetail = z.infer<typeof Contract.CohortDetail>
export type CohortMember = z.infer<typeof Contract.CohortMember>
export type CohortPod = z.infer<typeof Contract.CohortPod>
export type MyProgramme = z.infer<typeof Contract.MyProgramme>
export type MissionShown = z.infer<typeof Contract.MissionShown>
type Done = z.infer<typeof Access.Done>

// The programme changes with what is imported, logged and published elsewhere: looked at, it is asked anew.
export const myProgramme = queryOptions({
  queryKey: ['academy', 'mine'],
  queryFn: ({ signal }) => request<MyProgramme | null>('GET', '/api/cohorts/mine', undefined, signal),
})
export const cohorts = queryOptions({
  queryKey: ['academy', 'cohorts'],
  queryFn: ({ signal }) => request<Cohort[]>('GET', '/api/cohorts', undefined, signal),
})
export const cohort = (id: string) =>
  queryOptions({
    queryKey: ['academy', 'cohorts', id],
    queryFn: ({ signal }) => request<CohortDetail>('GET', `/api/cohorts/${id}`, undefined, signal),
  })
export const cohortPods = (id: string) =>
  queryOptions({
    queryKey: ['academy', 'cohorts', id, 'pods'],
    queryFn: ({ signal }) => request<CohortPod[]>('GET', `/api/cohorts/${id}/pods`, undefined, signal),
  })

export const addCohort = (wanted: z.input<typeof Contract.CohortWanted>) =>
  request<z.infer<typeof Contract.CohortMade>>('POST', '/api/cohorts', wanted)
export const changeCohort = ({ id, ...change }: z.input<typeof Contract.CohortChange> & { id: string }) =>
  request<Done>('PATCH', `/api/cohorts/${id}`, change)
export const removeCohort = (id: string) => request<Done>('DELETE', `/api/cohorts/${id}`)
export const enrol = ({ id, ...wanted }: z.input<typeof Contract.EnrolWanted> & { id: string }) =>
  request<z.infer<typeof Contract.Enrolled>>('POST', `/api/cohorts/${id}/enrolments`, wanted)
export const joinCohort = (id: string) => request<Done>('POST', `/api/cohorts/${id}/join`)
export const leaveCohort = ({ id, memberId }: { id: string; memberId: string }) =>
  request<Done>('DELETE', `/api/cohorts/${id}/enrolments/${memberId}`)
export const formPods = (id: string) =>
  request<z.infer<typeof Contract.PodsMade>>('POST', `/api/cohorts/${id}/pods`)
export const movePod = ({ id, ...wanted }: z.input<typeof Contract.PodChange> & { id: string }) =>
  request<Done>('PATCH', `/api/cohorts/${id}/pods`, wanted)
export const renewStanding = ({ id, ...wanted }: { id: string; wantsHelp?: boolean }) =>
  request<Done>('POST', `/api/cohorts/${id}/standing`, wanted)
export const reportMyself = (report: z.input<typeof Contract.SelfReport>) =>
  request<Done>('POST', '/api/academy/reports', report)
export const takeBackReport = (kind: z.input<typeof Contract.SelfReport>['kind']) =>
  request<Done>('DELETE', `/api/academy/reports/${kind}`)
