import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { isAccessible, isAccessibleEverywhere } from './accessible.ts'
import { launchBrowser } from './browser.ts'
import { api, bring, foundedByAna, joinedBy, shareEverybody } from './company.ts'
import { addressBook, keptMail } from './files.ts'
import { install } from './installation.ts'
import { scanLinks } from './mail-scanner.ts'
import { openPostOffice } from './post-office.ts'

const office = await openPostOffice()
const here = await install(office)
// Two browsers of other people: what a mail gateway runs, and the one at the outside person's desk.
const [gateway, desk] = await Promise.all([launchBrowser(), launchBrowser()])
after(async () => {
  await Promise.all([gateway.close(), desk.close()])
  await here.close()
  await office.close()
})
const people = [
  ['Inês Carvalho', 'ines@atlantica.example', 'Payroll lead'],
  ['Ida Moen', 'ida@nordhav.example', 'Legal Counsel'],
  ['Eva Ruiz', 'eva@nordhav.example', 'Legal Counsel'],
  ['Duarte Pires', 'duarte@pires.example', 'Employment lawyer'],
  ['Rosa Lund', 'rosa@lund.example', 'Auditor'],
] as const
const book = addressBook('lars.vcf', people)
const ana = await foundedByAna(here)
const lars = await joinedBy(here, ana, 'Lars Eklund')
const jonas = await joinedBy(here, ana, 'Jonas Weber')
await bring(here, lars, [book, keptMail(new Date(), 'lars@halyard.example', people)])
await shareEverybody(lars)
let clock = workingMorning()
await here.turnClock(clock)

/** Ten o'clock in Lisbon on a working day, today or soon: no quiet hours hold mail back. */
function workingMorning(): Date {
  const at = new Date()
  at.setUTCHours(10, 0, 0, 0)
  while (at.getTime() < Date.now() || at.getUTCDay() % 6 === 0) at.setUTCDate(at.getUTCDate() + 1)
  return at
}

async function pass(minutes: number): Promise<void> {
  clock = new Date(clock.getTime() + minutes * 60_000)
  await here.turnClock(clock)
}

/** Jonas asks for somebody; gives where his ask is. */
async function askFor(name: string): Promise<string> {
  const [tie] = await here.query(`select id from shared_tie where name = '${name}'`)
  const made = await api(jonas, 'POST', '/api/introductions', {
    tieId: tie?.id,
    why: 'Nordhav moves its Portuguese payroll in spring, and you know how that is done.',
    note: 'Jonas looks after our clients. He has three questions about the first two months: twenty minutes by phone.',
  })
  return JSON.parse(made).id
}

const mailsTo = (address: string) => office.mails.filter(({ to }) => to === address)
const linkTo = (address: string) => {
  const found = mailsTo(address).flatMap(({ links }) => links.filter((link) => link.includes('/i/')))
  return found.at(-1) ?? assert.fail(`no link was mailed to ${address}`)
}

/** What a scanner does to every link of every mail leaves no trace. */
async function nothingHappensByScanning(): Promise<void> {
  const before = await here.everything()
  const touched = await scanLinks(gateway, [...new Set(office.mails.flatMap(({ links }) => links))])
  assert.ok(touched > 10, `the scanner touched only ${touched} things`)
  await here.turnClock(clock)
  assert.deepEqual(await here.everything(), before)
}

test('asked on the Ask screen, the connector gets one mail with a link, and a scanner that opens it changes nothing', async () => {
  await jonas.goto(`${here.base}/ask`)
  await jonas.getByLabel('What do you need?').fill('who knows a payroll lead?')
  await jonas.getByRole('button', { name: 'Ask Lars for Inês Carvalho' }).click()
  const dialog = jonas.getByRole('dialog')
  await dialog.getByLabel('Why you ask, for Lars').fill('Nordhav moves its Portuguese payroll in spring.')
  await dialog.getByRole('button', { name: 'Ask Lars' }).click()
  await jonas.getByRole('dialog', { name: 'Lars Eklund is asked.' }).waitFor()
  await pass(0)
  const mail = mailsTo('lars@halyard.example').at(-1)
  assert.match(mail?.subject ?? '', /Jonas Weber asks for a way in to Inês Carvalho/)
  await nothingHappensByScanning()
})

