import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type * as Access from '#contract/access.ts'
import type * as Contract from '#contract/plan.ts'
import { request } from '../app/request.ts'

export type Plan = z.infer<typeof Contract.Plan>
export type PlanWanted = z.infer<typeof Contract.PlanWanted>
type Done = z.infer<typeof Access.Done>

export const plan = queryOptions({
  queryKey: ['academy', 'plan'],
  queryFn: ({ signal }) => request<Plan>('GET', '/api/academy/plan', undefined, signal),
})
export const savePlan = (wanted: PlanWanted) => request<Done>('PUT', '/api/academy/plan', wanted)
export const removePlan = () => request<Done>('DELETE', '/api/academy/plan')
