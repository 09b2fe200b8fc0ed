import type { Page } from 'playwright-core'
import type { Upload } from './files.ts'
import type { Installation } from './installation.ts'

const password = 'a pilot light never goes out'

/** Halyard, founded by Ana in a browser of hers. */
export async function foundedByAna(here: Installation): Promise<Page> {
  const page = await here.open()
  await page.goto(`${here.base}/set-up`)
  await page.getByLabel('Set-up code').fill(here.setUpCode)
  await page.getByLabel('Company', { exact: true }).fill('Halyard')
  await page.getByLabel('Your name').fill('Ana')
  await page.getByLabel('Your mail address').fill('ana@halyard.example')
  await page.locator('input[type=password]').first().fill(password)
  await page.locator('form button[type=submit]').first().click()
  await page.getByText('Your network stays yours', { exact: false }).first().waitFor()
  return page
}

/** Invited by Ana, joined in a browser of their own. */
export async function joinedBy(here: Installation, ana: Page, name: string): Promise<Page> {
  const { link } = await ana.evaluate(
    async (wanted) => {
      const answer = await fetch('/api/invitations', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(wanted),
      })
      return answer.json()
    },
    { name, email: `${name.toLowerCase().split(' ')[0]}@halyard.example` },
  )
  const page = await here.open()
  await page.goto(here.base + new URL(link).pathname)
  await page.locator('input[type=password]').first().fill(password)
  await page.getByRole('button', { name: 'Join' }).click()
  await page.waitForURL(`${here.base}/`)
  return page
}

export async function bring(here: Installation, page: Page, files: readonly Upload[]): Promise<void> {
  await page.goto(`${here.base}/imports`)
  await page
    .locator('input[type=file]:not([webkitdirectory])')
    .first()
    .setInputFiles([...files])
  await page.getByRole('button', { name: 'Bring them in' }).click()
  await page.getByRole('link', { name: 'See my week' }).waitFor()
}

/** An answer of the API to whoever is signed in on this page, as text. */
export async function api(page: Page, method: string, path: string, body?: object): Promise<string> {
  return page.evaluate(
    async ([way, to, json]) => {
      const answer = await fetch(to, {
        method: way,
        ...(json && { headers: { 'content-type': 'application/json' }, body: json }),
      })
      return answer.text()
    },
    [method, path, body ? JSON.stringify(body) : ''] as const,
  )
}

/** Whoever is in the book of whoever is signed in on this page. */
export async function shareEverybody(page: Page): Promise<void> {
  const found = JSON.parse(await api(page, 'GET', '/api/people'))
  const ids = found.people.map(({ id }: { id: string }) => id)
  await api(page, 'POST', '/api/sharing', { level: 'shared', who: { ids } })
}
