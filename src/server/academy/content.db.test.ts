import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strToU8, unzipSync, Zip, ZipPassThrough, zipSync } from 'fflate'
import { sql } from 'kysely'
import { type TestMember, testApplication } from '../../testing/application.ts'
import { asMember, type Work } from '../database/as-member.ts'
import { shippedFiles } from './content.ts'
import { hashOf } from './content-file.ts'
import { startProgrammeKeeper } from './jobs.ts'

const application = await testApplication()
application.setNow(new Date('2026-11-25T10:00:00Z'))
const [ana, ben, cem] = await application.company('halyard', 'ana', 'ben', 'cem')
const [eve] = await application.company('other', 'eve')
if (!ana || !ben || !cem || !eve) throw new Error('Three members and a stranger are needed.')
// Ana founded the company, Ben leads the programme with her; Cem is a member.
await ana.call('PATCH', `/api/members/${ben.id}`, { roles: ['programme_lead'] })

const path = 'en/w2-l3.md'
const shipped = (of = path) => shippedFiles().get(of) ?? assert.fail(of)
const ours = (text = shipped()) => text.replace(/title: Dormant.*/, 'title: Sleeping, not gone')
const open = async (by: TestMember, of = path) =>
  (await by.call('GET', `/api/academy/content/file?path=${of}`)).body
const save = async (by: TestMember, text: string | null, of = path) =>
  by.call('PUT', '/api/academy/content/draft', {
    path: of,
    text,
    edition: (await open(by, of)).draft?.edition ?? null,
  })
const review = async (by: TestMember, of = path) =>
  by.call('POST', '/api/academy/content/review', {
    path: of,
    edition: (await open(by, of)).draft?.edition ?? 0,
  })
const live = (by: TestMember, ...paths: string[]) => by.call('POST', '/api/academy/content/live', { paths })
const withdraw = (by: TestMember, of = path) => by.call('POST', '/api/academy/content/withdraw', { path: of })
async function publish(text: string | null, of = path) {
  const [lead, other] = [ana, ben]
  assert.ok(lead && other)
  assert.equal((await save(lead, text, of)).status, 200)
  assert.equal((await review(other, of)).status, 200)
  const answer = await live(other, of)
  assert.equal(answer.status, 200, answer.text)
}
const titleFor = async (by: TestMember, id = 'w2-l3') => {
  const { status, body } = await by.call('GET', `/api/academy/lessons/${id}`)
  return status === 404 ? undefined : body.title
}
const ids = async (by: TestMember) =>
  (await by.call('GET', '/api/academy')).body.weeks.flatMap((week: { lessons: { id: string }[] }) =>
    week.lessons.map(({ id }) => id),
  )

test('the company’s own lesson is read by its members once it was reviewed and is live, and by nobody else', async () => {
  assert.deepEqual((await save(ana, ours())).body, { edition: 1, findings: [] })
  assert.equal((await live(ana, path)).body.type, 'not-reviewed')
  assert.equal(await titleFor(cem), 'Dormant, not dead')
  assert.equal((await review(ben)).status, 200)
  assert.equal(await titleFor(cem), 'Dormant, not dead')
  assert.equal((await live(ana, path)).status, 200)
  assert.equal(await titleFor(cem), 'Sleeping, not gone')
  assert.equal(await titleFor(eve), 'Dormant, not dead')
  const file = await open(ben)
  assert.deepEqual(
    [file.state, file.isNewerShipped, file.baseVersion, file.draft],
    ['changed', false, 1, null],
  )
  await ben.call('PATCH', '/api/me', { locale: 'pt' })
  assert.equal((await ben.call('GET', '/api/academy/lessons/w2-l3')).body.isStale, true)
  await ben.call('PATCH', '/api/me', { locale: 'en' })
  assert.equal((await withdraw(ben)).status, 200)
  assert.equal(await titleFor(cem), 'Dormant, not dead')
})

