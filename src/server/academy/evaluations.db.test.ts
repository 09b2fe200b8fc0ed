import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import type { ContactDay } from '#domain/relationships/contact-day.ts'
import { dayNumber, dayText } from '#domain/relationships/day.ts'
import { tieState } from '#domain/relationships/tie-state.ts'
import { tieToday } from '#domain/relationships/tie-today.ts'
import { testApplication } from '../../testing/application.ts'
import { asMember, type Role } from '../database/as-member.ts'
import { addEvaluation, countDueEvaluations } from './evaluation-changes.ts'

const application = await testApplication()
const [ana, ben, cleo] = await application.company('halyard', 'ana', 'ben', 'cleo')
const [eve] = await application.company('other', 'eve')
if (!ana || !ben || !cleo || !eve) throw new Error('Three members and a stranger are needed.')
const { owner, database } = application
const startsOn = '2026-03-02'
const monday = dayNumber(startsOn)
const noon = (day: string) => application.setNow(new Date(`${day}T12:00:00Z`))
noon('2026-02-20')

const tenantId: string = (await owner.query('select tenant_id as id from member where id = $1', [ana.id]))
  .rows[0].id
/** A department of so many invented members. */
const department = async (name: string, people: number): Promise<{ id: string; memberIds: string[] }> => {
  const { id } = (await ana.call('POST', '/api/departments', { name })).body
  const { rows } = await owner.query(
    `insert into member (tenant_id, name, department_id, time_zone)
     select $1, $2 || ' ' || n, $3, 'Europe/Lisbon' from generate_series(1, $4::int) n returning id`,
    [tenantId, name, id, people],
  )
  return { id, memberIds: rows.map((row) => row.id) }
}
/** The contact days of everybody outside who was planted. */
const planted: ContactDay[][] = []
/** Somebody in a member's book, of an organisation of that name. */
async function person(ownerId: string, name: string, { isColleague = false, organisation = '' } = {}) {
  if (organisation)
    await owner.query(
      `insert into organisation (tenant_id, owner_id, name) select $1, $2, $3 where not exists (select from organisation where owner_id = $2 and name = $3)`,
      [tenantId, ownerId, organisation],
    )
  const { rows } = await owner.query(
    `insert into person (tenant_id, owner_id, name, is_colleague, organisation_id)
     values ($1, $2, $3, $4, (select id from organisation where owner_id = $2 and name = $5)) returning id`,
    [tenantId, ownerId, name, isColleague, organisation],
  )
  const days: ContactDay[] = []
  if (!isColleague) planted.push(days)
  return (on: number, out: number, back: number) => {
    days.push({ on, out, in: back })
    return owner.query(
      `insert into contact_day (tenant_id, owner_id, person_id, "on", "out", "in") values ($1, $2, $3, $4, $5, $6)`,
      [tenantId, ownerId, rows[0].id, dayText(on), out, back],
    )
  }
}

const sales = await department('Sales', 20)
const finance = await department('Finance', 16)
const legal = await department('Legal', 3)
const people = await department('People', 4)
const service = await department('Service', 14)
const departmentIds = [sales, finance, legal, people, service].map(({ id }) => id)
// Ben is one of those who wait or begin with Finance; he signs in.
await ana.call('PATCH', `/api/members/${ben.id}`, { departmentId: finance.id })
await ana.call('PATCH', `/api/members/${cleo.id}`, { roles: ['member', 'programme_lead'] })

const wanted = { name: 'Spring', startsOn, departmentIds, steps: 3 }
let id = ''
const design = async (of = id) => (await ben.call('GET', `/api/evaluations/${of}`)).body
const report = async (of = id) => (await cleo.call('GET', `/api/evaluations/${of}/report`)).body

test('before anything is drawn: departments under five together, the fewest on each side, and the day of counting', async () => {
  const { body } = await cleo.call('POST', '/api/evaluations/preview', wanted)
  assert.deepEqual(body, {
    units: [
      { name: 'Sales', people: 20 },
      { name: 'Finance', people: 17 },
      { name: 'Legal + People', people: 7 },
      { name: 'Service', people: 14 },
    ],
    startsOn: ['2026-03-02', '2026-03-30', '2026-04-27'],
    dueOn: '2026-05-11',
    // Four units in three steps: two begin, of the smallest 7 and 14 and 17; one of the three others waits alone.
    sides: { begun: 38, waiting: 21 },
    verdict: 'description',
    isPreliminary: true,
    // Four in three steps: twelve orders.
    hasInterval: false,
  })
  assert.equal((await ben.call('POST', '/api/evaluations/preview', wanted)).status, 403)
})

