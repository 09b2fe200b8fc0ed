import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { foundedByAna } from './company.ts'
import { install } from './installation.ts'

const here = await install()
after(() => here.close())
const ana = await foundedByAna(here)
const title = 'Small and steady'
const keepsAnything = (page: Page) =>
  page.evaluate(async () => (await caches.keys()).includes('opened-lessons'))

/** The parts of the page come last. */
async function hasKept(page: Page, path: string): Promise<void> {
  await page.evaluate(async (wanted) => {
    await navigator.serviceWorker.ready
    while (!(await caches.match(wanted, { cacheName: 'opened-lessons' })))
      await new Promise((resolve) => setTimeout(resolve, 50))
  }, path)
}

test('a lesson once opened is read without a network, one that was not says so', async () => {
  await ana.goto(`${here.base}/academy/w1-l1`)
  await ana.getByRole('heading', { level: 1, name: title }).waitFor()
  await hasKept(ana, '/theme.js')
  await ana.context().setOffline(true)
  await ana.goto('about:blank')
  await ana.goto(`${here.base}/academy/w1-l1`)
  await ana.getByRole('heading', { level: 1, name: title }).waitFor()
  await ana.getByRole('button', { name: /Read; the next/ }).waitFor()
  await ana.goto(`${here.base}/academy/w1-l2`)
  await ana.getByText('The server cannot be reached').first().waitFor()
  await ana.context().setOffline(false)
})

test('who signs out leaves no lesson behind for the next at this machine', async () => {
  await ana.goto(`${here.base}/settings`)
  assert.equal(await keepsAnything(ana), true)
  await ana.getByRole('button', { name: 'Sign out' }).click()
  await ana.waitForURL(/sign-in/)
  assert.equal(await keepsAnything(ana), false)
  await ana.context().setOffline(true)
  await assert.rejects(ana.goto(`${here.base}/academy/w1-l1`), /ERR_FAILED|INTERNET_DISCONNECTED/)
  await ana.context().setOffline(false)
})

test('a session that ended elsewhere takes the kept lessons along', async () => {
  await ana.goto(`${here.base}/sign-in`)
  await ana.getByLabel('Mail address').fill('ana@halyard.example')
  await ana.locator('input[type=password]').fill('a pilot light never goes out')
  await ana.getByRole('button', { name: 'Sign in' }).click()
  await ana.waitForURL(`${here.base}/`)
  await ana.goto(`${here.base}/academy/w1-l1`)
  await ana.getByRole('heading', { level: 1, name: title }).waitFor()
  await hasKept(ana, '/theme.js')
  await here.query('delete from session')
  await ana.goto(`${here.base}/academy`)
  await ana.waitForURL(/sign-in/)
  assert.equal(await keepsAnything(ana), false)
})
