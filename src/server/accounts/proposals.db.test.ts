import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type TestMember, testApplication } from '../../testing/application.ts'
import { contact } from '../../testing/records.ts'

const world = await testApplication()
const [ana, ben] = (await world.company('Halyard', 'ana', 'ben')) as [TestMember, TestMember]
const [zoe] = (await world.company('Rival', 'zoe')) as [TestMember]
const at = (name: string) =>
  contact(name, { organisation: 'Nordhav Energy', emails: [`${name.toLowerCase()}@nordhav.example`] })
await ana.bring([at('Mara'), at('Ola'), contact('Else', { organisation: 'Voss' })])
const accountId: string = (
  await ana.call('POST', '/api/accounts', { name: 'Nordhav Energy', domains: ['nordhav.example'] })
).body.id
const sharing = async (member: TestMember) => (await member.call('GET', '/api/sharing')).body
const refusal = `/api/sharing/refusals/${accountId}`

test('an account proposes to share the people one has there, and shares nobody by itself', async () => {
  const { proposals, refused, private: mine, shared } = await sharing(ana)
  assert.deepEqual(
    [proposals, refused, mine, shared],
    [[{ accountId, account: 'Nordhav Energy', people: 2, shared: 0, discoverable: 0 }], [], 3, 0],
  )
  assert.deepEqual((await sharing(ben)).proposals, [])
})

test('a proposal that is refused does not come back, whoever joins the account later', async () => {
  assert.equal((await ana.call('PUT', refusal)).status, 200)
  assert.equal((await ana.call('PUT', refusal)).status, 200)
  await ana.bring([at('Ida')])
  const { proposals, refused } = await sharing(ana)
  assert.deepEqual(proposals, [])
  assert.deepEqual([refused.length, refused[0].people], [1, 3])
})

test('a refusal is the member’s own: nobody else takes it back or is bound by it', async () => {
  for (const other of [ben, zoe]) assert.equal((await other.call('DELETE', refusal)).status, 404)
  await ben.bring([at('Mara')])
  assert.equal((await sharing(ben)).proposals.length, 1)
  assert.equal((await zoe.call('PUT', refusal)).status, 404)
  assert.equal((await sharing(ana)).proposals.length, 0)
})

test('asked for again, it is there; taken, only who is new there is proposed', async () => {
  assert.equal((await ana.call('DELETE', refusal)).status, 200)
  assert.equal((await ana.call('DELETE', refusal)).status, 404)
  assert.equal((await sharing(ana)).proposals.length, 1)
  const { body } = await ana.call('POST', '/api/sharing', { level: 'shared', who: { accountId } })
  assert.equal(body.changed, 3)
  assert.deepEqual((await sharing(ana)).proposals, [])
  await ana.bring([at('Per')])
  assert.deepEqual((await sharing(ana)).proposals, [
    { accountId, account: 'Nordhav Energy', people: 1, shared: 3, discoverable: 0 },
  ])
})
