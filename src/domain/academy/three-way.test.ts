import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { mergedText, ownSides, type Side, threeWay } from './three-way.ts'

const text = fc
  .array(fc.constantFrom('a', 'b', 'c', 'd', '', '__proto__'), { maxLength: 14 })
  .map((lines) => lines.join('\n'))
const all = (side: Side, count: number) => Array.from({ length: count }, () => side)

test('no line is lost: choosing one side throughout gives exactly that side’s text', () => {
  fc.assert(
    fc.property(text, text, text, (base, shipped, company) => {
      const hunks = threeWay(base, shipped, company)
      const count = hunks.length
      assert.equal(mergedText(hunks, all('company', count)), company)
      assert.equal(mergedText(hunks, all('shipped', count)), shipped)
      assert.equal(hunks.flatMap((hunk) => hunk.base).join('\n'), base)
    }),
  )
})

test('what only one side changed merges by itself: to that side’s text where the other did nothing', () => {
  fc.assert(
    fc.property(text, text, (base, changed) => {
      const sides = (hunks: ReturnType<typeof threeWay>) =>
        ownSides(hunks).map((side) => side ?? assert.fail())
      const ours = threeWay(base, changed, base)
      assert.equal(mergedText(ours, sides(ours)), changed)
      const theirs = threeWay(base, base, changed)
      assert.equal(mergedText(theirs, sides(theirs)), changed)
      const alike = threeWay(base, changed, changed)
      assert.equal(mergedText(alike, sides(alike)), changed)
    }),
  )
})

test('the two sides are treated alike', () => {
  fc.assert(
    fc.property(text, text, text, (base, one, other) => {
      const turned = { shipped: 'company', company: 'shipped' } as const
      assert.deepEqual(
        threeWay(base, one, other).map(({ kind }) =>
          kind === 'shipped' || kind === 'company' ? turned[kind] : kind,
        ),
        threeWay(base, other, one).map(({ kind }) => kind),
      )
    }),
  )
})

test('both changed the same line differently: a conflict, with all three versions; the rest merges', () => {
  const hunks = threeWay(
    'title: A\nidea: B\n\none\ntwo\nthree',
    'title: X\nidea: B\n\none\ntwo\nthree!',
    'title: Y\nidea: B\n\none\n1½\ntwo\nthree',
  )
  assert.deepEqual(
    hunks.filter(({ kind }) => kind !== 'same'),
    [
      { kind: 'conflict', base: ['title: A'], shipped: ['title: X'], company: ['title: Y'] },
      { kind: 'company', base: [], shipped: [], company: ['1½'] },
      { kind: 'shipped', base: ['three'], shipped: ['three!'], company: ['three'] },
    ],
  )
  assert.deepEqual(ownSides(hunks), [null, 'company', 'shipped'])
})

test('changes of neighbouring lines are no conflict; lines put into the same place are one', () => {
  const kinds = (base: string, shipped: string, company: string) =>
    threeWay(base, shipped, company).flatMap(({ kind }) => (kind === 'same' ? [] : [kind]))
  assert.deepEqual(kinds('a\nb', 'A\nb', 'a\nB'), ['shipped', 'company'])
  assert.deepEqual(kinds('a\nb', 'a\nx\nb', 'a\ny\nb'), ['conflict'])
  assert.deepEqual(kinds('a\nb', 'a\nx\nb', 'a\nx\nb'), ['both'])
  assert.deepEqual(kinds('a\nb', 'A\nb', 'a\nx\nb'), ['conflict'])
})
