import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type * as Access from '#contract/access.ts'
import type * as Contract from '#contract/leaderboard.ts'
import { request } from '../app/request.ts'

export type Leaderboard = z.infer<typeof Contract.Leaderboard>
type Done = z.infer<typeof Access.Done>

export const leaderboard = queryOptions({
  queryKey: ['academy', 'leaderboard'],
  queryFn: ({ signal }) => request<Leaderboard>('GET', '/api/academy/leaderboard', undefined, signal),
})
export const switchLeaderboard = (wanted: z.infer<typeof Contract.LeaderboardSwitch>) =>
  request<Done>('PUT', '/api/academy/leaderboard', wanted)
export const showOnLeaderboard = (wanted: z.input<typeof Contract.LeaderboardPlace>) =>
  request<Done>('PUT', '/api/academy/leaderboard/place', wanted)
export const leaveLeaderboard = () => request<Done>('DELETE', '/api/academy/leaderboard/place')
