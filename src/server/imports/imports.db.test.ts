import assert from 'node:assert/strict'
import { test } from 'node:test'
import { batch, ndjson, type TestMember, testApplication } from '../../testing/application.ts'
import { contact, key, mail } from '../../testing/records.ts'

const world = await testApplication()
world.setNow(new Date('2026-11-24T12:00:00Z'))

/** A company of one for each test, so that none sees what another left. */
let companies = 0
async function member(): Promise<TestMember> {
  const [one] = await world.company(`Company${++companies}`, 'ana')
  assert.ok(one)
  return one
}

async function everything(of: TestMember): Promise<string> {
  const tables = [
    'person',
    'identity',
    'note',
    'contact',
    'interaction',
    'interaction_person',
    'interaction_claim',
    'contact_day',
    'tie',
    'job_move',
    'person_question',
    'fit',
    'tombstone',
  ]
  const texts = []
  for (const table of tables) {
    const { rows } = await world.owner.query<{ row: string }>(
      `select (to_jsonb(t) - array['created_at', 'asked_at', 'import_id'])::text as row from ${table} t where owner_id = $1 order by 1`,
      [of.id],
    )
    texts.push(`${table}\n${rows.map(({ row }) => row).join('\n')}`)
  }
  return texts.join('\n')
}

const names = async (of: TestMember) =>
  (await of.call('GET', '/api/people?sort=name')).body.people.map((person: { name: string }) => person.name)

test('a connection without any interaction has no tie: a dash, never 0 %', async () => {
  const ana = await member()
  const { report } = await ana.bring([contact('Mara Lindqvist'), contact('Tomás Ferreira')])
  assert.deepEqual(report.people, { new: 2, merged: 0, updated: 0, unchanged: 0 })
  const { body } = await ana.call('GET', '/api/people?sort=name')
  assert.deepEqual(
    body.people.map((person: { name: string; strength: number | null; state: string | null }) => [
      person.name,
      person.strength,
      person.state,
    ]),
    [
      ['Mara Lindqvist', null, null],
      ['Tomás Ferreira', null, null],
    ],
  )
})

test('importing the same again changes nothing', async () => {
  const ana = await member()
  const records = [
    contact('Mara Lindqvist'),
    mail('mara@nordhav.example', '2026-10-01T10:00:00Z'),
    mail('mara@nordhav.example', '2026-10-02T10:00:00Z'),
  ]
  await ana.bring(records)
  const claimless = (text: string) =>
    text.replace(/interaction_claim[\s\S]*?contact_day/, '').replace(/contact\n[\s\S]*?interaction\n/, '')
  const before = claimless(await everything(ana))
  const { report } = await ana.bring(records, { files: [{ path: 'again.zip', size: 1, kind: 'test' }] })
  assert.deepEqual(
    [report.people.unchanged, report.people.new, report.interactions],
    [1, 0, { new: 0, unchanged: 2 }],
  )
  assert.equal(claimless(await everything(ana)), before)
})

test('the report adds up to the records read', async () => {
  const ana = await member()
  const problem = {
    kind: 'problem',
    file: 'Connections.csv',
    line: 7,
    reason: 'empty',
    message: 'Nobody in this row.',
    record: true,
  }
  const { report } = await ana.bring([
    contact('Mara Lindqvist'),
    contact('Ana', { emails: [ana.email] }),
    problem,
    mail('x@y.example', '2026-10-01T10:00:00Z'),
    mail('x@y.example', '2027-10-01T10:00:00Z'),
    mail('once@y.example', '2026-10-01T10:00:00Z', { direction: 'in', makesPeople: false }),
  ])
  assert.deepEqual(report.skipped, { empty: 1, self: 1, future: 1, 'wrote-once': 1 })
  assert.equal(report.read, 6)
})

