import assert from 'node:assert/strict'
import { createHash, createPublicKey, verify } from 'node:crypto'
import { readdirSync, statSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { crc32 } from 'node:zlib'
import { unzipSync } from 'fflate'
import { type TestMember, testApplication } from '../../testing/application.ts'
import { programmeDone } from '../../testing/programme-done.ts'

const base = 'https://pilotlight.halyard.example'
const application = await testApplication({ BASE_URL: base })
const [ana, ben, cleo, dora] = (await application.company('halyard', 'ana', 'ben', 'cleo', 'dora')) as [
  TestMember,
  TestMember,
  TestMember,
  TestMember,
]
const [eve] = (await application.company('other', 'eve')) as [TestMember]
const startsOn = '2026-11-02'
application.setNow(new Date('2026-11-02T12:00:00Z'))
const { id: cohort } = (await ana.call('POST', '/api/cohorts', { name: 'Autumn', startsOn, threshold: 1 }))
  .body
await ana.call('POST', `/api/cohorts/${cohort}/enrolments`, { memberIds: [ben.id, cleo.id, dora.id] })
for (const each of [ben, dora]) await application.owner.query(programmeDone(each.id, startsOn))
application.setNow(new Date('2026-11-27T12:00:00Z'))

const mail = 'ben.private@example.org'
const ask = (member: TestMember, email = mail) =>
  member.call('POST', `/api/cohorts/${cohort}/certificate`, { email })
const get = (url: string) => application.nobody.call('GET', url)
const keysDirectory = join(application.app.services.configuration.dataDirectory, 'keys', 'badges')

/** What an independent reader finds in a JWS: its parts, checked by node:crypto with the key that its header names. */
async function read(jws: string) {
  const [header = '', payload = '', signature = ''] = jws.split('.')
  const json = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
  const { kid } = json(header)
  assert.ok(kid.startsWith(base))
  const jwk = JSON.parse((await get(kid.slice(base.length))).text)
  const isValid = verify(
    'sha256',
    Buffer.from(`${header}.${payload}`),
    createPublicKey({ key: { kty: jwk.kty, n: jwk.n, e: jwk.e }, format: 'jwk' }),
    Buffer.from(signature, 'base64url'),
  )
  return { header: json(header), claims: json(payload), isValid }
}

test('a certificate is issued when everything is done and it is asked for, once', async () => {
  assert.equal((await ask(cleo)).body.type, 'certificate-incomplete')
  assert.equal((await ask(ben, 'no address')).status, 400)
  assert.deepEqual((await ben.call('GET', '/api/certificates')).body, [])
  const { status, body } = await ask(ben)
  assert.equal(status, 200)
  assert.equal((await ask(ben)).body.id, body.id)
  assert.deepEqual(
    (await ben.call('GET', '/api/certificates')).body.map((each: { id: string }) => each.id),
    [body.id],
  )
  assert.equal((await ana.call('GET', '/api/certificates')).body.length, 1)
  assert.deepEqual((await cleo.call('GET', '/api/certificates')).body, [])
})

test('its signature and claims hold, read by node:crypto alone with the published key', async () => {
  const [{ id }] = (await ben.call('GET', '/api/certificates')).body
  const { text } = await get(`/api/certificates/${id}/badge.jwt`)
  const { header, claims, isValid } = await read(text)
  assert.ok(isValid)
  assert.deepEqual(Object.keys(header).toSorted(), ['alg', 'kid', 'typ'])
  assert.deepEqual([header.alg, header.typ], ['RS256', 'JWT'])
  assert.equal(claims.iss, claims.issuer.id)
  assert.equal(claims.jti, claims.id)
  assert.equal(claims.jti, `urn:uuid:${id}`)
  assert.equal(claims.sub, claims.credentialSubject.id)
  assert.match(claims.sub, /^urn:uuid:[0-9a-f-]{36}$/)
  assert.equal(claims.nbf, Date.parse(claims.validFrom) / 1000)
  assert.equal(claims.validFrom, '2026-11-27T12:00:00Z')
  assert.deepEqual(claims.type, ['VerifiableCredential', 'OpenBadgeCredential'])
  const [name, address] = claims.credentialSubject.identifier
  assert.equal(name.identityHash, 'ben')
  assert.equal(
    address.identityHash,
    `sha256$${createHash('sha256')
      .update(mail + address.salt)
      .digest('hex')}`,
  )
  assert.ok(!Buffer.from(text.split('.')[1] ?? '', 'base64url').includes(mail))
  assert.match(
    claims.evidence[0].narrative,
    /^20 lessons, 4 quizzes, 8 missions of which data shows 7, 3 steady weeks\.$/,
  )
  // Each document it names is where it says.
  for (const [url, type] of [
    [claims.issuer.id, 'Profile'],
    [claims.credentialSubject.achievement.id, 'Achievement'],
  ]) {
    const { status, text: document } = await get(url.slice(base.length))
    assert.equal(status, 200)
    assert.deepEqual([JSON.parse(document).id, JSON.parse(document).type], [url, [type]])
  }
  const [head = '', payload = '', signature = ''] = text.split('.')
  const forged = Buffer.from(JSON.stringify({ ...claims, name: 'Everything' })).toString('base64url')
  assert.notEqual(forged, payload)
  assert.equal((await read(`${head}.${forged}.${signature}`)).isValid, false)
})

test('the badge is read back from PNG and SVG as it was signed', async () => {
  const [{ id }] = (await ben.call('GET', '/api/certificates')).body
  const { text: jws } = await get(`/api/certificates/${id}/badge.jwt`)
  const { rawPayload, headers } = await application.app.inject(`/api/certificates/${id}/badge.png`)
  assert.equal(headers['content-type'], 'image/png')
  const chunks = chunksOf(rawPayload)
  assert.deepEqual([chunks[0]?.type, chunks[1]?.type, chunks.at(-1)?.type], ['IHDR', 'iTXt', 'IEND'])
  const [keyword = '', ...rest] = (chunks[1]?.data.toString('utf8') ?? '').split('\0')
  // Flag and method of compression are both zero: three more separators, language and translation empty.
  assert.deepEqual([keyword, rest], ['openbadgecredential', ['', '', '', '', jws]])
  const svg = await application.app.inject(`/api/certificates/${id}/badge.svg`)
  assert.equal(svg.headers['content-type'], 'image/svg+xml')
  assert.match(svg.body, /<svg [^>]*xmlns:openbadges="https:\/\/purl\.imsglobal\.org\/ob\/v3p0"/)
  assert.equal(/<svg [^>]*>\s*<openbadges:credential verify="([^"]+)">/.exec(svg.body)?.[1], jws)
})

