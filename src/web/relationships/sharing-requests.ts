import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type * as Access from '#contract/access.ts'
import type * as Contract from '#contract/sharing.ts'
import { request } from '../app/request.ts'

export type SharingWanted = z.input<typeof Contract.SharingWanted>
export type SharingLevel = SharingWanted['level']
export type SharingWho = SharingWanted['who']
export type SharingChanged = z.infer<typeof Contract.SharingChanged>
export type SharingPreview = z.infer<typeof Contract.SharingPreview>
export type SharingState = z.infer<typeof Contract.SharingState>
export type SharingProposal = SharingState['proposals'][number]
export type OpenFilter = Pick<z.input<typeof Contract.OpenPeopleQuery>, 'level' | 'search'>
export type Seen = z.infer<typeof Contract.Seen>
export type Look = z.infer<typeof Contract.LooksPage>['looks'][number]
type Done = z.infer<typeof Access.Done>

// Members join, and proposals come, while the page is looked at.
const refetchInterval = 60_000

export const sharing = queryOptions({
  queryKey: ['sharing'],
  queryFn: ({ signal }) => request<SharingState>('GET', '/api/sharing', undefined, signal),
  refetchInterval,
})

/** What colleagues would then see; the server makes the change, looks through their door and takes it back. */
export const sharingPreview = (wanted: SharingWanted) =>
  queryOptions({
    queryKey: ['sharing', 'preview', wanted],
    queryFn: ({ signal }) => request<SharingPreview>('POST', '/api/sharing/preview', wanted, signal),
    placeholderData: keepPreviousData,
  })

export const changeSharing = (wanted: SharingWanted) =>
  request<SharingChanged>('POST', '/api/sharing', wanted)

/** Whom I let others see, a hundred at a time. */
export const openPeople = (filter: OpenFilter) =>
  infiniteQueryOptions({
    queryKey: ['sharing', 'people', filter],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ limit: '100', after: String(pageParam) })
      if (filter.level) query.set('level', filter.level)
      if (filter.search) query.set('search', filter.search)
      return request<z.infer<typeof Contract.OpenPeoplePage>>(
        'GET',
        `/api/sharing/people?${query}`,
        undefined,
        signal,
      )
    },
    initialPageParam: 0,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    refetchInterval,
  })

/** Who looked at what of mine, the newest hundred first. */
export const looks = infiniteQueryOptions({
  queryKey: ['sharing', 'looks'],
  queryFn: ({ pageParam, signal }) =>
    request<z.infer<typeof Contract.LooksPage>>(
      'GET',
      `/api/sharing/looks?after=${pageParam}`,
      undefined,
      signal,
    ),
  initialPageParam: 0,
  getNextPageParam: (page) => page.next,
})

export const refuseProposal = (accountId: string) =>
  request<Done>('PUT', `/api/sharing/refusals/${accountId}`)
export const allowProposal = (accountId: string) =>
  request<Done>('DELETE', `/api/sharing/refusals/${accountId}`)

/** Colleagues who share this person; asking tells them. */
export const findKnownBy = (id: string) =>
  request<z.infer<typeof Contract.KnownBy>[]>('GET', `/api/people/${id}/known-by`)