test('who wrote a draft does not review it, as long as somebody else may; saved again, it is reviewed again', async () => {
  await save(ana, ours())
  assert.equal((await review(ana)).body.type, 'own-review')
  assert.equal((await review(ben)).status, 200)
  assert.deepEqual([(await open(ana)).draft.state, (await open(ana)).draft.reviewer], ['reviewed', 'ben'])
  await save(ana, ours().replace('Sleeping', 'Asleep'))
  assert.deepEqual([(await open(ana)).draft.state, (await open(ana)).draft.reviewer], ['draft', null])
  assert.equal((await live(ben, path)).body.type, 'not-reviewed')
  assert.equal((await ana.call('GET', '/api/academy/content')).body.reviewsAlone, false)
  // In Eve's company nobody else may: she does, and that is said.
  await save(eve, ours())
  assert.equal((await eve.call('GET', '/api/academy/content')).body.reviewsAlone, true)
  assert.equal((await review(eve)).status, 200)
  assert.equal((await open(eve)).draft.isOwnReview, true)
  for (const lead of [ana, eve])
    await lead.call('POST', '/api/academy/content/discard', {
      path,
      edition: (await open(lead)).draft.edition,
    })
  assert.equal((await open(ana)).draft, null)
})

test('of two who save at once the second is told, and nothing of the first is lost', async () => {
  await save(ana, ours())
  const late = await ben.call('PUT', '/api/academy/content/draft', { path, text: shipped(), edition: null })
  assert.equal(late.body.type, 'draft-moved-on')
  assert.equal((await open(ben)).drafted, ours())
  const stale = await ben.call('POST', '/api/academy/content/review', { path, edition: 7 })
  assert.equal(stale.body.type, 'draft-moved-on')
  await ana.call('POST', '/api/academy/content/discard', { path, edition: 1 })
})

test('nothing goes live in which the checker finds something, and what it finds stands beside the draft', async () => {
  const { body } = await save(ana, ours().replace('evidence: [levin-walter', 'evidence: [hearsay'))
  assert.match(JSON.stringify(body.findings), /There is no evidence hearsay/)
  await review(ben)
  const refused = await live(ben, path)
  assert.equal(refused.body.type, 'content-findings')
  assert.match(refused.body.detail, /hearsay/)
  assert.equal(await titleFor(cem), 'Dormant, not dead')
  const bad = await save(ana, 'no front matter')
  assert.match(JSON.stringify(bad.body.findings), /front matter/)
  await ana.call('POST', '/api/academy/content/discard', { path, edition: (await open(ana)).draft.edition })
})

test('a lesson is hidden: not read, not asked about in quizzes, and shown again', async () => {
  const asked = async () =>
    JSON.stringify((await cem.call('GET', '/api/academy/quizzes/week-2')).body.questions)
  assert.match(await asked(), /w2-l3-q/)
  await publish(null)
  assert.ok(!(await ids(cem)).includes('w2-l3'))
  assert.ok((await ids(eve)).includes('w2-l3'))
  assert.equal((await cem.call('GET', '/api/academy/lessons/w2-l3')).status, 404)
  assert.equal((await cem.call('GET', '/api/academy/lessons/w2-l2')).body.next, 'w2-l4')
  assert.doesNotMatch(await asked(), /w2-l3-q/)
  assert.equal((await open(ana)).state, 'hidden')
  assert.equal((await save(ana, null, 'en/quizzes/week-1.yaml')).body.type, 'not-hideable')
  // Four of 24 may go: the certificate takes twenty.
  const others = ['en/w1-l5.md', 'en/w3-l5.md', 'en/w4-l5.md']
  for (const other of others) await publish(null, other)
  await save(ana, null, 'en/w2-l5.md')
  await review(ben, 'en/w2-l5.md')
  assert.match((await live(ben, 'en/w2-l5.md')).body.detail, /fewer than the 20/)
  await ana.call('POST', '/api/academy/content/discard', { path: 'en/w2-l5.md', edition: 1 })
  for (const each of [path, ...others]) assert.equal((await withdraw(ana, each)).status, 200)
  assert.match(await asked(), /w2-l3-q/)
})

