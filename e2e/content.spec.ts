import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { isAccessibleEverywhere } from './accessible.ts'
import { api, foundedByAna, joinedBy } from './company.ts'
import { install } from './installation.ts'

const here = await install()
after(() => here.close())
const ana = await foundedByAna(here)
const ben = await joinedBy(here, ana, 'Ben')
const members = JSON.parse(await api(ana, 'GET', '/api/members'))
const benId = members.find(({ name }: { name: string }) => name === 'Ben').id
const file = `${here.base}/academy/content/file?path=en%2Fw2-l3.md`

test('a lesson is written in a form with its preview, and looks in it as it will on its page', async () => {
  await ana.goto(`${here.base}/academy`)
  await ana.getByRole('link', { name: 'Content', exact: true }).click()
  await ana.getByRole('heading', { name: 'The programme as it is shipped.' }).waitFor()
  await isAccessibleEverywhere(ana, 'the content')
  await ana.getByRole('link', { name: 'Dormant, not dead' }).click()
  await ana.getByLabel('Title').fill('Sleeping, not gone')
  const text = ana.getByLabel('Text, in Markdown')
  await text.fill(`${await text.inputValue()}\n\nAnd **one** more [line](/people).\n\n> To copy.\n`)
  await ana.locator('[data-preview]').getByText('Sleeping, not gone').waitFor()
  await ana.locator('[data-preview]').getByText('To copy.').waitFor()
  await ana.getByText('Nothing.', { exact: true }).waitFor()
  const seen = await ana
    .locator('[data-preview] > *')
    .evaluateAll((parts) => parts.slice(2).map((part) => part.outerHTML))
  await isAccessibleEverywhere(ana, 'writing a lesson')
  await ana.getByRole('button', { name: 'Save as a draft' }).click()
  // Ben may not review yet, so Ana reviews her own, and that is said.
  await ana.getByRole('button', { name: 'I have reviewed it' }).click()
  await ana.getByText('They reviewed it themselves: nobody else here may.', { exact: false }).waitFor()
  await ana.getByRole('button', { name: 'Put it live' }).click()
  await ana.getByText('Members see yours, made from version 1.').waitFor()
  await ben.goto(`${here.base}/academy/w2-l3`)
  await ben.getByRole('heading', { name: 'Sleeping, not gone' }).waitFor()
  await ben.getByText('To copy.').waitFor()
  const page = await ben
    .locator('main [lang] > *')
    .evaluateAll((parts) => parts.map((part) => part.outerHTML))
  assert.ok(seen.length > 20)
  for (const part of seen) assert.ok(page.includes(part), part)
})

test('what the checker finds stands beside the text, and script is refused before it is shown', async () => {
  await ana.goto(file)
  const text = ana.getByLabel('Text, in Markdown')
  const before = await text.inputValue()
  await text.fill(`${before}\n<img src=x onerror="document.title='hacked'">\n`)
  await ana.getByText('No html is allowed in a lesson', { exact: false }).waitFor()
  await ana.getByText('Nothing can be shown until', { exact: false }).waitFor()
  assert.doesNotMatch(await ana.title(), /hacked/)
  await isAccessibleEverywhere(ana, 'a finding')
  await text.fill(before)
})

test('somebody else reviews what a programme lead writes, as soon as there are two', async () => {
  await api(ana, 'PATCH', `/api/members/${benId}`, { roles: ['programme_lead'] })
  await ana.goto(file)
  await ana.getByLabel('The one idea').fill('Choose two that you avoid.')
  await ana.getByRole('button', { name: 'Save as a draft' }).click()
  await ana.getByText('Somebody else reviews it.', { exact: false }).waitFor()
  assert.equal(await ana.getByRole('button', { name: 'I have reviewed it' }).count(), 0)
  await ben.goto(file)
  await ben.getByRole('button', { name: 'I have reviewed it' }).click()
  await ben.getByText('Ben reviewed it.', { exact: false }).waitFor()
  await ben.goto(`${here.base}/academy/content`)
  await ben.getByRole('button', { name: 'Put the reviewed one live' }).click()
  await ben.getByRole('heading', { name: 'One file is yours, the rest as shipped.' }).waitFor()
})

test('a newer version waits, is compared change by change, and the conflict is chosen', async () => {
  await here.query(
    `update content_revision set base_text = replace(replace(base_text, 'title: Dormant, not dead', 'title: Dormant, not lost'), 'There are two names', 'There were two names') where state = 'live'`,
  )
  await ana.goto(`${here.base}/academy/content`)
  await ana.getByRole('heading', { name: 'A newer version of one file waits for you.' }).waitFor()
  await ana.getByText('newer version', { exact: true }).waitFor()
  await ana.getByRole('link', { name: 'Sleeping, not gone' }).click()
  await ana.getByRole('link', { name: 'Compare with the newer version' }).click()
  await ana.getByRole('heading', { name: '4 changes, one conflict.' }).waitFor()
  await isAccessibleEverywhere(ana, 'a comparison')
  const merge = ana.getByRole('button', { name: 'One conflict to choose' })
  assert.ok(await merge.isDisabled())
  await ana.getByRole('group', { name: 'Conflict: changed by both' }).getByLabel('Your text').check()
  await ana.getByRole('button', { name: 'Make a draft of this' }).click()
  await ana.getByText('Ana wrote a draft of it.', { exact: false }).waitFor()
  assert.equal(await ana.getByLabel('Title').inputValue(), 'Sleeping, not gone')
  assert.match(await ana.getByLabel('Text, in Markdown').inputValue(), /There are two names/)
})

