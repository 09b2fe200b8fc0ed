import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { type TestMember, testApplication } from '../testing/application.ts'
import { contact, mail } from '../testing/records.ts'

const world = await testApplication()
world.setNow(new Date('2026-11-20T12:00:00Z'))
const [ana, ben] = (await world.company('Halyard', 'ana', 'ben')) as [TestMember, TestMember]
const [zoe] = (await world.company('Rival', 'zoe')) as [TestMember]
const add = async (member: TestMember, name: string): Promise<string> =>
  (await member.call('POST', '/api/accounts', { name, domains: [`${name.toLowerCase()}.example`] })).body.id
const [nordhav, zoes] = [await add(ana, 'Nordhav'), await add(zoe, 'Tessel')]

test('an id of another company is answered as one that never was', async () => {
  const adopt = { kind: 'adopt', department: 'finance' }
  const asks = (member: string, account: string) =>
    [
      ['POST', '/api/accounts', { name: 'Voss', leadId: member }],
      ['POST', '/api/accounts', { name: 'Voss', parentId: account }],
      ['POST', '/api/accounts/batch', { accounts: [{ name: 'Voss', leadId: member }] }],
      ['PATCH', `/api/accounts/${nordhav}`, { leadId: member }],
      ['PATCH', `/api/accounts/${nordhav}`, { parentId: account }],
      ['POST', `/api/accounts/${nordhav}/plays`, { ...adopt, doerId: member }],
      ['POST', `/api/accounts/${nordhav}/plays`, { ...adopt, partnerId: member }],
      ['PATCH', `/api/members/${ben.id}`, { managerId: member }],
      ['POST', '/api/invitations', { name: 'Eve', email: 'eve@halyard.example', managerId: member }],
    ] as const
  const theirs = asks(zoe.id, zoes)
  for (const [place, [method, url, body]] of asks(randomUUID(), randomUUID()).entries()) {
    const nobody = await ana.call(method, url, body)
    const other = await ana.call(method, url, theirs[place]?.[2])
    assert.equal(nobody.status, 404, `${method} ${url} ${JSON.stringify(body)}`)
    assert.deepEqual([other.status, other.text], [nobody.status, nobody.text], `${method} ${url}`)
  }
  assert.equal((await ana.call('GET', '/api/accounts')).body.total, 1)
})

test('a text or a day that no database keeps is refused, not failed at', async () => {
  const { body: person } = await ana.call('POST', '/api/people', { name: 'Mara Lindqvist' })
  for (const [method, url, body] of [
    ['POST', '/api/accounts', { name: 'a\u0000b' }],
    ['POST', '/api/people', { name: 'a\u0000b' }],
    ['GET', '/api/organisations?search=%00', undefined],
    ['POST', '/api/sharing', { level: 'shared', who: { organisation: 'a\u0000b' } }],
    ['POST', `/api/people/${person.id}/moves`, { organisation: 'Voss', on: '0000-01-01' }],
    ['POST', `/api/people/${person.id}/interactions`, { channel: 'call', on: '0000-01-01' }],
  ] as const)
    assert.equal((await ana.call(method, url, body)).status, 400, `${method} ${url}`)
  assert.equal((await ana.call('PATCH', `/api/accounts/${nordhav}`, { parentId: nordhav })).status, 422)
})

test('one event of centuries ago stops no list, week or account', async () => {
  const { report } = await ana.bring([
    contact('Old Friend', { organisation: 'Nordhav', emails: ['old@nordhav.example'] }),
    mail('old@nordhav.example', '2026-11-10T10:00:00Z'),
    { ...mail('old@nordhav.example', '0101-01-01T10:00:00Z'), channel: 'meeting', direction: 'both' },
    contact('Older Friend', { organisation: 'Nordhav', emails: ['older@nordhav.example'] }),
    { ...mail('older@nordhav.example', '0101-01-01T10:00:00Z'), channel: 'meeting', direction: 'both' },
  ])
  assert.equal(report.people?.new, 2)
  const { people } = (await ana.call('GET', '/api/people')).body
  const ids = people.map(({ id }: { id: string }) => id)
  assert.equal((await ana.call('POST', '/api/sharing', { level: 'shared', who: { ids } })).status, 200)
  for (const url of ['/api/people', '/api/week', '/api/habit', '/api/accounts', `/api/accounts/${nordhav}`])
    assert.equal((await ana.call('GET', url)).status, 200, url)
  const { marks } = (await ben.call('GET', `/api/accounts/${nordhav}`)).body
  assert.deepEqual(marks.map(({ name }: { name: string }) => name).sort(), ['Old Friend', 'Older Friend'])
})