test('the private key is a file for the server’s user alone, and not in the database', async () => {
  const [tenant = ''] = readdirSync(keysDirectory)
  const [file = ''] = readdirSync(join(keysDirectory, tenant))
  assert.equal(statSync(join(keysDirectory, tenant, file)).mode & 0o777, 0o600)
  const { rows } = await application.owner.query('select * from badge_key')
  assert.deepEqual(Object.keys(rows[0]).toSorted(), ['exponent', 'id', 'made_at', 'modulus', 'tenant_id'])
})

test('when its file is gone a new key is made, and what the old one signed still holds', async () => {
  const [tenant = ''] = readdirSync(keysDirectory)
  const [file = ''] = readdirSync(join(keysDirectory, tenant))
  unlinkSync(join(keysDirectory, tenant, file))
  const { body } = await ask(dora, 'dora@example.org')
  const [bens] = (await ben.call('GET', '/api/certificates')).body
  const doras = await read((await get(`/api/certificates/${body.id}/badge.jwt`)).text)
  const old = await read((await get(`/api/certificates/${bens.id}/badge.jwt`)).text)
  assert.deepEqual([doras.isValid, old.isValid], [true, true])
  assert.notEqual(doras.header.kid, old.header.kid)
})

test('the folder holds all that a public site needs, for the address that the company gave', async () => {
  assert.equal((await ben.call('GET', '/api/badges/folder')).status, 403)
  assert.equal(
    (await ben.call('PUT', '/api/badges', { address: 'https://badges.halyard.example' })).status,
    403,
  )
  assert.equal(
    (await ana.call('PUT', '/api/badges', { address: 'http://badges.halyard.example' })).status,
    400,
  )
  assert.equal(
    (await ana.call('PUT', '/api/badges', { address: 'https://badges.halyard.example/pl/' })).status,
    200,
  )
  const { rawPayload } = await application.app.inject({
    url: '/api/badges/folder',
    headers: { cookie: ana.cookie },
  })
  const files = unzipSync(rawPayload)
  const names = Object.keys(files)
  assert.deepEqual(names.filter((name) => !name.startsWith('keys/')).toSorted(), [
    'achievement.json',
    'badge.png',
    'issuer.json',
    'revocations.json',
  ])
  assert.equal(names.filter((name) => name.startsWith('keys/')).length, 2)
  const issuer = JSON.parse(Buffer.from(files['issuer.json'] ?? []).toString())
  assert.equal(issuer.id, 'https://badges.halyard.example/pl/issuer.json')
  assert.equal((await ana.call('PUT', '/api/badges', { address: '' })).status, 200)
})

