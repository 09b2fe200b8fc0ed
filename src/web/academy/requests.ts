import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type * as Contract from '#contract/academy.ts'
import type * as Access from '#contract/access.ts'
import type * as Clinic from '#contract/clinic.ts'
import type { ClinicResult } from '#domain/academy/clinic-comparison.ts'
import { request } from '../app/request.ts'

export type AcademyHome = z.infer<typeof Contract.AcademyHome>
export type Week = AcademyHome['weeks'][number]
export type LessonShown = z.infer<typeof Contract.LessonShown>
export type Question = z.infer<typeof Contract.Question>
export type Given = z.infer<typeof Contract.Given>
export type Span = z.infer<typeof Contract.Span>
export type Block = z.infer<typeof Contract.Block>
export type QuizResult = z.infer<typeof Contract.QuizResult>

export const academyHome = queryOptions({
  queryKey: ['academy'],
  queryFn: ({ signal }) => request<AcademyHome>('GET', '/api/academy', undefined, signal),
})

// A lesson once opened is there without a network, too (app/kept-lessons.ts): its text does not change under the reader.
export const lesson = (id: string) =>
  queryOptions({
    queryKey: ['academy', 'lesson', id],
    queryFn: ({ signal }) => request<LessonShown>('GET', `/api/academy/lessons/${id}`, undefined, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
  })

export const quiz = (id: string) =>
  queryOptions({
    queryKey: ['academy', 'quiz', id],
    queryFn: ({ signal }) =>
      request<z.infer<typeof Contract.QuizShown>>('GET', `/api/academy/quizzes/${id}`, undefined, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const refresher = (day: string) =>
  queryOptions({
    queryKey: ['academy', 'refresher', day],
    queryFn: ({ signal }) =>
      request<z.infer<typeof Contract.RefresherShown>>(
        'GET',
        `/api/academy/refreshers/${day}`,
        undefined,
        signal,
      ),
    staleTime: Number.POSITIVE_INFINITY,
  })
export const remindersByMail = queryOptions({
  queryKey: ['academy', 'reminders'],
  queryFn: ({ signal }) =>
    request<z.infer<typeof Contract.RemindersByMail>>('GET', '/api/academy/reminders', undefined, signal),
})
export const chooseReminders = (choice: z.infer<typeof Contract.RemindersByMail>) =>
  request<z.infer<typeof Access.Done>>('PUT', '/api/academy/reminders', choice)

export const recordLesson = (id: string) =>
  request<z.infer<typeof Access.Done>>('POST', `/api/academy/lessons/${id}/read`)
export const recordAnswer = (answer: z.input<typeof Contract.AnswerGiven>) =>
  request<z.infer<typeof Contract.AnswerJudged>>('POST', '/api/academy/answers', answer)
export const handInQuiz = ({
  id,
  answers,
}: {
  id: string
  answers: z.input<typeof Contract.AnswerGiven>[]
}) => request<QuizResult>('POST', `/api/academy/quizzes/${id}`, { answers })

export type ClinicHistory = z.infer<typeof Clinic.ClinicHistory>

/** The marks of the first and the newest export that were kept. */
export const clinicHistory = queryOptions({
  queryKey: ['clinic'],
  queryFn: ({ signal }) => request<ClinicHistory>('GET', '/api/academy/clinic', undefined, signal),
})
/** Keeps marks, export by export; numbers only, and nothing else of what was read. */
export async function keepMarks(results: readonly ClinicResult[]): Promise<void> {
  for (const { exportedOn, score, judged, items } of results) {
    const wanted: z.input<typeof Clinic.ClinicKept> = { exportedOn, score, judged, items: [...items] }
    await request<z.infer<typeof Access.Done>>('POST', '/api/academy/clinic', wanted)
  }
}
export const forgetMarks = () => request<z.infer<typeof Access.Done>>('DELETE', '/api/academy/clinic')
