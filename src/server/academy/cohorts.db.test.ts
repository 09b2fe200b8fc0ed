import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type TestMember, testApplication } from '../../testing/application.ts'
import { contact, mail } from '../../testing/records.ts'

const application = await testApplication()
const names = ['ana', 'ben', 'cleo', 'dora', 'emil', 'fred', 'gina']
const members = await application.company('halyard', ...names)
const [eve] = await application.company('other', 'eve')
const [ana, ben, cleo] = members
if (!ana || !ben || !cleo || !eve) throw new Error('Seven members and a stranger are needed.')

const monday = '2026-11-02'
const noon = (day: string) => new Date(`${day}T12:00:00Z`)
application.setNow(noon('2026-10-28'))
const wanted = { name: 'Autumn', startsOn: monday, isOpen: true }
const { id } = (await ana.call('POST', '/api/cohorts', wanted)).body
const mine = async (member: TestMember) => (await member.call('GET', '/api/cohorts/mine')).body
const matesOf = async (member: TestMember) => (await member.call('GET', '/api/academy/pod')).body.mates
const mission = async (member: TestMember, wantedId: string) =>
  (await mine(member)).missions.find((each: { id: string }) => each.id === wantedId)

const yusuf = (on: string, direction: string) =>
  mail('yusuf@calder.example', `${on}T10:00:00.000Z`, {
    direction,
    people: [{ name: 'Yusuf Demir', email: 'yusuf@calder.example', url: '' }],
  })

test('a cohort is four weeks from a Monday, made by whoever leads the programme', async () => {
  assert.equal((await ben.call('POST', '/api/cohorts', wanted)).status, 403)
  assert.equal((await ana.call('POST', '/api/cohorts', { ...wanted, startsOn: '2026-11-03' })).status, 400)
  const { body } = await ben.call('GET', '/api/cohorts')
  assert.deepEqual(
    body.map(({ name, startsOn, endsOn, week, isMine }: Record<string, unknown>) => [
      name,
      startsOn,
      endsOn,
      week,
      isMine,
    ]),
    [['Autumn', '2026-11-02', '2026-11-29', 0, false]],
  )
})

test('people are enrolled by the lead or join by themselves, until the second week', async () => {
  assert.equal((await ben.call('POST', `/api/cohorts/${id}/join`)).status, 200)
  assert.equal((await ben.call('POST', `/api/cohorts/${id}/join`)).status, 200)
  assert.equal(
    (await ben.call('POST', `/api/cohorts/${id}/enrolments`, { memberIds: [cleo.id] })).status,
    403,
  )
  const all = { memberIds: members.map((member) => member.id) }
  assert.equal((await ana.call('POST', `/api/cohorts/${id}/enrolments`, all)).body.enrolled, 6)
  application.setNow(noon('2026-11-09'))
  assert.equal((await eve.call('POST', `/api/cohorts/${id}/join`)).status, 404)
  assert.equal((await ana.call('DELETE', `/api/cohorts/${id}/enrolments/${ana.id}`)).status, 200)
  assert.equal((await ana.call('POST', `/api/cohorts/${id}/join`)).body.type, 'cohort-closed')
  assert.equal(
    (await ana.call('POST', `/api/cohorts/${id}/enrolments`, { memberIds: [ana.id] })).body.enrolled,
    1,
  )
  application.setNow(noon('2026-10-28'))
})

test('seven make a pod of four and one of three; the same again, unless somebody is moved', async () => {
  assert.deepEqual((await ana.call('POST', `/api/cohorts/${id}/pods`)).body, { pods: 2, waiting: 0 })
  const podsOf = async () =>
    (await ana.call('GET', `/api/cohorts/${id}`)).body.enrolled.map(
      ({ memberId, pod }: Record<string, unknown>) => [memberId, pod],
    )
  const first = await podsOf()
  await ana.call('POST', `/api/cohorts/${id}/pods`)
  assert.deepEqual(await podsOf(), first)
  assert.equal((await ben.call('POST', `/api/cohorts/${id}/pods`)).status, 403)
  assert.equal((await ana.call('PATCH', `/api/cohorts/${id}/pods`, { memberId: ben.id, pod: 9 })).status, 200)
  assert.deepEqual(await matesOf(ben), [])
  await ana.call('POST', `/api/cohorts/${id}/pods`)
  assert.ok((await matesOf(ben)).length >= 2)
})

