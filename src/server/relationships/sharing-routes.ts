import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { Done, IdPath } from '#contract/access.ts'
import {
  KnownBy,
  LooksPage,
  LooksQuery,
  OpenPeoplePage,
  OpenPeopleQuery,
  ProposalPath,
  SharingChanged,
  SharingPreview,
  SharingState,
  SharingWanted,
} from '#contract/sharing.ts'
import { todayIn } from '../today.ts'
import { changeSharing, previewSharing } from './sharing.ts'
import { listKnownBy, listLooks, listOpenPeople } from './sharing-lists.ts'
import { allowProposal, findSharing, refuseProposal } from './sharing-proposals.ts'

const done = { done: true as const }

export const sharingRoutes: FastifyPluginAsyncZod = async (app) => {
  const today = (request: { signedIn: { timeZone: string } }) =>
    todayIn(request.signedIn.timeZone, app.services.now())

  app.get('/api/sharing', {
    schema: { summary: 'What I share, and what accounts suggest', response: { 200: SharingState } },
    handler: (request) => request.asMember((db) => findSharing(db, request.signedIn.id, app.sharingGroups)),
  })

  app.post('/api/sharing', {
    schema: {
      summary: 'Set the sharing level of people',
      body: SharingWanted,
      response: { 200: SharingChanged },
    },
    handler: (request) =>
      request.asMember((db) =>
        changeSharing(db, request.signedIn.id, request.body, today(request), app.sharingGroups),
      ),
  })

  app.post('/api/sharing/preview', {
    schema: {
      summary: 'What colleagues would see; nothing is saved',
      body: SharingWanted,
      response: { 200: SharingPreview },
    },
    handler: (request) =>
      request.asMember((db) =>
        previewSharing(db, request.signedIn.id, request.body, today(request), app.sharingGroups),
      ),
  })

  app.get('/api/sharing/people', {
    schema: {
      summary: 'Whom I let others see, and what is seen of them',
      querystring: OpenPeopleQuery,
      response: { 200: OpenPeoplePage },
    },
    handler: (request) =>
      request.asMember((db) => listOpenPeople(db, request.signedIn.id, request.query, today(request))),
  })

  app.get('/api/sharing/looks', {
    schema: {
      summary: 'Who looked at what I share',
      querystring: LooksQuery,
      response: { 200: LooksPage },
    },
    handler: (request) => request.asMember((db) => listLooks(db, request.signedIn.id, request.query)),
  })

  app.put('/api/sharing/refusals/:accountId', {
    schema: {
      summary: 'A proposal that I do not want; it does not come back',
      params: ProposalPath,
      response: { 200: Done },
    },
    handler: async (request) => {
      await request.asMember((db) =>
        refuseProposal(db, request.signedIn.id, request.params.accountId, app.sharingGroups),
      )
      return done
    },
  })

  app.delete('/api/sharing/refusals/:accountId', {
    schema: { summary: 'Propose it again', params: ProposalPath, response: { 200: Done } },
    handler: async (request) => {
      await request.asMember((db) => allowProposal(db, request.signedIn.id, request.params.accountId))
      return done
    },
  })

  app.get('/api/people/:id/known-by', {
    schema: {
      summary: 'Colleagues who share this person; they learn that I looked',
      params: IdPath,
      response: { 200: KnownBy.array() },
    },
    handler: (request) =>
      request.asMember((db) => listKnownBy(db, request.signedIn.id, request.params.id, today(request))),
  })
}
