import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SMTPServer } from 'smtp-server'
import { signInAs, testApplication } from '../../testing/application.ts'
import { startMailSender } from './jobs.ts'

const world = await testApplication({
  SMTP_HOST: '127.0.0.1',
  SMTP_SECURE: 'none',
  MAIL_FROM: 'pilotlight@halyard.example',
})
const wanted = {
  code: world.setUpCode,
  company: 'Halyard',
  country: 'PT',
  domains: ['halyard.example'],
  name: 'Ana Duarte',
  email: 'ana@halyard.example',
  password: 'a pilot light never goes out',
  timeZone: 'Europe/Lisbon',
}

test('without the code from the console nobody founds the company', async () => {
  const refused = await world.nobody.call('POST', '/api/set-up', { ...wanted, code: 'AAAA-BBBB-CCCC' })
  assert.equal(refused.status, 403)
  assert.match(refused.body.detail, /Nothing was saved/)
  assert.equal((await world.nobody.call('GET', '/api/installation')).body.needsSetUp, true)
})

test('a password from the lists of stolen ones is refused', async () => {
  const refused = await world.nobody.call('POST', '/api/set-up', { ...wanted, password: 'Password123' })
  assert.equal(refused.status, 422)
  assert.equal(refused.body.type, 'known-password')
})

test('of twenty who race with the code exactly one founds the company', async () => {
  const racers = await Promise.all(
    Array.from({ length: 16 }, (_, place) =>
      world.app.inject({
        method: 'POST',
        url: '/api/set-up',
        payload: { ...wanted, email: `racer${place}@halyard.example` },
      }),
    ),
  )
  assert.equal(racers.filter((racer) => racer.statusCode === 200).length, 1)
  const { rows } = await world.owner.query('select email::text from sign_in')
  assert.equal(rows.length, 1)
  await world.owner.query(`update sign_in set email = 'ana@halyard.example'`)
})

test('a known and an unknown address are refused in the same words', async () => {
  const known = await world.nobody.call('POST', '/api/sessions', {
    email: 'ana@halyard.example',
    password: 'wrong wrong wrong',
  })
  const unknown = await world.nobody.call('POST', '/api/sessions', {
    email: 'nobody@halyard.example',
    password: 'wrong wrong wrong',
  })
  assert.deepEqual([known.status, known.text], [unknown.status, unknown.text])
  assert.equal(known.status, 401)
})

test('signing in gives a new secret, signing out ends it', async () => {
  const browser = { ...world.nobody }
  const first = await signInAs(world.nobody, 'ana@halyard.example')
  const second = await signInAs(world.nobody, 'ana@halyard.example')
  assert.notEqual(first.cookie, second.cookie)
  assert.equal((await world.nobody.call('GET', '/api/me')).status, 200)
  assert.equal(
    (await world.nobody.call('GET', '/api/sessions')).body.filter(
      (session: { current: boolean }) => session.current,
    ).length,
    1,
  )
  const stolen = second.cookie
  assert.equal((await world.nobody.call('DELETE', '/api/sessions/current')).status, 200)
  assert.equal((await browser.call('GET', '/api/me', undefined, { cookie: stolen })).status, 401)
})

test('only a hash of a session is kept', async () => {
  const { cookie } = await signInAs(world.nobody, 'ana@halyard.example')
  const secret = cookie.split('.').at(-1) ?? ''
  const { rows } = await world.owner.query<{ row: string }>('select to_jsonb(s)::text as row from session s')
  assert.ok(rows.length > 0 && secret.length > 40)
  for (const { row } of rows) assert.ok(!row.includes(secret))
})

test('a new password ends the other sessions', async () => {
  const other = await signInAs(world.nobody, 'ana@halyard.example')
  await signInAs(world.nobody, 'ana@halyard.example')
  assert.equal(
    (
      await world.nobody.call('POST', '/api/me/password', {
        current: 'not it at all',
        next: 'another light entirely',
      })
    ).status,
    403,
  )
  assert.equal(
    (
      await world.nobody.call('POST', '/api/me/password', {
        current: wanted.password,
        next: 'another light entirely',
      })
    ).status,
    200,
  )
  assert.equal((await world.nobody.call('GET', '/api/me')).status, 200)
  assert.equal((await world.nobody.call('GET', '/api/me', undefined, { cookie: other.cookie })).status, 401)
  await world.nobody.call('POST', '/api/me/password', {
    current: 'another light entirely',
    next: wanted.password,
  })
})

test('another site cannot act with this browser’s session', async () => {
  await signInAs(world.nobody, 'ana@halyard.example')
  const crossed = await world.nobody.call(
    'POST',
    '/api/departments',
    { name: 'Theirs' },
    { 'sec-fetch-site': 'cross-site' },
  )
  assert.equal(crossed.body.type, 'foreign-origin')
  const old = await world.nobody.call(
    'POST',
    '/api/departments',
    { name: 'Theirs' },
    { origin: 'https://elsewhere.example' },
  )
  assert.equal(old.body.type, 'foreign-origin')
  assert.deepEqual((await world.nobody.call('GET', '/api/departments')).body, [])
})