test('an order is drawn before anybody begins, by whoever leads the programme, with a unit for each step', async () => {
  assert.equal((await ben.call('POST', '/api/evaluations', wanted)).status, 403)
  assert.equal(
    (await cleo.call('POST', '/api/evaluations', { ...wanted, startsOn: '2026-02-16' })).body.type,
    'begun-already',
  )
  assert.equal(
    (await cleo.call('POST', '/api/evaluations', { ...wanted, startsOn: '2026-03-03' })).status,
    400,
  )
  assert.equal(
    (await cleo.call('POST', '/api/evaluations', { ...wanted, steps: 5 })).body.type,
    'too-few-units',
  )
  assert.deepEqual((await cleo.call('GET', '/api/evaluations')).body, [])
  const made = await cleo.call('POST', '/api/evaluations', wanted)
  assert.equal(made.status, 200)
  id = made.body.id
})

test('whoever has the seed draws the same order, and each step has its cohort with its people', async () => {
  const { seed, units } = await design()
  const keys = new Map([
    [sales.id, 'Sales'],
    [finance.id, 'Finance'],
    [[legal.id, people.id].toSorted().join(' '), 'Legal + People'],
    [service.id, 'Service'],
  ])
  const rank = (key: string) =>
    createHash('sha256').update(`pilotlight-wedge-1|${id}|${seed}|${key}`).digest('hex')
  assert.deepEqual(
    units.map(({ name }: { name: string }) => name),
    [...keys].toSorted(([one], [other]) => (rank(one) < rank(other) ? -1 : 1)).map(([, name]) => name),
  )
  assert.deepEqual(
    units.map(({ step, startsOn }: Record<string, unknown>) => [step, startsOn]),
    [
      [0, '2026-03-02'],
      [0, '2026-03-02'],
      [1, '2026-03-30'],
      [2, '2026-04-27'],
    ],
  )
  const cohorts = (await cleo.call('GET', '/api/cohorts')).body
  assert.deepEqual(
    (await design()).cohortIds,
    cohorts.map((cohort: { id: string }) => cohort.id).toReversed(),
  )
  assert.deepEqual(
    cohorts.map(({ name, startsOn, isOpen }: Record<string, unknown>) => [name, startsOn, isOpen]),
    [
      ['Spring 3', '2026-04-27', false],
      ['Spring 2', '2026-03-30', false],
      ['Spring 1', '2026-03-02', false],
    ],
  )
  for (const cohort of cohorts) {
    const of = units.filter(({ cohortId }: { cohortId: string }) => cohortId === cohort.id)
    assert.equal(
      cohort.members,
      of.reduce((sum: number, unit: { people: number }) => sum + unit.people, 0),
    )
  }
})

test('those who wait see when their turn comes; whoever is not in it sees none', async () => {
  const { units } = await design()
  const finances = units.find(({ name }: { name: string }) => name === 'Finance')
  const { body } = await ben.call('GET', '/api/evaluations/mine')
  assert.deepEqual(
    body.map(({ unit, startsOn, step, steps }: Record<string, unknown>) => [unit, startsOn, step, steps]),
    [['Finance', finances.startsOn, finances.step, 3]],
  )
  assert.equal((await ben.call('GET', '/api/cohorts/mine')).body.cohort.startsOn, finances.startsOn)
  assert.deepEqual((await cleo.call('GET', '/api/evaluations/mine')).body, [])
})

test('until its day nothing is counted, and nobody looks before', async () => {
  noon('2026-05-10')
  const { countedOn, dueOn, verdict, outcomes } = await report()
  assert.deepEqual([countedOn, dueOn, verdict, outcomes], [null, '2026-05-11', null, []])
  assert.equal(await countDueEvaluations(database, '2026-05-10'), 0)
  assert.equal((await ben.call('GET', `/api/evaluations/${id}/report`)).status, 403)
})

