import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { Done, IdPath } from '#contract/access.ts'
import {
  CohortPrizes,
  DrawMade,
  DrawWanted,
  PrizeMade,
  PrizeWanted,
  PublicDraw,
  RevealWanted,
  WonAnswer,
} from '#contract/prizes.ts'
import { notAllowed } from '../refusal.ts'
import { todayIn } from '../today.ts'
import { closeWhenDue } from './close-draws.ts'
import type { Looker } from './cohort-queries.ts'
import { openDraw, refuseTicket, revealDraw } from './draw-changes.ts'
import { asDrawing, asOnlooker } from './drawing.ts'
import { addPrize, findRefusable, removePrize, takePrize, takeWon } from './prize-changes.ts'
import { findDraw, findPrizes } from './prize-queries.ts'

const done = { done: true as const }

/** Prizes of a cohort, and draws that anybody can check. */
export const prizeRoutes: FastifyPluginAsyncZod = async (app) => {
  const { database, now } = app.services
  const looker = ({ signedIn }: FastifyRequest): Looker => ({
    id: signedIn.id,
    today: todayIn(signedIn.timeZone, now()),
  })
  const leads = ({ signedIn }: FastifyRequest) => {
    if (!signedIn.roles.some((role) => ['programme_lead', 'administrator', 'founder'].includes(role)))
      throw notAllowed()
  }

  app.get('/api/cohorts/:id/prizes', {
    schema: {
      summary: 'The prizes of a cohort, its draws, my ticket',
      params: IdPath,
      response: { 200: CohortPrizes },
    },
    handler: (request) => request.asMember((db) => findPrizes(db, request.params.id, request.signedIn.id)),
  })

  app.post('/api/cohorts/:id/prizes', {
    schema: { summary: 'Add a prize', params: IdPath, body: PrizeWanted, response: { 200: PrizeMade } },
    handler: async (request) => {
      leads(request)
      return { id: await request.asMember((db) => addPrize(db, request.params.id, request.body)) }
    },
  })

  app.delete('/api/prizes/:id', {
    schema: { summary: 'Remove a prize; an opened draw keeps it', params: IdPath, response: { 200: Done } },
    handler: async (request) => {
      leads(request)
      await request.asMember((db) => removePrize(db, request.params.id))
      return done
    },
  })

  app.post('/api/prizes/:id/take', {
    schema: { summary: 'Ask for a prize that I reached', params: IdPath, response: { 200: Done } },
    handler: async (request) => {
      await request.asMember((db) => takePrize(db, request.params.id, looker(request), now()))
      return done
    },
  })

  app.post('/api/cohorts/:id/draws', {
    schema: {
      summary: 'Open a draw: its rule, prizes, closing time and sealed seed are published',
      params: IdPath,
      body: DrawWanted,
      response: { 200: DrawMade },
    },
    handler: async (request) => {
      leads(request)
      const { signedIn, params, body } = request
      return {
        id: await asDrawing(
          database,
          signedIn.tenantId,
          (db) => openDraw(db, params.id, body, now()),
          signedIn.id,
        ),
      }
    },
  })

  app.get('/api/draws/:id', {
    schema: {
      summary: 'A draw as anybody may check it; names tickets, never people',
      params: IdPath,
      response: { 200: PublicDraw },
    },
    config: { access: 'anyone', rateLimit: { max: 60, timeWindow: '1 minute' } },
    handler: ({ params }) => asOnlooker(database, params.id, (db) => findDraw(db, params.id)),
  })

  app.post('/api/draws/:id/close', {
    schema: { summary: 'Close a draw whose time has come', params: IdPath, response: { 200: Done } },
    handler: async (request) => {
      leads(request)
      await closeWhenDue(database, { tenantId: request.signedIn.tenantId, drawId: request.params.id }, now())
      return done
    },
  })

  app.post('/api/draws/:id/reveal', {
    schema: {
      summary: 'Reveal the seed of a closed draw',
      params: IdPath,
      body: RevealWanted,
      response: { 200: Done },
    },
    handler: async (request) => {
      leads(request)
      const { signedIn, params, body } = request
      await asDrawing(database, signedIn.tenantId, (db) => revealDraw(db, params.id, body, now()))
      return done
    },
  })

  app.post('/api/draws/:id/answer', {
    schema: {
      summary: 'Take what my ticket won, or make way for the next',
      params: IdPath,
      body: WonAnswer,
      response: { 200: Done },
    },
    handler: async (request) => {
      const { signedIn, params, body } = request
      if (body.answer === 'take') await request.asMember((db) => takeWon(db, params.id, now()))
      else {
        const ticket = await request.asMember((db) => findRefusable(db, params.id))
        await asDrawing(database, signedIn.tenantId, (db) => refuseTicket(db, params.id, ticket, now()))
      }
      return done
    },
  })
}
