import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type * as Contract from '#contract/imports.ts'
import { request } from '../app/request.ts'

export type ImportRow = z.infer<typeof Contract.ImportRow>
export type ImportDetail = z.infer<typeof Contract.ImportDetail>
export type ImportReport = z.infer<typeof Contract.ImportReport>

export const imports = queryOptions({
  queryKey: ['imports'],
  queryFn: ({ signal }) => request<ImportRow[]>('GET', '/api/imports', undefined, signal),
})

export const importDetail = (id: string) =>
  queryOptions({
    queryKey: ['imports', id],
    queryFn: ({ signal }) => request<ImportDetail>('GET', `/api/imports/${id}`, undefined, signal),
  })

export const undoImport = (id: string) =>
  request<z.infer<typeof Contract.UndoAnswer>>('DELETE', `/api/imports/${id}`)

export const ownAddresses = queryOptions({
  queryKey: ['own-addresses'],
  queryFn: ({ signal }) =>
    request<z.infer<typeof Contract.OwnAddresses>>('GET', '/api/own-addresses', undefined, signal),
})
