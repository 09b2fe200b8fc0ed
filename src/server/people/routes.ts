import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { Done, IdPath } from '#contract/access.ts'
import {
  BulkChange,
  Changed,
  Note,
  NotePath,
  NoteWanted,
  PersonChange,
  PersonMade,
  PersonWanted,
} from '#contract/people.ts'
import { todayIn } from '../today.ts'
import { addNote, addPerson, changeMany, changeNote, changePerson, restoreRemoved } from './changes.ts'
import { listNotes } from './queries.ts'

export const peopleRoutes: FastifyPluginAsyncZod = async (app) => {
  const today = ({ signedIn }: { signedIn: { timeZone: string } }) =>
    todayIn(signedIn.timeZone, app.services.now())

  app.post('/api/people', {
    schema: { summary: 'Add somebody by hand', body: PersonWanted, response: { 200: PersonMade } },
    handler: async (request) => ({
      id: await request.asMember((db) => addPerson(db, request.signedIn.id, request.body)),
    }),
  })

  app.patch('/api/people/:id', {
    schema: {
      summary: 'Change a person: corrections, circle, cadence, next step, tags, hide',
      params: IdPath,
      body: PersonChange,
      response: { 200: Done },
    },
    handler: async (request) => {
      await request.asMember((db) =>
        changePerson(db, request.signedIn.id, request.params.id, request.body, today(request)),
      )
      return { done: true as const }
    },
  })

  app.post('/api/people/changes', {
    schema: {
      summary: 'Change many people at once: tag, cadence, circle, hide',
      body: BulkChange,
      response: { 200: Changed },
    },
    handler: async (request) => ({
      changed: await request.asMember((db) =>
        changeMany(db, request.signedIn.id, request.body, today(request)),
      ),
    }),
  })

  app.get('/api/people/:id/notes', {
    schema: { summary: 'My notes on a person', params: IdPath, response: { 200: Note.array() } },
    handler: async (request) => {
      const notes = await request.asMember((db) => listNotes(db, request.signedIn.id, request.params.id))
      return notes.map((note) => ({ ...note, writtenAt: note.writtenAt.toISOString() }))
    },
  })

  app.post('/api/people/:id/notes', {
    schema: {
      summary: 'Note something on a person; never shared',
      params: IdPath,
      body: NoteWanted,
      response: { 200: PersonMade },
    },
    handler: async (request) => ({
      id: await request.asMember((db) =>
        addNote(db, request.signedIn.id, request.params.id, request.body.text),
      ),
    }),
  })

  app.patch('/api/people/:id/notes/:noteId', {
    schema: { summary: 'Change a note', params: NotePath, body: NoteWanted, response: { 200: Done } },
    handler: async (request) => {
      const { id, noteId } = request.params
      await request.asMember((db) => changeNote(db, request.signedIn.id, id, noteId, request.body.text))
      return { done: true as const }
    },
  })

  app.delete('/api/people/:id/notes/:noteId', {
    schema: { summary: 'Remove a note', params: NotePath, response: { 200: Done } },
    handler: async (request) => {
      const { id, noteId } = request.params
      await request.asMember((db) => changeNote(db, request.signedIn.id, id, noteId, null))
      return { done: true as const }
    },
  })

  app.post('/api/removals/:id/restore', {
    schema: {
      summary: 'Let later files bring a removed person back',
      params: IdPath,
      response: { 200: Done },
    },
    handler: async (request) => {
      await request.asMember((db) => restoreRemoved(db, request.signedIn.id, request.params.id))
      return { done: true as const }
    },
  })
}
