import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type * as Access from '#contract/access.ts'
import type * as Contract from '#contract/streak.ts'
import { request } from '../app/request.ts'

export type Streak = z.infer<typeof Contract.Streak>
type Done = z.infer<typeof Access.Done>

export const streak = queryOptions({
  queryKey: ['academy', 'streak'],
  queryFn: ({ signal }) => request<Streak>('GET', '/api/academy/streak', undefined, signal),
})
export const keepLeave = (leave: z.input<typeof Contract.Leave>) =>
  request<Done>('POST', '/api/academy/leaves', leave)
export const removeLeave = (startsOn: string) => request<Done>('DELETE', `/api/academy/leaves/${startsOn}`)