test('a token does what its scopes say, and can neither make tokens nor change the password', async () => {
  const made = await world.nobody.call('POST', '/api/tokens', { name: 'script', scopes: ['read'] })
  const headers = { authorization: `Bearer ${made.body.secret}`, cookie: '' }
  assert.match(made.body.secret, /^plt_/)
  assert.equal((await world.nobody.call('GET', '/api/people', undefined, headers)).status, 200)
  assert.equal((await world.nobody.call('POST', '/api/people', { name: 'Rui Costa' }, headers)).status, 403)
  assert.equal((await world.nobody.call('GET', '/api/tokens', undefined, headers)).status, 403)
  await world.nobody.call('DELETE', `/api/tokens/${made.body.id}`)
  assert.equal((await world.nobody.call('GET', '/api/people', undefined, headers)).status, 401)
})

test('two hundred random secrets open nothing', async () => {
  const { rows } = await world.owner.query<{ id: string }>('select tenant_id as id from company')
  for (let guess = 0; guess < 200; guess++) {
    const secret = `${rows[0]?.id}.${Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url')}`
    assert.equal(
      (await world.nobody.call('GET', '/api/me', undefined, { cookie: `pilotlight=${secret}` })).status,
      401,
    )
  }
})

test('an invitation is mailed, opening its link changes nothing, and it is good once', async () => {
  const received: string[] = []
  const postOffice = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      let text = ''
      stream.on('data', (chunk) => (text += chunk))
      stream.on('end', () => {
        received.push(text)
        done()
      })
    },
  })
  await new Promise<void>((resolve) => postOffice.listen(0, '127.0.0.1', resolve))
  const address = postOffice.server.address()
  const port = address && typeof address === 'object' ? address.port : 0
  const invited = await world.nobody.call('POST', '/api/invitations', {
    name: 'Ben\r\nBcc: all@halyard.example',
    email: 'ben@halyard.example',
    roles: ['manager'],
  })
  assert.equal(invited.body.mailed, true)
  const sender = startMailSender(
    world.database,
    {
      host: '127.0.0.1',
      port,
      secure: 'none',
      user: undefined,
      password: undefined,
      from: 'pilotlight@halyard.example',
    },
    () => {},
    async () => false,
  )
  assert.equal(await sender.sendWaiting(), 1)
  assert.equal(await sender.sendWaiting(), 0)
  sender.stop()
  await new Promise<void>((resolve) => postOffice.close(() => resolve()))
  const [mail = ''] = received
  assert.match(mail, /^To: ben@halyard\.example\r?$/m)
  assert.doesNotMatch(mail, /^Bcc:/m)
  assert.ok(
    mail.replace(/=\r\n/g, '').includes(invited.body.link.replace('=', '=3D')) ||
      mail.replace(/=\r\n/g, '').includes(invited.body.link),
  )

  const token = invited.body.link.split('/').at(-1)
  const visitor = { name: 'Ben Okafor', password: 'a lamp for the night', timeZone: 'Europe/Berlin' }
  for (let look = 0; look < 3; look++)
    assert.equal(
      (await world.nobody.call('GET', `/api/invitations/${token}`)).body.email,
      'ben@halyard.example',
    )
  const racers = await Promise.all(
    [1, 2, 3].map(() =>
      world.app.inject({ method: 'POST', url: `/api/invitations/${token}`, payload: visitor }),
    ),
  )
  assert.deepEqual(racers.map((racer) => racer.statusCode).sort(), [200, 404, 404])
  assert.equal((await world.nobody.call('GET', `/api/invitations/${token}`)).status, 404)
})

test('a member sees names, departments and roles; addresses only administrators and the own manager', async () => {
  await signInAs(world.nobody, 'ana@halyard.example')
  const all = await world.nobody.call('GET', '/api/members')
  const ana = all.body.find((member: { name: string }) => member.name === 'Ana Duarte')
  const ben = all.body.find((member: { name: string }) => member.name === 'Ben Okafor')
  assert.equal(ben.email, 'ben@halyard.example')
  assert.deepEqual(ben.roles, ['manager', 'member'])
  await world.nobody.call('POST', '/api/sessions', {
    email: 'ben@halyard.example',
    password: 'a lamp for the night',
  })
  const seen = await world.nobody.call('GET', '/api/members')
  assert.equal(seen.body.find((member: { id: string }) => member.id === ana.id).email, null)
  assert.equal(
    (await world.nobody.call('PATCH', `/api/members/${ben.id}`, { roles: ['founder'] })).status,
    403,
  )
  assert.equal(
    (await world.nobody.call('POST', '/api/invitations', { name: 'Eve', email: 'eve@halyard.example' }))
      .status,
    403,
  )
})

test('the last owner stays one, and only an owner touches owners', async () => {
  await signInAs(world.nobody, 'ana@halyard.example')
  const me = (await world.nobody.call('GET', '/api/me')).body.member
  const refused = await world.nobody.call('PATCH', `/api/members/${me.id}`, { roles: ['member'] })
  assert.equal(refused.body.type, 'last-owner')
  assert.deepEqual((await world.nobody.call('GET', '/api/me')).body.member.roles, me.roles)
})

test('whoever left is out at once', async () => {
  const ben = (await world.nobody.call('GET', '/api/members')).body.find(
    (member: { name: string }) => member.name === 'Ben Okafor',
  )
  const browser = await world.app.inject({
    method: 'POST',
    url: '/api/sessions',
    payload: { email: 'ben@halyard.example', password: 'a lamp for the night' },
  })
  const cookie = `pilotlight=${browser.cookies[0]?.value}`
  assert.equal((await world.nobody.call('GET', '/api/me', undefined, { cookie })).status, 200)
  await world.nobody.call('PATCH', `/api/members/${ben.id}`, { left: true })
  assert.equal((await world.nobody.call('GET', '/api/me', undefined, { cookie })).status, 401)
})
