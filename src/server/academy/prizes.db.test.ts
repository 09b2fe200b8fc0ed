import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { type TestMember, testApplication } from '../../testing/application.ts'
import { asMember } from '../database/as-member.ts'
import { startProgrammeKeeper } from './jobs.ts'

const application = await testApplication()
const names = ['ana', 'ben', 'cleo', 'dora', 'emil']
const [ana, ben, cleo, dora, emil] = (await application.company('halyard', ...names)) as [
  TestMember,
  TestMember,
  TestMember,
  TestMember,
  TestMember,
]
const [eve] = (await application.company('other', 'eve')) as [TestMember]
const takers = [ben, cleo, dora]

const at = (moment: string) => application.setNow(new Date(moment))
at('2026-11-02T12:00:00Z')
// One lesson is a point: whoever reads it is over this threshold.
const { id } = (
  await ana.call('POST', '/api/cohorts', { name: 'Autumn', startsOn: '2026-11-02', threshold: 1 })
).body
await ana.call('POST', `/api/cohorts/${id}/enrolments`, {
  memberIds: [ben, cleo, dora, emil].map((each) => each.id),
})
for (const taker of takers) await taker.call('POST', '/api/academy/lessons/w1-l1/read')

const prizesOf = async (member: TestMember) => (await member.call('GET', `/api/cohorts/${id}/prizes`)).body
const published = async (drawId: string) =>
  (await application.nobody.call('GET', `/api/draws/${drawId}`)).body
const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const closesAt = '2026-11-09T12:00:00Z'

async function drawn(randomness: 'drand' | 'none') {
  at(randomness === 'none' ? '2026-11-02T12:00:00Z' : '2026-11-02T13:00:00Z')
  const { body } = await ana.call('POST', `/api/cohorts/${id}/draws`, { closesAt, randomness })
  return body.id as string
}

test('prizes are added and removed by the programme lead', async () => {
  const voucher = { name: 'Voucher', way: 'draw', quantity: 1 }
  assert.equal((await ben.call('POST', `/api/cohorts/${id}/prizes`, voucher)).status, 403)
  assert.equal((await ana.call('POST', `/api/cohorts/${id}/prizes`, { ...voucher, quantity: 0 })).status, 400)
  assert.equal(
    (await ana.call('POST', `/api/cohorts/${id}/draws`, { closesAt, randomness: 'none' })).body.type,
    'no-prizes',
  )
  for (const prize of [voucher, { name: 'Mistake', way: 'draw' }, { name: 'Lunch', way: 'all' }])
    assert.equal((await ana.call('POST', `/api/cohorts/${id}/prizes`, prize)).status, 200)
  const mistake = (await prizesOf(ana)).prizes[1]
  assert.equal((await ben.call('DELETE', `/api/prizes/${mistake.id}`)).status, 403)
  assert.equal((await ana.call('DELETE', `/api/prizes/${mistake.id}`)).status, 200)
  assert.deepEqual(
    (await prizesOf(ben)).prizes.map(({ name, way, quantity }: Record<string, unknown>) => [
      name,
      way,
      quantity,
    ]),
    [
      ['Voucher', 'draw', 1],
      ['Lunch', 'all', 1],
    ],
  )
})

test('a prize for all is asked for by whoever reached the threshold; the lead then sees who, others do not', async () => {
  const lunch = (await prizesOf(ben)).prizes[1].id
  assert.equal((await emil.call('POST', `/api/prizes/${lunch}/take`)).body.type, 'no-prize')
  assert.equal((await ben.call('POST', `/api/prizes/${lunch}/take`)).status, 200)
  assert.equal((await ben.call('POST', `/api/prizes/${lunch}/take`)).status, 200)
  assert.deepEqual(
    (await prizesOf(ana)).taken.map(({ name, prize }: Record<string, string>) => [name, prize]),
    [['ben', 'Lunch']],
  )
  assert.deepEqual((await prizesOf(cleo)).taken, [])
})

