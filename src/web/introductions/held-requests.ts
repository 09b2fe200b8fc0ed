import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type * as Contract from '#contract/held.ts'
import { request } from '../app/request.ts'

export type HeldPage = z.infer<typeof Contract.HeldPage>
export type Held = z.infer<typeof Contract.Held>
export type OutsideRequestWanted = z.input<typeof Contract.OutsideRequestWanted>

const path = (tenantId: string) => `/api/held/${encodeURIComponent(tenantId)}` as const

/** Whose page this is. */
export const heldPage = (tenantId: string) =>
  queryOptions({
    queryKey: ['held', tenantId, 'page'],
    queryFn: ({ signal }) => request<HeldPage>('GET', path(tenantId), undefined, signal),
    retry: false,
  })

/** What is held about the mailbox that this browser has proven; refused as `prove-first` until it has. */
export const held = (tenantId: string) =>
  queryOptions({
    queryKey: ['held', tenantId, 'mine'],
    queryFn: ({ signal }) => request<Held>('GET', `${path(tenantId)}/mine`, undefined, signal),
    retry: false,
  })

export const askCode = (tenantId: string, address: string) =>
  request<unknown>('POST', `${path(tenantId)}/codes`, { address })
export const proveMailbox = (tenantId: string, proof: { address: string; code: string }) =>
  request<unknown>('POST', `${path(tenantId)}/proof`, proof)
export const askOutsideRequest = (tenantId: string, wanted: OutsideRequestWanted) =>
  request<unknown>('POST', `${path(tenantId)}/requests`, wanted)
export const leaveHeld = (tenantId: string) => request<unknown>('DELETE', `${path(tenantId)}/session`)