test('a lesson of the company’s own stands where it says, with its questions', async () => {
  const own = 'en/w2-l7.md'
  const questions = 'en/questions/w2-l7.yaml'
  await save(
    ana,
    shipped().replace('id: w2-l3', 'id: w2-l7').replace('order: 3', 'order: 7\nafter: w2-l3'),
    own,
  )
  assert.match(JSON.stringify((await open(ana, own)).findings), /It has 0 questions/)
  await save(ana, shipped('en/questions/w2-l3.yaml').replaceAll('w2-l3', 'w2-l7'), questions)
  assert.deepEqual((await open(ana, own)).findings, [])
  for (const each of [own, questions]) await review(ben, each)
  assert.equal((await live(ben, own)).body.type, 'content-findings')
  assert.equal((await live(ben, own, questions)).status, 200)
  assert.deepEqual((await ids(cem)).slice(8, 11), ['w2-l3', 'w2-l7', 'w2-l4'])
  const { body } = await cem.call('GET', '/api/academy/lessons/w2-l7')
  assert.ok(body.questions.length >= 6)
  assert.equal((await cem.call('POST', '/api/academy/lessons/w2-l7/read')).status, 200)
  assert.equal((await open(ana, own)).state, 'own')
  assert.equal((await withdraw(ana, questions)).body.type, 'content-findings')
  for (const each of [own, questions]) assert.equal((await withdraw(ana, each)).status, 200, each)
  assert.ok(!(await ids(cem)).includes('w2-l7'))
})

test('a cohort keeps what it began with, whatever is changed or upgraded afterwards', async () => {
  const keeper = startProgrammeKeeper(
    application.database,
    { baseUrl: '', canMail: false },
    () => new Date('2026-11-30T12:00:00Z'),
    assert.fail,
  )
  const { body: cohort } = await ana.call('POST', '/api/cohorts', { name: 'First', startsOn: '2026-11-30' })
  await ana.call('POST', `/api/cohorts/${cohort.id}/enrolments`, { memberIds: [cem.id] })
  await publish(ours())
  assert.equal(await titleFor(cem), 'Sleeping, not gone', 'before it begins, a member reads what is live')
  application.setNow(new Date('2026-11-30T12:00:00Z'))
  await keeper.keep()
  keeper.stop()
  assert.equal((await ana.call('GET', '/api/academy/content')).body.pinnedCohorts, 1)
  await publish(ours().replace('Sleeping', 'Resting'))
  assert.equal(await titleFor(cem), 'Sleeping, not gone')
  assert.equal(await titleFor(ben), 'Resting, not gone')
  await publish(null)
  assert.equal(await titleFor(cem), 'Sleeping, not gone')
  assert.equal(await titleFor(ben), undefined)
  // Without a keeper's look in between, who changes what is live keeps it first for cohorts that have begun.
  const { body: second } = await ana.call('POST', '/api/cohorts', { name: 'Second', startsOn: '2026-11-30' })
  await ana.call('POST', `/api/cohorts/${second.id}/enrolments`, { memberIds: [ben.id] })
  await withdraw(ana)
  assert.equal(await titleFor(ben), undefined)
  assert.equal(await titleFor(ana), 'Dormant, not dead')
  const { body: third } = await ana.call('POST', '/api/cohorts', { name: 'Third', startsOn: '2026-11-30' })
  await ana.call('POST', `/api/cohorts/${third.id}/enrolments`, { memberIds: [ana.id] })
  await publish(ours())
  assert.equal(await titleFor(ana), 'Dormant, not dead')
  await withdraw(ana)
  // A newer version of Pilotlight has another text on disk; the cohort's is in the database.
  const { rows } = await application.owner.query<{ count: number }>(
    `select count(*)::int as count from content_text where hash = $1`,
    [hashOf(shipped('en/w1-l1.md'))],
  )
  assert.deepEqual(rows, [{ count: 1 }])
  for (const { id } of [cohort, second, third]) await ana.call('DELETE', `/api/cohorts/${id}`)
  assert.equal(await titleFor(cem), 'Dormant, not dead')
  application.setNow(new Date('2026-11-25T10:00:00Z'))
})

