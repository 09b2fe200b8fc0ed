import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type * as Contract from '#contract/held.ts'
import { request } from '../app/request.ts'

export type OutsideRequest = z.infer<typeof Contract.OutsideRequest>
export type OutsideRequestAnswer = z.input<typeof Contract.OutsideRequestAnswer>
export type OutsideRequestStatus = z.infer<typeof Contract.OutsideRequestStatus>

/** What outside people ask about what I keep of them; the open ones are those without an answer. */
export const outsideRequests = queryOptions({
  queryKey: ['outside-requests'],
  queryFn: ({ signal }) => request<OutsideRequest[]>('GET', '/api/outside-requests', undefined, signal),
})
export const answerOutsideRequest = ({ id, ...answer }: OutsideRequestAnswer & { readonly id: string }) =>
  request<unknown>('POST', `/api/outside-requests/${id}/answer`, answer)

/** The clock, for administrators. */
export const outsideRequestStatus = queryOptions({
  queryKey: ['outside-requests', 'status'],
  queryFn: ({ signal }) =>
    request<OutsideRequestStatus>('GET', '/api/outside-requests/status', undefined, signal),
})
