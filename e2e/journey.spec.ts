import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { isAccessible } from './accessible.ts'
import { calendar, canary, linkedinExport, mailbox } from './files.ts'
import { install } from './installation.ts'

const here = await install()
after(() => here.close())
const page = await here.open()
const now = new Date()

test('the code from the console founds the company', async () => {
  await page.goto(here.base)
  await page.getByLabel('Set-up code').fill(here.setUpCode)
  await isAccessible(page, 'set-up')
  await page.getByLabel('Company', { exact: true }).fill('Halyard')
  await page.getByLabel('Your name').fill('Ana Duarte')
  await page.getByLabel('Your mail address').fill('ana@halyard.example')
  await page.locator('input[type=password]').first().fill('a pilot light never goes out')
  await page.locator('form button[type=submit]').first().click()
  await page.getByText('Your network stays yours', { exact: false }).first().waitFor()
  await isAccessible(page, 'first page')
})

test('files are read on this machine: everything is seen before anything leaves it', async () => {
  await page.goto(`${here.base}/imports`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await isAccessible(page, 'imports, empty')
  const before = here.sentOverTheWire().length
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([linkedinExport(now), mailbox(now), calendar(now)])
  await page.getByText('Nothing has left this computer yet.', { exact: true }).waitFor()
  await page
    .getByRole('heading', { level: 1 })
    .filter({ hasText: /people and \d+ interactions/ })
    .waitFor()
  assert.ok(await page.getByRole('checkbox', { name: 'ana@halyard.example' }).isChecked())
  assert.ok(await page.getByRole('checkbox', { name: 'linkedin.com/in/ana-duarte' }).isChecked())
  await page.getByText('Basic_LinkedInDataExport_11-02-2026.zip').first().waitFor()
  await isAccessible(page, 'preview')
  const sent = here.sentOverTheWire().slice(before)
  assert.doesNotMatch(sent, /Lindqvist/)
})

test('who, when and which way is sent; no subject, no body, no profile', async () => {
  await page.getByRole('button', { name: 'Bring them in' }).click()
  await page.getByRole('link', { name: 'See my week' }).waitFor()
  await isAccessible(page, 'report')
  const sent = here.sentOverTheWire()
  assert.match(sent, /mara@nordhav\.example/)
  assert.match(sent, /linkedin\.com\/in\/mara-lindqvist/)
  assert.doesNotMatch(sent, new RegExp(canary))
  const rows = await here.query(
    `select (select count(*) from person)::int as people, (select count(*) from interaction)::int as events, (select count(*) from person where is_colleague)::int as colleagues`,
  )
  assert.deepEqual(rows, [{ people: 7, events: 16 + 12 + 1 + 2, colleagues: 1 }])
})

test('my week says whom to contact and why; did it counts at once and can be taken back', async () => {
  await page.getByRole('link', { name: 'See my week' }).click()
  await page.getByRole('heading', { name: /people this week/ }).waitFor()
  await page.getByText('An opening line, yours to change').waitFor()
  await isAccessible(page, 'my week')
  const [first] = await page.locator('main li h2 a').allInnerTexts()
  assert.ok(first)
  // The screen is ahead of the server: what is kept is asked when it has answered.
  const kept = () => page.waitForResponse((response) => response.url().includes('/api/week/'))
  const done = kept()
  await page.getByRole('button', { name: `Did it: ${first}` }).click()
  await page.getByRole('button', { name: `Undo: ${first}` }).waitFor()
  await page.waitForFunction(
    () =>
      document.querySelector('main')?.textContent?.includes('One done.') ||
      document.querySelector('main')?.textContent?.includes('1 done.'),
  )
  await done
  assert.deepEqual(await here.query(`select count(*)::int as n from interaction where is_logged`), [{ n: 1 }])
  const undone = kept()
  await page.getByRole('button', { name: `Undo: ${first}` }).click()
  await page.getByRole('button', { name: `Did it: ${first}` }).waitFor()
  await undone
  assert.deepEqual(await here.query(`select count(*)::int as n from interaction where is_logged`), [{ n: 0 }])
  // The keyboard does the same.
  await page.keyboard.press('d')
  await page.getByRole('button', { name: /^Undo: / }).waitFor()
})

test('people are found as one types, and a person explains their number', async () => {
  await page.goto(`${here.base}/people`)
  await page.getByRole('searchbox', { name: /Name, company/ }).fill('lindq')
  await page.waitForFunction(() => document.querySelectorAll('[role=rowgroup] [role=row]').length === 1)
  await isAccessible(page, 'people')
  await page.getByRole('link', { name: 'Mara Lindqvist' }).click()
  await page.getByRole('heading', { level: 1, name: 'Mara Lindqvist' }).waitFor()
  await page.getByText(/^Why \d+/).waitFor()
  await isAccessible(page, 'person')
  await page.getByRole('button', { name: 'Log a contact' }).click()
  await page.getByRole('menuitem', { name: 'In person' }).click()
  await page.getByText('Mara Lindqvist: logged for today.').waitFor()
  await page.getByText('last today', { exact: false }).waitFor()
})

test('a session that ends while one types asks for the password on top of the page, and nothing typed is lost', async () => {
  await page.getByLabel('A new note').fill('Prefers mornings.')
  await here.query('delete from session')
  await page.getByRole('button', { name: 'Keep this note' }).click()
  const dialog = page.getByRole('dialog', { name: 'Your session has ended' })
  await dialog.waitFor()
  await isAccessible(page, 'session ended')
  await dialog.getByLabel('Password').fill('a pilot light never goes out')
  await dialog.getByRole('button', { name: 'Sign in' }).click()
  await dialog.waitFor({ state: 'detached' })
  assert.equal(await page.getByLabel('A new note').inputValue(), 'Prefers mornings.')
})

test('the same files again change nothing, and undo takes all of it back', async () => {
  await page.goto(`${here.base}/imports`)
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([linkedinExport(now), mailbox(now), calendar(now)])
  await page.getByRole('button', { name: 'Bring them in' }).click()
  await page.getByText('0 people are new.', { exact: false }).waitFor()
  for (let left = 2; left > 0; left--) {
    await page.goto(`${here.base}/imports`)
    await page.getByRole('button', { name: 'Report' }).first().click()
    await page.getByRole('button', { name: 'Undo this import' }).first().click()
    await page.getByText('The import is undone, whole.').waitFor()
    await page.waitForFunction(
      (count) =>
        [...document.querySelectorAll('button')].filter((button) => button.textContent === 'Report')
          .length === count,
      left - 1,
    )
  }
  assert.deepEqual(
    await here.query(
      `select (select count(*) from interaction where not is_logged)::int as events, (select count(*) from contact)::int as cards`,
    ),
    [{ events: 0, cards: 0 }],
  )
})

test('an address book of nobody’s making is read by the columns that the member chooses', async () => {
  await page.goto(`${here.base}/imports`)
  const book = {
    name: 'book.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Wer;Wo\nAna Li;ana@acme.example\nBen Ok;ben@acme.example\n'),
  }
  await page.locator('input[type=file]:not([webkitdirectory])').first().setInputFiles([book])
  await page.getByRole('heading', { name: 'Nothing here that makes a network.' }).waitFor()
  await page.getByLabel('Name', { exact: true }).selectOption('wer')
  await page.getByRole('heading', { name: /^2 people/ }).waitFor()
  await isAccessible(page, 'columns')
  await page.getByRole('button', { name: 'Discard this' }).click()
})

