import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type TestMember, testApplication } from '../../testing/application.ts'
import { contact, key, mail } from '../../testing/records.ts'

const world = await testApplication()
world.setNow(new Date('2026-11-24T12:00:00Z'))

let companies = 0
async function member(): Promise<TestMember> {
  const [one] = await world.company(`Company${++companies}`, 'ana')
  assert.ok(one)
  return one
}

const as = (path: string) => ({ files: [{ path, size: 1, kind: 'test' }] })
const names = async (of: TestMember) =>
  (await of.call('GET', '/api/people?sort=name')).body.people.map((person: { name: string }) => person.name)
const questions = async (of: TestMember) => (await of.call('GET', '/api/questions')).body

/** One human as two programs know them: a nickname, the same telephone, and no address in common. */
const katarzyna = () =>
  contact('Katarzyna Nowak', { organisation: 'Meridian Rail', phones: ['+48601555417'] })
const kasia = (more: Record<string, unknown> = {}) =>
  contact('Kasia Nowak', {
    source: 'vcard',
    urls: [],
    emails: ['kasia.nowak@meridianrail.example'],
    phones: ['+48601555417'],
    organisation: 'Meridian Rail',
    ...more,
  })
/** The same, but for two digits of the telephone and the firm: perhaps a sister. */
const sister = () =>
  kasia({ emails: ['kasia@bluefin.example'], phones: ['+48601555471'], organisation: 'Bluefin Freight' })

test('two exports that overlap make one person of who is surely one; the report says so', async () => {
  const ana = await member()
  await ana.bring([katarzyna(), contact('Tomás Ferreira')])
  const { report } = await ana.bring(
    [kasia(), mail('kasia.nowak@meridianrail.example', '2026-10-01T10:00:00Z')],
    as('cards.vcf'),
  )
  assert.deepEqual(report.people, { new: 0, merged: 1, updated: 0, unchanged: 0 })
  assert.deepEqual([report.joined, report.questions, report.read], [1, 0, 2])
  assert.deepEqual(await names(ana), ['Katarzyna Nowak', 'Tomás Ferreira'])
  const [person] = (await ana.call('GET', '/api/people?search=katarzyna')).body.people
  assert.ok(person.strength > 0)
  const [merge] = (await ana.call('GET', '/api/merges')).body.merges
  assert.deepEqual([merge.mergedBy, merge.removedName], ['resolution', 'Kasia Nowak'])
  assert.ok(merge.probability >= 0.95)
  assert.ok(merge.reasons.some((reason: { field: string }) => reason.field === 'phone'))
})

test('likenesses alone are asked about, with their chance and why, whoever has most to bring together first', async () => {
  const ana = await member()
  await ana.bring([katarzyna(), contact('Robert Haddad', { phones: ['+351210000001'] })])
  await ana.bring(
    [
      contact('Rob Haddad', {
        source: 'vcard',
        urls: [],
        emails: ['bob@quayside.example'],
        phones: ['+351210000010'],
        organisation: 'Quayside',
      }),
      sister(),
      ...[1, 2, 3].map((day) => mail('kasia@bluefin.example', `2026-10-0${day}T10:00:00Z`)),
    ],
    as('cards.vcf'),
  )
  const page = await questions(ana)
  assert.deepEqual(
    page.questions.map(({ person, other }: Record<string, { name: string }>) =>
      [person?.name, other?.name].sort(),
    ),
    [
      ['Kasia Nowak', 'Katarzyna Nowak'],
      ['Rob Haddad', 'Robert Haddad'],
    ],
  )
  const [{ probability, comparisons }] = page.questions
  assert.ok(probability >= 0.5)
  const verdicts = new Map(
    comparisons.map(({ field, verdict }: Record<string, string>) => [field, verdict] as const),
  )
  assert.deepEqual(
    ['given', 'family', 'phone', 'organisation'].map((field) => verdicts.get(field)),
    ['nearly', 'agrees', 'nearly', 'differs'],
  )
})

test('an equal name alone joins nobody, however rare it is', async () => {
  const ana = await member()
  const namesake = (place: number) =>
    contact('Zebulon Quartermaine', {
      key: key(`namesake ${place}`),
      urls: [],
      source: 'csv',
      organisation: place % 2 ? '' : `Firm ${place}`,
      title: '',
    })
  await ana.bring([namesake(1)])
  await ana.bring([namesake(2), namesake(3), namesake(4)], as('b.csv'))
  await ana.bring([namesake(5)], as('c.csv'))
  assert.equal((await names(ana)).length, 5)
  assert.equal((await ana.call('GET', '/api/merges')).body.total, 0)
})

