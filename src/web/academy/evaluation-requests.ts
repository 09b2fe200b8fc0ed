import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type * as Access from '#contract/access.ts'
import type * as Contract from '#contract/evaluations.ts'
import { request } from '../app/request.ts'

export type Evaluation = z.infer<typeof Contract.Evaluation>
export type EvaluationDetail = z.infer<typeof Contract.EvaluationDetail>
export type EvaluationReport = z.infer<typeof Contract.EvaluationReport>
export type EvaluationPreview = z.infer<typeof Contract.EvaluationPreview>
export type Figures = EvaluationReport['outcomes'][number]
export type Wanted = z.input<typeof Contract.EvaluationWanted>

export const evaluations = queryOptions({
  queryKey: ['academy', 'evaluations'],
  queryFn: ({ signal }) => request<Evaluation[]>('GET', '/api/evaluations', undefined, signal),
})
export const evaluation = (id: string) =>
  queryOptions({
    queryKey: ['academy', 'evaluations', id],
    queryFn: ({ signal }) => request<EvaluationDetail>('GET', `/api/evaluations/${id}`, undefined, signal),
  })
export const evaluationReport = (id: string) =>
  queryOptions({
    queryKey: ['academy', 'evaluations', id, 'report'],
    queryFn: ({ signal }) =>
      request<EvaluationReport>('GET', `/api/evaluations/${id}/report`, undefined, signal),
  })
export const myTurns = queryOptions({
  queryKey: ['academy', 'evaluations', 'mine'],
  queryFn: ({ signal }) =>
    request<z.infer<typeof Contract.MyTurn>[]>('GET', '/api/evaluations/mine', undefined, signal),
})
/** What would be drawn; asked again as the choice changes, for it draws nothing. */
export const evaluationPreview = (wanted: Wanted) =>
  queryOptions({
    queryKey: ['academy', 'evaluation-preview', wanted],
    queryFn: ({ signal }) => request<EvaluationPreview>('POST', '/api/evaluations/preview', wanted, signal),
    retry: false,
  })

export const drawEvaluation = (wanted: Wanted) =>
  request<z.infer<typeof Contract.EvaluationMade>>('POST', '/api/evaluations', wanted)
export const callOffEvaluation = ({ id, because }: { id: string; because: string }) =>
  request<z.infer<typeof Access.Done>>('POST', `/api/evaluations/${id}/call-off`, { because })