test('the connector sees what is asked, what each answer does and what the asker sees, and introduces', async () => {
  await lars.goto(`${here.base}/ask/requests`)
  await lars.getByRole('heading', { level: 1, name: 'One colleague asks you to open a door.' }).waitFor()
  await isAccessible(lars, 'asked of me')
  await lars.getByRole('link', { name: 'Jonas → Inês Carvalho' }).click()
  await lars
    .getByRole('heading', { level: 1, name: 'Jonas asks you to open a door to Inês Carvalho.' })
    .waitFor()
  await lars.getByText('“Asked.” Not whether you have read it, nor what you think.').waitFor()
  await lars.getByText('1 of 3').waitFor()
  await lars.getByText('In touch in', { exact: false }).waitFor()
  await isAccessibleEverywhere(lars, 'one request')
  await lars.getByLabel('The note that would go on, yours to change').fill('Jonas is worth twenty minutes.')
  await lars.getByRole('radio', { name: /ines@atlantica\.example/ }).waitFor()
  await lars.getByRole('button', { name: 'Introduce' }).click()
  await lars.getByRole('heading', { level: 1, name: 'You open a door to Inês Carvalho for Jonas.' }).waitFor()
  await lars.getByText('left to change your mind', { exact: false }).waitFor()
  await isAccessible(lars, 'one request, answered')
})

test('taken back within ten minutes nothing goes out; given again it does, after ten minutes', async () => {
  await lars.getByRole('button', { name: 'Take it back' }).click()
  await lars.getByRole('button', { name: 'Introduce' }).waitFor()
  await pass(11)
  assert.deepEqual(mailsTo('ines@atlantica.example'), [])
  await lars.getByRole('button', { name: 'Introduce' }).click()
  await lars.getByText('left to change your mind', { exact: false }).waitFor()
  await pass(9)
  assert.deepEqual(mailsTo('ines@atlantica.example'), [])
  await pass(1)
  const [mail] = mailsTo('ines@atlantica.example')
  assert.equal(mail?.subject, 'May I introduce you to Jonas Weber?')
  assert.match(mail.from, /Lars Eklund/)
  assert.equal(mail.replyTo, 'lars@halyard.example')
})

test('a scanner opens every link of every mail, runs, clicks and submits all by script: nothing changes', async () => {
  await nothingHappensByScanning()
})

test('then the person says yes with their own hand, without an account; after ten minutes both have a mail', async () => {
  const ines = await here.open({ browser: desk, width: 390, height: 844, locale: 'pt-PT' })
  await ines.goto(linkTo('ines@atlantica.example'))
  await ines.getByRole('heading', { level: 1, name: 'Inês, Lars pode apresentar-lhe Jonas Weber?' }).waitFor()
  await isAccessibleEverywhere(ines, 'outside person, phone')
  await ines.getByText('Nada aconteceu por abrir esta página', { exact: false }).waitFor()
  await ines.getByRole('button', { name: 'Sim, apresente-nos' }).click()
  await ines.getByText('Disse sim.', { exact: false }).waitFor()
  await isAccessible(ines, 'outside person, answered')
  const before = office.mails.length
  await pass(9)
  assert.equal(office.mails.length, before)
  await pass(1)
  const toInes = mailsTo('ines@atlantica.example').at(-1)
  const toJonas = mailsTo('jonas@halyard.example').at(-1)
  assert.match(toInes?.text ?? '', /jonas@halyard\.example/)
  assert.match(toJonas?.text ?? '', /ines@atlantica\.example/)
  await ines.context().close()
})

