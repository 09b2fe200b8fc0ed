import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { Done, IdPath } from '#contract/access.ts'
import {
  AccountChange,
  AccountDetail,
  AccountMade,
  AccountSuggestion,
  AccountsAdded,
  AccountsPage,
  AccountsQuery,
  AccountsWanted,
  AccountWanted,
  Attrition,
  Counterpart,
  Play,
  PlayChange,
  PlayMade,
  PlaysQuery,
  PlayWanted,
} from '#contract/accounts.ts'
import { notAllowed } from '../refusal.ts'
import { renewSuggested } from '../relationships/week.ts'
import { todayIn } from '../today.ts'
import { addAccount, addAccounts, changeAccount, changeAttrition, removeAccount } from './changes.ts'
import { exportAccounts } from './export.ts'
import { suggestFromPlays } from './play-suggestions.ts'
import { addPlay, changePlay, listPlays } from './plays.ts'
import {
  findAccount,
  findAttrition,
  listAccounts,
  listCounterparts,
  listSuggestions,
  renewStandings,
} from './queries.ts'
import { listSharedTies } from './shared-ties.ts'
import { groupByAccount } from './sharing-groups.ts'

const done = { done: true as const }

export const accountsRoutes: FastifyPluginAsyncZod = async (app) => {
  app.sharingGroups.push(groupByAccount)
  // One date for the whole company, so that members of two time zones do not count by turns.
  const today = () => todayIn('UTC', app.services.now())
  app.suggesters.push((db, ownerId) => suggestFromPlays(db, ownerId, today()))
  const leads = (request: { signedIn: { roles: readonly string[] } }) => {
    if (!request.signedIn.roles.some((role) => ['client_lead', 'administrator', 'founder'].includes(role)))
      throw notAllowed()
  }

  app.get('/api/accounts', {
    schema: {
      summary: 'Accounts by their touch points',
      querystring: AccountsQuery,
      response: { 200: AccountsPage },
    },
    handler: (request) =>
      request.asMember((db) => listAccounts(db, request.signedIn.id, request.query, today())),
  })

  app.get('/api/accounts/export', {
    schema: { summary: 'Accounts as CSV', response: { 200: z.string() }, produces: ['text/csv'] },
    handler: async (request, reply) =>
      reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="accounts.csv"')
        .serializer(String)
        .send(await request.asMember((db) => exportAccounts(db, request.signedIn.id, today()))),
  })

  app.get('/api/accounts/suggestions', {
    schema: {
      summary: 'Organisations that members share and no account names',
      response: { 200: AccountSuggestion.array() },
    },
    handler: (request) => request.asMember(listSuggestions),
  })

  app.post('/api/accounts', {
    schema: { summary: 'Add an account', body: AccountWanted, response: { 200: AccountMade } },
    handler: async (request) => {
      leads(request)
      return { id: await request.asMember((db) => addAccount(db, request.body)) }
    },
  })

  app.post('/api/accounts/batch', {
    schema: { summary: 'Add many accounts', body: AccountsWanted, response: { 200: AccountsAdded } },
    handler: (request) => {
      leads(request)
      return request.asMember((db) => addAccounts(db, request.body.accounts))
    },
  })

  app.get('/api/accounts/:id', {
    schema: { summary: 'An account: who knows whom there', params: IdPath, response: { 200: AccountDetail } },
    handler: (request) =>
      request.asMember((db) => findAccount(db, request.signedIn, request.params.id, today())),
  })

  app.patch('/api/accounts/:id', {
    schema: { summary: 'Change an account', params: IdPath, body: AccountChange, response: { 200: Done } },
    handler: async (request) => {
      leads(request)
      await request.asMember((db) => changeAccount(db, request.params.id, request.body))
      return done
    },
  })

  app.delete('/api/accounts/:id', {
    schema: {
      summary: 'Remove an account; everybody keeps their ties',
      params: IdPath,
      response: { 200: Done },
    },
    handler: async (request) => {
      leads(request)
      await request.asMember((db) => removeAccount(db, request.params.id))
      return done
    },
  })

  app.get('/api/company/attrition', {
    schema: {
      summary: 'The share of people who are taken to leave within a year',
      response: { 200: Attrition },
    },
    handler: (request) => request.asMember(findAttrition),
  })

  app.put('/api/company/attrition', {
    schema: {
      summary: 'Set the share of people who are taken to leave within a year',
      body: Attrition,
      response: { 200: Done },
    },
    config: { access: 'administrator' },
    handler: async (request) => {
      await request.asMember((db) => changeAttrition(db, request.body))
      return done
    },
  })

  app.post('/api/accounts/:id/plays', {
    schema: {
      summary: 'Take something on at an account',
      params: IdPath,
      body: PlayWanted,
      response: { 200: PlayMade },
    },
    handler: async (request) => {
      const { doerId } = request.body
      if (doerId !== undefined && doerId !== request.signedIn.id) leads(request)
      const { signedIn, params, body } = request
      return request.asMember(async (db) => {
        await renewStandings(db, today())
        const id = await addPlay(db, signedIn.id, params.id, body, today())
        await renewSuggested(db, signedIn.id, todayIn(signedIn.timeZone, app.services.now()), app.suggesters)
        return { id }
      })
    },
  })

  app.get('/api/plays', {
    schema: {
      summary: 'What is taken on at accounts',
      querystring: PlaysQuery,
      response: { 200: Play.array() },
    },
    handler: (request) =>
      request.asMember((db) =>
        listPlays(db, request.query.mine ? { memberId: request.signedIn.id } : {}, (id) =>
          listSharedTies(db, id, today()),
        ),
      ),
  })

  app.patch('/api/plays/:id', {
    schema: {
      summary: 'Another day for a play, or drop it',
      params: IdPath,
      body: PlayChange,
      response: { 200: Done },
    },
    handler: async (request) => {
      await request.asMember((db) => changePlay(db, request.params.id, request.body, today()))
      return done
    },
  })

  app.get('/api/counterparts', {
    schema: { summary: 'My shared people at accounts', response: { 200: Counterpart.array() } },
    handler: (request) => request.asMember((db) => listCounterparts(db, request.signedIn.id, today())),
  })
}