/** As if the company had made its own from an older shipped text, and Pilotlight was upgraded since. */
async function madeFrom(older: string) {
  await application.owner.query(
    `update content_revision set base_text = $1, base_version = 1 where path = $2 and state in ('draft', 'live')`,
    [older, path],
  )
}
const compare = async () => (await ana.call('GET', `/api/academy/content/comparison?path=${path}`)).body
const settle = async (way: object, mark?: string) =>
  ana.call('POST', '/api/academy/content/comparison', { path, mark: mark ?? (await compare()).mark, way })
const kinds = (hunks: { kind: string }[]) => hunks.map(({ kind }) => kind).filter((kind) => kind !== 'same')

test('after an upgrade both sides’ changes stand side by side, and are merged hunk by hunk', async () => {
  await publish(ours())
  const older = shipped()
    .replace('Dormant, not dead', 'Dormant, not lost')
    .replace('There are two names', 'There were two names')
  await madeFrom(older)
  assert.equal((await open(ana)).isNewerShipped, true)
  assert.equal(await titleFor(cem), 'Sleeping, not gone', 'what is live stays until somebody settles it')
  await save(ana, ours(older))
  assert.equal((await open(ana)).isNewerShipped, true, 'a draft of it began from the same older text')
  const { hunks, mark } = await compare()
  assert.deepEqual(kinds(hunks), ['conflict', 'shipped'])
  const [conflict] = hunks.filter(({ kind }: { kind: string }) => kind === 'conflict')
  assert.deepEqual(
    [conflict.base, conflict.shipped, conflict.company],
    [['title: Dormant, not lost'], ['title: Dormant, not dead'], ['title: Sleeping, not gone']],
  )
  assert.equal((await settle({ is: 'merge', sides: ['company'] })).body.type, 'merge-incomplete')
  assert.equal(
    (await settle({ is: 'merge', sides: ['company', 'shipped'] }, 'old')).body.type,
    'comparison-moved-on',
  )
  assert.equal((await settle({ is: 'merge', sides: ['company', 'shipped'] }, mark)).status, 200)
  const file = await open(ana)
  assert.deepEqual([file.drafted, file.draft.state, file.isNewerShipped], [ours(), 'draft', false])
  assert.equal((await review(ben)).status, 200)
  assert.equal((await live(ben, path)).status, 200)
  assert.match(
    JSON.stringify((await cem.call('GET', '/api/academy/lessons/w2-l3')).body.blocks),
    /There are two names/,
  )
})

test('the lead keeps the company’s text, or takes the shipped one', async () => {
  await madeFrom(shipped().replace('There are two names', 'There were two names'))
  assert.equal((await settle({ is: 'keep' })).status, 200)
  assert.deepEqual([(await open(ana)).isNewerShipped, await titleFor(cem)], [false, 'Sleeping, not gone'])
  await madeFrom(shipped().replace('There are two names', 'There were two names'))
  assert.equal((await settle({ is: 'take' })).status, 200)
  assert.deepEqual([(await open(ana)).state, await titleFor(cem)], ['shipped', 'Dormant, not dead'])
  await publish(null)
  await madeFrom('older')
  assert.equal((await compare()).hasCompanyText, false)
  assert.equal((await settle({ is: 'merge', sides: [] })).body.type, 'merge-incomplete')
  assert.equal((await settle({ is: 'keep' })).status, 200)
  assert.deepEqual([(await open(ana)).state, (await open(ana)).isNewerShipped], ['hidden', false])
  await withdraw(ana)
})

