import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { z } from 'zod'
import type { CohortDetail, MyProgramme } from '#contract/cohorts.ts'
import type { Introduction, IntroductionRequest } from '#contract/introductions.ts'
import type { CohortPrizes } from '#contract/prizes.ts'
import { commitment } from '#domain/academy/draw.ts'
import { clientBooks } from '#domain/demo/client-books.ts'
import { demoNetwork } from '#domain/demo/network.ts'
import { testApplication } from '../../testing/application.ts'
import { removeDemoFromTheConsole, startDemo } from './from-the-console.ts'

const world = await testApplication()

test('the same seed gives the same network, and no real address', () => {
  const network = demoNetwork(60, 20000, 7)
  assert.deepEqual(demoNetwork(60, 20000, 7), network)
  const books = clientBooks(20000, [], 7)
  assert.deepEqual(clientBooks(20000, [], 7), books)
  for (const { newer } of [network, ...books.values()])
    for (const { emails } of newer) assert.match(emails[0] ?? '', /\.example$/)
})

test('a visitor looks around: every screen is full, every answer says that it is a demo', async () => {
  const entered = await world.nobody.call('POST', '/api/demo', { role: 'client_lead' })
  assert.equal(entered.status, 200, entered.text)
  const me = await world.nobody.call('GET', '/api/me')
  assert.equal(me.body.company.demo, true)
  assert.ok(me.body.member.roles.includes('client_lead'))
  const week = await world.nobody.call('GET', '/api/week')
  assert.ok(week.body.picks.length >= 5)
  assert.equal(week.body.picks[0].reason, 'promise')
  const { counts, total } = (await world.nobody.call('GET', '/api/people')).body
  assert.equal(total, 420 + 29)
  for (const state of ['hot', 'warm', 'cooling', 'hot-and-cold', 'dormant', 'none'])
    assert.ok(counts[state] >= 3, `${state}: ${counts[state]}`)
  const habit = (await world.nobody.call('GET', '/api/habit')).body
  assert.ok(habit.bursts >= 2)
  assert.equal((await world.nobody.call('GET', '/api/imports')).body.length, 2)
  assert.equal((await world.nobody.call('GET', '/api/members')).body.length, 16)
})

test('questions wait for the visitor and have answered theirs; a year of asks shows how fast they are answered', async () => {
  const questions = (await world.nobody.call('GET', '/api/introductions/questions')).body
  const open = questions.reached.filter(
    ({ state, did }: Record<string, string>) => state === 'open' && did === 'open',
  )
  assert.deepEqual([open.length, questions.mine.length], [2, 2])
  const speed = (await world.nobody.call('GET', '/api/introductions/speed')).body
  const months = speed.cells.filter(
    (cell: { months: number; asks: number | null }) => cell.months === 1 && cell.asks !== null,
  )
  assert.ok(months.length >= 8, `${months.length} months`)
  assert.ok(speed.asked.length >= 3 && speed.answered.length >= 3)
  assert.ok(months.every(({ kept }: { kept: number }) => kept > 0.4 && kept <= 1))
})

test('an evaluation is over, and of a dozen people it gives a description only', async () => {
  const [evaluation] = (await world.nobody.call('GET', '/api/evaluations')).body
  const report = (await world.nobody.call('GET', `/api/evaluations/${evaluation.id}/report`)).body
  assert.deepEqual([evaluation.people, report.verdict, report.outcomes[0].effect], [12, 'description', null])
  const [weeks] = report.outcomes
  assert.ok(weeks.steps.every(({ people }: { people: number }) => people >= 5))
  assert.ok(weeks.steps.some(({ before }: { before: number }) => before > 0))
})

