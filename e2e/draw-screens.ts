// `npm run screens` draws docs/screens anew from the demo company: every screen wide and on a phone, light and dark.
import { mkdirSync } from 'node:fs'
import { api } from './company.ts'
import { calendar, linkedinExport, mailbox } from './files.ts'
import './draw-introductions.ts'
import { install } from './installation.ts'

const folder = new URL('../docs/screens/', import.meta.url).pathname
mkdirSync(folder, { recursive: true })
const here = await install()
const first = await here.open()
await first.goto(`${here.base}/set-up`)
await first.getByLabel('Set-up code').waitFor()
await first.screenshot({ path: `${folder}set-up.png` })
await first.getByRole('button', { name: 'Open the demo' }).click()
await first.getByRole('heading', { name: /people this week/ }).waitFor()
const cookies = await first.context().cookies()
const [cohort]: { id: string }[] = JSON.parse(await api(first, 'GET', '/api/cohorts'))
const ofCohort = `/api/cohorts/${cohort?.id}`
const certificate: { id: string } = JSON.parse(
  await api(first, 'POST', `${ofCohort}/certificate`, { email: 'jonas@weber.example' }),
)
const { draws }: { draws: { id: string; isRevealed: boolean }[] } = JSON.parse(
  await api(first, 'GET', `${ofCohort}/prizes`),
)

for (const [width, height, size] of [
  [1440, 900, ''],
  [390, 844, '-phone'],
] as const) {
  for (const scheme of ['light', 'dark'] as const) {
    const page = await here.open({ width, height, scheme })
    await page.context().addCookies(cookies)
    const draw = async (name: string) => {
      await page.waitForTimeout(600)
      await page.screenshot({ path: `${folder}${name}${size}${scheme === 'dark' ? '-dark' : ''}.png` })
    }
    for (const [path, name] of [
      ['/', 'my-week'],
      ['/people', 'people'],
      ['/hot-and-cold', 'hot-and-cold'],
      ['/sharing', 'sharing'],
      ['/imports', 'imports'],
      ['/settings', 'settings'],
      ['/sort', 'sort'],
      ['/accounts', 'accounts'],
      ['/organisations', 'organisations'],
      ['/ask', 'ask-empty'],
      ['/academy', 'academy'],
      ['/academy/w2-l3', 'lesson'],
      ['/academy/quizzes/week-3', 'quiz'],
      ['/academy/clinic', 'clinic'],
      ['/academy/pod', 'pod'],
      [`/academy/cohorts/${cohort?.id}`, 'cohort'],
      [`/academy/cohorts/${cohort?.id}/prizes`, 'prizes'],
      [`/draw/${draws.find(({ isRevealed }) => isRevealed)?.id}`, 'draw'],
      [`/certificate/${certificate.id}`, 'certificate'],
    ] as const) {
      await page.goto(here.base + path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await draw(name)
    }
    await page.goto(`${here.base}/ask?q=payroll+expert+in+Lisbon`)
    await page.locator('[data-answer]').first().waitFor()
    await draw('ask')
    await page.goto(`${here.base}/people?sort=last`)
    await page.locator('[role=rowgroup] a').first().click()
    await page.getByText(/^Why \d+/).waitFor()
    await draw('person')
    await page.goto(`${here.base}/accounts`)
    await page
      .locator('main a:visible')
      .filter({ hasText: /^Nordhav Energy$/ })
      .first()
      .click()
    await page
      .getByText(/^If Priya Raman leaves$/)
      .first()
      .click()
    await draw('account')
    await page.goto(`${here.base}/imports`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page
      .locator('input[type=file]:not([webkitdirectory])')
      .first()
      .setInputFiles([linkedinExport(new Date()), mailbox(new Date()), calendar(new Date())])
    await page.getByText('Nothing has left this computer yet.', { exact: true }).waitFor()
    await draw('preview')
    await page.context().close()
  }
}
await here.close()
process.stdout.write(`Drawn into ${folder}\n`)
