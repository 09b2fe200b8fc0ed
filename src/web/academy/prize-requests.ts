import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type * as Access from '#contract/access.ts'
import type * as Contract from '#contract/prizes.ts'
import { request } from '../app/request.ts'

export type CohortPrizes = z.infer<typeof Contract.CohortPrizes>
export type DrawSeen = z.infer<typeof Contract.DrawSeen>
export type PublicDraw = z.infer<typeof Contract.PublicDraw>
type Done = z.infer<typeof Access.Done>

export const cohortPrizes = (cohortId: string) =>
  queryOptions({
    queryKey: ['academy', 'cohorts', cohortId, 'prizes'],
    queryFn: ({ signal }) =>
      request<CohortPrizes>('GET', `/api/cohorts/${cohortId}/prizes`, undefined, signal),
  })
export const publicDraw = (id: string) =>
  queryOptions({
    queryKey: ['draw', id],
    queryFn: ({ signal }) => request<PublicDraw>('GET', `/api/draws/${id}`, undefined, signal),
    retry: false,
  })

export const addPrize = ({
  cohortId,
  ...wanted
}: z.input<typeof Contract.PrizeWanted> & { cohortId: string }) =>
  request<z.infer<typeof Contract.PrizeMade>>('POST', `/api/cohorts/${cohortId}/prizes`, wanted)
export const removePrize = (id: string) => request<Done>('DELETE', `/api/prizes/${id}`)
export const takePrize = (id: string) => request<Done>('POST', `/api/prizes/${id}/take`)
export const openDraw = ({
  cohortId,
  ...wanted
}: z.input<typeof Contract.DrawWanted> & { cohortId: string }) =>
  request<z.infer<typeof Contract.DrawMade>>('POST', `/api/cohorts/${cohortId}/draws`, wanted)
export const closeDraw = (id: string) => request<Done>('POST', `/api/draws/${id}/close`)
export const revealDraw = ({ id, ...wanted }: z.input<typeof Contract.RevealWanted> & { id: string }) =>
  request<Done>('POST', `/api/draws/${id}/reveal`, wanted)
export const answerWon = ({ id, ...wanted }: z.input<typeof Contract.WonAnswer> & { id: string }) =>
  request<Done>('POST', `/api/draws/${id}/answer`, wanted)