test('the accounts of the demo tell their story: one large, some on one person, one cold', async () => {
  const { accounts, counts } = (await world.nobody.call('GET', '/api/accounts')).body
  assert.deepEqual(
    accounts.map(({ name, living, goal, withoutBusiest, busiest }: Record<string, unknown>) =>
      [name, living, goal, withoutBusiest, busiest].join(' '),
    ),
    [
      'Ardenne Foods 31 50 22 Jonas Weber',
      'Nordhav Energy 20 50 9 Priya Raman',
      'Voss & Sohn 17 50 12 Jonas Weber',
      'Bluefin Freight 14 50 8 Karim Saleh',
      'Meridian Rail 12 50 7 Chiara Conti',
      'Calder & Wick 9 50 5 Jonas Weber',
      'Tessel Bank 6 20 2 Priya Raman',
      'Orrin Pharma 5 50 0 Priya Raman',
      'Lumen Robotics 4 20 1 Dev Malhotra',
      'Harbour Mutual 3 50 0 Amira Haddad',
      'Atlântica 2 10 0 Lars Eklund',
      'Kestrel Advisory 0 20 0 ',
    ],
  )
  assert.deepEqual([counts.singleThreaded, counts.ledByMe, counts.living], [3, 3, 123])
  const nordhav = accounts.find(({ name }: { name: string }) => name === 'Nordhav Energy')
  const page = (await world.nobody.call('GET', `/api/accounts/${nordhav.id}`)).body
  assert.equal(page.discreet, 3)
  assert.ok(page.trend[11] - page.trend[0] >= 10)
  assert.ok(page.moves.some((move: Record<string, string>) => move.name === 'Henrik Dahl'))
  const plays = (await world.nobody.call('GET', '/api/plays')).body
  assert.deepEqual(
    new Set(plays.map(({ state, reached }: Record<string, unknown>) => `${state} ${reached}`)),
    new Set(['open 1', 'open 2', 'done 3']),
  )
  const sharing = (await world.nobody.call('GET', '/api/sharing')).body
  assert.equal(sharing.shared, 29)
  assert.ok(sharing.proposals.length >= 3)
  const { looks } = (await world.nobody.call('GET', '/api/sharing/looks')).body
  assert.ok(looks.length >= 5)
})

test('introductions of the demo stand in all their states, and none makes a mail', async () => {
  const asked: z.infer<typeof Introduction>[] = (await world.nobody.call('GET', '/api/introductions')).body
  const stand = asked.map(({ target, connector, state, isOutcomeAsked }) =>
    [target.name, connector?.name ?? 'somebody', state, isOutcomeAsked].join(', '),
  )
  for (const one of [
    'Duarte Pires, somebody, asked, false',
    'Arjun Mehta, Priya Raman, answered, false',
    'Rhys Bevan, Owen Pritchard, ended, false',
    'Greta Hoffmann, Sam Oyelaran, introduced, true',
  ])
    assert.ok(stand.includes(one), `${one} is not among ${stand.join('; ')}`)
  const requests: z.infer<typeof IntroductionRequest>[] = (
    await world.nobody.call('GET', '/api/introductions/requests')
  ).body
  assert.deepEqual(
    requests.filter(({ answer }) => answer === 'open').map(({ asker }) => asker.name),
    ['Eva Lindgren'],
  )
  assert.ok(
    requests.some(({ asker, introducedAt }) => asker.name === 'Dev Malhotra' && introducedAt !== null),
  )
  assert.deepEqual((await world.owner.query('select from outbox')).rows, [])
})