/** What the asker can know of an ask: every byte of the answers and of the screen, without whom it is about. */
async function seenByAsker(id: string, name: string): Promise<string> {
  const answer = await api(jonas, 'GET', `/api/introductions/${id}`)
  const list = JSON.parse(await api(jonas, 'GET', '/api/introductions'))
  const mine = JSON.stringify(list.find((one: { id: string }) => one.id === id))
  await jonas.goto(`${here.base}/ask/introductions/${id}`)
  await jonas.getByRole('heading', { level: 1 }).filter({ hasText: name }).waitFor()
  const screen = await jonas.locator('main').innerHTML()
  return [answer, mine, screen].map((text) => withoutWhom(text.replaceAll(id, '…'))).join('\n')
}

function withoutWhom(text: string): string {
  return text.replace(/Ida Moen|Eva Ruiz|Ida|Eva|data-initials="[A-Z]+"|introductions\/\S+/g, '…')
}

test('to the asker a no is what no answer is: in every byte, on every day, and in the mailbox', async () => {
  const [refused, unanswered] = [await askFor('Ida Moen'), await askFor('Eva Ruiz')]
  await pass(0)
  const compare = async () =>
    assert.equal(await seenByAsker(refused, 'Ida Moen'), await seenByAsker(unanswered, 'Eva Ruiz'))
  await compare()
  const link = office.mails.filter(({ subject }) => subject.includes('Ida Moen')).at(-1)?.links[0] ?? ''
  const bySide = await here.open({ browser: desk })
  await bySide.goto(link)
  await bySide
    .getByRole('heading', { level: 1, name: 'Jonas asks you to open a door to Ida Moen.' })
    .waitFor()
  await isAccessibleEverywhere(bySide, 'the connector’s link')
  await bySide.getByRole('button', { name: 'No', exact: true }).click()
  await bySide.getByText('You said no. To Jonas it looks like silence.').waitFor()
  await compare()
  await bySide.getByRole('button', { name: 'Take it back' }).click()
  await bySide.getByRole('button', { name: 'No', exact: true }).click()
  await bySide.getByText('You said no. To Jonas it looks like silence.').waitFor()
  for (const minutes of [9, 1, 30, 2 * 1440, 3 * 1440, 5 * 1440]) {
    await pass(minutes)
    await compare()
  }
  const before = mailsTo('jonas@halyard.example').length
  await pass(4 * 1440)
  await compare()
  assert.match(await seenByAsker(refused, 'Ida Moen'), /"state":"ended"/)
  const told = mailsTo('jonas@halyard.example').slice(before)
  const [one, other] = told.map(({ subject, text }) => withoutWhom(`${subject} ${text}`))
  assert.equal(told.length, 2)
  assert.equal(one, other)
  await bySide.context().close()
})

test('a link that has done its work, or never was one, says so politely and alike', async () => {
  const page = await here.open({ browser: desk })
  const words = []
  for (const link of [linkTo('ines@atlantica.example'), `${here.base}/i/nothing`, `${here.base}/i/a.b`]) {
    await page.goto(link)
    await page.getByRole('heading', { level: 1, name: 'This page has done its work.' }).waitFor()
    words.push(await page.locator('body').textContent())
  }
  assert.equal(new Set(words).size, 1)
  await isAccessible(page, 'a link that is over')
  await page.context().close()
})

test('from the connector’s own mail: a text and a link to copy, and nothing is sent for them', async () => {
  const id = await askFor('Rosa Lund')
  await pass(0)
  await lars.goto(`${here.base}/ask/requests/${id}`)
  await lars.getByRole('radio', { name: /From my own mail/ }).check()
  await lars.getByText('send it yourself', { exact: false }).waitFor()
  await lars.getByRole('button', { name: 'Introduce' }).click()
  const text = await lars.getByLabel('To send to Rosa from your own mail').inputValue()
  await isAccessible(lars, 'a text to send')
  const [link = ''] = text.match(/http\S+\/i\/\S+/) ?? []
  await pass(10)
  const rosa = await here.open({ browser: desk })
  await rosa.goto(link)
  await rosa
    .getByRole('heading', { level: 1, name: 'Rosa, may Lars introduce you to Jonas Weber?' })
    .waitFor()
  await rosa
    .getByText('Nothing has happened by opening this page, and nobody is told that you did.')
    .waitFor()
  await rosa.getByRole('button', { name: 'No, thank you' }).click()
  await rosa.getByText('You said no. Jonas is not told: it looks like silence.').waitFor()
  await rosa.getByRole('button', { name: 'Take it back' }).click()
  await rosa.getByRole('button', { name: 'Yes, introduce us' }).waitFor()
  await pass(11)
  assert.deepEqual(mailsTo('rosa@lund.example'), [])
  await rosa.context().close()
})

