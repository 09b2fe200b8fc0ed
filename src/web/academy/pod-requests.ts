import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type * as Access from '#contract/access.ts'
import type * as Contract from '#contract/pod.ts'
import { request } from '../app/request.ts'

export type Pod = z.infer<typeof Contract.Pod>
type Done = z.infer<typeof Access.Done>

export const pod = queryOptions({
  queryKey: ['academy', 'pod'],
  queryFn: ({ signal }) => request<Pod>('GET', '/api/academy/pod', undefined, signal),
})
export const sendNudge = (memberId: string) => request<Done>('POST', '/api/academy/pod/nudges', { memberId })
export const seeNudges = () => request<Done>('POST', '/api/academy/pod/nudges/seen')
export const chooseNudges = (choice: z.infer<typeof Contract.NudgeChoice>) =>
  request<Done>('PUT', '/api/academy/pod/choice', choice)
