import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { Installation, Me } from '#contract/access.ts'
import { request } from './request.ts'

export type MeAnswer = z.infer<typeof Me>
export type InstallationAnswer = z.infer<typeof Installation>

/** Who is signed in, and in which company. Refused with 401 when nobody is. */
export const me = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => request<MeAnswer>('GET', '/api/me', undefined, signal),
  staleTime: 5 * 60_000,
  retry: false,
  // Without a network what is kept of it opens a kept lesson.
  networkMode: 'always',
})

/** What a signed-out visitor may know of this installation. */
export const installation = queryOptions({
  queryKey: ['installation'],
  queryFn: ({ signal }) => request<InstallationAnswer>('GET', '/api/installation', undefined, signal),
  retry: false,
})

/** Administrators and owners keep the members, departments and company. */
export function isAdministrator({ member }: MeAnswer): boolean {
  return member.roles.includes('administrator') || member.roles.includes('founder')
}