const zip = { 'content-type': 'application/zip' }
const bring = (by: TestMember, files: Record<string, string | Uint8Array>, query = '') =>
  by.call(
    'POST',
    `/api/academy/content/archive${query}`,
    Buffer.from(
      zipSync(
        Object.fromEntries(
          Object.entries(files).map(([name, text]) => [
            name,
            typeof text === 'string' ? strToU8(text) : text,
          ]),
        ),
      ),
    ),
    zip,
  )
const count = async () =>
  (await application.owner.query<{ count: number }>('select count(*)::int as count from content_revision'))
    .rows[0]?.count

test('the content goes out as a ZIP and comes in again: what differs becomes a draft, with the checker’s findings', async () => {
  await publish(ours())
  await publish(null, 'en/w2-l4.md')
  const raw = await application.app.inject({
    url: '/api/academy/content/archive',
    headers: { cookie: ana.cookie },
  })
  const files = unzipSync(raw.rawPayload)
  assert.equal(new TextDecoder().decode(files[path]), ours())
  assert.equal(files['en/w2-l4.md'], undefined)
  assert.equal(new TextDecoder().decode(files['hidden.yaml']), '- en/w2-l4.md\n')
  const own = await application.app.inject({
    url: '/api/academy/content/archive?only=company',
    headers: { cookie: ana.cookie },
  })
  assert.deepEqual(Object.keys(unzipSync(own.rawPayload)).sort(), [path, 'hidden.yaml'])
  // The same again changes nothing; in another company it is two drafts.
  assert.deepEqual(
    (await ana.call('POST', '/api/academy/content/archive', raw.rawPayload, zip)).body.drafts,
    [],
  )
  const { body } = await eve.call('POST', '/api/academy/content/archive', raw.rawPayload, zip)
  assert.deepEqual(
    body.drafts.map((draft: { path: string; isHidden: boolean }) => [draft.path, draft.isHidden]),
    [
      [path, false],
      ['en/w2-l4.md', true],
    ],
  )
  assert.equal(await titleFor(eve), 'Dormant, not dead')
  const found = await bring(eve, { 'en/w1-l1.md': 'nothing', 'pt/w1-l2.md': shipped('pt/w1-l2.md') })
  assert.deepEqual([found.body.drafts.length, found.body.unchanged], [1, 1])
  assert.match(JSON.stringify(found.body.drafts), /front matter/)
  assert.equal((await bring(eve, { 'en/w1-l1.md': 'else' })).body.type, 'drafts-in-the-way')
  assert.equal((await open(eve, 'en/w1-l1.md')).drafted, 'nothing')
  assert.equal((await bring(eve, { 'en/w1-l1.md': 'else' }, '?replace=yes')).status, 200)
  assert.equal((await open(eve, 'en/w1-l1.md')).drafted, 'else')
  for (const each of [path, 'en/w2-l4.md']) await withdraw(ana, each)
})

test('a text that takes the Markdown reader long is refused before it is read', async () => {
  const shipped = (await open(ana, 'en/w1-l1.md')).shipped
  for (const [text, why] of [
    [`${shipped}\n${'a'.repeat(2_001)}`, /2000 characters in a line/],
    [`${shipped}\n${'a_'.repeat(10_000)}`, /20000/],
  ] as const) {
    const { status, text: said } = await ana.call('POST', '/api/academy/content/preview', {
      path: 'en/w1-l1.md',
      text,
    })
    assert.equal(status, 400)
    assert.match(said, why)
  }
  const lines = `${'[*a_`'.repeat(300)}\n`.repeat(3)
  const { body } = await ana.call('POST', '/api/academy/content/preview', {
    path: 'en/w1-l1.md',
    text: `${shipped}\n\n${lines}`,
  })
  assert.equal(body.blocks, null)
  assert.match(JSON.stringify(body.findings), /at most 3000 characters/)
})

