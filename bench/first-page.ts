// The first page in headless Chromium with the CPU slowed four times: script sent (gzip), time until it can be used,
// layout shift.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { launchBrowser } from '../e2e/browser.ts'
import { benchApplication } from './parts/application.ts'

const here = await benchApplication()
const ana = await here.found('ana')
const browser = await launchBrowser()
const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
await context.addCookies([ana.browserCookie])
const page = await context.newPage()
const session = await context.newCDPSession(page)
await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
let script = 0
page.on('response', (response) => {
  const path = new URL(response.url()).pathname
  if (path.endsWith('.js'))
    script += gzipSync(readFileSync(new URL(`../dist/web${path}`, import.meta.url)), { level: 9 }).length
})
await page.addInitScript(() => {
  const shifts: number[] = []
  Object.assign(globalThis, { shifts })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shifts.push(Number(Reflect.get(entry, 'value')))
  }).observe({ type: 'layout-shift', buffered: true })
})
const begun = performance.now()
await page.goto(here.base)
await page.getByRole('heading', { level: 1 }).waitFor()
await page.getByRole('link', { name: 'People' }).first().click({ trial: true })
const seconds = (performance.now() - begun) / 1000
const sent = script / 1000
await page.waitForTimeout(1500)
const shift = await page.evaluate(() =>
  (Reflect.get(globalThis, 'shifts') as number[]).reduce((sum, value) => sum + value, 0),
)
process.stdout.write(
  `| what | measured | to reach |\n| --- | --- | --- |\n| script of the first page, gzip | **${sent.toFixed(0)} kB** | 200 kB |\n| usable, CPU slowed 4 × | **${seconds.toFixed(2)} s** | 2 s |\n| layout shift | **${shift.toFixed(3)}** | 0 |\n`,
)
await browser.close()
await here.close()
process.exitCode = sent <= 200 && seconds <= 2 && shift < 0.001 ? 0 : 1
