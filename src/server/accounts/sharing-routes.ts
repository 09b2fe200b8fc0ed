import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { Done, IdPath } from '#contract/access.ts'
import { MoveWanted } from '#contract/accounts.ts'
import { Changed } from '#contract/people.ts'
import { KnownBy, MovePath, SharingPreview, SharingState, SharingWanted } from '#contract/sharing.ts'
import { todayIn } from '../today.ts'
import { recordMove, undoMove } from './moves.ts'
import { changeSharing, findSharing, listKnownBy, previewSharing } from './sharing.ts'

export const sharingRoutes: FastifyPluginAsyncZod = async (app) => {
  const today = (request: { signedIn: { timeZone: string } }) =>
    todayIn(request.signedIn.timeZone, app.services.now())

  app.get('/api/sharing', {
    schema: { summary: 'What I share, what accounts suggest, who looked', response: { 200: SharingState } },
    handler: (request) => request.asMember((db) => findSharing(db, request.signedIn.id)),
  })

  app.post('/api/sharing', {
    schema: { summary: 'Set the sharing level of people', body: SharingWanted, response: { 200: Changed } },
    handler: async (request) => ({
      changed: await request.asMember((db) =>
        changeSharing(db, request.signedIn.id, request.body, today(request)),
      ),
    }),
  })

  app.post('/api/sharing/preview', {
    schema: {
      summary: 'What colleagues would see; nothing is saved',
      body: SharingWanted,
      response: { 200: SharingPreview },
    },
    handler: (request) =>
      request.asMember((db) => previewSharing(db, request.signedIn.id, request.body, today(request))),
  })

  app.get('/api/people/:id/known-by', {
    schema: {
      summary: 'Colleagues who share this person',
      params: IdPath,
      response: { 200: KnownBy.array() },
    },
    handler: (request) =>
      request.asMember((db) => listKnownBy(db, request.signedIn.id, request.params.id, today(request))),
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
      return { done: true as const }
    },
  })

  app.delete('/api/people/:id/moves/:moveId', {
    schema: { summary: 'Take a wrong move back', params: MovePath, response: { 200: Done } },
    handler: async (request) => {
      const { id, moveId } = request.params
      await request.asMember((db) => undoMove(db, request.signedIn.id, id, moveId))
      return { done: true as const }
    },
  })
}
