import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { isAccessible } from './accessible.ts'
import { install } from './installation.ts'

const here = await install()
after(() => here.close())
const page = await here.open()
await page.goto(`${here.base}/set-up`)
await page.getByLabel('Set-up code').waitFor()
await page.getByRole('button', { name: 'Open the demo' }).click()
await page.getByRole('heading', { name: /people this week/ }).waitFor({ timeout: 90_000 })

let own = ''
const field = (screen: Page) => screen.getByRole('searchbox', { name: 'What do you need?' })
const answer = (screen: Page, name: string) => screen.locator('[data-answer]').filter({ hasText: name })
const noSidewaysScrolling = (screen: Page) =>
  screen.evaluate(() => document.documentElement.scrollWidth <= innerWidth)

test('asked as one types: one sentence, colleagues who know, and people one door away', async () => {
  await page
    .getByRole('link', { name: /^Ask\b/ })
    .first()
    .click()
  await page.getByRole('heading', { name: 'For example' }).waitFor()
  await isAccessible(page, 'ask, empty')
  await page.keyboard.press('/')
  await page.keyboard.type('payroll expert in Lisbon')
  await page
    .getByRole('heading', { level: 1, name: /^4 people could help\. Lars is the warmest way/ })
    .waitFor()
  await page
    .getByText(/^\S+ ms over \S+ shared ties$/)
    .first()
    .waitFor()
  await page.getByRole('region', { name: 'In the next room' }).getByText('Lars Eklund').first().waitFor()
  await page.getByRole('region', { name: 'One door away' }).getByText('Inês Carvalho').first().waitFor()
  await isAccessible(page, 'answers')
})

test('a way is one picture, named by a sentence that says who knows whom and how well', async () => {
  const picture = answer(page, 'Payroll lead, Lisbon').getByRole('img')
  assert.match(
    (await picture.getAttribute('aria-label')) ?? '',
    /^You to Lars Eklund \(Finance\): hot, strength \d+ of 10\. Lars Eklund to Inês Carvalho \(.+\): .+\.$/,
  )
})

test('of somebody who is named only if they agree, nothing is told that would say who', async () => {
  const unnamed = page.getByRole('region', { name: 'Somebody here' }).locator('[data-answer]').first()
  assert.match(
    (await unnamed.getByRole('img').getAttribute('aria-label')) ?? '',
    /^You to Somebody here: how well is not shown\. Somebody here to Duarte Pires/,
  )
  assert.doesNotMatch((await unnamed.textContent()) ?? '', /%|answers in|Hot|Warm|Cooling|Dormant/)
})

test('the reason for a place opens beside it: what fits, the ways, the formula', async () => {
  await answer(page, 'Payroll lead, Lisbon').getByRole('button', { name: /^Why/ }).click()
  const sheet = page.getByRole('dialog', { name: 'Why Inês Carvalho' })
  await sheet.getByText('in the title').first().waitFor()
  await sheet.getByText(/^Order = fit³ ×/).waitFor()
  await isAccessible(page, 'why')
  await page.keyboard.press('Escape')
})

test('what was understood is changed, and a link carries the question as it was changed', async () => {
  await page.getByRole('button', { name: 'Remove place Lisbon' }).click()
  await page.getByRole('button', { name: 'Remove place Lisbon' }).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'skill payroll', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Change this part' })
  await dialog.getByLabel('What it is').selectOption('department')
  await dialog.getByLabel('Which one').selectOption('legal')
  await isAccessible(page, 'change a part')
  await dialog.getByRole('button', { name: 'Ask this way' }).click()
  await page.getByRole('button', { name: 'department Legal', exact: true }).waitFor()
  await answer(page, 'Ana Duarte').waitFor()
  const other = await here.open()
  await other.context().addCookies(await page.context().cookies())
  await other.goto(page.url())
  await other.getByRole('button', { name: 'department Legal', exact: true }).waitFor()
  await answer(other, 'Ana Duarte').waitFor()
  assert.equal(await field(other).inputValue(), 'payroll expert in Lisbon')
  await other.context().close()
  await page.goBack()
  await page.getByRole('button', { name: 'skill payroll', exact: true }).waitFor()
})

