import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import type { TestMember } from '../../testing/application.ts'
import {
  addressOf,
  after,
  introductionWorld,
  monday,
  secretsIn,
  wanted,
} from '../../testing/introductions.ts'

const world = await introductionWorld()
const [ana, jonas, lars] = (await world.company('Halyard', 'ana', 'jonas', 'lars')) as [
  TestMember,
  TestMember,
  TestMember,
]
await ana.call('PATCH', '/api/introductions/settings', { asksPerWeek: 20 })

/** Somebody elsewhere, by a network address of their own. */
const from = (remoteAddress: string) => async (method: 'GET' | 'POST', path: string, payload?: object) => {
  const reply = await world.app.inject({
    method,
    url: `/api/introduction-links/${path}`,
    remoteAddress,
    ...(payload ? { payload } : {}),
  })
  return { status: reply.statusCode, body: reply.json(), text: reply.body, headers: reply.headers }
}
/** Everything but when a session was seen last. */
const everything = async () => {
  const { rows: tables } = await world.owner.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
  )
  const texts = []
  for (const { name } of tables) {
    const { rows } = await world.owner.query<{ row: string }>(
      `select (to_jsonb(t) - 'seen_at')::text as row from ${name} t order by 1`,
    )
    texts.push(name, ...rows.map(({ row }) => row))
  }
  return texts.join('\n')
}

test('ten thousand random tokens open nothing, and whoever tries many is told to wait', async () => {
  const id = await world.ask(jonas, await world.share(lars, 'Guessed Person'))
  const secret = await world.introduce(lars, id, 'Guessed Person', monday)
  const [tenant = ''] = secret.split('.')
  const before = await everything()
  const seen = new Map<number, number>()
  const guess = async (place: number) => {
    const guesser = from(`203.0.113.${place % 5}`)
    const token = `${tenant}.${randomBytes(32).toString('base64url')}`
    const reply =
      place % 3 === 0
        ? await guesser('GET', token)
        : place % 3 === 1
          ? await guesser('POST', token, { answer: 'yes' })
          : await guesser('POST', `${token}/undo`)
    seen.set(reply.status, (seen.get(reply.status) ?? 0) + 1)
    if (reply.status === 404) assert.equal(reply.body.type, 'link-over')
  }
  for (let done = 0; done < 10_000; done += 50)
    await Promise.all(Array.from({ length: 50 }, (_, place) => guess(done + place)))
  assert.deepEqual([...seen.keys()].toSorted(), [404, 429])
  assert.ok((seen.get(404) ?? 0) > 500, 'many were really looked up')
  assert.equal(await everything(), before)
  assert.equal((await from('198.51.100.7')('GET', secret)).status, 200, 'others are let in meanwhile')
})

test('one address is told to wait after sixty looks in a minute', async () => {
  const guesser = from('198.51.100.9')
  const statuses = []
  for (let look = 0; look < 61; look++)
    statuses.push(
      (await guesser('GET', `${'0'.repeat(8)}-0000-0000-0000-${'0'.repeat(12)}.${'x'.repeat(43)}`)).status,
    )
  assert.deepEqual([...new Set(statuses.slice(0, 60))], [404])
  assert.equal(statuses[60], 429)
})

test('near misses open nothing: cut, lengthened, of another company, of another side, in another form', async () => {
  const id = await world.ask(jonas, await world.share(lars, 'Near Person'))
  const secret = await world.introduce(lars, id, 'Near Person', monday)
  const [tenant = '', random = ''] = secret.split('.')
  const other = '00000000-0000-4000-8000-000000000000'
  const visitor = from('198.51.100.10')
  for (const near of [
    secret.slice(0, -1),
    `${secret}x`,
    `${other}.${random}`,
    random,
    `${tenant}.`,
    `${tenant}.${random.split('').toReversed().join('')}`,
    `plt_${tenant}.${random.slice(1)}A`,
    encodeURIComponent(`${secret}\u0000`),
    encodeURIComponent(`${tenant}.' or true --`),
  ])
    assert.equal((await visitor('GET', near)).status, 404, near)
  // A link to the connector does not take the outside person's answers, nor the other way round.
  const [toLars] = await world.mails(lars.email)
  const [byLars = ''] = secretsIn(toLars?.text ?? '')
  assert.equal((await visitor('POST', byLars, { answer: 'yes' })).body.type, 'wrong-answer')
  assert.equal((await visitor('POST', secret, { answer: 'introduce', note: 'x' })).body.type, 'wrong-answer')
  assert.equal((await visitor('POST', secret, { answer: 'maybe' })).status, 400)
  // A mail that was passed on does not choose whom the company writes to.
  const elsewhere = { answer: 'introduce', note: 'x', address: 'friend@elsewhere.example' }
  assert.equal((await visitor('POST', byLars, elsewhere)).body.type, 'sign-in-for-that')
  const looked = await visitor('GET', byLars)
  assert.deepEqual([looked.status, looked.headers['cache-control']], [200, 'no-store'])
})