test('a hostile or damaged ZIP is refused as a whole, and writes nothing', async () => {
  const before = await count()
  const good = { 'en/w1-l1.md': 'changed' }
  const hostile: Record<string, Record<string, string | Uint8Array>> = {
    'a foreign name': { ...good, 'en/w1-l1.exe': 'x' },
    'a way out of the folder': { ...good, '../../etc/passwd': 'x' },
    'an absolute name': { ...good, '/en/w1-l2.md': 'x' },
    'a name that only looks like one': { ...good, 'en/w1-l1.md/../../../x.md': 'x' },
    'a device of another system': { ...good, 'en\\w1-l2.md': 'x' },
    'a language that is none': { ...good, 'xx/w1-l1.md': 'x' },
    'a bomb in one file': { ...good, 'en/w1-l2.md': new Uint8Array(3_000_000) },
    'a bomb in many': Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`en/w${n}.md`, 'x'])),
    'no text': { ...good, 'en/w1-l2.md': new Uint8Array([0xff, 0xfe, 0x80]) },
    'a NUL': { ...good, 'en/w1-l2.md': 'a\0b' },
    'many lines': { ...good, 'en/w1-l2.md': '\n'.repeat(5_000) },
    'one long line': { ...good, 'en/w1-l2.md': `${'a'.repeat(10_000)}@` },
    'more than is ever read': { ...good, 'en/w1-l2.md': `${'a'.repeat(99)}\n`.repeat(201) },
    'a list of hidden that takes for ever': { ...good, 'hidden.yaml': '? '.repeat(400) },
    'a list of hidden that is none': { ...good, 'hidden.yaml': 'missions.yaml: {}' },
    'hidden and there': { ...good, 'hidden.yaml': '- en/w1-l1.md' },
    nothing: {},
  }
  for (const [why, files] of Object.entries(hostile)) {
    const { status, body } = await bring(ana, files)
    assert.deepEqual([status, body.type], [400, 'archive-refused'], why)
  }
  // Everybody waits while it is read: it is given up at the first name that is there twice, not after the last.
  const one = Buffer.from(zipSync({ 'en/w1-l1.md': strToU8('x') }))
  const archive = Buffer.concat(Array(10_000).fill(one.subarray(0, one.indexOf('PK\u0001\u0002'))))
  const begun = performance.now()
  assert.equal((await ana.call('POST', '/api/academy/content/archive', archive, zip)).status, 400)
  assert.ok(performance.now() - begun < 800, 'ten thousand files')
  const twice: Uint8Array[] = []
  const zipped = new Zip((_error, data) => twice.push(data))
  for (const text of ['one', 'other']) {
    const file = new ZipPassThrough('en/w1-l1.md')
    zipped.add(file)
    file.push(strToU8(text), true)
  }
  zipped.end()
  assert.match(
    (await ana.call('POST', '/api/academy/content/archive', Buffer.concat(twice), zip)).body.detail,
    /twice/,
  )
  const whole = zipSync({ 'en/w1-l1.md': strToU8('changed '.repeat(2_000)) })
  for (const bytes of [
    whole.subarray(0, whole.length >> 1),
    new TextEncoder().encode('no zip'),
    new Uint8Array(0),
  ])
    assert.ok((await ana.call('POST', '/api/academy/content/archive', Buffer.from(bytes), zip)).status < 500)
  assert.equal(
    (await ana.call('POST', '/api/academy/content/archive', Buffer.alloc(5_000_000), zip)).status,
    413,
  )
  assert.equal(await count(), before)
})

