import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { companyContent, type Overlay } from './company-content.ts'
import { inReadingOrder } from './reading-order.ts'

const path = fc.constantFrom(
  'en/w1-l1.md',
  'en/w1-l2.md',
  'pt/w1-l1.md',
  'pt/w1-l2.md',
  'en/w1-l7.md',
  'missions.yaml',
)
const shipped = fc.dictionary(path, fc.string()).map((files) => new Map(Object.entries(files)))
const overlays: fc.Arbitrary<Overlay[]> = fc.uniqueArray(
  fc.record({ path, text: fc.option(fc.string({ minLength: 1 })) }),
  { selector: (overlay) => overlay.path },
)

test('a company that changed nothing has what was shipped', () => {
  fc.assert(fc.property(shipped, (files) => assert.deepEqual(companyContent(files, []).files, files)))
})

test('each overlay replaces, adds or hides its own path, and every other path stays as shipped', () => {
  fc.assert(
    fc.property(shipped, overlays, (files, laid) => {
      const before = structuredClone(files)
      const { files: seen, hidden } = companyContent(files, laid)
      const own = new Map(laid.map((overlay) => [overlay.path, overlay.text]))
      const isGone = (path: string) => own.get(`en/${path.split('/')[1]}`) === null
      for (const path of new Set([...files.keys(), ...own.keys()])) {
        const text = own.has(path) ? own.get(path) : files.get(path)
        assert.equal(seen.get(path), isGone(path) ? undefined : (text ?? undefined), path)
        assert.equal(hidden.has(path), own.get(path) === null)
      }
      assert.ok([...seen.keys()].every((path) => files.has(path) || own.has(path)))
      assert.deepEqual(files, before)
    }),
  )
})

test('the order in which a company made its changes does not matter, nor laying them over twice', () => {
  fc.assert(
    fc.property(shipped, overlays, (files, laid) => {
      const once = companyContent(files, laid)
      const sorted = (each: ReadonlyMap<string, string>) => [...each].toSorted()
      assert.deepEqual(sorted(companyContent(files, laid.toReversed()).files), sorted(once.files))
      assert.deepEqual(sorted(companyContent(once.files, laid).files), sorted(once.files))
    }),
  )
})

test('a lesson hidden in the source language is in no other; a translation hidden alone hides nothing else', () => {
  const files = new Map(
    ['en/w1-l1.md', 'pt/w1-l1.md', 'en/w1-l2.md', 'pt/w1-l2.md'].map((each) => [each, each]),
  )
  const seen = (...hidden: string[]) => [
    ...companyContent(
      files,
      hidden.map((each) => ({ path: each, text: null })),
    ).files.keys(),
  ]
  assert.deepEqual(seen('en/w1-l1.md'), ['en/w1-l2.md', 'pt/w1-l2.md'])
  assert.deepEqual(seen('pt/w1-l1.md'), ['en/w1-l1.md', 'en/w1-l2.md', 'pt/w1-l2.md'])
})

test('a lesson that is put in stands where it says, at the end of its week otherwise', () => {
  const lesson = (week: number, order: number, after?: string) => ({
    id: `w${week}-l${order}`,
    week,
    order,
    after,
  })
  const own = [1, 2, 3].map((order) => lesson(1, order)).concat([1, 2].map((order) => lesson(2, order)))
  const order = (...added: ReturnType<typeof lesson>[]) =>
    inReadingOrder([...added, ...own]).map(({ id }) => id)
  assert.deepEqual(order(), ['w1-l1', 'w1-l2', 'w1-l3', 'w2-l1', 'w2-l2'])
  assert.deepEqual(order(lesson(1, 7, 'w1-l1')), ['w1-l1', 'w1-l7', 'w1-l2', 'w1-l3', 'w2-l1', 'w2-l2'])
  assert.deepEqual(order(lesson(1, 8, 'w1-l1'), lesson(1, 7, 'w1-l1')).slice(0, 3), [
    'w1-l1',
    'w1-l7',
    'w1-l8',
  ])
  assert.deepEqual(order(lesson(1, 7, 'w2-l1')), ['w1-l1', 'w1-l2', 'w1-l3', 'w1-l7', 'w2-l1', 'w2-l2'])
  assert.deepEqual(order(lesson(1, 7)).at(3), 'w1-l7')
})
