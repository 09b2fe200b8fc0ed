// A lesson in headless Chromium with the CPU slowed four times: how long until its button answers a click, opened from
// the programme and loaded anew at its address; and, in the same turns, the page with least on it (signing in) loaded anew,
// which says how fast this machine is just now.
import type { Page } from 'playwright-core'
import { launchBrowser } from '../e2e/browser.ts'
import { benchApplication } from './parts/application.ts'

const rounds = 9
const goal = 1
const here = await benchApplication()
const ana = await here.found('ana')
const browser = await launchBrowser()

/** A page of a window of its own, slowed; whose files it has are in the browser's cache after the first load. */
async function slowed(isSignedIn: boolean): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  if (isSignedIn) await context.addCookies([ana.browserCookie])
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  return page
}

/** Seconds until this is done. */
async function seconds(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return (performance.now() - begun) / 1000
}

const reader = await slowed(true)
const visitor = await slowed(false)
const read = (page: Page) => page.getByRole('button', { name: /Read; the next/ }).click({ trial: true })
const loadEmpty = async () => {
  await visitor.goto(`${here.base}/sign-in`)
  await visitor.getByRole('button', { name: 'Sign in' }).click({ trial: true })
}
const loadLesson = async () => {
  await reader.goto(`${here.base}/academy/w2-l3`)
  await read(reader)
}
const openLesson = async () => {
  await reader.getByRole('link', { name: /Dormant, not dead/ }).click()
  await read(reader)
}
const times = { opened: [] as number[], loaded: [] as number[], empty: [] as number[] }
for (let round = 0; round <= rounds; round++) {
  const empty = await seconds(loadEmpty)
  const loaded = await seconds(loadLesson)
  await reader.goto(`${here.base}/academy`)
  await reader.getByRole('link', { name: /Dormant, not dead/ }).waitFor()
  await reader.waitForLoadState('networkidle')
  const opened = await seconds(openLesson)
  // The first round fills the browser's cache, as the first visit does.
  if (round === 0)
    process.stdout.write(`first visit ever: ${loaded.toFixed(2)} s, the empty page ${empty.toFixed(2)} s\n\n`)
  else
    for (const [kind, took] of Object.entries({ opened, loaded, empty })) Reflect.get(times, kind).push(took)
}
await browser.close()
await here.close()

const inOrder = (list: readonly number[]) => list.toSorted((one, other) => one - other)
const median = (list: readonly number[]) => inOrder(list)[Math.floor(list.length / 2)] ?? Number.NaN
const line = (what: string, list: readonly number[], wanted: string) =>
  `| ${what} | **${median(list).toFixed(2)} s** | ${inOrder(list)[0]?.toFixed(2)}–${inOrder(list).at(-1)?.toFixed(2)} s | ${(median(list) / median(times.empty)).toFixed(2)} | ${wanted} |\n`
process.stdout.write(
  `| CPU slowed 4 ×, median of ${rounds} | interactive | range | ÷ the empty page | to reach |\n| --- | --- | --- | --- | --- |\n${line('lesson, opened from the programme', times.opened, `${goal} s`)}${line('lesson, loaded anew at its address', times.loaded, `${goal} s`)}${line('the empty page (sign in), loaded anew', times.empty, '')}`,
)
process.exitCode = Math.max(median(times.opened), median(times.loaded)) <= goal ? 0 : 1
