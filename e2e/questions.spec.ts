import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { isAccessible } from './accessible.ts'
import { install } from './installation.ts'

const here = await install()
after(() => here.close())
const page = await here.open({ width: 1440, height: 900 })
await page.goto(`${here.base}/set-up`)
await page.getByRole('button', { name: 'Open the demo' }).click()
await page.getByRole('heading', { name: /people this week/ }).waitFor({ timeout: 120_000 })
const cookies = await page.context().cookies()
const pictures = process.env.PICTURES

test('skills are read from the export in this browser, ticked, and published only then', async () => {
  await page.goto(`${here.base}/settings`)
  await page.getByLabel('Your LinkedIn export').setInputFiles({
    name: 'Basic_LinkedInDataExport.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from(
      zipSync({ 'Skills.csv': strToU8('Name\nCANARY juggling\nCustomer success\nAccount planning\n') }),
    ),
  })
  // What is published already is not offered again.
  await page.getByRole('group', { name: 'Skills in your export' }).waitFor()
  assert.equal(await page.getByRole('checkbox', { name: 'Account planning' }).count(), 0)
  await page.getByRole('checkbox', { name: 'Customer success' }).check()
  await page.getByRole('button', { name: 'Add the one ticked' }).click()
  await page.getByRole('button', { name: 'Publish to colleagues' }).click()
  await page.getByText('Published. Colleagues find you by it.').waitFor()
  assert.doesNotMatch(here.sentOverTheWire(), /CANARY/)
  const rows = await here.query(`select source from skill where name = 'Customer success'`)
  assert.deepEqual(rows, [{ source: 'profile' }])
  await page.getByRole('button', { name: 'Take all of it back' }).click()
  await page.getByText('Taken back. Nobody finds you by it any more.').waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('Published again.').waitFor()
})

test('what no search answers is posted, and stands in its thread', async () => {
  await page.goto(`${here.base}/ask?q=${encodeURIComponent('falconry for beginners')}`)
  await page.getByRole('heading', { name: 'Post the question' }).waitFor()
  await page.getByLabel('Your question').fill('Who can teach me falconry?')
  await page.getByRole('button', { name: 'Post it' }).click()
  await page.getByRole('heading', { level: 1, name: 'Who can teach me falconry?' }).waitFor()
  await page.getByText(/Nobody has answered yet/).waitFor()
  await page.getByRole('button', { name: 'Take it back' }).click()
  await page.getByText('You took it back. The thread stays.').waitFor()
})

test('a question that reached me is answered from the keyboard; of mine an answer is useful, and closes it', async () => {
  await page.goto(`${here.base}/ask`)
  const waiting = page.getByRole('link', { name: /How do you plan an account/ })
  await waiting.focus()
  await page.keyboard.press('Enter')
  await page.getByText('You published Account planning.').waitFor()
  await page.getByLabel('Your answer').fill('With the buyer’s deputy: they stay.')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('listitem').filter({ hasText: 'they stay.' }).last().waitFor()
  await page.goto(`${here.base}/ask/questions`)
  await page.getByRole('link', { name: /ports in the Adriatic/ }).click()
  await page.getByRole('button', { name: 'Useful: close and thank' }).click()
  await page.getByText('An answer was useful: the question is closed. The thread stays.').waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: 'Useful: close and thank' }).waitFor()
})

test('every screen of questions and speed is accessible, light and dark, wide and on a phone', async () => {
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const)
    for (const scheme of ['light', 'dark'] as const) {
      const screen = await here.open({ width, height, scheme })
      // A whole application is fetched anew, on a machine that may be busy.
      screen.setDefaultTimeout(60_000)
      await screen.context().addCookies(cookies)
      const look = async (name: string) => {
        await screen.waitForTimeout(400)
        if (pictures)
          await screen.screenshot({ path: `${pictures}/${name}-${width}-${scheme}.png`, fullPage: true })
        await isAccessible(screen, `${name} at ${width}, ${scheme}`)
        const isWider = await screen.evaluate(() => document.documentElement.scrollWidth > innerWidth)
        assert.equal(isWider, false, `${name} at ${width} scrolls sideways`)
      }
      await screen.goto(`${here.base}/ask/speed`)
      await screen.getByRole('heading', { level: 1, name: /promise is/ }).waitFor()
      await look('speed')
      await screen.goto(`${here.base}/ask/questions`)
      await screen.getByRole('heading', { name: 'Yours' }).waitFor()
      await look('questions')
      await screen.getByRole('link', { name: /moved a payroll to another provider/ }).click()
      await screen.getByText('Useful', { exact: true }).waitFor()
      await look('thread')
      await screen.goto(`${here.base}/ask/questions`)
      await screen.getByRole('link', { name: /planning workshop with a client/ }).click()
      await screen.getByRole('button', { name: 'Name a colleague' }).click()
      await look('answer')
      await screen.goto(`${here.base}/ask?q=${encodeURIComponent('falconry for beginners')}`)
      await screen.getByRole('heading', { name: 'Post the question' }).waitFor()
      await look('post')
      await screen.goto(`${here.base}/ask`)
      await screen.getByRole('heading', { name: 'Colleagues may ask you about' }).waitFor()
      await look('ask')
      await screen.goto(`${here.base}/settings`)
      await screen.getByRole('heading', { name: 'Ask me about' }).scrollIntoViewIfNeeded()
      await look('settings')
      await screen.context().close()
    }
})
