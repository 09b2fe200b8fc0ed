import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testApplication } from '../../testing/application.ts'
import { clinicMarks } from '../../testing/clinic-marks.ts'

const application = await testApplication()
const [ana, ben] = await application.company('halyard', 'ana', 'ben')
const [eve] = await application.company('other', 'eve')
if (!ana || !ben || !eve) throw new Error('Two members and a stranger are needed.')
application.setNow(new Date('2026-11-20T12:00:00Z'))

const clinic = '/api/academy/clinic'
const days = async (member: typeof ana) =>
  (await member.call('GET', clinic)).body.results.map(({ exportedOn }: { exportedOn: string }) => exportedOn)
const rows = async () =>
  (
    await application.owner.query(
      'select (select count(*) from clinic_result)::int + (select count(*) from clinic_mark)::int as n',
    )
  ).rows[0].n

test('what I keep is what I get: the first and the newest, by the day of the export', async () => {
  const [first, middle, last] = [
    clinicMarks('2026-11-02', 4),
    clinicMarks('2026-11-09', 8),
    clinicMarks('2026-11-13', 17),
  ]
  for (const each of [middle, last, first])
    assert.deepEqual((await ana.call('POST', clinic, each)).body, { done: true })
  assert.deepEqual((await ana.call('GET', clinic)).body, { results: [first, last] })
})

test("dropped again, an export's marks are replaced", async () => {
  const better = clinicMarks('2026-11-13', 19)
  assert.equal((await ana.call('POST', clinic, better)).status, 200)
  assert.deepEqual((await ana.call('GET', clinic)).body.results[1], better)
})

test('another member, another company and whoever is signed out see none of it and change none', async () => {
  assert.deepEqual([await days(ben), await days(eve)], [[], []])
  const before = await rows()
  await ben.call('DELETE', clinic)
  await eve.call('DELETE', clinic)
  assert.equal(await rows(), before)
  for (const method of ['GET', 'POST', 'DELETE'])
    assert.equal(
      (await application.nobody.call(method, clinic, clinicMarks('2026-11-02', 1))).status,
      401,
      method,
    )
  assert.equal(await rows(), before)
})

test('nothing but marks is taken: any other field, word or sum is refused and nothing is kept', async () => {
  const good = clinicMarks('2026-11-15', 10)
  const [item, ...others] = good.items
  if (!item) throw new Error('There are twenty.')
  const wrong: Record<string, unknown> = {
    'a text beside the marks': { ...good, headline: 'Payroll lead' },
    'a text in an item': { ...good, items: [{ ...item, text: 'Payroll lead' }, ...others] },
    'a text as a number': { ...good, items: [{ ...item, found: 'Payroll lead' }, ...others] },
    'an item of another name': { ...good, items: [{ ...item, item: 'Payroll lead' }, ...others] },
    'a day that is none': { ...good, exportedOn: 'Payroll lead' },
    'an item twice': { ...good, items: [item, item, ...others.slice(1)] },
    'nineteen items': { ...good, items: others },
    'another weight': { ...good, items: [{ ...item, weight: 10 }, ...others] },
    'more points than it is worth': { ...good, items: [{ ...item, points: 7 }, ...others] },
    'a score that the items do not make': { ...good, score: 99 },
    'nothing judged': {
      ...good,
      score: null,
      judged: 0,
      items: good.items.map((each) => ({ ...each, points: null })),
    },
    'no marks': {},
  }
  const before = await rows()
  for (const [what, body] of Object.entries(wrong))
    assert.equal((await ben.call('POST', clinic, body)).status, 400, what)
  const { status, body } = await ben.call('POST', clinic, clinicMarks('2026-11-21', 10))
  assert.deepEqual([status, body.type], [400, 'export-from-tomorrow'])
  assert.equal(await rows(), before)
})

test('the tables have no place for a word of a profile', async () => {
  const { rows: columns } = await application.owner.query(
    `select column_name as name from information_schema.columns where table_name in ('clinic_result', 'clinic_mark') and data_type not in ('integer', 'date', 'uuid', 'timestamp with time zone') order by 1`,
  )
  assert.deepEqual(columns, [{ name: 'item' }])
  await assert.rejects(
    application.owner.query(`update clinic_mark set item = 'Payroll lead'`),
    /clinic_mark_item_check/,
  )
})

test('all of it is taken back at once', async () => {
  assert.equal((await ana.call('DELETE', clinic)).status, 200)
  assert.deepEqual(await days(ana), [])
  assert.equal(await rows(), 0)
})