test('never again: no import brings them back, no mail goes to them, and from Monday on nobody can ask for or find them', async () => {
  const id = await askFor('Duarte Pires')
  await pass(0)
  await lars.goto(`${here.base}/ask/requests/${id}`)
  await lars.getByRole('button', { name: 'Introduce' }).click()
  await lars.getByText('left to change your mind', { exact: false }).waitFor()
  await pass(10)
  const isFound = async () => {
    const { oneDoor, somebodyHere } = JSON.parse(await api(jonas, 'GET', '/api/ask?q=Duarte%20Pires'))
    return [...oneDoor, ...somebodyHere].some(({ name }: { name: string }) => name === 'Duarte Pires')
  }
  assert.ok(await isFound())
  const duarte = await here.open({ browser: desk })
  await duarte.goto(linkTo('duarte@pires.example'))
  await duarte.getByRole('button', { name: 'Never again from Halyard' }).click()
  await duarte.getByText('You are not asked again.', { exact: false }).waitFor()
  await duarte.context().close()
  // Looking again right away tells nothing: until the week is over they are found, and whoever asks meets silence.
  assert.ok(await isFound())
  await pass(11)
  await bring(here, lars, [addressBook('lars again.vcf', people)])
  await shareEverybody(lars)
  await pass(7 * 24 * 60)
  assert.ok(!(await isFound()))
  assert.equal(mailsTo('duarte@pires.example').length, 1)
  const [tie] = await here.query(`select id from shared_tie where name = 'Duarte Pires'`)
  assert.match(
    await api(jonas, 'POST', '/api/introductions', { tieId: tie?.id, why: 'Why?', note: 'Note.' }),
    /"status":4/,
  )
  assert.match(await api(jonas, 'GET', `/api/introductions/${id}`), /"state":"asked"/)
  const connectorSees = await api(lars, 'GET', `/api/introductions/requests/${id}`)
  assert.match(connectorSees, /"answer":"introduce"/)
  assert.doesNotMatch(connectorSees, /never/)
})

test('when one may be asked, and what the company promises, is set in the settings', async () => {
  await lars.goto(`${here.base}/settings`)
  await lars.getByLabel('Quiet from').selectOption('20')
  await lars.getByLabel('Asked at most, in a week').selectOption('1')
  const mine = lars.getByRole('region', { name: 'When you may be asked' })
  await mine.getByRole('button', { name: 'Save' }).click()
  await lars.getByText('Saved.').waitFor()
  assert.match(await api(lars, 'GET', '/api/me/availability'), /"quietFrom":20,.*"asksPerWeek":1/)
  assert.equal(await lars.getByRole('region', { name: 'Introductions' }).count(), 0)
  await ana.goto(`${here.base}/settings`)
  await ana.getByLabel('Answer within, working days').fill('40')
  const company = ana.getByRole('region', { name: 'Introductions' })
  await company.getByRole('button', { name: 'Save' }).click()
  await ana.getByText('From 1 to 20.').waitFor()
  await isAccessible(ana, 'settings')
  await ana.getByLabel('Answer within, working days').fill('3')
  await company.getByRole('button', { name: 'Save' }).click()
  await ana.getByText('Saved.').waitFor()
  assert.match(await api(lars, 'GET', '/api/introductions/settings'), /"promiseDays":3/)
})
