import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BookToResolve } from './resolution.ts'
import { resolveBook } from './resolver.ts'

/** People of one phone number, so that each is compared with each. */
function alike(size: number): BookToResolve {
  const records = Array.from({ length: size }, (_, place) => ({
    id: String(place).padStart(8, '0'),
    name: `John Smith${place}`,
    organisation: 'Nordhav',
    title: '',
    emails: [],
    phones: ['+351211111111'],
    urls: [],
  }))
  return { records, changed: new Set(records.map(({ id }) => id)), different: [] }
}

test('a book that would take forever is refused, and the next in the queue has its turn', async () => {
  const [endless, next] = await Promise.allSettled([resolveBook(alike(8000), 200), resolveBook(alike(1001))])
  assert.equal(endless.status, 'rejected')
  assert.match(String(endless.reason), /too long/)
  assert.equal(next.status, 'fulfilled')
})