test('the report tells how many people are new in the list, by card or by mail, each once', async () => {
  const ana = await member()
  const total = async () => (await ana.call('GET', '/api/people')).body.total
  const { report } = await ana.bring([
    contact('Mara Lindqvist', { emails: ['mara@nordhav.example'] }),
    // The same again under another key, in the same file.
    contact('Mara Lindqvist', { emails: ['mara@nordhav.example'], key: key('again') }),
    mail('mara@nordhav.example', '2026-10-01T10:00:00Z'),
    mail('only.mail@nordhav.example', '2026-10-01T10:00:00Z'),
    // A colleague is kept, and not in the list.
    mail('ben@' + ana.email.split('@')[1], '2026-10-01T10:00:00Z'),
  ])
  assert.deepEqual([report.newPeople, await total()], [2, 2])
  const later = await ana.bring(
    [
      contact('Mara Lindqvist', { emails: ['mara@nordhav.example'] }),
      contact('Ruth Adler'),
      mail('new@y.example', '2026-10-02T10:00:00Z'),
    ],
    { files: [{ path: 'later.zip', size: 1, kind: 'test' }] },
  )
  assert.deepEqual([later.report.newPeople, await total()], [2, 4])
})

test('undo takes one import back entirely', async () => {
  const ana = await member()
  await ana.bring([
    contact('Mara Lindqvist'),
    mail('mara@nordhav.example', '2026-10-01T10:00:00Z', {
      people: [{ name: 'Mara Lindqvist', email: 'mara@nordhav.example', url: '' }],
    }),
  ])
  await ana.call('GET', '/api/people')
  const before = await everything(ana)
  const { id } = await ana.bring(
    [
      contact('Mara Lindqvist', { organisation: 'Ardenne Foods', title: 'Chief financial officer' }),
      contact('Ruth Adler'),
      mail('mara@nordhav.example', '2026-11-01T10:00:00Z'),
      mail('new@kestrel.example', '2026-11-02T10:00:00Z'),
    ],
    { snapshotOn: '2026-11-20' },
  )
  const moved = (await ana.call('GET', '/api/people?search=mara')).body.people[0]
  assert.equal(moved.organisation, 'Ardenne Foods')
  assert.notEqual(await everything(ana), before)
  const undone = await ana.call('DELETE', `/api/imports/${id}`)
  assert.deepEqual(undone.body, { removedPeople: 2, removedInteractions: 2 })
  assert.equal(await everything(ana), before)
})

test('a person with a note, a tag or a logged contact stays when their only source is undone', async () => {
  const ana = await member()
  const { id } = await ana.bring([contact('Mara Lindqvist'), contact('Ruth Adler')])
  const mara = (await ana.call('GET', '/api/people?search=mara')).body.people[0]
  await ana.call('POST', `/api/people/${mara.id}/notes`, { text: 'Owes me a book' })
  await ana.call('DELETE', `/api/imports/${id}`)
  const left = await ana.call('GET', '/api/people')
  assert.equal(left.body.total, 1)
  assert.deepEqual((await ana.call('GET', `/api/people/${mara.id}`)).body.sources, ['hand'])
})

test('a newer export notes the job move, an older one moves nobody', async () => {
  const ana = await member()
  await ana.bring([contact('Mara Lindqvist')], { snapshotOn: '2026-06-01' })
  const older = await ana.bring([contact('Mara Lindqvist', { organisation: 'Bluefin Freight' })], {
    snapshotOn: '2025-01-01',
  })
  assert.equal(older.report.moves, 0)
  const newer = await ana.bring([contact('Mara Lindqvist', { organisation: 'Ardenne Foods' })], {
    snapshotOn: '2026-11-01',
    files: [{ path: 'newer.zip', size: 1, kind: 'test' }],
  })
  assert.deepEqual([newer.report.moves, newer.report.people.updated], [1, 1])
  const mara = (await ana.call('GET', '/api/people')).body.people[0]
  const { moves } = (await ana.call('GET', `/api/people/${mara.id}`)).body
  assert.deepEqual(
    moves.map((move: Record<string, string>) => [move.fromOrganisation, move.toOrganisation, move.seenOn]),
    [['Nordhav Energy', 'Ardenne Foods', '2026-11-01']],
  )
})

