import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { AskAnswer, AskQuery } from '#contract/ask.ts'
import { todayIn } from '../today.ts'
import { answerQuestion } from './ask.ts'
import { countSharedTies } from './ask-search.ts'

export const askRoutes: FastifyPluginAsyncZod = async (app) => {
  // One date for the whole company: what is found changes for all at the same moment.
  const today = () => todayIn('UTC', app.services.now())
  const counted = new Map<string, { ties: number; until: number }>()

  app.get('/api/ask', {
    schema: {
      summary: 'Ask the network: colleagues who know, and people whom somebody here knows',
      querystring: AskQuery,
      response: { 200: AskAnswer },
    },
    handler: async (request) => {
      const begun = performance.now()
      const { id, tenantId } = request.signedIn
      return request.asMember(async (db) => {
        const answer = await answerQuestion(db, id, request.query, today())
        const known = counted.get(tenantId)
        if (known && known.until > performance.now())
          return { ...answer, ties: known.ties, milliseconds: Math.round(performance.now() - begun) }
        const before = performance.now()
        const ties = await countSharedTies(db, today())
        // Counting ten million takes a second: the count is kept a hundred times as long as it took.
        counted.set(tenantId, { ties, until: performance.now() + 100 * (performance.now() - before) })
        return { ...answer, ties, milliseconds: Math.round(before - begun) }
      })
    },
  })
}
