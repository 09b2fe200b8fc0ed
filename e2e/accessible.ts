import assert from 'node:assert/strict'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** No violation of WCAG 2.2 AA on the screen as it stands. */
export async function isAccessible(screen: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page: screen })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${name}: ${id} at ${nodes[0]?.target.join(' ')}`),
    [],
  )
}

/** The same wide and on a phone, in light and dark; and nothing is cut off at the side. The window is as before afterwards. */
export async function isAccessibleEverywhere(screen: Page, name: string): Promise<void> {
  const before = screen.viewportSize()
  for (const width of [1440, 390])
    for (const colorScheme of ['dark', 'light'] as const) {
      await screen.setViewportSize({ width, height: 900 })
      await screen.emulateMedia({ colorScheme })
      await isAccessible(screen, `${name}, ${width}, ${colorScheme}`)
      const overflow = await screen.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      assert.ok(overflow <= 0, `${name}, ${width}: ${overflow} px do not fit`)
    }
  if (before) await screen.setViewportSize(before)
}
