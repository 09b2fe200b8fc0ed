import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { isAccessible } from './accessible.ts'
import { launchBrowser } from './browser.ts'
import { bring, foundedByAna } from './company.ts'
import { addressBook, keptMail } from './files.ts'
import { install } from './installation.ts'
import { openPostOffice } from './post-office.ts'

const office = await openPostOffice()
const here = await install(office)
const outside = await launchBrowser()
after(async () => {
  await outside.close()
  await here.close()
  await office.close()
})
const ines = 'ines@atlantica.example'
const people = [['Inês Carvalho', ines, 'Payroll lead']] as const
const ana = await foundedByAna(here)
await bring(here, ana, [addressBook('ana.vcf', people), keptMail(new Date(), 'ana@halyard.example', people)])
const [company] = await here.query('select tenant_id from company')
const address = `${here.base}/held/${company?.tenantId ?? company?.tenant_id}`
const desk = await here.open({ browser: outside })
const phone = await here.open({ browser: outside, width: 390, height: 844, scheme: 'dark', locale: 'pt-PT' })

async function api(page: Page, method: string, path: string, body?: object): Promise<string> {
  return page.evaluate(
    async ([way, to, json]) => {
      const headers = json ? { 'content-type': 'application/json' } : undefined
      const answer = await fetch(to, { method: way, ...(json && { headers, body: json }) })
      return answer.text()
    },
    [method, path, body ? JSON.stringify(body) : ''] as const,
  )
}

/** The code that a mail brings, once it has come. */
async function codeFor(mailbox: string, earlier: number): Promise<string> {
  for (let turn = 0; turn < 100; turn++) {
    await here.turnClock(new Date())
    const mail = office.mails.filter(({ to }) => to === mailbox)[earlier]
    const [, code] = /Your code is (\d{4} \d{4})/.exec(mail?.text ?? '') ?? []
    if (code) return code
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return assert.fail(`no code came to ${mailbox}`)
}

test('before any code the page tells what is kept and why, in either language, and nothing of anybody', async () => {
  const found = JSON.parse(await api(ana, 'GET', '/api/people'))
  const ids = found.people.map(({ id }: { id: string }) => id)
  await api(ana, 'POST', '/api/sharing', { level: 'shared', who: { ids } })
  await phone.goto(address)
  await phone.getByRole('heading', { level: 1, name: 'O que guarda a Halyard sobre si?' }).waitFor()
  await isAccessible(phone, 'held, on a phone, in Portuguese')
  await desk.goto(address)
  await desk.getByRole('heading', { level: 1, name: 'What does Halyard hold about you?' }).waitFor()
  await isAccessible(desk, 'held, before the code')
  assert.doesNotMatch((await desk.locator('body').textContent()) ?? '', /Inês|atlantica/i)
})

test('with the code from their mailbox they see what colleagues see, by keyboard', async () => {
  await desk.getByLabel('Your mail address').fill(ines)
  await desk.keyboard.press('Enter')
  await desk.getByText('a code is on its way there', { exact: false }).waitFor()
  await isAccessible(desk, 'held, the code')
  await desk.getByLabel('The code').fill('0000 0000')
  await desk.keyboard.press('Enter')
  await desk.getByText('It may be mistyped', { exact: false }).waitFor()
  await desk.getByLabel('The code').fill(await codeFor(ines, 0))
  await desk.keyboard.press('Enter')
  await desk
    .getByRole('heading', { level: 1, name: 'People at Halyard see your name and where you work.' })
    .waitFor()
  await desk.getByText('Payroll lead', { exact: false }).waitFor()
  await isAccessible(desk, 'held, what is held')
})

test('they ask for a correction and have themselves erased; the owner of the book is asked', async () => {
  await desk.getByRole('button', { name: 'Correct it' }).click()
  await desk.getByLabel('What is right').fill('I lead payroll and benefits.')
  await isAccessible(desk, 'held, correcting')
  await desk.getByRole('button', { name: 'Ask for it' }).click()
  await desk.getByText('You asked to correct what is kept', { exact: false }).waitFor()
  await desk.getByRole('button', { name: 'Erase it' }).click()
  await desk.getByRole('dialog').getByRole('button', { name: 'Erase it' }).click()
  await desk
    .getByRole('heading', {
      level: 1,
      name: 'Halyard shares nothing about you, and brings nothing in again.',
    })
    .waitFor()
  await isAccessible(desk, 'held, erased')
  await ana.goto(`${here.base}/sharing`)
  await ana.getByText('Inês Carvalho asks you to delete what you keep about them', { exact: false }).waitFor()
  await ana.getByText('One person outside asks you').first().waitFor({ state: 'attached' })
  await isAccessible(ana, 'what people outside ask')
})

test('an administrator sees the clock; the owner erases, and the outside person reads that it is done', async () => {
  await ana.goto(`${here.base}/settings`)
  await ana.getByText('1 request is open; none is late.').waitFor()
  await isAccessible(ana, 'settings with requests of people outside')
  await ana.goto(`${here.base}/sharing`)
  const erasure = ana.locator('li', { hasText: 'to delete what you keep' })
  await erasure.getByRole('button', { name: 'Erase now' }).click()
  await isAccessible(ana, 'erasing')
  await ana.getByRole('dialog').getByRole('button', { name: 'Erase now' }).click()
  await ana.getByText('All is answered.').waitFor()
  assert.equal(JSON.parse(await api(ana, 'GET', '/api/people')).people.length, 0)
  await desk.reload()
  await desk.getByText('Erased from an address book.').waitFor()
  await desk.getByRole('button', { name: 'Leave this page' }).click()
  await desk.getByRole('heading', { level: 1, name: 'What does Halyard hold about you?' }).waitFor()
})
