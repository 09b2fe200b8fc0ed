import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { Done, IdPath } from '#contract/access.ts'
import {
  OrganisationChange,
  OrganisationMade,
  OrganisationMergeWanted,
  OrganisationPage,
  OrganisationSplitWanted,
  OrganisationsQuery,
} from '#contract/organisations.ts'
import { changeOrganisation, mergeOrganisations, splitOrganisation } from './organisation-changes.ts'
import { listOrganisations } from './organisation-list.ts'

const done = { done: true as const }

export const organisationRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get('/api/organisations', {
    schema: {
      summary: 'Where my people work: names, domains, how many, what belongs to what',
      querystring: OrganisationsQuery,
      response: { 200: OrganisationPage },
    },
    handler: (request) => request.asMember((db) => listOrganisations(db, request.signedIn.id, request.query)),
  })

  app.post('/api/organisations/:id/merge', {
    schema: {
      summary: 'Two organisations are one, in later files too',
      params: IdPath,
      body: OrganisationMergeWanted,
      response: { 200: Done },
    },
    handler: async (request) => {
      const { signedIn, params, body } = request
      await request.asMember((db) => mergeOrganisations(db, signedIn.id, params.id, body.otherId))
      return done
    },
  })

  app.post('/api/organisations/:id/split', {
    schema: {
      summary: 'Some names and domains are another organisation, in later files too',
      params: IdPath,
      body: OrganisationSplitWanted,
      response: { 200: OrganisationMade },
    },
    handler: async (request) => ({
      id: await request.asMember((db) =>
        splitOrganisation(db, request.signedIn.id, request.params.id, request.body),
      ),
    }),
  })

  app.patch('/api/organisations/:id', {
    schema: {
      summary: 'Call an organisation otherwise, or say what it belongs to',
      params: IdPath,
      body: OrganisationChange,
      response: { 200: Done },
    },
    handler: async (request) => {
      const { signedIn, params, body } = request
      await request.asMember((db) => changeOrganisation(db, signedIn.id, params.id, body))
      return done
    },
  })
}