test('withdrawn, its page and the public list say so, for good', async () => {
  const [{ id }] = (await ben.call('GET', '/api/certificates')).body
  assert.equal((await ben.call('POST', `/api/certificates/${id}/withdraw`, {})).status, 403)
  const list = async () => {
    const { claims } = await read((await get(`/api/certificates/${id}/badge.jwt`)).text)
    assert.equal(claims.credentialStatus.type, '1EdTechRevocationList')
    return JSON.parse((await get(claims.credentialStatus.id.slice(base.length))).text)
  }
  assert.deepEqual((await list()).revokedCredential, [])
  assert.equal((await get(`/api/certificates/${id}`)).body.withdrawnAt, null)
  await ana.call('POST', `/api/certificates/${id}/withdraw`, { because: 'Issued by mistake' })
  assert.deepEqual((await list()).revokedCredential, [
    { id: `urn:uuid:${id}`, revoked: true, revocationReason: 'Issued by mistake' },
  ])
  assert.equal((await get(`/api/certificates/${id}`)).body.withdrawnBecause, 'Issued by mistake')
})

test('whoever leaves keeps it', async () => {
  const [{ id }] = (await dora.call('GET', '/api/certificates')).body
  await ana.call('PATCH', `/api/members/${dora.id}`, { left: true })
  assert.equal((await dora.call('GET', '/api/certificates')).status, 401)
  const { body } = await get(`/api/certificates/${id}`)
  assert.deepEqual([body.holder, body.withdrawnAt], ['dora', null])
})

test('a draw among those with a certificate deals no ticket to others', async () => {
  application.setNow(new Date('2026-11-27T12:00:00Z'))
  await cleo.call('POST', '/api/academy/lessons/w1-l1/read')
  await ana.call('POST', `/api/cohorts/${cohort}/prizes`, { name: 'Book', way: 'draw' })
  const opened = []
  for (const needsCertificate of [true, false])
    opened.push(
      (
        await ana.call('POST', `/api/cohorts/${cohort}/draws`, {
          closesAt: '2026-11-28T12:00:00Z',
          randomness: 'none',
          needsCertificate,
        })
      ).body.id,
    )
  application.setNow(new Date('2026-11-28T12:00:00Z'))
  const dealt = []
  for (const draw of opened) {
    await ana.call('POST', `/api/draws/${draw}/close`)
    dealt.push((await get(`/api/draws/${draw}`)).body.tickets.length)
  }
  // Ben's is withdrawn, Dora has left, Cleo has none.
  assert.deepEqual(dealt, [0, 2])
})

test('another company and a signed-out visitor change nothing, and see only what is public', async () => {
  const [{ id }] = (await ana.call('GET', '/api/certificates')).body
  for (const [method, url, body, status] of [
    ['POST', `/api/cohorts/${cohort}/certificate`, { email: mail }, 404],
    ['POST', `/api/certificates/${id}/withdraw`, {}, 404],
  ] as const) {
    assert.equal((await eve.call(method, url, body)).status, status, `${method} ${url}`)
    assert.equal((await application.nobody.call(method, url, body)).status, 401)
  }
  for (const url of ['/api/certificates', '/api/badges', '/api/badges/folder'])
    assert.equal((await application.nobody.call('GET', url)).status, 401)
  assert.deepEqual((await eve.call('GET', '/api/certificates')).body, [])
  assert.equal((await get(`/api/certificates/${cohort}`)).status, 404)
  assert.equal((await get(`/badges/${cohort}/issuer.json`)).status, 404)
  // A company without certificates publishes nothing.
  const other = (await eve.call('GET', '/api/badges')).body.published.slice(base.length)
  assert.equal((await get(`${other}/issuer.json`)).status, 404)
})

function chunksOf(png: Buffer): { type: string; data: Buffer }[] {
  const chunks = []
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at)
    const body = png.subarray(at + 4, at + 8 + length)
    assert.equal(png.readUInt32BE(at + 8 + length), crc32(body))
    chunks.push({ type: body.toString('latin1', 0, 4), data: body.subarray(4) })
    at += 12 + length
  }
  return chunks
}