test('what counts is a week with contact both ways with the same person outside; sums of a step are exact', async () => {
  const [first = '', second = '', third = ''] = sales.memberIds
  const rui = await person(first, 'Rui', { organisation: 'Calder' })
  // Two weeks of the baseline, one in each half; on the very first day and on the very last.
  await rui(monday - 56, 1, 1)
  await rui(monday - 1, 2, 1)
  await rui(monday - 57, 1, 1)
  // Monday out and Sunday in are one week; Sunday and the Monday after it are two.
  await rui(monday, 1, 0)
  await rui(monday + 6, 0, 1)
  await rui(monday + 13, 1, 0)
  await rui(monday + 14, 0, 1)
  // Twice in a week, and with two people, is one week; the second four weeks.
  await rui(monday + 28, 1, 1)
  await rui(monday + 30, 1, 1)
  const ida = await person(first, 'Ida', { organisation: 'Calder' })
  await ida(monday + 29, 1, 1)
  // Out to one and in from another is not both ways; a colleague is nobody outside; nor does it count when all have begun.
  const olav = await person(second, 'Olav')
  const pia = await person(second, 'Pia')
  await olav(monday, 1, 0)
  await pia(monday, 0, 1)
  await (await person(second, 'Colleague', { isColleague: true }))(monday, 1, 1)
  await pia(monday + 56, 1, 1)
  // Awake again after a hundred days.
  const uma = await person(third, 'Uma')
  await uma(monday - 70, 1, 0)
  await uma(monday + 30, 1, 1)

  noon('2026-05-11')
  const { verdict, outcomes, countedOn, sides, by } = await report()
  const { units } = await design()
  const step = units.find(({ name }: { name: string }) => name === 'Sales').step
  const inStep = units.filter((unit: { step: number }) => unit.step === step)
  const count = inStep.reduce((sum: number, unit: { people: number }) => sum + unit.people, 0)
  const figures = (outcome: string) => {
    const of = outcomes.find((each: { outcome: string }) => each.outcome === outcome)
    const { before, during } = of.steps.find((each: { step: number }) => each.step === step)
    return [before, ...during]
  }
  const mean = (...sums: number[]) => sums.map((sum) => Math.round((100 * sum) / count) / 100)
  // Of eight: a week in four counts twice.
  assert.deepEqual(figures('weeks'), mean(2, 2, 4))
  assert.deepEqual(figures('people'), mean(1, 1, 3))
  assert.deepEqual(figures('organisations'), mean(1, 1, 1))
  assert.deepEqual(figures('revived'), mean(0, 0, 1))
  // Ties as the formula has them at the end of each four weeks.
  const living = [-29, -1, 27, 55].map((end) => {
    const until = planted.map((days) => tieState(days.filter(({ on }) => on <= monday + end)))
    return until.filter((tie) => tie && tieToday(tie, monday + end).strength >= 0.5).length
  })
  const [first4 = 0, second4 = 0, ...since] = living
  assert.ok(new Set(living).size > 1)
  assert.deepEqual(figures('living'), mean((first4 + second4) / 2, ...since))
  assert.equal(countedOn, '2026-05-11')
  const largest = sides.begun >= 30 && sides.waiting >= 30
  assert.deepEqual([verdict, by], largest ? ['estimate', 'redrawing'] : ['description', 'none'])
})

test('it is counted once: what comes later changes nothing', async () => {
  const before = await report()
  const late = await person(sales.memberIds[4] ?? '', 'Late')
  await late(monday + 3, 1, 1)
  noon('2026-08-01')
  assert.deepEqual(await report(), before)
  assert.equal(await countDueEvaluations(database, '2026-08-01'), 0)
})

test('people are drawn into groups of five or more; the keeper counts; a unit that has lost people is left out', async () => {
  noon('2026-02-20')
  const drawn = await cleo.call('POST', '/api/evaluations', {
    ...wanted,
    name: 'People',
    startsOn: '2027-03-01',
    unit: 'people',
    steps: 4,
  })
  const { units } = await design(drawn.body.id)
  assert.equal(units.length, 11)
  assert.deepEqual(
    units.map(({ people: count }: { people: number }) => count).toSorted(),
    [5, 5, 5, 5, 5, 5, 5, 5, 6, 6, 6],
  )
  // Six of Legal and People's seven take their accounts along: at least one group is under five then.
  const gone = [...legal.memberIds, ...people.memberIds]
  await owner.query('delete from member where id = any($1::uuid[])', [gone])
  const { rows } = await owner.query(
    `select count(*)::int as count from (select place from evaluation_member where evaluation_id = $1 group by place having count(*) < 5) small`,
    [drawn.body.id],
  )
  assert.equal(await countDueEvaluations(database, '2027-06-07'), 1)
  const found = await report(drawn.body.id)
  assert.equal(found.unitsLeftOut, rows[0].count)
  assert.equal(found.units, 11 - rows[0].count)
  assert.ok(found.unitsLeftOut > 0)
  for (const { steps } of found.outcomes) for (const { people: count } of steps) assert.ok(count >= 5)
})