test('the lead sees what speaks against each pod, and never puts a manager with their report', async () => {
  const podsNow = async () => (await ana.call('GET', `/api/cohorts/${id}/pods`)).body
  assert.deepEqual(
    (await podsNow()).map(({ against }: { against: string[] }) => against),
    [[], []],
  )
  assert.equal((await ben.call('GET', `/api/cohorts/${id}/pods`)).status, 403)
  assert.deepEqual((await eve.call('GET', `/api/cohorts/${id}/pods`)).body, [])
  const [first, second] = await podsNow()
  const [moved, boss] = [second.memberIds[0], first.memberIds[0]]
  await ana.call('PATCH', `/api/members/${moved}`, { managerId: boss })
  const refused = await ana.call('PATCH', `/api/cohorts/${id}/pods`, { memberId: moved, pod: first.pod })
  assert.equal(refused.body.type, 'manager-and-report')
  assert.deepEqual(await podsNow(), [first, second])
  await ana.call('PATCH', `/api/members/${moved}`, { managerId: null })
  await ana.call('PATCH', `/api/cohorts/${id}/pods`, { memberId: moved, pod: first.pod })
  await ana.call('PATCH', `/api/members/${moved}`, { managerId: boss })
  assert.deepEqual(
    (await podsNow()).map(({ against }: { against: string[] }) => against),
    [['manager-and-report'], ['too-few']].map((each, place) =>
      first.memberIds.length === 4 && place === 0 ? [...each] : each,
    ),
  )
  await ana.call('PATCH', `/api/members/${moved}`, { managerId: null })
  await ana.call('POST', `/api/cohorts/${id}/pods`)
})

test('a dormant tie that answers counts from real mail, waits before, and goes with an undone import', async () => {
  const owner = ben
  application.setNow(noon('2026-11-10'))
  await owner.bring([yusuf('2026-06-01', 'in')])
  const { id: importId } = await owner.bring([yusuf('2026-11-09', 'out')])
  const begun = await mission(owner, 'revive')
  assert.equal(begun.isDone, false)
  assert.deepEqual(
    begun.waiting.map(({ person, until }: Record<string, unknown>) => [person, until]),
    [['Yusuf Demir', '2026-11-23']],
  )
  await owner.bring([yusuf('2026-11-10', 'in')])
  assert.equal((await mission(owner, 'revive')).isDone, true)
  assert.equal((await mine(owner)).points.thisWeek, 20)
  await owner.call('DELETE', `/api/imports/${importId}`)
  assert.equal((await mission(owner, 'revive')).isDone, false)
  assert.equal((await mine(owner)).points.total, 0)
})

test('skills, lessons and a report of one’s own count as they should', async () => {
  application.setNow(noon('2026-11-10'))
  await cleo.call('POST', '/api/academy/lessons/w1-l1/read')
  assert.equal((await mine(cleo)).points.total, 1)
  assert.equal(
    (await cleo.call('POST', '/api/academy/reports', { kind: 'people-typed', people: 15 })).status,
    200,
  )
  const home = await mission(cleo, 'home')
  assert.deepEqual(
    home.counted.map(({ points, isSelf }: Record<string, unknown>) => [points, isSelf]),
    [[7.5, true]],
  )
  assert.equal(
    (await cleo.call('POST', '/api/academy/reports', { kind: 'import-completed', people: 99 })).status,
    400,
  )
})

test('what was only said is taken back with its points, one’s own alone', async () => {
  await ben.call('POST', '/api/academy/reports', { kind: 'thanks-given' })
  assert.equal((await mission(ben, 'join')).isDone, true)
  await cleo.call('DELETE', '/api/academy/reports/thanks-given')
  assert.equal((await mission(ben, 'join')).isDone, true)
  assert.equal((await application.nobody.call('DELETE', '/api/academy/reports/thanks-given')).status, 401)
  assert.equal((await ben.call('DELETE', '/api/academy/reports/plan-saved')).status, 400)
  assert.equal((await ben.call('DELETE', '/api/academy/reports/thanks-given')).status, 200)
  assert.equal((await mission(ben, 'join')).isDone, false)
  assert.equal((await mission(cleo, 'home')).isDone, true)
})