test('a LinkedIn person and a mailbox person meet when name and organisation agree; a name alone is a question', async () => {
  const ana = await member()
  await ana.bring([
    contact('Mara Lindqvist', { organisation: 'Nordhav' }),
    contact('Ruth Adler', { organisation: 'Voss & Sohn' }),
  ])
  const { report } = await ana.bring([
    mail('mara@nordhav.example', '2026-10-01T10:00:00Z', {
      people: [{ name: 'Mara Lindqvist', email: 'mara@nordhav.example', url: '' }],
    }),
    mail('ruth@gmail.com', '2026-10-01T10:00:00Z', {
      people: [{ name: 'Ruth Adler', email: 'ruth@gmail.com', url: '' }],
    }),
  ])
  assert.equal(report.questions, 1)
  assert.deepEqual(await names(ana), ['Mara Lindqvist', 'Ruth Adler', 'Ruth Adler'])
  const [question] = (await ana.call('GET', '/api/questions')).body.questions
  await ana.call('POST', '/api/questions', {
    personId: question.person.id,
    otherId: question.other.id,
    answer: 'same',
  })
  assert.deepEqual(await names(ana), ['Mara Lindqvist', 'Ruth Adler'])
  const ruth = (await ana.call('GET', '/api/people?search=ruth')).body.people[0]
  assert.equal(ruth.organisation, 'Voss & Sohn')
  assert.ok(ruth.strength > 0)
})

test('two people of one name with two profiles stay two', async () => {
  const ana = await member()
  await ana.bring([
    contact('Ana Li'),
    contact('Ana Li', { key: key('other'), urls: ['linkedin.com/in/ana-li-2'] }),
  ])
  assert.deepEqual(await names(ana), ['Ana Li', 'Ana Li'])
  assert.equal((await ana.call('GET', '/api/questions')).body.left, 0)
})

test('whoever was removed does not come back with the next file, unless restored', async () => {
  const ana = await member()
  const records = [
    contact('Mara Lindqvist'),
    mail('mara@nordhav.example', '2026-10-01T10:00:00Z', {
      people: [{ name: 'Mara Lindqvist', email: 'mara@nordhav.example', url: '' }],
    }),
  ]
  await ana.bring(records)
  const { people } = (await ana.call('GET', '/api/people')).body
  const removals = []
  for (const person of people)
    removals.push((await ana.call('DELETE', `/api/people/${person.id}`)).body.removalId)
  const again = await ana.bring(records, { files: [{ path: 'again.zip', size: 1, kind: 'test' }] })
  assert.deepEqual(again.report.skipped, { removed: 2 })
  assert.deepEqual(await names(ana), [])
  for (const removal of removals) await ana.call('POST', `/api/removals/${removal}/restore`)
  await ana.bring(records, { files: [{ path: 'third.zip', size: 1, kind: 'test' }] })
  assert.deepEqual(await names(ana), ['Mara Lindqvist'])
})

test('colleagues are kept and found, and left out of the network', async () => {
  const ana = await member()
  const colleague = `ben@company${companies}.example`
  await ana.bring([
    mail(colleague, '2026-10-01T10:00:00Z', { people: [{ name: 'Ben Okafor', email: colleague, url: '' }] }),
    mail('mara@nordhav.example', '2026-10-02T10:00:00Z'),
  ])
  assert.equal((await ana.call('GET', '/api/people')).body.total, 1)
  assert.equal((await ana.call('GET', '/api/people?show=colleagues')).body.total, 1)
  assert.equal((await ana.call('GET', '/api/people?search=okafor')).body.total, 1)
  assert.equal((await ana.call('GET', '/api/habit')).body.weeks[0].contacts, 1)
})

