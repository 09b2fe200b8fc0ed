import type { Browser, Page } from 'playwright-core'

/**
 * A mail scanner at its worst, in a browser of its own: fetches every link as a prefetch and follows it, opens it, runs
 * every script, prefetches what the page links to, writes into every field, clicks whatever can be clicked and submits
 * every form, all by script: a trusted click takes a hand. Gives how often a page could be touched that way.
 */
export async function scanLinks(browser: Browser, links: readonly string[]): Promise<number> {
  const context = await browser.newContext()
  const page = await context.newPage()
  let touched = 0
  for (const link of links) {
    for (const method of ['HEAD', 'GET', 'OPTIONS'])
      await fetch(link, { method, headers: { purpose: 'prefetch', 'sec-purpose': 'prefetch' } })
    await page.goto(link, { waitUntil: 'networkidle' })
    touched += await touchEverything(page)
    await page.goto(link, { waitUntil: 'networkidle' })
    // What the first clicks open is clicked as well.
    touched += await touchEverything(page)
    touched += await touchEverything(page)
    for (const next of await sameOriginLinks(page)) {
      await page.goto(next, { waitUntil: 'networkidle' })
      touched += await touchEverything(page)
    }
  }
  await context.close()
  return touched
}

function sameOriginLinks(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('a')]
      .map(({ href }) => href)
      .filter((href) => href.startsWith(location.origin)),
  )
}

async function touchEverything(page: Page): Promise<number> {
  const touched = await page.evaluate(async () => {
    const links = [...document.querySelectorAll('a')].filter(({ href }) => href.startsWith('http'))
    for (const { href } of links) {
      const hint = document.head.appendChild(document.createElement('link'))
      hint.rel = 'prefetch'
      hint.href = href
    }
    for (const field of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      'input, textarea',
    )) {
      const kind = field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement
      // As a password manager does it, so that the page's own scripts take it for typing.
      Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, 'scanned')
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }
    const targets = document.querySelectorAll<HTMLElement>(
      'button, summary, input, label, [role], [tabindex]',
    )
    for (const target of targets) {
      target.focus()
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick'])
        target.dispatchEvent(new PointerEvent(type, { bubbles: true, cancelable: true, composed: true }))
      for (const type of ['keydown', 'keypress', 'keyup'])
        target.dispatchEvent(new KeyboardEvent(type, { key: 'Enter', code: 'Enter', bubbles: true }))
      target.click()
    }
    for (const form of document.querySelectorAll('form')) form.requestSubmit()
    await new Promise((resolve) => setTimeout(resolve, 300))
    return targets.length
  })
  await page.waitForLoadState('networkidle')
  return touched
}
