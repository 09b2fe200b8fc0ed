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