test('a big round is on the timeline and makes no tie; a bare invitation neither', async () => {
  const ana = await member()
  const guests = Array.from({ length: 9 }, (_, place) => ({
    name: `Guest Number${place}`,
    email: `guest${place}@kestrel.example`,
    url: '',
  }))
  await ana.bring([
    contact('Mara Lindqvist', { emails: ['guest0@kestrel.example'] }),
    { ...mail('', '2026-10-01T10:00:00Z'), channel: 'meeting', direction: 'both', people: guests },
    {
      ...mail('', '2026-10-02T10:00:00Z', { line: 2 }),
      channel: 'social',
      people: [{ name: 'Mara Lindqvist', email: '', url: 'linkedin.com/in/mara-lindqvist' }],
    },
  ])
  const { people } = (await ana.call('GET', '/api/people')).body
  assert.equal(people.length, 1)
  assert.equal(people[0].strength, null)
  assert.equal((await ana.call('GET', `/api/people/${people[0].id}`)).body.timelineTotal, 2)
})

test('the day of a contact is the member’s own', async () => {
  const ana = await member()
  await ana.call('PATCH', '/api/me', { timeZone: 'Pacific/Kiritimati' })
  await ana.bring([mail('mara@nordhav.example', '2026-10-01T11:00:00Z')])
  assert.equal((await ana.call('GET', '/api/people')).body.people[0].lastOn, '2026-10-02')
})

test('a batch is kept whole or not at all, and a broken import goes on when the files come again', async () => {
  const ana = await member()
  const files = [{ path: 'mail.mbox', size: 5, kind: 'mbox' }]
  const begun = await ana.call('POST', '/api/imports', { files, snapshotOn: '2026-11-01', ownAddresses: [] })
  const bad = await ana.call(
    'POST',
    `/api/imports/${begun.body.id}/batches`,
    batch([contact('Mara Lindqvist'), { ...contact('Ruth Adler'), key: 'no key' }]),
    ndjson,
  )
  assert.equal(bad.status, 400)
  const broken = await ana.call(
    'POST',
    `/api/imports/${begun.body.id}/batches`,
    Buffer.from('not gzip at all'),
    ndjson,
  )
  assert.equal(broken.body.type, 'bad-batch')
  assert.deepEqual(await names(ana), [])
  await ana.call('POST', `/api/imports/${begun.body.id}/batches`, batch([contact('Mara Lindqvist')]), ndjson)
  const again = await ana.call('POST', '/api/imports', { files, snapshotOn: '2026-11-01', ownAddresses: [] })
  assert.equal(again.body.id, begun.body.id)
  await ana.call(
    'POST',
    `/api/imports/${begun.body.id}/batches`,
    batch([contact('Mara Lindqvist'), contact('Ruth Adler')]),
    ndjson,
  )
  const finished = await ana.call('POST', `/api/imports/${begun.body.id}/finish`, { setAside: { bulk: 3 } })
  assert.deepEqual([finished.body.people.new, finished.body.read], [2, 5])
  assert.equal(
    (await ana.call('POST', `/api/imports/${begun.body.id}/batches`, batch([contact('Late Person')]), ndjson))
      .status,
    409,
  )
})

test('an archive bomb in a batch is refused', async () => {
  const ana = await member()
  const begun = await ana.call('POST', '/api/imports', {
    files: [{ path: 'b', size: 1, kind: 'x' }],
    snapshotOn: '2026-11-01',
    ownAddresses: [],
  })
  const { gzipSync } = await import('node:zlib')
  const refused = await ana.call(
    'POST',
    `/api/imports/${begun.body.id}/batches`,
    gzipSync(Buffer.alloc(100 * 1024 * 1024, 32)),
    ndjson,
  )
  assert.equal(refused.body.type, 'bad-batch')
})

test('what was skipped comes as CSV that no spreadsheet takes for formulas', async () => {
  const ana = await member()
  const { id } = await ana.bring([
    {
      kind: 'problem',
      file: '=cmd()',
      line: 3,
      reason: 'malformed',
      message: 'A "quoted", odd row.',
      record: true,
    },
  ])
  const { text } = await ana.call('GET', `/api/imports/${id}/lines`)
  assert.equal(text, `file,line,reason,message\r\n'=cmd(),3,malformed,"A ""quoted"", odd row."\r\n`)
})
