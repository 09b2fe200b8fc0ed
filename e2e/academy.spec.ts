import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { mail } from '../src/testing/records.ts'
import { isAccessible } from './accessible.ts'
import { foundedByAna, joinedBy } from './company.ts'
import { install } from './installation.ts'
import { openPostOffice } from './post-office.ts'

const office = await openPostOffice()
const here = await install(office)
after(async () => {
  await here.close()
  await office.close()
})

const DAY = 86_400_000
/** Noon of the next Monday: the programme begins. */
const start = nextMonday()
const dayOf = (day: number) => new Date(start.getTime() + day * DAY).toISOString().slice(0, 10)
const turnTo = (day: number) => here.turnClock(new Date(start.getTime() + day * DAY))

function nextMonday(): Date {
  const at = new Date()
  at.setUTCHours(12, 0, 0, 0)
  do at.setUTCDate(at.getUTCDate() + 1)
  while (at.getUTCDay() !== 1)
  return at
}

/** Whoever is signed in on this page asks the API. */
async function api(page: Page, method: string, path: string, body?: object) {
  return page.evaluate(
    async ([way, to, json]) => {
      const answer = await fetch(to, {
        method: way,
        ...(json && { headers: { 'content-type': 'application/json' }, body: json }),
      })
      return answer.json()
    },
    [method, path, body ? JSON.stringify(body) : ''] as const,
  )
}

/** A mailbox of these mails, brought as an import. */
async function bringMails(page: Page, mails: readonly ReturnType<typeof mail>[]): Promise<void> {
  const { id } = await api(page, 'POST', '/api/imports', {
    files: [{ path: `box-${mails.length}-${mails[0]?.at}.mbox`, size: 1, kind: 'mbox' }],
    snapshotOn: dayOf(0),
    ownAddresses: [],
  })
  const packed = gzipSync(mails.map((each) => JSON.stringify(each)).join('\n')).toString('base64')
  await page.evaluate(
    async ([to, text]) => {
      const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
      await fetch(to, {
        method: 'POST',
        headers: { 'content-type': 'application/x-ndjson', 'content-encoding': 'gzip' },
        body: bytes,
      })
    },
    [`/api/imports/${id}/batches`, packed] as const,
  )
  await api(page, 'POST', `/api/imports/${id}/finish`, { setAside: {} })
}

const mailOf = (name: string, on: string, direction: string) => {
  const email = `${name.toLowerCase().replace(' ', '.')}@calder.example`
  return mail(email, `${on}T10:00:00.000Z`, { direction, people: [{ name, email, url: '' }] })
}