test('no text of a company brings script, address or markup into a page', async () => {
  const hostile = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '![x](https://a.example/x.png)',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt&#58;alert(1))',
    '[x](data:text/html,x)',
    '[x](//evil.example/x)',
    '[x](/\\evil.example/x)',
    '[x](http://a.example)',
    '<https://a.example>'.replace('https', 'vbscript'),
    '<!-- x -->',
    '`x`{onclick=alert(1)}\n\n    code',
    '| a |\n|---|\n| b |',
  ]
  for (const text of hostile) {
    const { body } = await ana.call('POST', '/api/academy/content/preview', {
      path,
      text: `${ours()}\n\n${text}\n`,
    })
    assert.equal(body.blocks, null, text)
    assert.match(JSON.stringify(body.findings), /is allowed in a lesson/, text)
  }
  // What is no markup to Markdown, or stands where only words may, is words: React writes them as text.
  const words = '<svg/onload=alert(1)>'
  const { body } = await ana.call('POST', '/api/academy/content/preview', {
    path,
    text: `${ours().replace('Sleeping, not gone', '"<script>alert(1)</script>"')}\n\n${words}\n`,
  })
  assert.equal(body.front.title, '<script>alert(1)</script>')
  assert.deepEqual(body.blocks.at(-1).spans, [{ text: words, style: 'plain', href: null }])
})

test('text made to hang a reader is answered in time', async () => {
  // As much as is read at all: longer ones are refused before.
  const most = (part: string) =>
    Array(7)
      .fill(part.repeat(1_990 / part.length))
      .join('\n\n')
  const nested = [
    '> ',
    '[',
    '*a ',
    '- ',
    '1. ',
    '`',
    '\\',
    '[a](/b ',
    '_*',
    '[*a_`',
    'a_',
    'a',
    '**a',
    '![',
    '<a ',
  ]
  const yaml = ['[', '- ', '{a: ', '"', '!a ', '&a ', '? '].map(most)
  // Not as much as is read: less of it took for ever.
  yaml.push(
    '? '.repeat(400),
    'a: &a [1]\nb: [*a,*a]\n',
    Array.from({ length: 1_900 }, (_, n) => `k${n}: 1`).join('\n'),
  )
  for (const [of, texts] of [
    [path, nested.map((part) => `${ours().slice(0, 4_000)}\n\n${most(part)}@`)],
    ['missions.yaml', yaml],
  ] as const)
    for (const text of texts) {
      const begun = performance.now()
      const { status } = await ana.call('POST', '/api/academy/content/preview', { path: of, text })
      assert.equal(status, 200, text.slice(-30))
      assert.ok(
        performance.now() - begun < 2_000,
        `${Math.round(performance.now() - begun)} ms: ${text.slice(-30)}`,
      )
    }
})

test('only whoever leads the programme sees drafts and writes; members read what is live; other companies and nobody, nothing', async () => {
  await save(ana, ours().replace('gone', 'SECRET'))
  const routes = [
    ['GET', '/api/academy/content'],
    ['GET', `/api/academy/content/file?path=${path}`],
    ['POST', '/api/academy/content/preview', { path, text: 'x' }],
    ['PUT', '/api/academy/content/draft', { path, text: 'x', edition: null }],
    ['POST', '/api/academy/content/discard', { path, edition: 1 }],
    ['POST', '/api/academy/content/review', { path, edition: 1 }],
    ['POST', '/api/academy/content/live', { paths: [path] }],
    ['POST', '/api/academy/content/withdraw', { path }],
    ['GET', `/api/academy/content/comparison?path=${path}`],
    ['POST', '/api/academy/content/comparison', { path, mark: '', way: { is: 'take' } }],
    ['GET', '/api/academy/content/archive'],
    ['POST', '/api/academy/content/archive', undefined],
  ] as const
  for (const [method, url, body] of routes) {
    assert.equal((await cem.call(method, url, body)).status, 403, url)
    assert.equal((await application.nobody.call(method, url, body)).status, 401, url)
  }
  assert.match((await open(ana)).drafted, /SECRET/)
  const { state, drafted } = await open(eve)
  assert.equal(state, 'shipped')
  assert.doesNotMatch(String(drafted), /SECRET/)
  assert.equal((await ana.call('GET', '/api/academy/content/file?path=../../package.json')).status, 400)
})

