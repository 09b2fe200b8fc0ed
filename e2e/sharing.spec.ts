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
  ['Priya Raman', 'priya@nordhav.example', 'Chief Financial Officer'],
  ['Lars Eklund', 'lars@nordhav.example', 'Head of Procurement'],
  ['Ida Moen', 'ida@nordhav.example', 'Legal Counsel'],
] as const
const ana = await foundedByAna(here)
const ben = await joinedBy(here, ana, 'Ben')
await bring(here, ana, [addressBook('ana.vcf', people), keptMail(now, 'ana@halyard.example', people)])
await bring(here, ben, [addressBook('ben.vcf', people.slice(0, 1))])

async function openPerson(page: Page, name: string): Promise<void> {
  await page.goto(`${here.base}/people`)
  await page.getByRole('link', { name }).first().click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

/** What Ben gets when he asks who else knows Priya. */
async function seenByBen(): Promise<string> {
  return ben.evaluate(async () => {
    const found = await (await fetch('/api/people?search=priya')).json()
    return (await fetch(`/api/people/${found.people[0].id}/known-by`)).text()
  })
}

test('a person is private; what a colleague would see is shown before anything is shared', async () => {
  await openPerson(ana, 'Priya Raman')
  assert.ok(await ana.getByRole('radio', { name: /^Private/ }).isChecked())
  await ana.getByRole('button', { name: 'What would a colleague see?' }).click()
  await ana.getByText('If you shared them, a colleague would see').waitFor()
  await ana.getByText(/last in touch in .* strength \d+ of 10/).waitFor()
  await isAccessible(ana, 'person, would see')
  assert.equal(await seenByBen(), '[]')
})

test('shared by keyboard, a colleague sees it; taken back from the message, their next answer is empty', async () => {
  await ana.getByRole('radio', { name: /^Private/ }).focus()
  await ana.keyboard.press('ArrowDown')
  await ana.getByText('1 person is discoverable now.').waitFor()
  assert.equal(await seenByBen(), '[]')
  await ana.keyboard.press('ArrowDown')
  await ana.getByText('1 person is shared now.').waitFor()
  assert.match(await seenByBen(), /"member":"Ana"/)
  assert.doesNotMatch(await seenByBen(), /@nordhav/)
  await ana.getByRole('button', { name: 'Undo' }).first().click()
  await ana.getByRole('radio', { name: /^Discoverable/, checked: true }).waitFor()
  assert.equal(await seenByBen(), '[]')
})

test('who else knows them is told only when asked for, and those shown learn of it', async () => {
  // Not `check`: the level stands when the server has it, which may be a moment after the click.
  await ana.getByRole('radio', { name: /^Shared/ }).click()
  await ana.getByText('A colleague sees', { exact: true }).waitFor()
  await openPerson(ben, 'Priya Raman')
  await ben.getByText('Whoever shares them is told that you looked', { exact: false }).waitFor()
  await ben.getByRole('button', { name: 'See who' }).click()
  await ben.getByRole('listitem').filter({ hasText: 'Ana' }).waitFor()
  await isAccessible(ben, 'person, known by')
  await ana.goto(`${here.base}/sharing`)
  await ana.getByRole('listitem').filter({ hasText: 'Ben Priya Raman' }).first().waitFor()
})

test('department and seniority are corrected, a move noted, and both taken back', async () => {
  await openPerson(ana, 'Lars Eklund')
  await ana.getByText('Procurement, director', { exact: false }).waitFor()
  await ana.getByLabel('Their department').selectOption({ label: 'Operations' })
  await ana.getByText('Operations, director', { exact: false }).waitFor()
  await ana.getByLabel('Their department').selectOption({ index: 0 })
  await ana.getByText('Procurement, director', { exact: false }).waitFor()
  await ana.getByRole('button', { name: 'More for this person' }).click()
  await ana.getByRole('menuitem', { name: 'They changed job' }).click()
  await ana.getByRole('dialog').getByLabel('Organisation').fill('Tessel Bank')
  await isAccessible(ana, 'move')
  await ana.getByRole('button', { name: 'Note the move' }).click()
  await ana.getByText(/Moved from Head of Procurement, Nordhav Energy to Tessel Bank; your word/).waitFor()
  await ana.getByRole('button', { name: 'Wrong: take it back' }).click()
  await ana.getByText('Head of Procurement, Nordhav Energy', { exact: false }).waitFor()
})

test('many are chosen in the list by keyboard, shared after a look, and all taken back with one press', async () => {
  await ana.goto(`${here.base}/people?sharing=private`)
  await ana.getByRole('row').nth(2).waitFor()
  for (const key of ['j', 'x', 'j', 'x']) await ana.keyboard.press(key)
  await ana.getByRole('button', { name: 'Share', exact: true }).click()
  const dialog = ana.getByRole('dialog')
  await dialog.getByText('Ida Moen').waitFor()
  await isAccessible(ana, 'share many')
  await dialog.getByRole('button', { name: 'Share 2 people' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await ana.goto(`${here.base}/sharing`)
  await ana.getByText('You share 3 people', { exact: false }).waitFor()
  await ana.getByRole('button', { name: 'Take back: Ida Moen' }).click()
  await ana.getByText('You share 2 people', { exact: false }).waitFor()
  await ana.getByRole('button', { name: 'Take all 2 back' }).click()
  await ana.getByText('You share nobody', { exact: false }).first().waitFor()
  await isAccessible(ana, 'what I share, nothing')
  assert.equal(await seenByBen(), '[]')
  assert.deepEqual(await here.query('select count(*)::int as n from shared_tie'), [{ n: 0 }])
})