test('by keyboard alone: to an answer, into the dialog, asked', async () => {
  await field(page).fill('payroll expert in Lisbon?')
  await answer(page, 'Duarte Pires').waitFor()
  await field(page).press('ArrowDown')
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
  assert.match(await focused(), /^Lars Eklund/)
  await page.keyboard.press('j')
  assert.match(await focused(), /^Inês Carvalho/)
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Ask Lars to introduce you to Inês Carvalho' })
  await dialog.waitFor()
  const note = dialog.getByLabel(/^The note that may go on/)
  assert.match(
    await note.inputValue(),
    /^Jonas Weber works in Client services at Halyard .*payroll expert in Lisbon\./,
  )
  await isAccessible(page, 'ask dialog')
  await dialog.getByRole('button', { name: 'Ask Lars' }).click()
  await dialog.getByText('A sentence, please: it is what they decide by.').waitFor()
  await dialog.getByLabel(/^Why you ask/).fill('Nordhav moves its payroll in spring, and you know her.')
  await dialog.getByText('54 of 300').waitFor()
  await dialog.getByRole('button', { name: 'Ask Lars' }).click()
  const asked = page.getByRole('dialog', { name: 'Lars Eklund is asked.' })
  // The demo sends no mail: the text goes by hand.
  assert.match(await asked.getByLabel('Text for your colleague').inputValue(), /\/ask\/requests\//)
  await isAccessible(page, 'asked')
  await asked.getByRole('link', { name: 'See this ask' }).click()
})

test('an ask has a page with what happened; a no would look the same; it is withdrawn', async () => {
  await page.getByRole('heading', { level: 1, name: 'Lars is asked for Inês Carvalho.' }).waitFor()
  await page.getByText('Without an answer it ends by itself', { exact: false }).waitFor()
  await isAccessible(page, 'an ask')
  const before = await page.locator('main').textContent()
  await here.query(
    `update introduction_request set state = 'no', answered_at = asked_at where introduction_id = '${page.url().split('/').at(-1)}'`,
  )
  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'Lars is asked for Inês Carvalho.' }).waitFor()
  assert.equal(await page.locator('main').textContent(), before)
  await page.getByRole('link', { name: 'My asks' }).click()
  await page.getByRole('heading', { level: 1, name: /waiting for an answer\.$/ }).waitFor()
  await isAccessible(page, 'my asks')
  await page.goto(`${here.base}/ask?q=payroll+expert+in+Lisbon`)
  await answer(page, 'Payroll lead, Lisbon').getByRole('link', { name: 'Asked; see it' }).click()
  await page.getByRole('button', { name: 'Withdraw this ask' }).click()
  await page.getByRole('heading', { level: 1, name: 'You withdrew the ask for Inês Carvalho.' }).waitFor()
})

test('once introduced there is an address, and what came of it is kept', async () => {
  own = new URL(page.url()).pathname
  const id = own.split('/').at(-1)
  await here.query(
    `update introduction set state = 'introduced', answered_at = asked_at, introduced_at = asked_at, target_address = 'ines@folha.example' where id = '${id}'`,
  )
  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'You and Inês Carvalho are introduced.' }).waitFor()
  await page.getByText('ines@folha.example').waitFor()
  await page.getByRole('radio', { name: 'a deal' }).check()
  await page.getByLabel('Amount, if you like').fill('40000')
  await page.getByLabel('Currency').fill('euro')
  await page.getByRole('button', { name: 'Keep this' }).click()
  await page.getByLabel('Currency').fill('eur')
  await isAccessible(page, 'outcome')
  await page.getByRole('button', { name: 'Keep this' }).click()
  await page.getByText('Came of it: a deal').waitFor()
  await page.getByText('€40,000').waitFor()
})

test('nothing found leads on; a question begins anywhere, in find or do', async () => {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Find a person, or do something' }).fill('xyzzy')
  await page.getByRole('option', { name: 'Ask the network: xyzzy' }).click()
  await page.getByRole('heading', { level: 1, name: /^Nobody is found for this/ }).waitFor()
  await page.locator('main').getByRole('link', { name: 'What I share' }).waitFor()
  await isAccessible(page, 'nothing found')
})

test('on a phone the ways stand upright and nothing scrolls sideways, in light and dark', async () => {
  for (const [width, height, scheme] of [
    [390, 844, 'dark'],
    [390, 844, 'light'],
    [320, 700, 'light'],
    [1440, 900, 'dark'],
  ] as const) {
    const other = await here.open({ width, height, scheme })
    await other.context().addCookies(await page.context().cookies())
    const name = `${width} ${scheme}`
    await other.goto(`${here.base}/ask?q=payroll+expert+in+Lisbon`)
    const picture = answer(other, 'Payroll lead, Lisbon').getByRole('img')
    await picture.waitFor()
    const { width: wide = 0, height: high = 0 } = (await picture.boundingBox()) ?? {}
    assert.equal(high > 100, width < 701, name)
    assert.ok(wide <= width)
    await isAccessible(other, `${name} answers`)
    assert.ok(await noSidewaysScrolling(other), name)
    for (const path of ['/ask', '/ask/mine', own]) {
      await other.goto(here.base + path)
      await other.getByRole('heading', { level: 1 }).waitFor()
      await isAccessible(other, `${name} ${path}`)
      assert.ok(await noSidewaysScrolling(other), `${name} ${path}`)
    }
    await other.context().close()
  }
})