test('a translation says that it is older, follows the English of today with one click, or is begun from it', async () => {
  await ana.goto(`${here.base}/academy/content?language=pt`)
  await ana.getByText('older than the English').first().waitFor()
  await ana.getByRole('link', { name: 'Adormecido, não morto' }).click()
  await ana.getByRole('button', { name: 'This follows the English text of today' }).click()
  await ana.getByRole('button', { name: 'Save as a draft' }).click()
  await ana.getByText('Ana wrote a draft of it.', { exact: false }).waitFor()
  assert.equal(await ana.getByRole('button', { name: 'This follows' }).count(), 0)
  // What is written is kept when somebody else saves meanwhile, and saved over nobody.
  await ana.getByLabel('The one idea').fill('A minha ideia.')
  const theirs = JSON.parse(await api(ben, 'GET', '/api/academy/content/file?path=pt/w2-l3.md'))
  const { edition } = theirs.draft
  await api(ben, 'PUT', '/api/academy/content/draft', { path: theirs.path, text: theirs.drafted, edition })
  await ana.getByRole('button', { name: 'Save as a draft' }).click()
  await ana.getByText('Somebody else saved this draft', { exact: false }).waitFor()
  assert.equal(await ana.getByLabel('The one idea').inputValue(), 'A minha ideia.')
  ana.once('dialog', (dialog) => dialog.accept())
  await ana.goto(`${here.base}/academy/content`)
})

test('a lesson of one’s own is begun, one is hidden, and the ZIP goes out and in', async () => {
  await ana.goto(`${here.base}/academy/content`)
  await ana.getByRole('button', { name: 'New lesson' }).click()
  await ana.getByLabel('Title').fill('How we say hello')
  await ana.getByLabel('Stands after').selectOption({ label: '1.2 One skill, two winners' })
  await ana.getByRole('button', { name: 'Write it' }).click()
  await ana.getByText('It has 0 questions', { exact: false }).waitFor()
  assert.equal(await ana.getByLabel('Title').inputValue(), 'How we say hello')
  await ana.goto(`${here.base}/academy/content?language=pt`)
  await ana.getByText('not translated').waitFor()
  await ana.goto(`${here.base}/academy/content/file?path=en%2Fw4-l4.md`)
  await ana.getByRole('button', { name: 'Hide this lesson' }).click()
  await ana.getByText('Ana would like to hide it.', { exact: false }).waitFor()
  await ana.goto(`${here.base}/academy/content`)
  const [download] = await Promise.all([
    ana.waitForEvent('download'),
    ana.getByRole('link', { name: 'Export a ZIP' }).click(),
  ])
  const zip = await download.path()
  await ana.locator('input[type=file]').setInputFiles({
    name: 'academy.zip',
    mimeType: 'application/x-zip-compressed',
    buffer: readFileSync(zip),
  })
  await ana.getByRole('dialog', { name: 'Nothing differs from what you have' }).waitFor()
  await ana.keyboard.press('Escape')
  await ana.locator('input[type=file]').setInputFiles({
    name: 'bad.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from('no zip'),
  })
  await ana.getByText('This ZIP cannot be imported', { exact: false }).waitFor()
})

test('a mission is a form: its numbers make its rule, it is tried on the past, and saved as a draft', async () => {
  await ana.goto(`${here.base}/academy/content`)
  await ana.getByRole('link', { name: 'Missions', exact: true }).click()
  await ana.getByLabel('Mission', { exact: true }).selectOption({ label: 'Bring it home' })
  const way = ana.getByRole('group', { name: 'Way 1' })
  await way.getByText('an import that was finished; people at least 30; 15 points.').waitFor()
  await way.getByLabel('Number, of people').fill('50')
  await way.getByText('people at least 50', { exact: false }).waitFor()
  await ana.getByRole('button', { name: 'Try it' }).click()
  await ana.getByText('You are too few for a figure', { exact: false }).waitFor()
  await isAccessibleEverywhere(ana, 'a mission')
  await ana.getByText('Nothing.', { exact: true }).waitFor()
  await ana.getByRole('button', { name: 'Save as a draft' }).click()
  await ana.getByText('Ana wrote a draft of it.', { exact: false }).waitFor()
  assert.match(await api(ana, 'GET', '/api/academy/content/file?path=missions.yaml'), /gte\\+":50/)
})
