import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { Done } from '#contract/access.ts'
import type * as Contract from '#contract/organisations.ts'
import { request } from '../app/request.ts'

export type Organisation = z.infer<typeof Contract.OrganisationRow>
type OrganisationPage = z.infer<typeof Contract.OrganisationPage>

/** Where my people work, those of most people first, fifty at a time. */
export const organisations = (search: string) =>
  infiniteQueryOptions({
    queryKey: ['organisations', 'list', search],
    queryFn: ({ pageParam, signal }) =>
      request<OrganisationPage>(
        'GET',
        `/api/organisations?after=${pageParam}&search=${encodeURIComponent(search)}`,
        undefined,
        signal,
      ),
    initialPageParam: 0,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  })

/** The few that a search finds, to choose one of. */
export const organisationsLike = (search: string) =>
  queryOptions({
    queryKey: ['organisations', 'like', search],
    queryFn: ({ signal }) =>
      request<OrganisationPage>(
        'GET',
        `/api/organisations?limit=8&search=${encodeURIComponent(search)}`,
        undefined,
        signal,
      ),
    placeholderData: keepPreviousData,
  })

export const changeOrganisation = ({
  id,
  ...change
}: z.input<typeof Contract.OrganisationChange> & { id: string }) =>
  request<z.infer<typeof Done>>('PATCH', `/api/organisations/${id}`, change)

export const mergeOrganisations = ({ id, otherId }: { id: string; otherId: string }) =>
  request<z.infer<typeof Done>>('POST', `/api/organisations/${id}/merge`, { otherId })

export const splitOrganisation = ({
  id,
  ...body
}: z.input<typeof Contract.OrganisationSplitWanted> & { id: string }) =>
  request<z.infer<typeof Contract.OrganisationMade>>('POST', `/api/organisations/${id}/split`, body)
