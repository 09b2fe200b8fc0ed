import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { Done, IdPath } from '#contract/access.ts'
import {
  BatchAnswer,
  FinishWanted,
  ImportDetail,
  ImportReport,
  ImportRow,
  ImportWanted,
  OwnAddresses,
  RecordSent,
  UndoAnswer,
} from '#contract/imports.ts'
import { listCompanyDomains } from '../access/queries.ts'
import { csvCell } from '../csv-cell.ts'
import { listOwnAddresses } from '../people/queries.ts'
import { notFound, Refusal } from '../refusal.ts'
import { todayIn } from '../today.ts'
import { addBatch } from './batch.ts'
import { finishImport, saveOwnAddresses, startImport, undoImport } from './changes.ts'
import { findImport, listImports, listSkips } from './queries.ts'
import { loadBook } from './resolution.ts'
import { resolveBook } from './resolver.ts'

const mostRecords = 10_000
const unzip = promisify(gunzip)

export const importsRoutes: FastifyPluginAsyncZod = async (app) => {
  app.addContentTypeParser(
    'application/x-ndjson',
    { parseAs: 'buffer', bodyLimit: 8 * 1024 * 1024 },
    async (request: FastifyRequest, body: Buffer) => {
      const isZipped = request.headers['content-encoding'] === 'gzip'
      const text = (
        isZipped ? await unzip(body, { maxOutputLength: 64 * 1024 * 1024 }).catch(refuseBatch) : body
      ).toString('utf8')
      try {
        return text
          .split('\n')
          .filter((line) => line !== '')
          .map((line): unknown => JSON.parse(line))
      } catch {
        return refuseBatch()
      }
    },
  )

  app.get('/api/imports', {
    schema: { summary: 'My imports', response: { 200: ImportRow.array() } },
    handler: async (request) =>
      (await request.asMember((db) => listImports(db, request.signedIn.id))).map(importAnswer),
  })

  app.post('/api/imports', {
    schema: {
      summary: 'Begin an import, or go on with the open one of the same files',
      body: ImportWanted,
      response: { 200: z.object({ id: z.uuid() }) },
    },
    handler: async (request) => ({
      id: await request.asMember((db) => startImport(db, request.signedIn.id, request.body)),
    }),
  })

  app.get('/api/imports/:id', {
    schema: {
      summary: 'One import with its report and what was skipped',
      params: IdPath,
      response: { 200: ImportDetail },
    },
    handler: (request) =>
      request.asMember(async (db) => {
        const found = await findImport(db, request.signedIn.id, request.params.id)
        if (!found) throw notFound()
        const lines = await listSkips(db, request.signedIn.id, request.params.id, 1000)
        return {
          ...importAnswer(found),
          lines: lines.map(({ isRecord, ...line }) => ({ ...line, record: isRecord })),
          linesTotal: lines.length,
        }
      }),
  })

  app.get('/api/imports/:id/lines', {
    schema: {
      summary: 'What was skipped, line by line, as CSV',
      params: IdPath,
      response: { 200: z.string() },
      produces: ['text/csv'],
    },
    handler: async (request, reply) => {
      const lines = await request.asMember(async (db) => {
        if (!(await findImport(db, request.signedIn.id, request.params.id))) throw notFound()
        return listSkips(db, request.signedIn.id, request.params.id, 1_000_000)
      })
      const rows = lines.map(({ file, line, reason, message }) =>
        [file, line, reason, message].map(csvCell).join(','),
      )
      const csv = ['file,line,reason,message', ...rows, ''].join('\r\n')
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="import.csv"')
        .serializer(String)
        .send(csv)
    },
  })

  app.post('/api/imports/:id/batches', {
    schema: {
      summary: 'Send records (NDJSON, may be gzipped): all of the batch is kept or nothing',
      consumes: ['application/x-ndjson'],
      params: IdPath,
      body: RecordSent.array().max(mostRecords),
      response: { 200: BatchAnswer },
    },
    handler: async (request) => {
      const { signedIn, params, body } = request
      const now = app.services.now()
      const { timeZone } = signedIn
      await request.asMember(async (db) => {
        const companyDomains = await listCompanyDomains(db)
        await addBatch(db, signedIn.id, params.id, body, {
          timeZone,
          today: todayIn(timeZone, now),
          now,
          companyDomains,
        })
      })
      return { received: body.length }
    },
  })

  app.post('/api/imports/:id/finish', {
    schema: {
      summary:
        'Finish an import: sure ones are joined, unsure ones asked about, ties counted, the report made',
      params: IdPath,
      body: FinishWanted,
      response: { 200: ImportReport },
    },
    handler: async (request) => {
      const { signedIn, params, body } = request
      // Read, then think outside any transaction, then write all of it in one: sent again, it begins anew.
      const book = await request.asMember((db) => loadBook(db, signedIn.id, params.id))
      const resolved = await resolveBook(book)
      const today = todayIn(signedIn.timeZone, app.services.now())
      return request.asMember((db) =>
        finishImport(db, signedIn.id, params.id, body.setAside, resolved, today),
      )
    },
  })

  app.delete('/api/imports/:id', {
    schema: { summary: 'Undo an import entirely', params: IdPath, response: { 200: UndoAnswer } },
    handler: (request) => {
      const { signedIn, params } = request
      return request.asMember((db) =>
        undoImport(db, signedIn.id, params.id, todayIn(signedIn.timeZone, app.services.now())),
      )
    },
  })

  app.get('/api/own-addresses', {
    schema: {
      summary: 'My own addresses and profiles: they decide who wrote to whom',
      response: { 200: OwnAddresses },
    },
    handler: async (request) => ({
      addresses: (await request.asMember((db) => listOwnAddresses(db, request.signedIn.id))).map(
        (row) => row.address,
      ),
    }),
  })

  app.put('/api/own-addresses', {
    schema: { summary: 'Set my own addresses', body: OwnAddresses, response: { 200: Done } },
    handler: async (request) => {
      await request.asMember((db) => saveOwnAddresses(db, request.signedIn.id, request.body.addresses))
      return { done: true as const }
    },
  })
}

function refuseBatch(): never {
  throw new Refusal(
    400,
    'bad-batch',
    'This batch cannot be read',
    'It is not NDJSON, or damaged on the way. Nothing of it was kept; send it again.',
  )
}

function importAnswer(row: Awaited<ReturnType<typeof listImports>>[number]) {
  return { ...row, startedAt: row.startedAt.toISOString(), finishedAt: row.finishedAt?.toISOString() ?? null }
}
