import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { Done, IdPath } from '#contract/access.ts'
import {
  CallOff,
  Evaluation,
  EvaluationDetail,
  EvaluationMade,
  EvaluationPreview,
  EvaluationReport,
  EvaluationWanted,
  MyTurn,
} from '#contract/evaluations.ts'
import { notAllowed } from '../refusal.ts'
import { todayIn } from '../today.ts'
import { addEvaluation, callOff, countWhenDue } from './evaluation-changes.ts'
import { previewEvaluation } from './evaluation-plan.ts'
import { findEvaluation, findReport, listEvaluations, listMyTurns } from './evaluation-queries.ts'

/** Whether the programme did anything: the programme lead draws who begins when; the design is open to everybody. */
export const evaluationRoutes: FastifyPluginAsyncZod = async (app) => {
  const today = ({ signedIn }: FastifyRequest) => todayIn(signedIn.timeZone, app.services.now())
  const leads = ({ signedIn }: FastifyRequest) => {
    if (!signedIn.roles.some((role) => ['programme_lead', 'administrator', 'founder'].includes(role)))
      throw notAllowed()
  }

  app.get('/api/evaluations', {
    schema: {
      summary: 'Evaluations of the programme, those called off too',
      response: { 200: Evaluation.array() },
    },
    handler: (request) => request.asMember(listEvaluations),
  })

  app.post('/api/evaluations', {
    schema: {
      summary: 'Draw who begins when, once and for all, and make a cohort for each step',
      body: EvaluationWanted,
      response: { 200: EvaluationMade },
    },
    handler: async (request) => {
      leads(request)
      return { id: await request.asMember((db) => addEvaluation(db, request.body, today(request))) }
    },
  })

  app.post('/api/evaluations/preview', {
    schema: {
      summary: 'What would be drawn, and what could be said of it; nothing of the order',
      body: EvaluationWanted,
      response: { 200: EvaluationPreview },
    },
    handler: (request) => {
      leads(request)
      return request.asMember((db) => previewEvaluation(db, request.body))
    },
  })

  app.get('/api/evaluations/mine', {
    schema: { summary: 'When it is my turn', response: { 200: MyTurn.array() } },
    handler: (request) => request.asMember((db) => listMyTurns(db, request.signedIn.id)),
  })

  app.get('/api/evaluations/:id', {
    schema: {
      summary: 'Who begins when, and the seed it was drawn from',
      params: IdPath,
      response: { 200: EvaluationDetail },
    },
    handler: (request) => request.asMember((db) => findEvaluation(db, request.params.id)),
  })

  app.get('/api/evaluations/:id/report', {
    schema: {
      summary: 'What the programme did, for the programme lead; counted once, on its day',
      params: IdPath,
      response: { 200: EvaluationReport },
    },
    handler: (request) => {
      leads(request)
      return request.asMember(async (db) => {
        await countWhenDue(db, request.params.id, today(request))
        return findReport(db, request.params.id)
      })
    },
  })

  app.post('/api/evaluations/:id/call-off', {
    schema: {
      summary: 'Call an evaluation off, with the reason; it stays in the list',
      params: IdPath,
      body: CallOff,
      response: { 200: Done },
    },
    handler: async (request) => {
      leads(request)
      await request.asMember((db) => callOff(db, request.params.id, request.body.because, today(request)))
      return { done: true as const }
    },
  })
}
