import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type * as Contract from '#contract/access.ts'
import { request } from '../app/request.ts'

type Done = z.infer<typeof Contract.Done>
export type Role = z.infer<typeof Contract.Role>
export type GrantableRole = z.infer<typeof Contract.GrantableRole>
export type Scope = z.infer<typeof Contract.Scope>
export type Member = z.infer<typeof Contract.MemberRow>
export type Department = z.infer<typeof Contract.Department>
export type Invitation = z.infer<typeof Contract.Invitation>
export type Token = z.infer<typeof Contract.Token>

export const setUpCompany = (wanted: z.input<typeof Contract.SetUp>) =>
  request<Done>('POST', '/api/set-up', wanted)
export const signIn = (wanted: z.input<typeof Contract.SignIn>) =>
  request<z.infer<typeof Contract.SignInAnswer>>('POST', '/api/sessions', wanted)
export const signOut = () => request<Done>('DELETE', '/api/sessions/current')

export const openDemo = (wanted: z.input<typeof Contract.Demo>) => request<Done>('POST', '/api/demo', wanted)
export const removeDemo = () => request<Done>('DELETE', '/api/demo')

export const changeMe = (change: z.input<typeof Contract.MeChange>) =>
  request<Done>('PATCH', '/api/me', change)
export const changePassword = (change: z.input<typeof Contract.PasswordChange>) =>
  request<Done>('POST', '/api/me/password', change)

export const sessions = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }) =>
    request<z.infer<typeof Contract.Session>[]>('GET', '/api/sessions', undefined, signal),
})
export const endSession = (id: string) => request<Done>('DELETE', `/api/sessions/${id}`)

export const tokens = queryOptions({
  queryKey: ['tokens'],
  queryFn: ({ signal }) => request<Token[]>('GET', '/api/tokens', undefined, signal),
})
export const makeToken = (wanted: z.input<typeof Contract.TokenWanted>) =>
  request<z.infer<typeof Contract.TokenMade>>('POST', '/api/tokens', wanted)
export const revokeToken = (id: string) => request<Done>('DELETE', `/api/tokens/${id}`)

export const invitation = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) =>
      request<z.infer<typeof Contract.InvitationSeen>>(
        'GET',
        `/api/invitations/${encodeURIComponent(token)}`,
        undefined,
        signal,
      ),
    retry: false,
  })
export const join = (token: string, joining: z.input<typeof Contract.Joining>) =>
  request<Done>('POST', `/api/invitations/${encodeURIComponent(token)}`, joining)

export const members = queryOptions({
  queryKey: ['members'],
  queryFn: ({ signal }) => request<Member[]>('GET', '/api/members', undefined, signal),
})
export const changeMember = (id: string, change: z.input<typeof Contract.MemberChange>) =>
  request<Done>('PATCH', `/api/members/${id}`, change)

export const departments = queryOptions({
  queryKey: ['departments'],
  queryFn: ({ signal }) => request<Department[]>('GET', '/api/departments', undefined, signal),
})
export const addDepartment = (name: string) => request<Department>('POST', '/api/departments', { name })
export const renameDepartment = (id: string, name: string) =>
  request<Done>('PATCH', `/api/departments/${id}`, { name })
export const removeDepartment = (id: string) => request<Done>('DELETE', `/api/departments/${id}`)

export const invitations = queryOptions({
  queryKey: ['invitations'],
  queryFn: ({ signal }) => request<Invitation[]>('GET', '/api/invitations', undefined, signal),
})
export const invite = (wanted: z.input<typeof Contract.InvitationWanted>) =>
  request<z.infer<typeof Contract.InvitationMade>>('POST', '/api/invitations', wanted)
export const withdrawInvitation = (id: string) => request<Done>('DELETE', `/api/invitations/${id}`)

export const changeCompany = (change: z.input<typeof Contract.CompanyChange>) =>
  request<Done>('PATCH', '/api/company', change)
