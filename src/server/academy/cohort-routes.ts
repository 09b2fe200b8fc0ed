import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { Done, IdPath } from '#contract/access.ts'
import {
  Cohort,
  CohortChange,
  CohortDetail,
  CohortMade,
  CohortMemberPath,
  CohortPod,
  CohortWanted,
  Enrolled,
  EnrolWanted,
  HelpWanted,
  MyProgramme,
  PodChange,
  PodsMade,
  SelfReport,
  SelfReportPath,
} from '#contract/cohorts.ts'
import { notAllowed } from '../refusal.ts'
import { todayIn } from '../today.ts'
import {
  addCohort,
  changeCohort,
  enrol,
  joinCohort,
  leaveCohort,
  removeCohort,
  renewCohortStanding,
  reportMyself,
  takeBackReports,
} from './cohort-changes.ts'
import { formPods, listPods, movePod } from './cohort-pods.ts'
import { findCohort, findMine, type Looker, listCohorts } from './cohort-queries.ts'

const done = { done: true as const }

/** Cohorts: the programme lead makes and runs them, members go through them. */
export const cohortRoutes: FastifyPluginAsyncZod = async (app) => {
  const looker = ({ signedIn }: FastifyRequest): Looker => ({
    id: signedIn.id,
    today: todayIn(signedIn.timeZone, app.services.now()),
  })
  const leads = ({ signedIn }: FastifyRequest) => {
    if (!signedIn.roles.some((role) => ['programme_lead', 'administrator', 'founder'].includes(role)))
      throw notAllowed()
  }

  app.get('/api/cohorts', {
    schema: { summary: 'Cohorts, the newest first', response: { 200: Cohort.array() } },
    handler: (request) => request.asMember((db) => listCohorts(db, looker(request))),
  })

  app.post('/api/cohorts', {
    schema: { summary: 'Make a cohort of four weeks', body: CohortWanted, response: { 200: CohortMade } },
    handler: async (request) => {
      leads(request)
      return { id: await request.asMember((db) => addCohort(db, request.body)) }
    },
  })

  app.get('/api/cohorts/mine', {
    schema: { summary: 'My programme: missions, points, pod', response: { 200: MyProgramme.nullable() } },
    handler: (request) => request.asMember((db) => findMine(db, looker(request))),
  })

  app.get('/api/cohorts/:id', {
    schema: {
      summary: 'A cohort and who is in it; for the programme lead with what is done and open',
      params: IdPath,
      response: { 200: CohortDetail },
    },
    handler: (request) => request.asMember((db) => findCohort(db, request.params.id, looker(request))),
  })

  app.patch('/api/cohorts/:id', {
    schema: { summary: 'Change a cohort', params: IdPath, body: CohortChange, response: { 200: Done } },
    handler: async (request) => {
      leads(request)
      await request.asMember((db) => changeCohort(db, request.params.id, request.body))
      return done
    },
  })

  app.delete('/api/cohorts/:id', {
    schema: {
      summary: 'Remove a cohort; what its members did stays theirs',
      params: IdPath,
      response: { 200: Done },
    },
    handler: async (request) => {
      leads(request)
      await request.asMember((db) => removeCohort(db, request.params.id))
      return done
    },
  })

  app.post('/api/cohorts/:id/enrolments', {
    schema: {
      summary: 'Enrol members or departments',
      params: IdPath,
      body: EnrolWanted,
      response: { 200: Enrolled },
    },
    handler: async (request) => {
      leads(request)
      return {
        enrolled: await request.asMember((db) => enrol(db, request.params.id, request.body, looker(request))),
      }
    },
  })

  app.post('/api/cohorts/:id/join', {
    schema: { summary: 'Join an open cohort', params: IdPath, response: { 200: Done } },
    handler: async (request) => {
      await request.asMember((db) => joinCohort(db, request.params.id, looker(request)))
      return done
    },
  })

  app.delete('/api/cohorts/:id/enrolments/:memberId', {
    schema: {
      summary: 'Leave a cohort, or take somebody out of it',
      params: CohortMemberPath,
      response: { 200: Done },
    },
    handler: async (request) => {
      if (request.params.memberId !== request.signedIn.id) leads(request)
      await request.asMember((db) => leaveCohort(db, request.params.id, request.params.memberId))
      return done
    },
  })

  app.get('/api/cohorts/:id/pods', {
    schema: {
      summary: 'The pods as they stand, and what speaks against each; for the programme lead',
      params: IdPath,
      response: { 200: CohortPod.array() },
    },
    handler: async (request) => {
      leads(request)
      return request.asMember((db) => listPods(db, request.params.id, app.services.now()))
    },
  })

  app.post('/api/cohorts/:id/pods', {
    schema: { summary: 'Form the pods, anew', params: IdPath, response: { 200: PodsMade } },
    handler: async (request) => {
      leads(request)
      return request.asMember((db) => formPods(db, request.params.id, app.services.now()))
    },
  })

  app.patch('/api/cohorts/:id/pods', {
    schema: {
      summary: 'Move one member to another pod',
      params: IdPath,
      body: PodChange,
      response: { 200: Done },
    },
    handler: async (request) => {
      leads(request)
      await request.asMember((db) => movePod(db, request.params.id, request.body, app.services.now()))
      return done
    },
  })

  app.post('/api/cohorts/:id/standing', {
    schema: {
      summary: 'Renew what the programme lead sees of me: done and open, and whether I want help',
      params: IdPath,
      body: HelpWanted.partial(),
      response: { 200: Done },
    },
    handler: async (request) => {
      await request.asMember((db) =>
        renewCohortStanding(db, request.params.id, looker(request), request.body.wantsHelp),
      )
      return done
    },
  })

  app.post('/api/academy/reports', {
    schema: {
      summary: 'Say what no data shows, for half the points',
      body: SelfReport,
      response: { 200: Done },
    },
    handler: async (request) => {
      await request.asMember((db) => reportMyself(db, request.body, looker(request)))
      return done
    },
  })

  app.delete('/api/academy/reports/:kind', {
    schema: {
      summary: 'Take back what I said, and its points',
      params: SelfReportPath,
      response: { 200: Done },
    },
    handler: async (request) => {
      await request.asMember((db) => takeBackReports(db, request.signedIn.id, request.params.kind))
      return done
    },
  })
}
