import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type * as Access from '#contract/access.ts'
import type * as People from '#contract/people.ts'
import type * as Contract from '#contract/relationships.ts'
import type * as Review from '#contract/review.ts'
import { request } from '../app/request.ts'

export type PersonRow = z.infer<typeof Contract.PersonRow>
export type PersonDetail = z.infer<typeof Contract.PersonDetail>
export type Week = z.infer<typeof Contract.Week>
export type Pick = z.infer<typeof Contract.Pick>
export type Habit = z.infer<typeof Contract.Habit>
export type HabitWeek = Habit['weeks'][number]
export type TimelineEvent = z.infer<typeof Contract.TimelineEvent>
export type SortRow = z.infer<typeof Contract.SortPage>['people'][number]
export type Question = z.infer<typeof Review.Question>
export type QuestionPage = z.infer<typeof Review.QuestionPage>
export type Comparison = z.infer<typeof Review.Comparison>
export type MergePage = z.infer<typeof Review.MergePage>
export type PeopleFilter = Partial<z.input<typeof Contract.PeopleQuery>>
type Done = z.infer<typeof Access.Done>

export const week = queryOptions({
  queryKey: ['week'],
  queryFn: ({ signal }) => request<Week>('GET', '/api/week', undefined, signal),
})

export const answerPick = (wanted: {
  personId: string
  answer: 'did' | 'later' | 'never'
  channel?: string
}) => {
  const { personId, ...body } = wanted
  return request<Done>('PUT', `/api/week/${personId}`, body)
}
export const takeBackAnswer = (personId: string) => request<Done>('DELETE', `/api/week/${personId}`)

export const habit = queryOptions({
  queryKey: ['habit'],
  queryFn: ({ signal }) => request<Habit>('GET', '/api/habit', undefined, signal),
})

/** My people as filtered, a hundred at a time; the list before stays while the next is on its way. */
export const people = (filter: PeopleFilter) =>
  infiniteQueryOptions({
    queryKey: ['people', filter],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ limit: '200', after: String(pageParam) })
      for (const [key, value] of Object.entries(filter))
        if (value !== undefined && value !== '') query.set(key, String(value))
      return request<z.infer<typeof Contract.PeoplePage>>('GET', `/api/people?${query}`, undefined, signal)
    },
    initialPageParam: 0,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  })

export const facets = queryOptions({
  queryKey: ['people', 'facets'],
  queryFn: ({ signal }) =>
    request<z.infer<typeof Contract.Facets>>('GET', '/api/people/facets', undefined, signal),
})

export const person = (id: string) =>
  queryOptions({
    queryKey: ['person', id],
    queryFn: ({ signal }) => request<PersonDetail>('GET', `/api/people/${id}`, undefined, signal),
  })

export const addPerson = (wanted: z.input<typeof People.PersonWanted>) =>
  request<z.infer<typeof People.PersonMade>>('POST', '/api/people', wanted)
export const changePerson = ({ id, ...change }: z.input<typeof People.PersonChange> & { id: string }) =>
  request<Done>('PATCH', `/api/people/${id}`, change)
export const changeMany = (change: z.input<typeof People.BulkChange>) =>
  request<z.infer<typeof People.Changed>>('POST', '/api/people/changes', change)
export const removePerson = (id: string) => request<{ removalId: string }>('DELETE', `/api/people/${id}`)

export const addNote = ({ id, text }: { id: string; text: string }) =>
  request<z.infer<typeof People.PersonMade>>('POST', `/api/people/${id}/notes`, { text })
export const removeNote = ({ id, noteId }: { id: string; noteId: string }) =>
  request<Done>('DELETE', `/api/people/${id}/notes/${noteId}`)

export const logInteraction = ({
  id,
  ...body
}: z.input<typeof Contract.InteractionWanted> & { id: string }) =>
  request<z.infer<typeof Contract.InteractionMade>>('POST', `/api/people/${id}/interactions`, body)
export const removeInteraction = (key: string) => request<Done>('DELETE', `/api/interactions/${key}`)

export const addMove = ({ id, ...body }: z.input<typeof Contract.MoveWanted> & { id: string }) =>
  request<Done>('POST', `/api/people/${id}/moves`, body)
export const removeMove = ({ id, moveId }: { id: string; moveId: string }) =>
  request<Done>('DELETE', `/api/people/${id}/moves/${moveId}`)

export const mergePeople = ({ id, otherId }: { id: string; otherId: string }) =>
  request<z.infer<typeof Review.MergeMade>>('POST', `/api/people/${id}/merge`, { otherId })
export const splitPerson = ({ id, ...body }: z.input<typeof People.SplitWanted> & { id: string }) =>
  request<z.infer<typeof People.PersonMade>>('POST', `/api/people/${id}/split`, body)

export const questions = queryOptions({
  queryKey: ['questions'],
  queryFn: ({ signal }) => request<QuestionPage>('GET', '/api/questions', undefined, signal),
})
export const answerQuestion = (answer: z.input<typeof Review.QuestionAnswer>) =>
  request<Done>('POST', '/api/questions', answer)
export const undoAnswer = (pair: z.input<typeof Review.QuestionPair>) =>
  request<Done>('POST', '/api/questions/undo', pair)

/** Who was joined with whom, newest first: of one person, or of all. */
export const merges = (personId?: string) =>
  queryOptions({
    queryKey: ['merges', personId ?? 'all'],
    queryFn: ({ signal }) =>
      request<MergePage>('GET', `/api/merges${personId ? `?personId=${personId}` : ''}`, undefined, signal),
  })
export const undoMerge = (id: string) =>
  request<z.infer<typeof Review.MergeUndone>>('POST', `/api/merges/${id}/undo`)

export const sort = queryOptions({
  queryKey: ['sort'],
  queryFn: ({ signal }) => request<z.infer<typeof Contract.SortPage>>('GET', '/api/sort', undefined, signal),
})
