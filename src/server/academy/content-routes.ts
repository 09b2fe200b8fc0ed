import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { Done } from '#contract/access.ts'
import {
  Comparison,
  ContentImported,
  ContentListed,
  ContentOpened,
  ContentQuery,
  DraftSaved,
  DraftWanted,
  DryRun,
  DryRunWanted,
  EditionOf,
  ExportQuery,
  ImportQuery,
  LiveWanted,
  MergeWanted,
  Preview,
  PreviewWanted,
} from '#contract/content.ts'
import { notAllowed } from '../refusal.ts'
import { todayIn } from '../today.ts'
import { archiveContent, importContent, MOST_ARCHIVE_BYTES } from './content-archive.ts'
import { discardDraft, LEADS, putLive, reviewDraft, saveDraft, withdrawLive } from './content-changes.ts'
import { compareContent, mergeContent } from './content-merge.ts'
import { listContent, openContent, previewContent } from './content-queries.ts'
import { dryRun } from './dry-run.ts'

const done = { done: true as const }

/** The company's own content: whoever leads the programme writes it, somebody else reviews it, then it is live. */
export const contentRoutes: FastifyPluginAsyncZod = async (app) => {
  const { now } = app.services
  // Before anything is read or checked: whoever may not learns nothing from a refusal either.
  app.addHook('preValidation', async ({ signedIn }: FastifyRequest) => {
    if (!LEADS.some((role) => signedIn.roles.includes(role))) throw notAllowed()
  })
  app.addContentTypeParser(
    'application/zip',
    { parseAs: 'buffer', bodyLimit: MOST_ARCHIVE_BYTES },
    async (_: FastifyRequest, body: Buffer) => body,
  )

  app.get('/api/academy/content', {
    schema: {
      summary: "Every file of the programme, and what the company made of it; the programme lead's",
      response: { 200: ContentListed },
    },
    handler: (request) => request.asMember((db) => listContent(db, request.signedIn.id)),
  })

  app.get('/api/academy/content/file', {
    schema: {
      summary: 'One file: shipped, live and draft, with what the checker finds',
      querystring: ContentQuery,
      response: { 200: ContentOpened },
    },
    handler: (request) => request.asMember((db) => openContent(db, request.query.path, request.signedIn.id)),
  })

  app.post('/api/academy/content/preview', {
    schema: {
      summary: 'A text as the lesson screen would show it; nothing is kept',
      body: PreviewWanted,
      response: { 200: Preview },
    },
    handler: (request) => request.asMember((db) => previewContent(db, request.body)),
  })

  app.put('/api/academy/content/draft', {
    schema: {
      summary: 'Save a draft: another text for a file, or that it is hidden',
      body: DraftWanted,
      response: { 200: DraftSaved },
    },
    handler: (request) => request.asMember((db) => saveDraft(db, request.body, now())),
  })

  app.post('/api/academy/content/discard', {
    schema: { summary: 'Throw a draft away', body: EditionOf, response: { 200: Done } },
    handler: async (request) => {
      await request.asMember((db) => discardDraft(db, request.body))
      return done
    },
  })

  app.post('/api/academy/content/review', {
    schema: {
      summary: 'Review a draft that somebody else wrote; my own only where nobody else may',
      body: EditionOf,
      response: { 200: Done },
    },
    handler: async (request) => {
      await request.asMember((db) => reviewDraft(db, request.body, request.signedIn.id))
      return done
    },
  })

  app.post('/api/academy/content/live', {
    schema: {
      summary: 'Put reviewed drafts live, all or none; cohorts that have begun keep what they have',
      body: LiveWanted,
      response: { 200: Done },
    },
    handler: async (request) => {
      await request.asMember((db) => putLive(db, request.body.paths, now()))
      return done
    },
  })

  app.post('/api/academy/content/withdraw', {
    schema: {
      summary: "Take the company's own away: the shipped file is seen again",
      body: ContentQuery,
      response: { 200: Done },
    },
    handler: async (request) => {
      await request.asMember((db) => withdrawLive(db, request.body.path, now()))
      return done
    },
  })

  app.get('/api/academy/content/comparison', {
    schema: {
      summary: "What the shipped text and the company's each changed since the company began",
      querystring: ContentQuery,
      response: { 200: Comparison },
    },
    handler: (request) => request.asMember((db) => compareContent(db, request.query.path)),
  })

  app.post('/api/academy/content/comparison', {
    schema: {
      summary: "Settle a newer shipped text: keep the company's, take the shipped, or merge",
      body: MergeWanted,
      response: { 200: Done },
    },
    handler: async (request) => {
      await request.asMember((db) => mergeContent(db, request.body, now()))
      return done
    },
  })

  app.post('/api/academy/content/dry-run', {
    schema: {
      summary:
        'How many members would have done a mission in the past 28 days, in bands; whose is seen by nobody',
      body: DryRunWanted,
      response: { 200: DryRun },
    },
    config: { rateLimit: { max: 10, timeWindow: '1 minute' } },
    handler: ({ signedIn, body }) =>
      dryRun(app.services.database, signedIn, body, todayIn(signedIn.timeZone, now())),
  })

  app.get('/api/academy/content/archive', {
    schema: {
      summary: 'The content as a ZIP',
      querystring: ExportQuery,
      response: { 200: z.instanceof(Buffer) },
      produces: ['application/zip'],
    },
    handler: async (request, reply) => {
      const zip = await request.asMember((db) => archiveContent(db, request.query.only, now()))
      return reply
        .type('application/zip')
        .header('content-disposition', 'attachment; filename="academy.zip"')
        .send(zip)
    },
  })

  app.post('/api/academy/content/archive', {
    schema: {
      summary: 'Import a ZIP: everything in it becomes a draft, or nothing does',
      consumes: ['application/zip'],
      querystring: ImportQuery,
      body: z.instanceof(Buffer),
      response: { 200: ContentImported },
    },
    handler: (request) =>
      request.asMember((db) =>
        importContent(db, request.body, { mayReplace: request.query.replace === 'yes', now: now() }),
      ),
  })
}