test('two marks of the clinic, a day apart, tune the profile up: by one’s word, so half; a single one does not', async () => {
  const dora = members[3]
  if (!dora) throw new Error('Dora is missing')
  const keep = (exportedOn: string, score: number) =>
    application.owner.query(
      `insert into clinic_result (tenant_id, owner_id, exported_on, score, judged, kept_at)
       select tenant_id, id, $2, $3, 100, '2026-11-10T10:00:00Z' from member where id = $1`,
      [dora.id, exportedOn, score],
    )
  await keep('2026-11-01', 52)
  assert.equal((await mission(dora, 'tune-up')).isDone, false)
  await keep('2026-11-09', 70)
  const { counted } = await mission(dora, 'tune-up')
  assert.deepEqual(
    counted.map(({ points, isSelf }: Record<string, unknown>) => [points, isSelf]),
    [[15, true]],
  )
})

test('an adopted counterpart counts with contact in that department of that client, and in no other', async () => {
  const emil = members[4]
  if (!emil) throw new Error('Emil is missing')
  application.setNow(noon('2026-11-24'))
  const account = await ana.call('POST', '/api/accounts', {
    name: 'Nordhav',
    kind: 'client',
    domains: ['nordhav.example'],
  })
  await emil.call('POST', `/api/accounts/${account.body.id}/plays`, {
    kind: 'adopt',
    department: 'finance',
    doerId: emil.id,
    dueOn: '2026-12-20',
  })
  const met = async (name: string, title: string) => {
    const email = `${name.toLowerCase()}@nordhav.example`
    const people = [{ name: `${name} Berg`, email, url: '' }]
    await emil.bring([
      contact(`${name} Berg`, { emails: [email], organisation: 'Nordhav', title }),
      mail(email, '2026-11-24T09:00:00.000Z', { direction: 'out', people }),
      mail(email, '2026-11-24T10:00:00.000Z', { direction: 'in', people }),
    ])
  }
  // Known before: two new faces would count for the mission of that name, and an event counts for one.
  await emil.bring([mail('ida@nordhav.example', '2026-10-20T10:00:00.000Z')])
  await met('Ida', 'Sales director')
  assert.equal((await mission(emil, 'counterpart')).isDone, false)
  await met('Ola', 'Chief Financial Officer')
  assert.equal((await mission(emil, 'counterpart')).isDone, true)
})

test('the programme lead sees done, open, last active and help, and nothing else; others see no standing', async () => {
  assert.equal((await cleo.call('POST', `/api/cohorts/${id}/standing`, { wantsHelp: true })).status, 200)
  const rowOf = async (looker: TestMember) =>
    (await looker.call('GET', `/api/cohorts/${id}`)).body.enrolled.find(
      ({ memberId }: { memberId: string }) => memberId === cleo.id,
    )
  const seen = await rowOf(ana)
  assert.deepEqual(
    [seen.missionsDone, seen.lessonsRead, seen.lastActiveWeek, seen.wantsHelp],
    [1, 1, '2026-11-09', true],
  )
  assert.deepEqual(Object.keys(seen).toSorted(), [
    'department',
    'lastActiveWeek',
    'lessonsRead',
    'memberId',
    'missionsDone',
    'missionsOpen',
    'name',
    'pod',
    'wantsHelp',
  ])
  const other = await rowOf(ben)
  assert.deepEqual([other.missionsDone, other.lastActiveWeek, other.wantsHelp], [0, null, false])
})

test('another company and a signed-out visitor neither see nor change anything', async () => {
  for (const [method, url, body] of [
    ['GET', `/api/cohorts/${id}`, undefined],
    ['PATCH', `/api/cohorts/${id}`, { name: 'Theirs' }],
    ['DELETE', `/api/cohorts/${id}`, undefined],
    ['POST', `/api/cohorts/${id}/enrolments`, { memberIds: [eve.id] }],
    ['POST', `/api/cohorts/${id}/pods`, undefined],
    ['PATCH', `/api/cohorts/${id}/pods`, { memberId: ben.id, pod: 1 }],
    ['POST', `/api/cohorts/${id}/standing`, {}],
    ['DELETE', `/api/cohorts/${id}/enrolments/${ben.id}`, undefined],
  ] as const) {
    assert.equal((await eve.call(method, url, body)).status, 404, `${method} ${url}`)
    assert.equal((await application.nobody.call(method, url, body)).status, 401, `${method} ${url}`)
  }
  assert.deepEqual((await eve.call('GET', '/api/cohorts')).body, [])
  assert.equal((await ana.call('GET', '/api/cohorts')).body[0].name, 'Autumn')
})
