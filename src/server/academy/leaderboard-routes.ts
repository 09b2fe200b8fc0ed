import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { Done } from '#contract/access.ts'
import { Leaderboard, LeaderboardPlace, LeaderboardSwitch } from '#contract/leaderboard.ts'
import { notAllowed } from '../refusal.ts'
import { todayIn } from '../today.ts'
import { findLeaderboard, leaveLeaderboard, showOnLeaderboard, switchLeaderboard } from './leaderboard.ts'

const done = { done: true as const }

/** A board of points, where the company wants one, of members who want to be on it. */
export const leaderboardRoutes: FastifyPluginAsyncZod = async (app) => {
  const looker = ({ signedIn }: FastifyRequest) => ({
    id: signedIn.id,
    today: todayIn(signedIn.timeZone, app.services.now()),
  })

  app.get('/api/academy/leaderboard', {
    schema: {
      summary: 'The leaderboard of my cohort: only who shows themself, ranked among those',
      response: { 200: Leaderboard },
    },
    handler: (request) => request.asMember((db) => findLeaderboard(db, looker(request))),
  })

  app.put('/api/academy/leaderboard', {
    schema: {
      summary: 'Switch leaderboards on or off for the company; off takes every place along',
      body: LeaderboardSwitch,
      response: { 200: Done },
    },
    handler: async (request) => {
      if (!request.signedIn.roles.some((role) => role === 'administrator' || role === 'founder'))
        throw notAllowed()
      await request.asMember((db) => switchLeaderboard(db, request.body.isOn))
      return done
    },
  })

  app.put('/api/academy/leaderboard/place', {
    schema: {
      summary: 'Show me on the leaderboard, by name or alias',
      body: LeaderboardPlace,
      response: { 200: Done },
    },
    handler: async (request) => {
      await request.asMember((db) => showOnLeaderboard(db, looker(request), request.body))
      return done
    },
  })

  app.delete('/api/academy/leaderboard/place', {
    schema: { summary: 'Take me from the leaderboard, at once', response: { 200: Done } },
    handler: async (request) => {
      await request.asMember((db) => leaveLeaderboard(db, request.signedIn.id))
      return done
    },
  })
}