test('a draw goes from a sealed seed over a closed list to winners that anybody finds, refusals included', async () => {
  assert.equal(
    (await ben.call('POST', `/api/cohorts/${id}/draws`, { closesAt, randomness: 'none' })).status,
    403,
  )
  assert.equal(
    (
      await ana.call('POST', `/api/cohorts/${id}/draws`, {
        closesAt: '2026-11-02T12:00:00Z',
        randomness: 'none',
      })
    ).body.type,
    'closes-before',
  )
  const draw = await drawn('none')
  const opened = await published(draw)
  assert.match(opened.commitment, /^[0-9a-f]{64}$/)
  assert.deepEqual(
    [opened.seed, opened.tickets, opened.list, opened.round, opened.prizes],
    [null, null, null, null, [{ name: 'Voucher', quantity: 1 }]],
  )
  assert.equal((await ana.call('POST', `/api/draws/${draw}/close`)).body.type, 'draw-open')
  assert.equal((await ana.call('POST', `/api/draws/${draw}/reveal`, {})).body.type, 'draw-open')

  at('2026-11-09T12:00:00Z')
  assert.equal((await ben.call('POST', `/api/draws/${draw}/close`)).status, 403)
  assert.equal((await ana.call('POST', `/api/draws/${draw}/close`)).status, 200)
  const closed = await published(draw)
  assert.equal(closed.tickets.length, 3)
  assert.equal(closed.list, hash(closed.tickets.map((ticket: string) => `${ticket}\n`).join('')))
  assert.equal(closed.seed, null)
  // Closing again deals no new tickets.
  await ana.call('POST', `/api/draws/${draw}/close`)
  assert.deepEqual((await published(draw)).tickets, closed.tickets)

  assert.equal((await ben.call('POST', `/api/draws/${draw}/reveal`, {})).status, 403)
  assert.equal((await ana.call('POST', `/api/draws/${draw}/reveal`, {})).status, 200)
  const revealed = await published(draw)
  assert.equal(revealed.commitment, opened.commitment)
  assert.equal(hash(`pilotlight-draw-1|commit|${revealed.drawId}|${revealed.seed}`), opened.commitment)

  const key = hash(`pilotlight-draw-1|key|${revealed.drawId}|${closed.list}|${revealed.seed}|none`)
  const rank = (ticket: string) => hash(`pilotlight-draw-1|rank|${key}|${ticket}`)
  const order = closed.tickets.toSorted((one: string, other: string) => (rank(one) < rank(other) ? -1 : 1))
  const holderOf = async (ticket: string) => {
    for (const taker of takers) if ((await prizesOf(taker)).draws[0].myTicket === ticket) return taker
    throw new Error(`Nobody holds ${ticket}`)
  }
  const [first, second, third] = [
    await holderOf(order[0]),
    await holderOf(order[1]),
    await holderOf(order[2]),
  ]
  const won = async (member: TestMember) => (await prizesOf(member)).draws[0].won
  assert.deepEqual([await won(first), await won(second), await won(third)], ['Voucher', null, null])

  assert.equal(
    (await second.call('POST', `/api/draws/${draw}/answer`, { answer: 'take' })).body.type,
    'no-prize',
  )
  assert.equal((await first.call('POST', `/api/draws/${draw}/answer`, { answer: 'refuse' })).status, 200)
  assert.equal(
    (await first.call('POST', `/api/draws/${draw}/answer`, { answer: 'take' })).body.type,
    'no-prize',
  )
  assert.deepEqual([await won(first), await won(second)], [null, 'Voucher'])
  assert.equal((await second.call('POST', `/api/draws/${draw}/answer`, { answer: 'take' })).status, 200)
  assert.equal(
    (await second.call('POST', `/api/draws/${draw}/answer`, { answer: 'refuse' })).body.type,
    'prize-taken',
  )
  assert.deepEqual((await published(draw)).refused, [order[0]])
  assert.deepEqual(
    (await prizesOf(ana)).taken.map(({ name, prize, ticket }: Record<string, string>) => [
      name,
      prize,
      ticket,
    ]),
    [
      ['ben', 'Lunch', null],
      [second.name, 'Voucher', order[1]],
    ],
  )
  const file = JSON.stringify(await published(draw))
  const checked = spawnSync(process.execPath, ['src/cli/main.ts', 'verify-draw', '-', '--json'], {
    input: file,
  })
  assert.equal(checked.status, 0)
  assert.deepEqual(JSON.parse(checked.stdout.toString()).order, order)
})

