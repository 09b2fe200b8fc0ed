import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type * as Contract from '#contract/introductions.ts'
import { request } from '../app/request.ts'

export type LinkSeen = z.infer<typeof Contract.LinkSeen>
export type TargetLinkSeen = Extract<LinkSeen, { party: 'target' }>
export type ConnectorLinkSeen = Extract<LinkSeen, { party: 'connector' }>
export type LinkAnswer = z.input<typeof Contract.LinkAnswer>
export type TargetAnswer = z.infer<typeof Contract.TargetAnswer>

const path = (secret: string) => `/api/introduction-links/${encodeURIComponent(secret)}` as const

/** What a mailed link shows. Asking for it changes nothing on the server and tells nobody. */
export const introductionLink = (secret: string) =>
  queryOptions({
    queryKey: ['introduction-link', secret],
    queryFn: ({ signal }) => request<LinkSeen>('GET', path(secret), undefined, signal),
    retry: false,
  })
export const answerIntroductionLink = (secret: string, answer: LinkAnswer) =>
  request<unknown>('POST', path(secret), answer)
export const undoIntroductionLink = (secret: string) => request<unknown>('POST', `${path(secret)}/undo`)
