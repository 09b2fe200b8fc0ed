import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { isAccessible } from './accessible.ts'
import { bring, foundedByAna, joinedBy } from './company.ts'
import { addressBook, keptMail } from './files.ts'
import { install } from './installation.ts'

const here = await install()
after(() => here.close())
const now = new Date()
/** Everything that Dan's browser is told, beginning when he looks at the client. */
const told: string[] = []

const nordhav = [
  ['Priya Raman', 'priya@nordhav.example', 'Chief Financial Officer'],
  ['Lars Eklund', 'lars@nordhav.example', 'Head of Procurement'],
  ['Ida Moen', 'ida@nordhav.example', 'Legal Counsel'],
] as const
const ana = await foundedByAna(here)
const [ben, eve, dan] = [
  await joinedBy(here, ana, 'Ben'),
  await joinedBy(here, ana, 'Eve'),
  await joinedBy(here, ana, 'Dan'),
] as const

/** Shares everybody at the account, after looking at what colleagues would see. */
async function shareAtNordhav(page: Page, words: string): Promise<void> {
  await page.goto(`${here.base}/sharing`)
  await page.getByRole('button', { name: 'Look and share: Nordhav Energy' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Priya Raman').first().waitFor()
  await dialog.getByRole('button', { name: words }).click()
  await dialog.waitFor({ state: 'hidden' })
}

async function openNordhav(page: Page): Promise<void> {
  await page.goto(`${here.base}/accounts`)
  await page.getByRole('link', { name: 'Nordhav Energy' }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Nordhav Energy' }).waitFor()
}

const marks = (page: Page) => page.locator('main [data-mark]')

test('two members bring address books that overlap; the account begins with nothing', async () => {
  await bring(here, ana, [
    addressBook('ana.vcf', nordhav),
    keptMail(now, 'ana@halyard.example', nordhav.slice(0, 2)),
  ])
  await bring(here, ben, [addressBook('ben.vcf', nordhav.slice(0, 1))])
  await bring(here, eve, [addressBook('eve.vcf', nordhav), keptMail(now, 'eve@halyard.example', nordhav)])
  await ana.goto(`${here.base}/accounts`)
  await ana.getByRole('heading', { level: 1 }).waitFor()
  await isAccessible(ana, 'accounts, empty')
  await ana.getByRole('button', { name: /Add/ }).first().click()
  await ana.getByLabel('Name', { exact: true }).fill('Nordhav Energy')
  await ana.getByLabel('Mail domains').fill('nordhav.example')
  await ana.getByLabel('Mail domains').press('Enter')
  await ana.getByRole('button', { name: 'Add the account' }).click()
  await ana.getByRole('heading', { level: 1, name: 'Nordhav Energy' }).waitFor()
  await ana.getByText('0 of 50 touch points').first().waitFor()
  assert.equal(await marks(ana).count(), 0)
  await isAccessible(ana, 'account, empty')
})

test('what they share becomes its touch points, and all of them hang on one', async () => {
  await shareAtNordhav(ana, 'Share 3 people')
  await isAccessible(ana, 'what I share')
  await shareAtNordhav(ben, 'Share 1 person')
  await openNordhav(ana)
  await ana.getByText('2 of 50 touch points.').waitFor()
  await ana.getByText('If Ana leaves, none remains.').waitFor()
  assert.equal(await marks(ana).count(), 4)
  await isAccessible(ana, 'account')
})

test('if a colleague leaves is worked out on the page, without asking the server', async () => {
  let asked = 0
  ana.on('request', () => asked++)
  await ana.getByText('If Ana leaves', { exact: true }).click()
  await ana.locator('main table tfoot').getByText('0', { exact: true }).last().waitFor()
  assert.equal(asked, 0)
  await ana.getByText('Today', { exact: true }).click()
})

test('a second thread is adopted, contact is logged, and the mark counts', async () => {
  await openNordhav(ben)
  await ben.getByRole('button', { name: 'Adopt a counterpart' }).click()
  const dialog = ben.getByRole('dialog')
  await dialog.getByLabel('Their department').selectOption({ label: 'Finance' })
  await dialog.getByRole('button', { name: 'Take it on' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await ben.goto(`${here.base}/`)
  await ben.getByRole('link', { name: 'Priya Raman' }).first().click()
  await ben.getByRole('heading', { level: 1, name: 'Priya Raman' }).waitFor()
  await ben.getByRole('button', { name: 'Log a contact' }).click()
  await ben.getByRole('menuitem', { name: 'In person' }).click()
  await ben.getByText('Priya Raman: logged for today.').waitFor()
  await openNordhav(ana)
  await ana.getByText('3 of 50 touch points.').waitFor()
  await ana.getByText('If Ana leaves, 1 remains.').waitFor()
})

test('who shares nothing appears nowhere: not in a word, a count or an order', async () => {
  const seenBy = async (page: Page) => {
    const answers: string[] = []
    for (const path of [
      '/api/accounts',
      '/api/plays',
      '/api/accounts/suggestions',
      await ana.evaluate(() => `/api${location.pathname}`),
    ])
      answers.push(await page.evaluate(async (url) => (await fetch(url)).text(), path))
    return answers.join('\n')
  }
  // Dan, who has nothing, is told the same before and after Eve's whole book is gone.
  dan.on('response', async (response) => told.push(await response.text().catch(() => '')))
  const before = await seenBy(dan)
  const [{ id } = {}] = await here.query(`select id from member where name = 'Eve'`)
  assert.ok(typeof id === 'string')
  assert.ok(!before.includes(id))
  assert.match(before, /Priya Raman/)
  const mine = await eve.evaluate(async () => (await fetch('/api/imports')).json())
  await eve.evaluate(async (importId) => {
    await fetch(`/api/imports/${importId}`, { method: 'DELETE' })
  }, mine[0].id)
  assert.equal(await seenBy(dan), before)
  assert.ok(!told.join('\n').includes(id))
})

test('changing one’s mind empties the account at once, on a phone in the dark too', async () => {
  await ana.goto(`${here.base}/sharing`)
  await ana.getByText('You share 3 people', { exact: false }).waitFor()
  const phone = await here.open({ width: 390, height: 844, scheme: 'dark' })
  await phone.context().addCookies(await ben.context().cookies())
  for (const path of ['/accounts', '/sharing']) {
    await phone.goto(here.base + path)
    await phone.getByRole('heading', { level: 1 }).waitFor()
    await isAccessible(phone, `phone ${path}`)
    assert.ok(await phone.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path)
  }
  await phone.goto(`${here.base}/accounts`)
  await phone
    .getByRole('link', { name: /Nordhav Energy/ })
    .first()
    .click()
  await phone.getByRole('heading', { level: 1, name: 'Nordhav Energy' }).waitFor()
  await isAccessible(phone, 'phone account')
  await ana.evaluate(async () => {
    const { people } = await (await fetch('/api/people')).json()
    await fetch('/api/sharing', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        level: 'private',
        who: { ids: people.map((person: { id: string }) => person.id) },
      }),
    })
  })
  await openNordhav(ben)
  await ben.getByText('1 of 50 touch points.').waitFor()
  assert.doesNotMatch((await ben.locator('main').textContent()) ?? '', /Ana|Lars/)
})