test('what is public of a draw names nobody, and a ticket is seen by its holder alone', async () => {
  const [{ id: draw }] = (await prizesOf(ana)).draws
  const { text } = await application.nobody.call('GET', `/api/draws/${draw}`)
  for (const { id: memberId, name } of [ana, ...takers, emil]) {
    assert.ok(!text.includes(memberId))
    assert.ok(!text.includes(`"${name}"`))
  }
  assert.equal((await prizesOf(ana)).draws[0].myTicket, null)
  assert.equal((await prizesOf(emil)).draws[0].myTicket, null)
  assert.equal(
    new Set(await Promise.all(takers.map(async (each) => (await prizesOf(each)).draws[0].myTicket))).size,
    3,
  )
})

test('nobody reads a sealed seed, changes a draw or deals a ticket, whatever their role', async () => {
  const draw = await drawn('drand')
  const { rows } = await application.owner.query<{ tenantId: string }>(
    `select tenant_id as "tenantId" from draw where id = $1`,
    [draw],
  )
  const tenantId = rows[0]?.tenantId ?? ''
  const founder = {
    tenantId,
    id: ana.id,
    roles: ['member', 'programme_lead', 'administrator', 'founder', 'go_between'] as const,
  }
  const seeds = (roles: readonly ('founder' | 'drawing')[]) =>
    asMember(application.database, { ...founder, roles }, (db) =>
      db.selectFrom('drawSeed').selectAll().execute(),
    )
  assert.deepEqual(
    await asMember(application.database, founder, (db) => db.selectFrom('drawSeed').selectAll().execute()),
    [],
  )
  // The drawing itself reads only the seed whose list is closed.
  assert.ok((await seeds(['drawing'])).every(({ drawId }) => drawId !== draw))
  await asMember(application.database, founder, async (db) => {
    const { numUpdatedRows } = await db
      .updateTable('draw')
      .set({ refused: ['x'] })
      .executeTakeFirst()
    assert.equal(numUpdatedRows, 0n)
  })
  await assert.rejects(
    asMember(application.database, founder, (db) =>
      db.insertInto('drawTicket').values({ ownerId: ana.id, drawId: draw, ticket: 'mine' }).execute(),
    ),
    /row-level security/,
  )
})

test('with drand the draw waits for the round that its close names, and takes only that', async () => {
  const draw = (await prizesOf(ana)).draws.at(-1).id
  at('2026-11-09T12:05:00Z')
  const keeper = startProgrammeKeeper(
    application.database,
    { baseUrl: '', canMail: false },
    () => new Date('2026-11-09T12:05:00Z'),
    assert.fail,
  )
  await keeper.keep()
  keeper.stop()
  const closed = await published(draw)
  assert.equal(closed.tickets.length, 3)
  assert.equal(closed.round, Math.ceil((Date.parse(closesAt) / 1000 + 3600 - 1692803367) / 3) + 1)
  assert.equal((await ana.call('POST', `/api/draws/${draw}/reveal`, {})).body.type, 'round-to-come')
  at('2026-11-09T13:01:00Z')
  assert.equal((await ana.call('POST', `/api/draws/${draw}/reveal`, {})).body.type, 'randomness-needed')
  assert.equal((await ana.call('POST', `/api/draws/${draw}/reveal`, { randomness: 'abc' })).status, 400)
  assert.equal(
    (await ana.call('POST', `/api/draws/${draw}/reveal`, { randomness: 'AB'.repeat(32) })).status,
    200,
  )
  const { randomness } = await published(draw)
  assert.equal(
    randomness,
    `drand:52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971:${closed.round}:${'ab'.repeat(32)}`,
  )
  const checked = spawnSync(process.execPath, ['src/cli/main.ts', 'verify-draw', '-'], {
    input: JSON.stringify(await published(draw)),
  })
  assert.equal(checked.status, 0)
})