test('whose browser speaks Portuguese reads Portuguese', async () => {
  const context = await here.browser.newContext({ locale: 'pt-PT' })
  const reader = await context.newPage()
  await reader.goto(`${here.base}/sign-in`)
  await reader.getByLabel('Palavra-passe').waitFor()
  await context.close()
})

test('a browser whose language is none still shows the screens', async () => {
  const context = await here.browser.newContext()
  await context.addInitScript(() => {
    Object.defineProperty(navigator, 'languages', { get: () => ['en-US@posix'] })
    Object.defineProperty(navigator, 'language', { get: () => 'en-US@posix' })
  })
  await context.addCookies(await page.context().cookies())
  const posix = await context.newPage()
  for (const path of ['/', '/people', '/hot-and-cold', '/imports']) {
    await posix.goto(here.base + path)
    await posix.getByRole('heading', { level: 1 }).waitFor()
  }
  await context.close()
})

test('the API explains itself to whoever asks', async () => {
  const reader = await here.open()
  await reader.goto(`${here.base}/api/docs`)
  await reader.getByText('What a signed-out visitor may know').first().waitFor()
  await reader.context().close()
})

test('hot and cold and the settings have no barrier either, on a phone and in the dark', async () => {
  for (const [path, name] of [
    ['/hot-and-cold', 'habit'],
    ['/settings', 'settings'],
    ['/settings/members', 'members'],
  ] as const) {
    await page.goto(here.base + path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await isAccessible(page, name)
  }
  const phone = await here.open({ width: 390, height: 844, scheme: 'dark' })
  await phone.context().addCookies(await page.context().cookies())
  for (const path of ['/', '/people', '/hot-and-cold', '/imports', '/settings']) {
    await phone.goto(here.base + path)
    await phone.getByRole('heading', { level: 1 }).waitFor()
    await isAccessible(phone, `phone ${path}`)
    assert.ok(
      await phone.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
      `${path} scrolls sideways`,
    )
  }
})
