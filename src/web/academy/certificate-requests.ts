import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type * as Access from '#contract/access.ts'
import type * as Contract from '#contract/certificates.ts'
import { request } from '../app/request.ts'

export type Certificate = z.infer<typeof Contract.Certificate>
export type CertificateListed = z.infer<typeof Contract.CertificateListed>
type Done = z.infer<typeof Access.Done>

export const certificates = queryOptions({
  queryKey: ['academy', 'certificates'],
  queryFn: ({ signal }) => request<CertificateListed[]>('GET', '/api/certificates', undefined, signal),
})
export const certificate = (id: string) =>
  queryOptions({
    queryKey: ['certificate', id],
    queryFn: ({ signal }) => request<Certificate>('GET', `/api/certificates/${id}`, undefined, signal),
    retry: false,
  })
export const badgeIssuer = queryOptions({
  queryKey: ['academy', 'badges'],
  queryFn: ({ signal }) =>
    request<z.infer<typeof Contract.BadgeIssuer>>('GET', '/api/badges', undefined, signal),
})

export const askCertificate = ({
  cohortId,
  ...wanted
}: z.input<typeof Contract.CertificateWanted> & { cohortId: string }) =>
  request<z.infer<typeof Contract.CertificateMade>>('POST', `/api/cohorts/${cohortId}/certificate`, wanted)
export const withdrawCertificate = ({
  id,
  ...wanted
}: z.input<typeof Contract.WithdrawWanted> & { id: string }) =>
  request<Done>('POST', `/api/certificates/${id}/withdraw`, wanted)
export const changeBadgeAddress = (wanted: z.input<typeof Contract.BadgeAddress>) =>
  request<Done>('PUT', '/api/badges', wanted)