test('row-level security alone keeps drafts from members, and everything from other companies', async () => {
  await publish(ours().replace('gone', 'LIVE'))
  await save(ana, ours().replace('gone', 'SECRET'))
  const { rows } = await application.owner.query<{ id: string; tenant: string }>(
    'select id, tenant_id as tenant from member where id = any($1)',
    [[cem.id, eve.id]],
  )
  const actor = (id: string, role: 'member' | 'founder') => ({
    tenantId: rows.find((row) => row.id === id)?.tenant ?? '',
    id,
    roles: [role],
  })
  const acting = <T>(who: ReturnType<typeof actor>, work: Work<T>) =>
    asMember(application.database, who, work)
  const [colleague, stranger] = [actor(cem.id, 'member'), actor(eve.id, 'founder')]
  for (const [who, sees] of [
    [colleague, ['LIVE']],
    [stranger, []],
  ] as const) {
    const seen = await acting(who, (db) => db.selectFrom('contentRevision').select('text').execute())
    const words = seen
      .map(({ text }) => /LIVE|SECRET/.exec(text ?? '')?.[0])
      .filter((word) => word !== undefined)
    assert.deepEqual(words, sees)
    const changed: bigint = await acting(who, async (db) => {
      const updated = await db
        .updateTable('contentRevision')
        .set({ text: 'x' })
        .where('writerId', '=', ana.id)
        .executeTakeFirst()
      const removed = await db.deleteFrom('contentRevision').where('writerId', '=', ana.id).executeTakeFirst()
      return updated.numUpdatedRows + removed.numDeletedRows
    })
    assert.equal(changed, 0n)
  }
  const hash = '0'.repeat(64)
  const { body: cohort } = await ana.call('POST', '/api/cohorts', { name: 'Later', startsOn: '2026-12-07' })
  const writes: Work<unknown>[] = [
    (db) => db.insertInto('contentRevision').values({ path, text: 'x', writtenAt: new Date() }).execute(),
    (db) => db.insertInto('contentText').values({ hash, text: 'x' }).execute(),
    (db) =>
      db
        .insertInto('contentPin')
        .values({ cohortId: cohort.id, files: '{}', pinnedAt: new Date() })
        .execute(),
  ]
  for (const write of writes) await assert.rejects(acting(colleague, write), /row-level security/)
  await assert.rejects(acting(stranger, writes[2] ?? assert.fail()), /foreign key/)
  const pins = (who: typeof stranger) =>
    acting(who, (db) => db.selectFrom('contentPin').selectAll().execute())
  assert.deepEqual(await pins(stranger), [])
  assert.deepEqual(await acting(stranger, (db) => db.selectFrom('contentText').select('hash').execute()), [])
  // Not even a lead marks their own writing as somebody else's, or changes what was pinned.
  const lead = { ...colleague, id: ana.id, roles: ['founder' as const] }
  await assert.rejects(
    acting(lead, (db) =>
      db
        .insertInto('contentRevision')
        .values({ path: 'en/w1-l1.md', text: 'x', writtenAt: new Date(), writerId: ben.id })
        .execute(),
    ),
    /row-level security/,
  )
  await assert.rejects(
    acting(lead, (db) =>
      db
        .updateTable('contentRevision')
        .set({ state: 'reviewed', reviewerId: ana.id })
        .where('state', '=', 'draft')
        .execute(),
    ),
    /content_revision_check/,
  )
  await assert.rejects(
    acting(lead, (db) => sql`update content_text set text = 'x'`.execute(db)),
    /permission denied/,
  )
})