test('looking, prefetching and posting forms change nothing: only a JSON answer does', async () => {
  const id = await world.ask(jonas, await world.share(lars, 'Scanned Person'))
  const secret = await world.introduce(lars, id, 'Scanned Person', after({ minutes: 30 }))
  const before = await everything()
  const url = `/api/introduction-links/${secret}`
  for (const method of ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE'] as const)
    await world.app.inject({ method, url, remoteAddress: '198.51.100.11' })
  for (const [type, payload] of [
    ['application/x-www-form-urlencoded', 'answer=yes'],
    ['text/plain', '{"answer":"yes"}'],
    [
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="answer"\r\n\r\nyes\r\n--x--',
    ],
    ['application/json', ''],
    ['application/json', '{}'],
  ] as const) {
    const headers = { 'content-type': type }
    const reply = await world.app.inject({
      method: 'POST',
      url,
      payload,
      headers,
      remoteAddress: '198.51.100.11',
    })
    assert.ok(reply.statusCode >= 400 && reply.statusCode < 500, `${type} ${reply.statusCode}`)
  }
  const foreign = await world.app.inject({
    method: 'POST',
    url,
    payload: { answer: 'yes' },
    headers: { 'sec-fetch-site': 'cross-site' },
    remoteAddress: '198.51.100.11',
  })
  assert.equal(foreign.statusCode, 403)
  assert.equal(await everything(), before)
  assert.equal((await from('198.51.100.12')('POST', secret, { answer: 'no' })).body.answer, 'no')
})

test('only the hash of a secret is kept, beside the mail that has not left', async () => {
  const { rows } = await world.owner.query<{ text: string }>(
    'select text from outbox where to_outside union all select text from outbox where recipient = $1',
    [lars.email],
  )
  const secrets = rows.flatMap(({ text }) => secretsIn(text)).map((secret) => secret.split('.')[1] ?? '')
  assert.ok(secrets.length > 3)
  await world.owner.query('delete from outbox')
  const kept = await everything()
  for (const secret of secrets) assert.ok(!kept.includes(secret))
})

test('after it ended the page says so, politely, and in the same words for all', async () => {
  const id = await world.ask(jonas, await world.share(lars, 'Ended Person'))
  const secret = await world.introduce(lars, id, 'Ended Person', after({ minutes: 60 }))
  world.setNow(after({ days: 20 }))
  const visitor = from('198.51.100.13')
  const [ended, unknown] = [
    await visitor('GET', secret),
    await visitor('GET', `${secret.split('.')[0]}.${'x'.repeat(43)}`),
  ]
  assert.deepEqual([ended.status, ended.text], [unknown.status, unknown.text])
  assert.match(ended.body.detail, /nothing you need to do/)
  assert.equal((await visitor('POST', secret, { answer: 'yes' })).status, 404)
})

test('without mail each step works by text and link, and the text to the connector opens nothing to the asker', async () => {
  const silent = await introductionWorld({ SMTP_HOST: '', MAIL_FROM: '' })
  const [asker, connector, other] = (await silent.company('Quill', 'asker', 'connector', 'other')) as [
    TestMember,
    TestMember,
    TestMember,
  ]
  const id = await silent.ask(asker, await silent.share(connector, 'Hand Written'))
  const { textToConnector } = (await asker.call('GET', `/api/introductions/${id}`)).body
  assert.match(textToConnector, new RegExp(`/ask/requests/${id}`))
  assert.deepEqual(secretsIn(textToConnector), [])
  const answered = await silent.answer(connector, id, { answer: 'introduce', note: wanted.note })
  const [secret = ''] = secretsIn(answered.body.textToTarget)
  assert.match(answered.body.textToTarget, /Answer on this page: yes, no, or never again/)
  const again = (await connector.call('GET', `/api/introductions/requests/${id}`)).body
  assert.equal(again.textToTarget, answered.body.textToTarget, 'it can be looked at again')
  const yes = await silent.nobody.call('POST', `/api/introduction-links/${secret}`, { answer: 'yes' })
  assert.equal(yes.body.answer, 'yes', yes.text)
  await silent.settle(after({ minutes: 10 }))
  const { state, targetAddress } = (await asker.call('GET', `/api/introductions/${id}`)).body
  assert.deepEqual([state, targetAddress], ['introduced', addressOf('Hand Written')])
  assert.deepEqual((await silent.owner.query('select from outbox')).rows, [])
  const done = (await connector.call('GET', `/api/introductions/requests/${id}`)).body
  assert.equal(done.textToTarget, '')

  // Nobody holds back a text that is in one's own hands: whoever said never again gets none.
  const tieId = await silent.share(connector, 'Never Written')
  const [second, third] = [await silent.ask(asker, tieId), await silent.ask(other, tieId)]
  const text = (await silent.answer(connector, second, { answer: 'introduce', note: 'x' })).body.textToTarget
  await silent.nobody.call('POST', `/api/introduction-links/${secretsIn(text)[0]}`, { answer: 'never' })
  const refused = await silent.answer(connector, third, { answer: 'introduce', note: 'x' })
  assert.equal(refused.body.type, 'cannot-be-asked')
})
