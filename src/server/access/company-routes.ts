import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import {
  CompanyChange,
  Department,
  DepartmentWanted,
  Done,
  IdPath,
  Invitation,
  InvitationMade,
  InvitationWanted,
  MemberChange,
  MemberRow,
} from '#contract/access.ts'
import { notFound, Refusal } from '../refusal.ts'
import { changeMember, invite, withdrawInvitation } from './changes.ts'
import { mailInvitation } from './mails.ts'
import { findMe, listDepartments, listInvitations, listMembers } from './queries.ts'

/** Who is in the company: members, departments, invitations. */
export const companyRoutes: FastifyPluginAsyncZod = async (app) => {
  const { configuration } = app.services
  const administrator = { access: 'administrator' } as const

  app.get('/api/members', {
    schema: {
      summary: 'Everybody in the company: name, department, roles',
      response: { 200: MemberRow.array() },
    },
    handler: async (request) => {
      const rows = await request.asMember(listMembers)
      return rows.map(({ leftAt, roles, ...row }) => ({ ...row, roles: roles ?? [], left: leftAt !== null }))
    },
  })

  app.patch('/api/members/:id', {
    schema: {
      summary: 'Change a member’s roles, department, manager, or that they left',
      params: IdPath,
      body: MemberChange,
      response: { 200: Done },
    },
    config: administrator,
    handler: async (request) => {
      const { roles } = request.body
      const isOwner = request.signedIn.roles.includes('founder')
      await request.asMember(async (db) => {
        const target = (await listMembers(db)).find((row) => row.id === request.params.id)
        if (!target) throw notFound()
        const touchesOwner = target.roles?.includes('founder') || roles?.includes('founder')
        if (touchesOwner && !isOwner)
          throw new Refusal(
            403,
            'owner-only',
            'Only an owner',
            'Only an owner changes owners. Nothing was changed.',
          )
        await changeMember(db, request.params.id, request.body)
      })
      return { done: true as const }
    },
  })

  app.patch('/api/company', {
    schema: {
      summary: 'Change the company’s name and own mail domains',
      body: CompanyChange,
      response: { 200: Done },
    },
    config: administrator,
    handler: async (request) => {
      const { name, domains } = request.body
      await request.asMember(async (db) => {
        if (name) await db.updateTable('company').set({ name }).execute()
        if (!domains) return
        await db.deleteFrom('companyDomain').execute()
        if (domains.length > 0)
          await db
            .insertInto('companyDomain')
            .values([...new Set(domains)].map((domain) => ({ domain })))
            .execute()
      })
      return { done: true as const }
    },
  })

  app.get('/api/departments', {
    schema: { summary: 'Departments', response: { 200: Department.array() } },
    handler: (request) => request.asMember(listDepartments),
  })

  app.post('/api/departments', {
    schema: { summary: 'Add a department', body: DepartmentWanted, response: { 200: Department } },
    config: administrator,
    handler: (request) =>
      request.asMember(async (db) => {
        const { name } = request.body
        const made = await db
          .insertInto('department')
          .values({ name })
          .onConflict((conflict) => conflict.doNothing())
          .returning(['id', 'name'])
          .executeTakeFirst()
        if (!made)
          throw new Refusal(
            409,
            'department-exists',
            'This department exists',
            'Nothing was changed; choose it from the list.',
          )
        return made
      }),
  })

  app.patch('/api/departments/:id', {
    schema: {
      summary: 'Rename a department',
      params: IdPath,
      body: DepartmentWanted,
      response: { 200: Done },
    },
    config: administrator,
    handler: async (request) => {
      const { numUpdatedRows } = await request.asMember((db) =>
        db
          .updateTable('department')
          .set({ name: request.body.name })
          .where('id', '=', request.params.id)
          .executeTakeFirst(),
      )
      if (numUpdatedRows === 0n) throw notFound()
      return { done: true as const }
    },
  })

  app.delete('/api/departments/:id', {
    schema: {
      summary: 'Remove a department; its members stay, without one',
      params: IdPath,
      response: { 200: Done },
    },
    config: administrator,
    handler: async (request) => {
      const { numDeletedRows } = await request.asMember((db) =>
        db.deleteFrom('department').where('id', '=', request.params.id).executeTakeFirst(),
      )
      if (numDeletedRows === 0n) throw notFound()
      return { done: true as const }
    },
  })

  app.get('/api/invitations', {
    schema: { summary: 'Invitations', response: { 200: Invitation.array() } },
    config: administrator,
    handler: async (request) => (await request.asMember(listInvitations)).map(invitationAnswer),
  })

  app.post('/api/invitations', {
    schema: {
      summary: 'Invite somebody by a link, mailed when mail is set up',
      body: InvitationWanted,
      response: { 200: InvitationMade },
    },
    config: administrator,
    handler: async (request) => {
      const { signedIn, body } = request
      return request.asMember(async (db) => {
        const me = await findMe(db, signedIn.id)
        const made = await invite(db, signedIn.tenantId, body)
        const link = `${configuration.baseUrl}/join/${made.secret}`
        // A demo never sends mail.
        const mailed = configuration.mail !== undefined && me?.demo === false
        if (mailed)
          await mailInvitation(db, {
            to: made.email,
            name: made.name,
            inviter: me.name,
            company: me.companyName,
            link,
          })
        return { ...invitationAnswer(made), link, mailed }
      })
    },
  })

  app.delete('/api/invitations/:id', {
    schema: { summary: 'Withdraw an invitation', params: IdPath, response: { 200: Done } },
    config: administrator,
    handler: async (request) => {
      await request.asMember((db) => withdrawInvitation(db, request.params.id))
      return { done: true as const }
    },
  })
}

function invitationAnswer(row: Awaited<ReturnType<typeof listInvitations>>[number]) {
  const { id, name, email, roles, expiresAt, usedAt } = row
  return { id, name, email, roles, expiresAt: expiresAt.toISOString(), usedAt: usedAt?.toISOString() ?? null }
}
