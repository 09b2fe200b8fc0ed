import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type * as Access from '#contract/access.ts'
import type * as Ask from '#contract/ask.ts'
import type * as Contract from '#contract/introductions.ts'
import { request } from '../app/request.ts'
import type { AskInAddress } from './ask-in-address.ts'

export type AskAnswer = z.infer<typeof Ask.AskAnswer>
export type Part = z.infer<typeof Ask.Part>
export type PartKind = z.infer<typeof Ask.PartKind>
export type PathStep = z.infer<typeof Ask.PathStep>
export type WayIn = z.infer<typeof Ask.WayIn>
export type Fit = z.infer<typeof Ask.Fit>
export type NextRoom = z.infer<typeof Ask.NextRoom>
export type OneDoor = z.infer<typeof Ask.OneDoor>
export type SomebodyHere = z.infer<typeof Ask.SomebodyHere>
export type Introduction = z.infer<typeof Contract.Introduction>
export type IntroductionWanted = z.infer<typeof Contract.IntroductionWanted>
export type Outcome = z.infer<typeof Contract.Outcome>
type Done = z.infer<typeof Access.Done>

/** What the network answers; the answer before stays while the next is on its way. */
export const askNetwork = ({ q = '', part }: AskInAddress) =>
  queryOptions({
    queryKey: ['ask', q, part ?? []],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams({ q })
      for (const one of part ?? []) query.append('part', one)
      return request<AskAnswer>('GET', `/api/ask?${query}`, undefined, signal)
    },
    enabled: q !== '',
    placeholderData: q === '' ? undefined : keepPreviousData,
    retry: false,
  })

/** What I asked for, the newest first. */
export const introductions = queryOptions({
  queryKey: ['introductions'],
  queryFn: ({ signal }) => request<Introduction[]>('GET', '/api/introductions', undefined, signal),
})

export const introduction = (id: string) =>
  queryOptions({
    queryKey: ['introductions', id],
    queryFn: ({ signal }) => request<Introduction>('GET', `/api/introductions/${id}`, undefined, signal),
    refetchInterval: 60_000,
  })

export const askForIntroduction = (wanted: IntroductionWanted) =>
  request<z.infer<typeof Contract.IntroductionMade>>('POST', '/api/introductions', wanted)
export const withdrawIntroduction = (id: string) =>
  request<Done>('POST', `/api/introductions/${id}/withdraw`, {})
export const recordOutcome = ({
  id,
  ...outcome
}: z.input<typeof Contract.OutcomeWanted> & { readonly id: string }) =>
  request<Done>('POST', `/api/introductions/${id}/outcome`, outcome)
