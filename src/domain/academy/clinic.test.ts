import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { CLINIC_ITEMS, type ClinicItem, clinic } from './clinic.ts'
import { EMPTY_PROFILE, type Profile } from './profile.ts'

const today = '2026-11-26'
const about = `I help food makers pay 4,000 people on time, in three countries.

Last year we moved two payrolls without one late payslip: six months of tests, one weekend.

Before that I ran accounts for a port, and learned what a missed cut-off costs. Ask me about moving a payroll, closing a year, and what to test first; ana@example.com finds me, and I answer within a day or two.`
const good: Profile = {
  basics: {
    name: 'Ana Reis',
    headline: 'Payroll for food makers in three countries · migrations without late payslips',
    about,
    place: 'Lisbon',
    industry: 'Food',
  },
  jobs: [
    {
      organisation: 'Atlântica',
      title: 'Payroll lead',
      description:
        'Pay for 4,000 people in Portugal, Spain and France. Moved two payrolls to one system in 2025 without a late payslip; cut corrections from 90 to 12 a month. Seven people in the team, on two sites.',
      startedOn: '2021-03-01',
      finishedOn: '',
    },
    {
      organisation: 'Porto de Leça',
      title: 'Accountant',
      description: 'Closed the books of 3 terminals each month, two days earlier than before.',
      startedOn: '2016-01-01',
      finishedOn: '2021-02-01',
    },
  ],
  skills: [
    'Payroll',
    'Migrations',
    'Portugal',
    'Spain',
    'Tax',
    'SAP',
    'Excel',
    'Audit',
    'Testing',
    'Training',
  ],
  schools: 1,
  certificates: 0,
  received: [
    { name: 'Rui Costa', text: '…', on: '2026-01-05', isVisible: true },
    { name: 'Eva Lund', text: '…', on: '2020-01-05', isVisible: true },
  ],
  given: [
    { name: 'Rui Costa', text: '…', on: '2026-01-05', isVisible: true },
    { name: 'Eva Lund', text: '…', on: '2020-01-05', isVisible: true },
  ],
  connectedOn: ['2026-07-02', '2026-09-12', '2026-11-01'],
}
const basics = good.basics ?? assert.fail()
const pointsOf = (profile: Profile, wanted: ClinicItem) =>
  clinic(profile, today).items.find(({ item }) => item === wanted)?.points
const withHeadline = (headline: string) => ({ ...good, basics: { ...basics, headline } })
const withAbout = (text: string) => ({ ...good, basics: { ...basics, about: text } })

test('the twenty items are worth one hundred points, and a profile that has them all has them', () => {
  const { items, judged, score } = clinic(good, today)
  assert.equal(items.length, 20)
  assert.equal(
    items.reduce((total, { weight }) => total + weight, 0),
    100,
  )
  assert.deepEqual(
    items.filter(({ points, weight }) => points !== weight),
    [],
  )
  assert.deepEqual({ judged, score }, { judged: 100, score: 100 })
})

test('a headline that repeats title and company says nothing new', () => {
  assert.equal(pointsOf(withHeadline('Payroll lead at Atlântica'), 'headline-beyond-title'), 0)
  assert.equal(pointsOf(withHeadline('Payroll lead'), 'headline-beyond-title'), 0)
  assert.equal(pointsOf(good, 'headline-beyond-title'), 6)
})

test('lengths are what a reader sees, and half of the marks begin earlier', () => {
  for (const [length, points] of [
    [19, 0],
    [20, 3],
    [39, 3],
    [40, 6],
    [220, 6],
    [221, 3],
  ] as const) {
    assert.equal(pointsOf(withHeadline('a'.repeat(length)), 'headline-length'), points, `${length} letters`)
    // A letter with an accent of its own, and a family of four, are one character each.
    assert.equal(pointsOf(withHeadline('e\u0301'.repeat(length)), 'headline-length'), points)
    assert.equal(pointsOf(withHeadline('👨‍👩‍👧‍👦'.repeat(length)), 'headline-length'), points)
  }
})

