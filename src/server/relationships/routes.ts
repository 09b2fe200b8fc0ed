import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { Done, IdPath } from '#contract/access.ts'
import { PersonMade, SplitWanted } from '#contract/people.ts'
import {
  Facets,
  Habit,
  InteractionMade,
  InteractionPath,
  InteractionWanted,
  MovePath,
  MoveWanted,
  PeoplePage,
  PeopleQuery,
  PersonDetail,
  PickAnswer,
  PickPath,
  SortPage,
  TimelineEvent,
  Week,
} from '#contract/relationships.ts'
import { todayIn } from '../today.ts'
import {
  type ActedAt,
  answerPick,
  logInteraction,
  removeLogged,
  removePerson,
  splitPerson,
  takeBackAnswer,
} from './changes.ts'
import { exportPeople } from './export.ts'
import { findHabit } from './habit.ts'
import { recordMove, undoMove } from './moves.ts'
import { findPersonDetail, timelineAnswer } from './person.ts'
import { listFacets, listPeople, listTimeline } from './queries.ts'
import { listSort } from './sort.ts'
import { findWeek, mondayOfDay } from './week.ts'

const done = { done: true as const }

export const relationshipsRoutes: FastifyPluginAsyncZod = async (app) => {
  const today = (request: { signedIn: { timeZone: string } }) =>
    todayIn(request.signedIn.timeZone, app.services.now())
  const acted = ({ signedIn: { timeZone } }: { signedIn: { timeZone: string } }): ActedAt => {
    const now = app.services.now()
    return { now, today: todayIn(timeZone, now), timeZone }
  }

  app.get('/api/people', {
    schema: {
      summary: 'My people with their ties as of today',
      querystring: PeopleQuery,
      response: { 200: PeoplePage },
    },
    handler: async (request) => {
      const { query } = request
      const { people, total, counts } = await request.asMember((db) =>
        listPeople(db, request.signedIn.id, query, today(request)),
      )
      const end = query.after + people.length
      const { hotAndCold, total: _all, ...rest } = counts
      return {
        people,
        total,
        next: end < total ? end : null,
        counts: { ...rest, 'hot-and-cold': hotAndCold },
      }
    },
  })

  app.get('/api/people/facets', {
    schema: { summary: 'Organisations and tags to filter by', response: { 200: Facets } },
    handler: (request) => request.asMember((db) => listFacets(db, request.signedIn.id)),
  })

  app.get('/api/people/export', {
    schema: { summary: 'My people as CSV', response: { 200: z.string() }, produces: ['text/csv'] },
    handler: async (request, reply) => {
      const csv = await request.asMember((db) => exportPeople(db, request.signedIn.id, today(request)))
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="people.csv"')
        .serializer(String)
        .send(csv)
    },
  })

  app.get('/api/people/:id', {
    schema: {
      summary: 'One person: who, where from, how strong and why, timeline, notes',
      params: IdPath,
      response: { 200: PersonDetail },
    },
    handler: (request) =>
      request.asMember((db) => findPersonDetail(db, request.signedIn.id, request.params.id, today(request))),
  })

  app.delete('/api/people/:id', {
    schema: {
      summary: 'Remove a person for good; later files will not bring them back',
      params: IdPath,
      response: { 200: z.object({ removalId: z.uuid() }) },
    },
    handler: async (request) => ({
      removalId: await request.asMember((db) => removePerson(db, request.signedIn.id, request.params.id)),
    }),
  })

  app.get('/api/people/:id/timeline', {
    schema: {
      summary: 'More of a person’s events, newest first',
      params: IdPath,
      querystring: z.object({ after: z.coerce.number().int().min(0).max(1_000_000).default(0) }),
      response: { 200: TimelineEvent.array() },
    },
    handler: async (request) => {
      const rows = await request.asMember((db) =>
        listTimeline(db, request.signedIn.id, request.params.id, request.query.after, 200),
      )
      return rows.map(timelineAnswer)
    },
  })

  app.post('/api/people/:id/interactions', {
    schema: {
      summary: 'Log a contact that no file brought',
      params: IdPath,
      body: InteractionWanted,
      response: { 200: InteractionMade },
    },
    handler: async (request) => {
      const { signedIn, params, body } = request
      return {
        key: await request.asMember((db) => logInteraction(db, signedIn.id, params.id, body, acted(request))),
      }
    },
  })

  app.delete('/api/interactions/:key', {
    schema: { summary: 'Take back a logged contact', params: InteractionPath, response: { 200: Done } },
    handler: async (request) => {
      await request.asMember((db) =>
        removeLogged(db, request.signedIn.id, request.params.key, today(request)),
      )
      return done
    },
  })

  app.post('/api/people/:id/split', {
    schema: {
      summary: 'Some addresses or cards are somebody else',
      params: IdPath,
      body: SplitWanted,
      response: { 200: PersonMade },
    },
    handler: async (request) => {
      const { addresses, contactKeys } = request.body
      return {
        id: await request.asMember((db) =>
          splitPerson(db, request.signedIn.id, request.params.id, addresses, contactKeys, today(request)),
        ),
      }
    },
  })

  app.get('/api/week', {
    schema: { summary: 'My week: three to seven people, and why', response: { 200: Week } },
    handler: (request) =>
      request.asMember((db) => findWeek(db, request.signedIn.id, today(request), app.suggesters)),
  })

  app.put('/api/week/:personId', {
    schema: {
      summary: 'Did it, not now, or never',
      params: PickPath,
      body: PickAnswer,
      response: { 200: Done },
    },
    handler: async (request) => {
      const { signedIn, params, body } = request
      const at = acted(request)
      await request.asMember((db) =>
        answerPick(db, signedIn.id, mondayOfDay(at.today), params.personId, body, at),
      )
      return done
    },
  })

  app.delete('/api/week/:personId', {
    schema: { summary: 'Take an answer back', params: PickPath, response: { 200: Done } },
    handler: async (request) => {
      await request.asMember((db) =>
        takeBackAnswer(
          db,
          request.signedIn.id,
          mondayOfDay(today(request)),
          request.params.personId,
          today(request),
        ),
      )
      return done
    },
  })

  app.get('/api/habit', {
    schema: { summary: 'Hot and cold: my own outreach by week over two years', response: { 200: Habit } },
    handler: (request) => request.asMember((db) => findHabit(db, request.signedIn.id, today(request))),
  })

  app.get('/api/sort', {
    schema: { summary: 'Fifteen people to sort into circles', response: { 200: SortPage } },
    handler: async (request) => ({
      people: await request.asMember((db) => listSort(db, request.signedIn.id, today(request))),
    }),
  })

  app.post('/api/people/:id/moves', {
    schema: {
      summary: 'Somebody has changed job, by my own word',
      params: IdPath,
      body: MoveWanted,
      response: { 200: Done },
    },
    handler: async (request) => {
      await request.asMember((db) =>
        recordMove(db, request.signedIn.id, request.params.id, request.body, today(request)),
      )
      return done
    },
  })

  app.delete('/api/people/:id/moves/:moveId', {
    schema: { summary: 'Take a wrong move back', params: MovePath, response: { 200: Done } },
    handler: async (request) => {
      const { id, moveId } = request.params
      await request.asMember((db) => undoMove(db, request.signedIn.id, id, moveId))
      return done
    },
  })
}