const ana = await foundedByAna(here)
const ben = await joinedBy(here, ana, 'Ben Okoro')
const dora = await joinedBy(here, ana, 'Dora Lind')
// The nine others are there by invitation; they need no window of their own.
for (const name of ['Cleo', 'Emil', 'Fred', 'Gina', 'Hugo', 'Iris', 'Jens', 'Kaja', 'Leon']) {
  const { link } = await api(ana, 'POST', '/api/invitations', {
    name,
    email: `${name.toLowerCase()}@halyard.example`,
  })
  const joined = await fetch(`${here.base}/api/invitations/${String(link).split('/').at(-1)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, password: 'a pilot light never goes out', timeZone: 'Europe/Lisbon' }),
  })
  assert.equal(joined.status, 200)
}

test('a cohort of twelve is made, enrolled and formed into pods of three, four and five', async () => {
  await turnTo(-4)
  await ana.goto(`${here.base}/academy/cohorts`)
  await ana.getByRole('button', { name: 'New cohort' }).click()
  await ana.getByLabel('Name', { exact: true }).fill('Autumn')
  await ana.getByRole('button', { name: 'Make the cohort' }).click()
  await ana.getByRole('heading', { name: 'Nobody is enrolled yet.' }).waitFor()
  const [cohort] = await api(ana, 'GET', '/api/cohorts')
  // The dialog offers Mondays of the browser's own clock; the programme of this journey begins on ours.
  assert.equal(new Date(`${cohort.startsOn}T00:00:00Z`).getUTCDay(), 1)
  await api(ana, 'DELETE', `/api/cohorts/${cohort.id}`)
  const { id } = await api(ana, 'POST', '/api/cohorts', { name: 'Autumn', startsOn: dayOf(0) })
  const everybody = await api(ana, 'GET', '/api/members')
  await api(ana, 'POST', `/api/cohorts/${id}/enrolments`, {
    memberIds: everybody.map((each: { id: string }) => each.id),
  })
  await ana.goto(`${here.base}/academy/cohorts/${id}`)
  await ana.getByRole('button', { name: 'Form the pods' }).click()
  await ana.getByRole('button', { name: 'Form the pods anew' }).waitFor()
  const sizes = async () => {
    const { enrolled } = await api(ana, 'GET', `/api/cohorts/${id}`)
    return [...Map.groupBy(enrolled, ({ pod }: { pod: number }) => pod).values()]
      .map((pod) => pod.length)
      .toSorted()
  }
  assert.deepEqual(await sizes(), [4, 4, 4])
  const firstPod = ana.getByRole('combobox').first()
  await firstPod.selectOption('2')
  await ana.waitForFunction(() => document.querySelectorAll('select').length === 12)
  await assertSoon(async () => assert.deepEqual(await sizes(), [3, 4, 5]))
  await isAccessible(ana, 'a cohort')
})

async function assertSoon(check: () => Promise<void>): Promise<void> {
  for (let turn = 0; ; turn++) {
    try {
      await check()
      return
    } catch (error) {
      if (turn === 20) throw error
      await new Promise((resolve) => setTimeout(resolve, 250))
    }
  }
}

test('four weeks, day by day: real mail counts, a burst earns nothing extra', async () => {
  // Before it all: Yusuf was silent for half a year.
  await bringMails(ben, [mailOf('Yusuf Demir', dayOf(-180), 'in'), mailOf('Yusuf Demir', dayOf(-179), 'out')])
  for (let day = 0; day < 28; day++) {
    await turnTo(day)
    // Ben reads a lesson on Tuesdays, wakes Yusuf in week 2 and meets two new people in week 3.
    if (day % 7 === 1) await api(ben, 'POST', `/api/academy/lessons/w${Math.floor(day / 7) + 1}-l1/read`)
    if (day === 8) await bringMails(ben, [mailOf('Yusuf Demir', dayOf(8), 'out')])
    if (day === 9) await bringMails(ben, [mailOf('Yusuf Demir', dayOf(9), 'in')])
    if (day === 16)
      await bringMails(
        ben,
        ['Mara Sand', 'Olu Iyer'].flatMap((name) => [
          mailOf(name, dayOf(15), 'out'),
          mailOf(name, dayOf(16), 'in'),
        ]),
      )
    // Dora does all of hers on one day: twelve strangers, written to and answered.
    if (day === 10)
      await bringMails(
        dora,
        Array.from({ length: 12 }, (_, place) => `Stranger ${place}`).flatMap((name) => [
          mailOf(name, dayOf(10), 'out'),
          mailOf(name, dayOf(10), 'in'),
        ]),
      )
  }
  const mine = async (page: Page) => api(page, 'GET', '/api/cohorts/mine')
  const done = ({ missions }: { missions: { id: string; isDone: boolean }[] }) =>
    missions.filter(({ isDone }) => isDone).map(({ id }) => id)
  assert.deepEqual(done(await mine(ben)), ['revive', 'new-faces'])
  assert.equal((await mine(ben)).points.total, 20 + 20 + 4)
  const burst = await mine(dora)
  assert.deepEqual(done(burst), ['new-faces'])
  assert.equal(burst.points.total, 20)
  assert.ok(
    burst.refused.filter(({ reason }: { reason: string }) => reason === 'too-many-first-contacts').length > 0,
  )
})

test('the member sees what counted; the lead sees done and open, and no people', async () => {
  await ben.goto(`${here.base}/academy`)
  await ben.getByText('The missions of the other weeks count too').click()
  await ben.getByText('Wake a tie').waitFor()
  await ben.getByRole('link', { name: 'Yusuf Demir' }).first().waitFor()
  // What no data shows is said, for half.
  await ben.getByRole('button', { name: 'I thanked somebody' }).click()
  await ben.getByText('2.5 points, by your word').waitFor()
  for (const [width, scheme] of [
    [1440, 'light'],
    [390, 'dark'],
  ] as const) {
    await ben.setViewportSize({ width, height: 900 })
    await ben.emulateMedia({ colorScheme: scheme })
    await isAccessible(ben, `academy ${width} ${scheme}`)
  }
  await ben.setViewportSize({ width: 1440, height: 900 })
  const [cohort] = await api(ana, 'GET', '/api/cohorts')
  await ana.goto(`${here.base}/academy/cohorts/${cohort.id}`)
  await ana.getByText('2 done', { exact: false }).first().waitFor()
  assert.equal(await ana.getByText('Yusuf').count(), 0)
})

test('a lesson is read, its questions answered, and it is there without a network once opened', async () => {
  await dora.goto(`${here.base}/academy/w3-l2`)
  await dora.getByRole('heading', { level: 1 }).waitFor()
  await dora.getByRole('radio').first().check()
  await dora
    .getByText(/^(Yes|Not quite)\./)
    .first()
    .waitFor()
  await isAccessible(dora, 'a lesson')
  await dora.context().setOffline(true)
  await dora.getByRole('link', { name: 'Academy' }).first().click()
  await dora.goBack()
  await dora.getByRole('heading', { level: 1 }).waitFor()
  await dora.context().setOffline(false)
})

test('refreshers come on days 6, 30 and 90 after the end, and no reminder twice', async () => {
  for (const day of [27 + 6, 27 + 30, 27 + 90]) {
    await turnTo(day)
    await turnTo(day)
  }
  const subjects = office.mails.filter(({ to }) => to === 'ben@halyard.example').map(({ subject }) => subject)
  for (const after of [6, 30, 90])
    assert.equal(subjects.filter((subject) => subject === `Six questions, ${after} days later`).length, 1)
  assert.equal(subjects.filter((subject) => subject === 'Week 2 of 4 is open').length, 1)
  await ben.goto(`${here.base}/academy/refreshers/6`)
  await ben.getByText('Look at your plan').waitFor()
  await isAccessible(ben, 'a refresher')
})