test('Chinese, Japanese and Korean need four tenths of the length', () => {
  for (const script of ['薪', 'あ', '급']) {
    assert.equal(pointsOf(withHeadline(script.repeat(16)), 'headline-length'), 6)
    assert.equal(pointsOf(withHeadline(script.repeat(8)), 'headline-length'), 3)
    assert.equal(pointsOf(withAbout(script.repeat(119)), 'about-length'), 4)
    assert.equal(pointsOf(withAbout(script.repeat(120)), 'about-length'), 8)
  }
})

test('a skill is found as a whole word, in any script', () => {
  assert.equal(pointsOf({ ...good, skills: ['Pay'] }, 'headline-findable'), 0)
  assert.equal(
    pointsOf({ ...withHeadline('大型工厂薪资管理负责人'), skills: ['薪资管理'] }, 'headline-findable'),
    4,
  )
})

test('an invitation is an address or words that ask for a message, in several languages', () => {
  assert.equal(pointsOf(withAbout('I do payrolls.'), 'about-invites'), 0)
  for (const text of [
    'Ask me about payrolls.',
    'Escreva-me.',
    'Schreiben Sie mir.',
    '欢迎联系我',
    'https://ana.example',
  ])
    assert.equal(pointsOf(withAbout(text), 'about-invites'), 3, text)
})

test('recommendations count when visible, and one must be of the last two years', () => {
  const old = (good.received ?? []).map((each) => ({ ...each, on: '2024-11-25' }))
  assert.equal(pointsOf({ ...good, received: old }, 'recommendations-received'), 3)
  const hidden = (good.received ?? []).map((each) => ({ ...each, isVisible: false }))
  assert.equal(pointsOf({ ...good, received: hidden }, 'recommendations-received'), 0)
})

test('a burst of connections is no rhythm', () => {
  const burst = Array.from({ length: 300 }, () => '2026-11-01')
  assert.equal(pointsOf({ ...good, connectedOn: burst }, 'rhythm'), 0)
})

test('what the export lacks is not counted against anybody; with too little there is no score', () => {
  const withoutSkills = clinic({ ...good, skills: null }, today)
  assert.equal(withoutSkills.score, 100)
  assert.equal(withoutSkills.judged, 100 - 4 - 6 - 5)
  assert.equal(clinic({ ...EMPTY_PROFILE, basics }, today).score, null)
  assert.equal(clinic(EMPTY_PROFILE, today).judged, 0)
})

test('an empty file is counted: it says that there is nothing', () => {
  assert.equal(pointsOf({ ...good, received: [] }, 'recommendations-received'), 0)
})

const anyText = fc.oneof(fc.string({ maxLength: 400 }), fc.string({ unit: 'binary', maxLength: 400 }))
const anyJob = fc.record({
  organisation: anyText,
  title: anyText,
  description: anyText,
  startedOn: fc.constantFrom('', '2020-01-01', '2024-05-01'),
  finishedOn: fc.constantFrom('', '2021-01-01'),
})
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary)
const anyProfile: fc.Arbitrary<Profile> = fc.record({
  basics: maybe(
    fc.record({ name: anyText, headline: anyText, about: anyText, place: anyText, industry: anyText }),
  ),
  jobs: maybe(fc.array(anyJob, { maxLength: 5 })),
  skills: maybe(fc.array(anyText, { maxLength: 60 })),
  schools: maybe(fc.nat(3)),
  certificates: maybe(fc.nat(3)),
  received: fc.constantFrom(null, [], good.received),
  given: fc.constantFrom(null, [], good.given),
  connectedOn: fc.constantFrom(null, [], good.connectedOn),
})

test('any profile has twenty items, each between nothing and its weight, and the same twice', () => {
  fc.assert(
    fc.property(anyProfile, (profile) => {
      const { items, score } = clinic(profile, today)
      assert.deepEqual(
        items.map(({ item }) => item),
        CLINIC_ITEMS,
      )
      for (const { points, weight } of items) assert.ok(points === null || (points >= 0 && points <= weight))
      assert.ok(score === null || (score >= 0 && score <= 100))
      assert.deepEqual(clinic(profile, today), { items, score, judged: clinic(profile, today).judged })
    }),
  )
})
