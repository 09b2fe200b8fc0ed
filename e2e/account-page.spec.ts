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
const people = [
  ['Liv Berge', 'liv@nordhav.example', 'Finance Manager'],
  ['Henrik Dahl', 'henrik@nordhav.example', 'Head of Procurement'],
] as const
const ana = await foundedByAna(here)
const ben = await joinedBy(here, ana, 'Ben')

const sentence = (page: Page, words: string) => page.getByText(words, { exact: false }).first().waitFor()
/** A mark's or a gap's button in the matrix. */
const mark = (page: Page, name: string | RegExp) => page.getByRole('table').getByRole('button', { name })
/** Waits until the keyboard is on what is named so: it moves a moment after what was asked for. */
const focusOn = (name: string) =>
  ana.waitForFunction((start) => document.activeElement?.getAttribute('aria-label')?.startsWith(start), name)
let url = ''

async function openAccount(page: Page): Promise<void> {
  await page.goto(url)
  await mark(page, /^Liv Berge/)
    .first()
    .waitFor()
}

test('whoever is first at an account shares from its page, after seeing what colleagues would see', async () => {
  await bring(here, ana, [addressBook('ana.vcf', people), keptMail(now, 'ana@halyard.example', people)])
  await bring(here, ben, [addressBook('ben.vcf', people.slice(0, 1))])
  await ana.goto(`${here.base}/accounts`)
  await ana.getByRole('button', { name: 'Add an account' }).click()
  await ana.getByLabel('Name', { exact: true }).fill('Nordhav Energy')
  await ana.getByLabel('Mail domains').fill('nordhav.example')
  await ana.getByRole('button', { name: 'Add the account' }).click()
  await sentence(ana, 'Nobody shares anybody at Nordhav Energy yet.')
  url = ana.url()
  await ana.getByRole('button', { name: 'Share my people here' }).click()
  await ana.getByRole('dialog').getByText('Henrik Dahl').waitFor()
  await ana.getByRole('button', { name: 'Share 2 people' }).click()
  await sentence(ana, '2 of 50 touch points.')
  await mark(ana, /^Henrik Dahl.*, counted; known by Ana/).waitFor()
})

test('a person whom nobody was in touch with has no state; a mark opens to the tie, and that to one’s own page', async () => {
  await ben.goto(url)
  await ben.getByRole('button', { name: 'More for this account' }).click()
  await ben.getByRole('menuitem', { name: 'Share my people here' }).click()
  await ben.getByRole('button', { name: 'Share 1 person' }).click()
  await mark(ben, /^Liv Berge.*no contact on record, not counted; known by Ben/).click()
  await ben.getByRole('dialog', { name: 'Liv Berge' }).getByText('Ana', { exact: true }).waitFor()
  await isAccessible(ben, 'a tie')
  await ben.getByRole('link', { name: 'Open my page of Liv Berge' }).click()
  await ben.getByRole('button', { name: 'Log a contact' }).click()
  await ben.getByRole('menuitem', { name: 'In person' }).click()
  await ben.getByText('Liv Berge: logged for today.').waitFor()
  await openAccount(ana)
  await sentence(ana, '3 of 50 touch points.')
  await mark(ana, /^Liv Berge.*, counted; known by Ben/).waitFor()
})

test('who leaves, and what 90 days leave, is asked without a request, and a link carries it', async () => {
  const asked: string[] = []
  const note = (request: { url(): string }) => request.url().includes('/api/') && asked.push(request.url())
  ana.on('request', note)
  await ana.getByRole('button', { name: /^Ben 1/ }).click()
  await sentence(ana, 'If Ben leaves, 2 remain.')
  await mark(ana, /^Liv Berge.*goes along; known by Ben/).waitFor()
  const leaves = ana.url()
  await isAccessible(ana, 'if somebody leaves')
  await ana.getByRole('button', { name: 'If somebody else leaves' }).click()
  await ana.getByRole('menuitem', { name: /^Liv Berge, 2 touch points/ }).click()
  await sentence(ana, 'If Liv Berge leaves, 1 remains.')
  await ana.getByRole('button', { name: 'In 90 days' }).click()
  await sentence(ana, 'An estimate:')
  await isAccessible(ana, 'in 90 days')
  ana.off('request', note)
  assert.deepEqual(asked, [])
  await ben.goto(leaves)
  await sentence(ben, 'If Ben leaves, 2 remain.')
})

test('the matrix is one stop of the keyboard; a tie that was opened gives the focus back', async () => {
  await openAccount(ana)
  await ana.getByRole('button', { name: 'as a table' }).focus()
  await ana.keyboard.press('Tab')
  await focusOn('Liv Berge')
  await ana.keyboard.press('End')
  await focusOn('Henrik Dahl')
  await ana.keyboard.press('Enter')
  await ana.getByRole('dialog', { name: 'Henrik Dahl' }).waitFor()
  await ana.keyboard.press('Escape')
  await ana.getByRole('dialog').waitFor({ state: 'detached' })
  await focusOn('Henrik Dahl')
})

test('the same is a table for whoever reads one, and a list of their departments on a phone', async () => {
  await ana.getByRole('button', { name: 'as a table' }).click()
  assert.equal(
    await ana
      .getByRole('table', { name: /a row for each shared tie/ })
      .getByRole('row')
      .count(),
    4,
  )
  await isAccessible(ana, 'as a table')
  const phone = await here.open({ width: 390, height: 844, scheme: 'dark' })
  await phone.context().addCookies(await ana.context().cookies())
  await phone.goto(url)
  await phone.getByText('Finance', { exact: true }).last().click()
  await phone.getByRole('button', { name: /^Liv Berge.*Ben/ }).waitFor()
  await isAccessible(phone, 'account on a phone')
  assert.ok(await phone.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
})

test('an account is printed on one sheet of A4', async () => {
  await openAccount(ana)
  const paper = await ana.pdf({ format: 'A4' })
  assert.equal(paper.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length, 1)
})

test('the company’s share of people who leave is set in the settings; an account may have its own', async () => {
  await ana.goto(`${here.base}/settings`)
  const part = ana.getByRole('region', { name: 'People who leave' })
  await part.getByLabel('Of theirs, %').fill('25')
  await part.getByRole('button', { name: 'Save' }).click()
  await ana.getByText('Saved.').waitFor()
  await openAccount(ana)
  await sentence(ana, '15% of ours, 25% of theirs (company default)')
  await ana.getByRole('button', { name: 'More for this account' }).click()
  await ana.getByRole('menuitem', { name: 'Edit the account' }).click()
  await ana.getByText('Its own share of people who leave', { exact: false }).click()
  await ana.getByLabel('Of theirs, %').fill('40')
  await isAccessible(ana, 'edit an account')
  await ana.getByRole('button', { name: 'Save' }).click()
  await sentence(ana, '15% of ours, 40% of theirs')
  assert.equal(await ana.getByText('(company default)').count(), 0)
})