test('a prize that nobody asks for in two weeks goes to the next ticket, until there is none', async () => {
  const draw = (await prizesOf(ana)).draws.at(-1).id
  const now = async (moment: string) => {
    at(moment)
    const keeper = startProgrammeKeeper(
      application.database,
      { baseUrl: '', canMail: false },
      () => new Date(moment),
      assert.fail,
    )
    await keeper.keep()
    keeper.stop()
    return (await published(draw)).refused.length
  }
  const winner = async () => {
    for (const each of takers) {
      const seen = (await prizesOf(each)).draws.at(-1)
      if (seen.won !== null) return { each, keptUntil: seen.keptUntil }
    }
  }
  const first = await winner()
  assert.equal(first?.keptUntil, '2026-11-23T13:01:00.000Z')
  assert.equal(await now('2026-11-23T13:00:00Z'), 0)
  assert.equal(await now('2026-11-23T13:02:00Z'), 1)
  const second = await winner()
  assert.notEqual(second?.each, first?.each)
  assert.equal(second?.keptUntil, '2026-12-07T13:02:00.000Z')
  assert.equal((await first?.each.call('POST', `/api/draws/${draw}/answer`, { answer: 'take' }))?.status, 409)
  assert.equal(
    (await second?.each.call('POST', `/api/draws/${draw}/answer`, { answer: 'take' }))?.status,
    200,
  )
  // Who has asked keeps it, however long.
  assert.equal(await now('2027-03-01T12:00:00Z'), 1)
  assert.equal((await winner())?.each, second?.each)
})

test('another company and a signed-out visitor change nothing, and see only what is public', async () => {
  const [{ id: draw }] = (await prizesOf(ana)).draws
  const [{ id: prize }] = (await prizesOf(ana)).prizes
  for (const [method, url, body] of [
    ['GET', `/api/cohorts/${id}/prizes`, undefined],
    ['POST', `/api/cohorts/${id}/prizes`, { name: 'Theirs', way: 'all' }],
    ['DELETE', `/api/prizes/${prize}`, undefined],
    ['POST', `/api/prizes/${prize}/take`, undefined],
    ['POST', `/api/cohorts/${id}/draws`, { closesAt: '2026-12-01T12:00:00Z', randomness: 'none' }],
    ['POST', `/api/draws/${draw}/close`, undefined],
    ['POST', `/api/draws/${draw}/reveal`, {}],
    ['POST', `/api/draws/${draw}/answer`, { answer: 'take' }],
    ['POST', `/api/draws/${draw}/answer`, { answer: 'refuse' }],
  ] as const) {
    assert.equal((await eve.call(method, url, body)).status, 404, `${method} ${url}`)
    assert.equal((await application.nobody.call(method, url, body)).status, 401, `${method} ${url}`)
  }
  assert.equal((await eve.call('GET', `/api/draws/${draw}`)).status, 200)
  assert.equal((await application.nobody.call('GET', `/api/draws/${id}`)).status, 404)
})

test('a published draw outlives its cohort', async () => {
  const [{ id: draw }] = (await prizesOf(ana)).draws
  const before = await published(draw)
  assert.equal((await ana.call('DELETE', `/api/cohorts/${id}`)).status, 200)
  assert.deepEqual(await published(draw), before)
})