test('a different is never asked again, nor joined, whatever later files bring', async () => {
  const ana = await member()
  await ana.bring([katarzyna()])
  await ana.bring([sister()], as('cards.vcf'))
  const [{ person, other }] = (await questions(ana)).questions
  const pair = { personId: person.id, otherId: other.id }
  await ana.call('POST', '/api/questions', { ...pair, answer: 'different' })
  await ana.bring([kasia()], { ...as('newer.vcf'), snapshotOn: '2026-11-20' })
  assert.deepEqual(await names(ana), ['Kasia Nowak', 'Katarzyna Nowak'])
  assert.equal((await questions(ana)).left, 0)
})

test('a merge undone by the member is not made again by the next import', async () => {
  const ana = await member()
  await ana.bring([katarzyna()])
  await ana.bring([kasia()], as('cards.vcf'))
  const [merge] = (await ana.call('GET', '/api/merges')).body.merges
  await ana.call('POST', `/api/merges/${merge.id}/undo`)
  assert.deepEqual(await names(ana), ['Kasia Nowak', 'Katarzyna Nowak'])
  const { report } = await ana.bring([kasia({ title: 'Chief' })], {
    ...as('newer.vcf'),
    snapshotOn: '2026-11-20',
  })
  assert.deepEqual([report.joined, report.questions], [0, 0])
  assert.deepEqual(await names(ana), ['Kasia Nowak', 'Katarzyna Nowak'])
})

test('undoing an import takes its merges and its questions back', async () => {
  const ana = await member()
  const tables = [
    'person',
    'identity',
    'contact',
    'interaction_person',
    'tie',
    'person_question',
    'organisation',
  ]
  const book = async () => {
    const rows = []
    for (const table of tables)
      rows.push(
        ...(
          await world.owner.query(
            `select to_jsonb(t)::text as row from ${table} t where owner_id = $1 order by 1`,
            [ana.id],
          )
        ).rows,
      )
    return rows
  }
  await ana.bring([katarzyna(), contact('Robert Haddad', { phones: ['+351210000001'] })])
  const before = await book()
  const { id, report } = await ana.bring(
    [
      kasia(),
      contact('Rob Haddad', {
        source: 'vcard',
        urls: [],
        phones: ['+351210000010'],
        organisation: 'Quayside',
      }),
      mail('kasia.nowak@meridianrail.example', '2026-10-01T10:00:00Z'),
    ],
    as('cards.vcf'),
  )
  assert.deepEqual([report.joined, report.questions], [1, 1])
  assert.equal((await ana.call('DELETE', `/api/imports/${id}`)).status, 200)
  assert.deepEqual(await book(), before)
})

test('an import that cannot be finished changes nobody, and is finished when asked again', async () => {
  const ana = await member()
  await ana.bring([katarzyna()])
  await world.owner.query('alter table fit add constraint broken check (false) not valid')
  await world.owner.query(
    `create function refuse() returns trigger language plpgsql as $$ begin raise 'broken'; end $$`,
  )
  await world.owner.query(
    'create trigger refuse before update on import for each row execute function refuse()',
  )
  const { id, report } = await ana.bring([kasia()], as('cards.vcf'))
  assert.equal(report.status, 500)
  assert.deepEqual(await names(ana), ['Kasia Nowak', 'Katarzyna Nowak'])
  await world.owner.query('drop trigger refuse on import')
  await world.owner.query('alter table fit drop constraint broken')
  const finished = await ana.call('POST', `/api/imports/${id}/finish`, { setAside: {} })
  assert.equal(finished.body.joined, 1)
  assert.deepEqual(await names(ana), ['Katarzyna Nowak'])
})

test('a book too big for one thread is resolved in another, and gives the same', async () => {
  const ana = await member()
  const many = Array.from({ length: 1100 }, (_, place) =>
    contact(`Person Number${place}`, { phones: [`+3519100${place + 10_000}`] }),
  )
  await ana.bring([katarzyna(), ...many])
  const { report } = await ana.bring([kasia()], as('cards.vcf'))
  assert.deepEqual([report.joined, report.people.merged], [1, 1])
})
