import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { isAccessible } from './accessible.ts'
import { foundedByAna } from './company.ts'
import type { Upload } from './files.ts'
import { install } from './installation.ts'
import { profileCanary, profileExport } from './profile-exports.ts'

const here = await install()
after(() => here.close())
const ana = await foundedByAna(here)
const thin = profileExport('thin', '11-02-2026')
const good = profileExport('good', '11-13-2026')

async function drop(page: Page, ...files: readonly Upload[]): Promise<void> {
  await page
    .locator('input[type=file]:not([webkitdirectory])')
    .first()
    .setInputFiles([...files])
}
const title = (page: Page, name: RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()
const kept = () => here.query('select exported_on, score, judged from clinic_result order by 1')

test('nothing read yet: the way to the file is shown, from the programme and from the lesson', async () => {
  await ana.goto(`${here.base}/academy/w1-l3`)
  await ana.getByRole('link', { name: 'The profile clinic' }).click()
  await title(ana, /as a stranger does/)
  await ana.getByRole('link', { name: /linkedin\.com/ }).waitFor()
  await isAccessible(ana, 'clinic, empty')
  await ana.getByRole('link', { name: 'Academy', exact: true }).last().click()
  await ana.getByRole('link', { name: 'Profile clinic' }).click()
  await title(ana, /as a stranger does/)
})

test('what is no export says so and what to do, and what is one is still read', async () => {
  const notes = { name: 'notes.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') }
  const cut = { ...good, name: 'Cut.zip', buffer: good.buffer.subarray(0, 600) }
  await drop(ana, notes, cut)
  await ana.getByText('notes.csv is no profile export').waitFor()
  await ana.getByText('Cut.zip is damaged').waitFor()
  await isAccessible(ana, 'clinic, failing')
  await title(ana, /as a stranger does/)
})

test('two exports at once are compared without any history, and nothing is sent', async () => {
  await drop(ana, good, thin)
  await title(ana, /^31 before, 86 now\. The next three fixes are worth 12\.$/)
  await ana.getByText('31 on 2 November').waitFor()
  await ana.getByText('3 had, 3 gained, 0 open').first().waitFor({ state: 'attached' })
  assert.equal(await ana.getByText('None of your two newest jobs holds a number.').count(), 2)
  assert.deepEqual(await kept(), [])
})

test('each item opens by keyboard to why it matters and what to do', async () => {
  const item = ana.locator('summary').filter({ hasText: 'An invitation' })
  await item.focus()
  await ana.keyboard.press('Enter')
  const step = ana
    .locator('details[open]')
    .getByText('End with: Ask me about {two or three things}. {address}')
  await step.waitFor()
  await isAccessible(ana, 'clinic, two exports')
})

test('kept on the member’s word, the marks are there after a reload, and no text of the profile was on the wire', async () => {
  await ana.getByRole('button', { name: 'Keep these marks' }).click()
  await ana.getByText('The marks are kept, for you alone.').waitFor()
  assert.deepEqual(await kept(), [
    { exported_on: '2026-11-02', score: 31, judged: 100 },
    { exported_on: '2026-11-13', score: 86, judged: 100 },
  ])
  await ana.reload()
  await title(ana, /^31 before, 86 now\./)
  assert.equal(await ana.getByText('marks kept').count(), 2)
  const wire = here.sentOverTheWire()
  assert.match(wire, /"item":"headline-length"/)
  for (const secret of [profileCanary, 'Atlântica', 'Porto de Le', 'late payslip', 'Rui', 'Accountant'])
    assert.ok(!wire.includes(secret) && !wire.includes(Buffer.from(secret).toString('latin1')), secret)
})

test('a recommendation delivered here that the export shows is confirmed on the member’s word', async () => {
  const [{ tenant_id: tenant, id: owner } = {}] = await here.query('select tenant_id, id from member')
  const writer = '00000000-0000-4000-8000-000000000001'
  await here.query(
    `insert into member (tenant_id, id, name, time_zone) values ('${tenant}', '${writer}', 'Rui Costa', 'UTC')`,
  )
  for (const [id, text] of [
    ['00000000-0000-4000-8000-00000000000a', profileCanary],
    ['00000000-0000-4000-8000-00000000000b', 'Words that are on no profile.'],
  ]) {
    await here.query(
      `insert into recommendation (tenant_id, owner_id, id, writer_id, state, text, delivered_at) values ('${tenant}', '${owner}', '${id}', '${writer}', 'delivered', '${text}', now())`,
    )
    await here.query(
      `insert into recommendation_draft (tenant_id, owner_id, id, recipient_id, state, text, begun_at, delivered_on) values ('${tenant}', '${writer}', '${id}', '${owner}', 'delivered', '${text}', now(), current_date)`,
    )
  }
  await ana.reload()
  await drop(ana, good)
  await ana.getByText('Your export shows a recommendation that was written here.').waitFor()
  await isAccessible(ana, 'clinic, one to confirm')
  assert.doesNotMatch(here.sentOverTheWire(), /"confirm"/)
  await ana.getByRole('button', { name: 'Confirm' }).click()
  await ana.getByText('Confirmed. Whoever wrote it sees that.').waitFor()
  await ana.getByText('that was written here').waitFor({ state: 'detached' })
  assert.deepEqual(
    await here.query(
      'select r.state, d.confirmed_on is not null as told from recommendation r join recommendation_draft d using (id) order by r.state',
    ),
    [
      { state: 'confirmed', told: true },
      { state: 'delivered', told: false },
    ],
  )
  const wire = here.sentOverTheWire()
  assert.ok(!wire.includes(profileCanary) && !wire.includes('Rui'))
})

test('what no export holds is ticked by oneself and stays in this browser', async () => {
  await ana.getByLabel(/^Photo/).check()
  await ana.reload()
  await title(ana, /^31 before/)
  assert.ok(await ana.getByLabel(/^Photo/).isChecked())
})

test('taken back, nothing is kept; and that is undone from the message', async () => {
  await ana.getByRole('button', { name: 'Forget the kept marks' }).click()
  await title(ana, /as a stranger does/)
  assert.deepEqual(await kept(), [])
  await ana.getByRole('button', { name: 'Undo' }).click()
  await title(ana, /^31 before, 86 now\./)
  assert.equal((await kept()).length, 2)
})

test('a profile in Japanese is judged by its own lengths; what its export lacks is not judged', async () => {
  await drop(ana, profileExport('japanese', '11-20-2026'))
  await title(ana, /^31 before, 73 now\./)
  await ana.getByText('Your headline has 24 characters, enough in its script.').waitFor()
  assert.equal(await ana.getByText('Not judged: the export lacks it.').count(), 4)
  await ana.getByText('Over the 82 points', { exact: false }).waitFor()
})

test('on a phone, in the dark and on a wide screen it can be used by everybody', async () => {
  const cookies = await ana.context().cookies()
  for (const [width, scheme] of [
    [1440, 'light'],
    [1440, 'dark'],
    [390, 'light'],
    [390, 'dark'],
  ] as const) {
    const page = await here.open({ width, scheme })
    await page.context().addCookies(cookies)
    await page.goto(`${here.base}/academy/clinic`)
    await title(page, /^31 before/)
    await page.locator('summary').first().click()
    await isAccessible(page, `clinic ${width} ${scheme}`)
    assert.ok(
      await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
      `${width} ${scheme} scrolls sideways`,
    )
    await page.context().close()
  }
})
