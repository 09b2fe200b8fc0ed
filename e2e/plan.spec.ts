import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { isAccessibleEverywhere } from './accessible.ts'
import { api, foundedByAna } from './company.ts'
import { install } from './installation.ts'

const here = await install()
after(() => here.close())
const ana = await foundedByAna(here)
const names = ['Rajan Pillai', 'Noor Haddad', 'Sofie Maes', 'Wei Tan', 'Kelechi Obi']
for (const name of names)
  await api(ana, 'POST', '/api/people', { name, emails: [], organisation: '', title: '' })

const printedPages = async () =>
  (await ana.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length

test('the longest lesson prints on three pages: its text and its grounds, not its questions', async () => {
  await ana.goto(`${here.base}/academy/w4-l6`)
  const onScreenOnly = ['Check yourself', 'First, from an earlier lesson', 'Skip to the page']
  for (const words of onScreenOnly) await ana.getByText(words).first().waitFor()
  assert.equal(await printedPages(), 3)
  await ana.emulateMedia({ media: 'print' })
  for (const words of onScreenOnly) await ana.getByText(words).first().waitFor({ state: 'hidden' })
  await ana.getByText('On what ground').waitFor()
  await ana.emulateMedia({ media: 'screen' })
})

test('from the lesson to the page: filled in, saved, on one sheet of paper', async () => {
  await ana.goto(`${here.base}/academy/w4-l6`)
  await ana.getByRole('link', { name: 'My plan' }).click()
  await ana.getByRole('heading', { name: 'Ninety days, one page' }).waitFor()
  await isAccessibleEverywhere(ana, 'an empty plan')
  await ana.getByLabel('One ask', { exact: true }).last().fill('Who has moved a payroll?')
  await ana.getByLabel('One counterpart', { exact: true }).last().fill('Who runs payroll at Nordhav')
  await ana.getByLabel('The first').fill('First Friday: a thank-you.')
  for (const [place, cue] of [
    'the roster is out',
    'it has been too long',
    'I have missed a week',
  ].entries()) {
    await ana.getByLabel('If', { exact: true }).nth(place).fill(cue)
    await ana.getByLabel('then', { exact: true }).nth(place).fill('I write to one person')
  }
  for (const name of names) {
    await ana.getByRole('searchbox', { name: 'Name, company, address' }).fill(name.split(' ')[0] ?? '')
    // Enter searches and sends nothing.
    await ana.keyboard.press('Enter')
    await ana.getByRole('button', { name }).click()
  }
  await ana.getByLabel('How often you want to be in touch with Noor Haddad').selectOption('30')
  await ana.getByRole('button', { name: 'Save the plan' }).click()
  await ana.getByText(/^Saved on .*; only you see it/).waitFor()
  await ana.getByText('every 30 days', { exact: true }).waitFor()
  assert.equal(await ana.getByText('still lacks').count(), 0)
  await isAccessibleEverywhere(ana, 'a plan')
  assert.equal(await printedPages(), 1)
})

test('the refreshers show it again, and a changed line is the plan from then on', async () => {
  await ana.goto(`${here.base}/academy/refreshers/30`)
  await ana.getByText('Who has moved a payroll?').waitFor()
  await ana.getByRole('link', { name: 'Change the plan' }).click()
  await ana.getByRole('button', { name: 'Change', exact: true }).click()
  await ana.getByRole('button', { name: 'Take Wei Tan off the plan' }).click()
  await ana.getByRole('button', { name: 'Save the plan' }).click()
  await ana.getByText('For its mission it still lacks: five people.').waitFor()
  assert.equal(await ana.getByRole('link', { name: 'Wei Tan' }).count(), 0)
  await ana.getByRole('button', { name: 'Take the plan back, and its points' }).click()
  await ana.getByRole('button', { name: 'Save the plan' }).waitFor()
  assert.match(await api(ana, 'GET', '/api/academy/plan'), /"savedAt":null/)
})
