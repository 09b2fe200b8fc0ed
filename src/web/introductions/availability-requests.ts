import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type * as Contract from '#contract/introductions.ts'
import { request } from '../app/request.ts'

export type Availability = z.infer<typeof Contract.Availability>
export type IntroductionSettings = z.infer<typeof Contract.IntroductionSettings>

/** When I may be asked. */
export const availability = queryOptions({
  queryKey: ['availability'],
  queryFn: ({ signal }) => request<Availability>('GET', '/api/me/availability', undefined, signal),
})
export const changeAvailability = (change: Availability) =>
  request<unknown>('PATCH', '/api/me/availability', change)

/** The company's promise and its limits. */
export const introductionSettings = queryOptions({
  queryKey: ['introduction-settings'],
  queryFn: ({ signal }) =>
    request<IntroductionSettings>('GET', '/api/introductions/settings', undefined, signal),
})
export const changeIntroductionSettings = (change: IntroductionSettings) =>
  request<unknown>('PATCH', '/api/introductions/settings', change)
