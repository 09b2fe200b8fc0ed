import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type * as Access from '#contract/access.ts'
import type * as Ask from '#contract/ask.ts'
import type * as Contract from '#contract/questions.ts'
import type * as SpeedContract from '#contract/speed.ts'
import { request } from '../app/request.ts'

export type AskMe = z.infer<typeof Ask.AskMe>
export type PostedQuestion = z.infer<typeof Contract.PostedQuestion>
export type QuestionThread = z.infer<typeof Contract.QuestionThread>
export type Answer = z.infer<typeof Contract.Answer>
export type QuestionWanted = z.input<typeof Contract.QuestionWanted>
export type Circle = z.infer<typeof Contract.Circle>
export type Speed = z.infer<typeof SpeedContract.Speed>
export type SpeedCell = z.infer<typeof SpeedContract.SpeedCell>
export type OwnAsk = z.infer<typeof SpeedContract.OwnAsk>
type Done = z.infer<typeof Access.Done>

const base = '/api/introductions/questions'

/** What colleagues may ask me about. */
export const askMe = queryOptions({
  queryKey: ['ask-me'],
  queryFn: ({ signal }) => request<AskMe>('GET', '/api/me/ask-me', undefined, signal),
})
export const publishAskMe = (wanted: AskMe) => request<Done>('PUT', '/api/me/ask-me', wanted)

/** My questions, and those that reached me. */
export const postedQuestions = queryOptions({
  queryKey: ['posted-questions'],
  queryFn: ({ signal }) => request<z.infer<typeof Contract.PostedQuestions>>('GET', base, undefined, signal),
  refetchInterval: 60_000,
})
export const questionThread = (id: string) =>
  queryOptions({
    queryKey: ['posted-questions', id],
    queryFn: ({ signal }) => request<QuestionThread>('GET', `${base}/${id}`, undefined, signal),
    refetchInterval: 30_000,
  })
export const postQuestion = (wanted: QuestionWanted) =>
  request<z.infer<typeof Contract.QuestionMade>>('POST', base, wanted)
export const answerQuestion = ({
  id,
  ...answer
}: z.input<typeof Contract.AnswerWanted> & { readonly id: string }) =>
  request<Done>('POST', `${base}/${id}/answers`, answer)
export const passQuestion = (id: string) => request<Done>('PUT', `${base}/${id}/pass`)
export const takePassBack = (id: string) => request<Done>('DELETE', `${base}/${id}/pass`)
export const thankFor = ({ id, answerId }: { readonly id: string; readonly answerId: string }) =>
  request<Done>('PUT', `${base}/${id}/useful`, { answerId })
export const takeThanksBack = (id: string) => request<Done>('DELETE', `${base}/${id}/useful`)
export const withdrawQuestion = (id: string) => request<Done>('POST', `${base}/${id}/withdraw`)

/** How fast asks are answered: the company in aggregates, and mine. */
export const speedOfAsks = queryOptions({
  queryKey: ['speed'],
  queryFn: ({ signal }) => request<Speed>('GET', '/api/introductions/speed', undefined, signal),
})