test('where the order was chosen, the report says that nobody drew it', async () => {
  noon('2026-02-20')
  const chosen = await cleo.call('POST', '/api/evaluations', {
    ...wanted,
    name: 'Chosen',
    startsOn: '2028-03-06',
    departmentIds: [service.id, sales.id, finance.id],
    isDrawn: false,
  })
  const { units, isDrawn } = await design(chosen.body.id)
  assert.deepEqual(
    [isDrawn, ...units.map(({ name }: { name: string }) => name)],
    [false, 'Service', 'Sales', 'Finance'],
  )
  noon('2028-05-15')
  const { isDrawn: said, verdict, by, outcomes } = await report(chosen.body.id)
  assert.deepEqual([said, verdict, by], [false, 'estimate', 'none'])
  assert.deepEqual([outcomes[0].low, outcomes[0].high], [null, null])
  noon('2026-02-20')
  const people = { ...wanted, unit: 'people', isDrawn: false }
  assert.equal((await cleo.call('POST', '/api/evaluations', people)).body.type, 'people-are-drawn')
})

test('nobody is in two evaluations at a time, or two reports could tell of one person', async () => {
  noon('2026-02-20')
  // 58 people until 27 April: the baseline of a later one may begin on that day, and no day before.
  const again = { ...wanted, name: 'Again', departmentIds: [service.id, finance.id], steps: 2 }
  for (const [startsOn, status] of [
    ['2026-02-23', 409],
    ['2026-06-15', 409],
    ['2026-06-22', 200],
  ] as const) {
    const reply = await cleo.call('POST', '/api/evaluations', { ...again, startsOn })
    assert.equal(reply.status, status, startsOn)
    if (status === 409) assert.equal(reply.body.type, 'assigned-already')
    else await cleo.call('POST', `/api/evaluations/${reply.body.id}/call-off`, { because: 'Tried' })
  }
})

test('nor by two who draw at the same time: the second sees whom the first assigned', async () => {
  noon('2026-02-20')
  const overlapping = {
    ...wanted,
    unit: 'departments',
    startsOn: '2040-01-02',
    steps: 2,
    isDrawn: true,
  } as const
  let second: ReturnType<typeof ana.call> | undefined
  await asMember(database, { tenantId, id: cleo.id, roles: ['member', 'programme_lead'] }, async (db) => {
    await addEvaluation(db, { ...overlapping, departmentIds: [sales.id, finance.id] }, '2026-02-20')
    second = ana.call('POST', '/api/evaluations', { ...overlapping, departmentIds: [service.id, finance.id] })
    await setTimeout(300)
  })
  assert.equal((await second)?.body.type, 'assigned-already')
})

test('called off with a reason it stays in the list, and is neither counted nor called off again', async () => {
  noon('2026-02-20')
  const { id: off } = (
    await cleo.call('POST', '/api/evaluations', {
      ...wanted,
      departmentIds: [sales.id, finance.id, service.id],
      startsOn: '2029-03-05',
      name: 'Off',
    })
  ).body
  const because = { because: 'Sales moves house in March' }
  assert.equal((await ben.call('POST', `/api/evaluations/${off}/call-off`, because)).status, 403)
  assert.equal((await cleo.call('POST', `/api/evaluations/${off}/call-off`, {})).status, 400)
  assert.equal((await cleo.call('POST', `/api/evaluations/${off}/call-off`, because)).status, 200)
  assert.equal(
    (await cleo.call('POST', `/api/evaluations/${off}/call-off`, because)).body.type,
    'evaluation-over',
  )
  assert.equal(
    (await cleo.call('POST', `/api/evaluations/${id}/call-off`, because)).body.type,
    'evaluation-over',
  )
  const listed = (await ben.call('GET', '/api/evaluations')).body.find(
    (each: { id: string }) => each.id === off,
  )
  assert.deepEqual([listed.calledOffOn, listed.calledOffBecause], ['2026-02-20', because.because])
  assert.equal(await countDueEvaluations(database, '2029-12-31'), 0)
})

