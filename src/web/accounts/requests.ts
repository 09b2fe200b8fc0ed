import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type * as Access from '#contract/access.ts'
import type * as Contract from '#contract/accounts.ts'
import { request } from '../app/request.ts'

export type AccountRow = Contract.AccountRow
export type AccountDetail = Contract.AccountDetail
export type AccountKind = AccountRow['kind']
export type Mark = Contract.Mark
export type Play = Contract.Play
export type PlayKind = Play['kind']
export type Move = AccountDetail['moves'][number]
export type Suggestion = z.infer<typeof Contract.AccountSuggestion>
export type AccountWanted = z.input<typeof Contract.AccountWanted>
export type AccountsFilter = Partial<z.input<typeof Contract.AccountsQuery>>
// Colleagues change what stands here at any time: a page that is looked at keeps up.
const refetchInterval = 60_000
type Done = z.infer<typeof Access.Done>

/** The league as filtered; the list before stays while the next is on its way. */
export const accounts = (filter: AccountsFilter) =>
  infiniteQueryOptions({
    queryKey: ['accounts', filter],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ limit: '200', after: String(pageParam) })
      for (const [key, value] of Object.entries(filter))
        if (value !== undefined && value !== '') query.set(key, String(value))
      return request<z.infer<typeof Contract.AccountsPage>>(
        'GET',
        `/api/accounts?${query}`,
        undefined,
        signal,
      )
    },
    initialPageParam: 0,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    refetchInterval,
  })

export const account = (id: string) =>
  queryOptions({
    queryKey: ['account', id],
    queryFn: ({ signal }) => request<AccountDetail>('GET', `/api/accounts/${id}`, undefined, signal),
    refetchInterval,
  })

/** Every account by name, for choosing one. */
export const accountNames = queryOptions({
  queryKey: ['accounts', 'names'],
  queryFn: ({ signal }) =>
    request<z.infer<typeof Contract.AccountsPage>>(
      'GET',
      '/api/accounts?sort=name&limit=1000',
      undefined,
      signal,
    ),
})

export const suggestions = queryOptions({
  queryKey: ['accounts', 'suggestions'],
  queryFn: ({ signal }) => request<Suggestion[]>('GET', '/api/accounts/suggestions', undefined, signal),
})

export const addAccount = (wanted: AccountWanted) =>
  request<z.infer<typeof Contract.AccountMade>>('POST', '/api/accounts', wanted)
export const addAccounts = (wanted: readonly AccountWanted[]) =>
  request<z.infer<typeof Contract.AccountsAdded>>('POST', '/api/accounts/batch', { accounts: wanted })
export const changeAccount = ({
  id,
  ...change
}: z.input<typeof Contract.AccountChange> & { readonly id: string }) =>
  request<Done>('PATCH', `/api/accounts/${id}`, change)
export const removeAccount = (id: string) => request<Done>('DELETE', `/api/accounts/${id}`)

export const plays = queryOptions({
  queryKey: ['plays'],
  queryFn: ({ signal }) => request<Play[]>('GET', '/api/plays', undefined, signal),
})
export const myPlays = queryOptions({
  queryKey: ['plays', 'mine'],
  queryFn: ({ signal }) => request<Play[]>('GET', '/api/plays?mine=true', undefined, signal),
})
export const addPlay = ({
  accountId,
  ...wanted
}: z.input<typeof Contract.PlayWanted> & { readonly accountId: string }) =>
  request<z.infer<typeof Contract.PlayMade>>('POST', `/api/accounts/${accountId}/plays`, wanted)
export const changePlay = ({
  id,
  ...change
}: z.input<typeof Contract.PlayChange> & { readonly id: string }) =>
  request<Done>('PATCH', `/api/plays/${id}`, change)

/** The company's own figures, for accounts without their own. */
export const attrition = queryOptions({
  queryKey: ['attrition'],
  queryFn: ({ signal }) =>
    request<z.infer<typeof Contract.Attrition>>('GET', '/api/company/attrition', undefined, signal),
})
export const changeAttrition = (wanted: z.input<typeof Contract.Attrition>) =>
  request<Done>('PUT', '/api/company/attrition', wanted)

/** My shared people at accounts. */
export const counterparts = queryOptions({
  queryKey: ['counterparts'],
  queryFn: ({ signal }) =>
    request<z.infer<typeof Contract.Counterpart>[]>('GET', '/api/counterparts', undefined, signal),
})
