import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type * as Contract from '#contract/introductions.ts'
import { request } from '../app/request.ts'

export type IntroductionRequest = z.infer<typeof Contract.IntroductionRequest>
export type RequestAnswer = z.input<typeof Contract.RequestAnswer>

/** What is asked of me; the open ones are those with `answer` 'open'. */
export const introductionRequests = queryOptions({
  queryKey: ['introduction-requests'],
  queryFn: ({ signal }) =>
    request<IntroductionRequest[]>('GET', '/api/introductions/requests', undefined, signal),
})

export const introductionRequest = (id: string) =>
  queryOptions({
    queryKey: ['introduction-requests', id],
    queryFn: ({ signal }) =>
      request<IntroductionRequest>('GET', `/api/introductions/requests/${id}`, undefined, signal),
  })

export const answerIntroductionRequest = (id: string, answer: RequestAnswer) =>
  request<IntroductionRequest>('POST', `/api/introductions/requests/${id}/answer`, answer)
export const undoIntroductionAnswer = (id: string) =>
  request<IntroductionRequest>('POST', `/api/introductions/requests/${id}/undo`)