test('the programme of the demo is in its last week, and each of its screens has something to show', async () => {
  const [cohort] = (await world.nobody.call('GET', '/api/cohorts')).body
  assert.deepEqual([cohort.week, cohort.members, cohort.isMine], [4, 13, true])
  const { enrolled }: z.infer<typeof CohortDetail> = (
    await world.nobody.call('GET', `/api/cohorts/${cohort.id}`)
  ).body
  const pods = [...Map.groupBy(enrolled, ({ pod }) => pod).values()].map(({ length }) => length)
  assert.deepEqual(pods.toSorted(), [4, 4, 5])
  assert.deepEqual(
    enrolled.filter(({ wantsHelp }) => wantsHelp).map(({ name }) => name),
    ['Eva Lindgren'],
  )
  const paused = enrolled.find(({ name }) => name === 'Goran Ilić')
  assert.deepEqual([paused?.lessonsRead, paused?.lastActiveWeek], [4, cohort.startsOn])
  assert.deepEqual(
    (
      await world.owner.query('select kind, "on" = $1::date + 21 as third from academy_reminder', [
        cohort.startsOn,
      ])
    ).rows,
    [{ kind: 'question', third: true }],
  )
  const mine: z.infer<typeof MyProgramme> = (await world.nobody.call('GET', '/api/cohorts/mine')).body
  const done: string[] = mine.missions.filter(({ isDone }) => isDone).map(({ id }) => id)
  for (const id of ['home', 'revive', 'answer', 'connect', 'steady'])
    assert.ok(done.includes(id), `${id} is not among ${done.join(', ')}`)
  assert.ok(mine.missions.some(({ isDone, isAvailable }) => !isDone && isAvailable))
  assert.ok(mine.missions.some(({ waiting }) => waiting.length > 0))
  assert.ok(mine.refused.some(({ reason }) => reason === 'colleague'))
  const { results } = (await world.nobody.call('GET', '/api/academy/clinic')).body
  assert.ok(results[1].score >= results[0].score + 15)
  assert.equal((await world.nobody.call('GET', '/api/academy/plan')).body.ifThens.length, 3)
  const { aboutMe } = (await world.nobody.call('GET', '/api/recommendations')).body
  assert.deepEqual(
    aboutMe.map(({ writer, state }: { writer: { name: string }; state: string }) => [writer.name, state]),
    [['Lars Eklund', 'offered']],
  )
})

test('a visitor asks for the certificate, and follows a draw that is over and one that is open', async () => {
  const [cohort] = (await world.nobody.call('GET', '/api/cohorts')).body
  const made = await world.nobody.call('POST', `/api/cohorts/${cohort.id}/certificate`, {
    email: 'jonas@private.example',
  })
  assert.equal(made.status, 200, made.text)
  const certificate = (await world.nobody.call('GET', `/api/certificates/${made.body.id}`)).body
  assert.deepEqual([certificate.holder, certificate.company], ['Jonas Weber', 'Halyard (demo)'])
  const { draws }: z.infer<typeof CohortPrizes> = (
    await world.nobody.call('GET', `/api/cohorts/${cohort.id}/prizes`)
  ).body
  const [over] = draws.filter(({ isRevealed }) => isRevealed)
  const [open] = draws.filter(({ isClosed }) => !isClosed)
  assert.ok(over?.tickets && over.tickets >= 3 && over.myTicket)
  assert.ok(open?.round)
  const drawn = (await world.nobody.call('GET', `/api/draws/${over.id}`)).body
  assert.equal(drawn.commitment, commitment(drawn.drawId, drawn.seed))
})

test('a demo sends no mail, leaves set-up open, and is removed with one click', async () => {
  const invited = await world.nobody.call('POST', '/api/invitations', {
    name: 'Eve',
    email: 'eve@kestrel.example',
  })
  assert.equal(invited.body.mailed, false)
  assert.equal((await world.nobody.call('GET', '/api/installation')).body.needsSetUp, true)
  assert.equal((await world.nobody.call('DELETE', '/api/demo')).status, 200)
  assert.equal((await world.nobody.call('GET', '/api/me')).status, 401)
  const { rows } = await world.owner.query(
    'select (select count(*) from person)::int + (select count(*) from interaction)::int + (select count(*) from member)::int + (select count(*) from account)::int + (select count(*) from shared_tie)::int + (select count(*) from look)::int as left',
  )
  assert.deepEqual(rows, [{ left: 0 }])
})

test('from the console it opens with a printed password, once', async () => {
  const made = await startDemo(world.database, new Date())
  assert.ok(made)
  assert.equal(await startDemo(world.database, new Date()), null)
  assert.equal((await world.nobody.call('POST', '/api/sessions', made)).body.status, 'signed-in')
  assert.equal(await removeDemoFromTheConsole(world.database), true)
  assert.equal(await removeDemoFromTheConsole(world.database), false)
})