const sqlText = (text: string) => sql`${sql.raw(text)}`
const sqlCount = (evaluationId: string) =>
  sql<{ counted: boolean }>`select count_evaluation(${evaluationId}, '2030-12-01'::date) as counted`
const as = (id: string, ...roles: Role[]) => ({ tenantId, id, roles: ['member' as const, ...roles] })

test('a member reads neither counts nor who else is assigned, and starts no counting', async () => {
  await asMember(database, as(ben.id), async (db) => {
    assert.deepEqual(await db.selectFrom('evaluationCount').select('place').execute(), [])
    const assigned = await db.selectFrom('evaluationMember').select('memberId').execute()
    assert.ok(assigned.length > 0 && assigned.every(({ memberId }) => memberId === ben.id))
  })
  const { id: open } = (
    await cleo.call('POST', '/api/evaluations', {
      ...wanted,
      departmentIds: [sales.id, finance.id, service.id],
      startsOn: '2030-03-04',
      name: 'Open',
    })
  ).body
  const counted = (actor: ReturnType<typeof as>) =>
    asMember(database, actor, async (db) => {
      const { rows } = await sqlCount(open).execute(db)
      return rows[0]?.counted
    })
  assert.equal(await counted(as(ben.id)), false)
  assert.equal(
    await counted({ ...as(eve.id, 'founder'), tenantId: '00000000-0000-0000-0000-000000000009' }),
    false,
  )
  assert.equal(await counted(as(cleo.id, 'programme_lead')), true)
  assert.equal(await counted(as(cleo.id, 'programme_lead')), false)
})

test('the programme lead adds nobody after the draw, writes no count, and the door leaves nobody’s book open', async () => {
  const lead = as(cleo.id, 'programme_lead')
  await assert.rejects(
    asMember(database, lead, (db) =>
      db.insertInto('evaluationMember').values({ evaluationId: id, memberId: cleo.id, place: 0 }).execute(),
    ),
    /row-level security/,
  )
  await assert.rejects(
    asMember(database, lead, (db) =>
      db
        .insertInto('evaluationUnit')
        .values({ evaluationId: id, place: 99, step: 0, name: 'More', people: 9 })
        .execute(),
    ),
    /row-level security/,
  )
  await assert.rejects(
    asMember(database, lead, (db) =>
      db
        .insertInto('evaluationCount')
        .values({
          evaluationId: id,
          place: 0,
          outcome: 'weeks',
          people: 9,
          beforeFirst: 0,
          beforeSecond: 0,
          during: [9],
        })
        .execute(),
    ),
    /permission denied/,
  )
  for (const work of [
    'delete from evaluation',
    'update evaluation set seed = seed',
    'update evaluation set counted_on = null',
  ])
    await assert.rejects(
      asMember(database, lead, (db) => sqlText(work).execute(db)),
      /permission denied/,
    )
  await asMember(database, lead, async (db) => {
    await sqlCount(id).execute(db)
    assert.deepEqual(await db.selectFrom('contactDay').select('personId').execute(), [])
    assert.deepEqual(await db.selectFrom('person').select('id').execute(), [])
    const { rows } = await sql<{
      counting: string
    }>`select current_setting('app.counting') as counting`.execute(db)
    assert.deepEqual(rows, [{ counting: '' }])
  })
})

test('another company and a signed-out visitor see and change nothing', async () => {
  for (const [method, url, body] of [
    ['GET', `/api/evaluations/${id}`, undefined],
    ['GET', `/api/evaluations/${id}/report`, undefined],
    ['POST', `/api/evaluations/${id}/call-off`, { because: 'Not mine' }],
  ] as const) {
    assert.equal((await eve.call(method, url, body)).status, 404, `${method} ${url}`)
    assert.equal((await application.nobody.call(method, url, body)).status, 401, `${method} ${url}`)
  }
  assert.deepEqual((await eve.call('GET', '/api/evaluations')).body, [])
  assert.equal((await eve.call('POST', '/api/evaluations', wanted)).body.type, 'too-few-units')
})
