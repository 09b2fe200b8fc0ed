import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type * as Access from '#contract/access.ts'
import type * as Contract from '#contract/recommendations.ts'
import { request } from '../app/request.ts'

export type Recommendations = z.infer<typeof Contract.Recommendations>
export type Recommendation = z.infer<typeof Contract.Recommendation>
export type RecommendationDraft = z.infer<typeof Contract.RecommendationDraft>
type Done = z.infer<typeof Access.Done>
type Made = z.infer<typeof Contract.RecommendationMade>

export const recommendations = queryOptions({
  queryKey: ['recommendations'],
  queryFn: ({ signal }) => request<Recommendations>('GET', '/api/recommendations', undefined, signal),
})
export const askRecommendation = (wanted: z.input<typeof Contract.RecommendationAsked>) =>
  request<Made>('POST', '/api/recommendations', wanted)
export const beginRecommendation = (recipientId: string) =>
  request<Made>('POST', '/api/recommendations/drafts', { recipientId })
export const writeRecommendation = ({
  id,
  ...written
}: z.input<typeof Contract.RecommendationWritten> & { id: string }) =>
  request<Done>('PUT', `/api/recommendations/drafts/${id}`, written)
export const answerRecommendation = ({
  id,
  answer,
}: z.input<typeof Contract.RecommendationAnswer> & { id: string }) =>
  request<Done>('POST', `/api/recommendations/drafts/${id}/answer`, { answer })
export const replyToRecommendation = ({
  id,
  reply,
}: {
  id: string
  reply: z.input<typeof Contract.RecommendationReply>
}) => request<Done>('POST', `/api/recommendations/${id}/reply`, reply)
/** Says of each that an export shows it, and nothing else. */
export async function confirmRecommendations(ids: readonly string[]): Promise<void> {
  for (const id of ids) await replyToRecommendation({ id, reply: { reply: 'confirm' } })
}
