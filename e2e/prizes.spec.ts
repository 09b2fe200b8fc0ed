import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { programmeDone } from '../src/testing/programme-done.ts'
import { isAccessible } from './accessible.ts'
import { foundedByAna, joinedBy } from './company.ts'
import { install } from './installation.ts'

const here = await install()
after(() => here.close())
const ana = await foundedByAna(here)
const bens = await joinedBy(here, ana, 'Ben')

async function ask<Answer>(page: Page, method: string, url: string, body?: object): Promise<Answer> {
  return page.evaluate(
    async ([verb, path, sent]) => {
      const answer = await fetch(path, {
        method: verb,
        ...(sent && { headers: { 'content-type': 'application/json' }, body: sent }),
      })
      return answer.json()
    },
    [method, url, body && JSON.stringify(body)] as const,
  )
}

const monday = new Date(Date.now() - ((new Date().getUTCDay() + 6) % 7) * 86_400_000)
  .toISOString()
  .slice(0, 10)
const { id: cohort } = await ask<{ id: string }>(ana, 'POST', '/api/cohorts', {
  name: 'Autumn',
  startsOn: monday,
  threshold: 1,
})
const members = await ask<{ id: string; name: string }[]>(ana, 'GET', '/api/members')
await ask(ana, 'POST', `/api/cohorts/${cohort}/enrolments`, { memberIds: members.map(({ id }) => id) })
for (const page of [ana, bens]) await ask(page, 'POST', '/api/academy/lessons/w1-l1/read')

test('the programme lead fills the catalogue and opens a draw', async () => {
  await ana.goto(`${here.base}/academy/cohorts/${cohort}`)
  await ana.getByRole('link', { name: 'Prizes' }).click()
  await ana.getByRole('heading', { level: 1, name: 'No prizes in this cohort.' }).waitFor()
  await isAccessible(ana, 'prizes, empty')
  await ana.getByLabel('Name').fill('A book voucher')
  await ana.getByRole('button', { name: 'Add it' }).click()
  await ana.getByText('1 by draw').waitFor()
  const inAnHour = new Date(Date.now() + 3_600_000)
  const local = new Date(inAnHour.getTime() - inAnHour.getTimezoneOffset() * 60_000)
    .toISOString()
    .slice(0, 16)
  await ana.getByLabel('Closes').fill(local)
  await ana.getByRole('radio', { name: /^None/ }).check()
  await ana.getByRole('button', { name: 'Open the draw' }).click()
  await ana.getByText(/^Open until/).waitFor()
  await isAccessible(ana, 'prizes, a draw open')
})

test('anybody without an account sees the sealed draw, then who won, and finds the same', async () => {
  const outside = await here.open()
  const path = await ana.getByRole('link', { name: 'Its public page' }).getAttribute('href')
  await outside.goto(here.base + path)
  await outside.getByRole('heading', { level: 1, name: /Nobody can know yet who wins/ }).waitFor()
  await isAccessible(outside, 'draw, open')

  await here.turnClock(new Date(Date.now() + 2 * 3_600_000))
  await ask(ana, 'POST', `/api/draws/${path?.split('/').at(-1)}/close`)
  await ana.reload()
  await ana.getByRole('heading', { level: 1, name: 'A draw is closed and waits for its seed.' }).waitFor()
  await ana.getByRole('button', { name: 'Reveal the seed' }).click()
  await ana.getByText('Drawn among 2 tickets.').waitFor()

  await outside.reload()
  await outside.getByRole('heading', { level: 1, name: /^Ticket \S+ won\. Check it yourself\.$/ }).waitFor()
  assert.equal(await outside.getByRole('img', { name: 'holds' }).count(), 2)
  await isAccessible(outside, 'draw, drawn')
  const download = outside.waitForEvent('download')
  await outside.getByRole('link', { name: 'Draw file' }).click()
  const file = await (await download).path()
  const checked = spawnSync(process.execPath, ['src/cli/main.ts', 'verify-draw', '-', '--json'], {
    input: readFileSync(file),
  })
  assert.equal(checked.status, 0)
  const [winner] = JSON.parse(checked.stdout.toString()).order
  await outside.getByRole('heading', { level: 1, name: `Ticket ${winner} won. Check it yourself.` }).waitFor()
})

test('a member sees their own ticket; the winner takes the prize, and the lead sees who', async () => {
  let winner: Page | undefined
  for (const page of [ana, bens]) {
    await page.goto(`${here.base}/academy`)
    await page.getByText(/^Your ticket/).waitFor()
    if (await page.getByRole('button', { name: 'Take it' }).isVisible()) winner = page
  }
  assert.ok(winner)
  await isAccessible(winner, 'academy, a prize won')
  await winner.getByRole('button', { name: 'Take it' }).click()
  await winner.getByText(/You asked for it/).waitFor()
  await ana.goto(`${here.base}/academy/cohorts/${cohort}/prizes`)
  await ana.getByRole('heading', { level: 1, name: '1 asked for so far.' }).waitFor()
  await isAccessible(ana, 'prizes, asked for')
})

test('whoever did everything asks for the certificate; anybody checks it in their own browser', async () => {
  const ben = members.find(({ name }) => name === 'Ben')
  await here.query(programmeDone(ben?.id ?? '', monday))
  await bens.goto(`${here.base}/academy`)
  await bens.getByRole('button', { name: 'Ask for your certificate' }).click()
  await bens.getByLabel('Mail address').fill('ben@private.example')
  await isAccessible(bens, 'certificate, asked for')
  await bens.getByRole('button', { name: 'Issue it' }).click()
  await bens.waitForURL(/\/certificate\//)
  const outside = await here.open()
  await outside.goto(bens.url())
  await outside.getByText('Signature valid, not withdrawn').waitFor()
  await outside.getByRole('heading', { level: 1, name: 'Ben' }).waitFor()
  await isAccessible(outside, 'certificate')
  const form = await outside.getByRole('link', { name: 'Open the form' }).getAttribute('href')
  assert.equal(new URL(form ?? '').searchParams.get('certUrl'), bens.url())

  // The browser reads the badge back from the drawing.
  const svg = await outside.evaluate(
    async (address) => {
      const drawing = new DOMParser().parseFromString(await (await fetch(address)).text(), 'image/svg+xml')
      const first = drawing.documentElement.firstElementChild
      return [first?.namespaceURI, first?.localName, first?.getAttribute('verify')]
    },
    `/api/certificates/${bens.url().split('/').at(-1)}/badge.svg`,
  )
  const jws = await outside.evaluate(
    async (address) => (await fetch(address)).text(),
    `/api/certificates/${bens.url().split('/').at(-1)}/badge.jwt`,
  )
  assert.deepEqual(svg, ['https://purl.imsglobal.org/ob/v3p0', 'credential', jws])
})

test('the programme lead withdraws it, and its page says so', async () => {
  await ana.goto(`${here.base}/academy/certificates`)
  await ana.getByRole('heading', { level: 1, name: '1 issued.' }).waitFor()
  await isAccessible(ana, 'certificates')
  await ana.getByRole('button', { name: 'Withdraw Ben’s' }).click()
  await ana.getByLabel('Why, for everybody to read').fill('Issued by mistake')
  await isAccessible(ana, 'certificates, withdraw')
  await ana.getByRole('button', { name: 'Withdraw it' }).click()
  await ana.getByRole('heading', { level: 1, name: '1 issued, 1 withdrawn.' }).waitFor()
  await bens.reload()
  await bens.getByText(/^Withdrawn by Halyard/).waitFor()
  await isAccessible(bens, 'certificate, withdrawn')
})
