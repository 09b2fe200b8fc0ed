import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fitness, rarity, weightOf } from './fit.ts'
import { rank, worthShowing } from './rank-answers.ts'
import type { QuestionPart } from './understood.ts'
import { wanted } from './wanted.ts'

const spelling = {
  stems: new Map([
    ['payroll', ['payrol', 'payroll']],
    ['lisbon', ['lisbon']],
  ]),
  beginnings: new Map([['mar', ['mara', 'marek']]]),
}
const part = (kind: QuestionPart['kind'], value: string): QuestionPart => ({ kind, value, label: value })
const fitTo = (parts: QuestionPart[], ...tokens: string[]) => {
  const wants = wanted(parts, spelling)
  return fitness(
    parts,
    wants,
    wants.map(() => 1),
    new Set(tokens),
  )
}

test('whoever has all of it fits wholly, whoever has half of it half', () => {
  const parts = [part('word', 'payroll'), part('place', 'lisbon')]
  assert.deepEqual(fitTo(parts, 't:payrol', 't:lisbon'), {
    fit: 1,
    found: [
      { part: 0, in: 'title' },
      { part: 1, in: 'title' },
    ],
  })
  assert.equal(fitTo(parts, 't:payrol').fit, 0.5)
  assert.equal(fitTo(parts, 't:payrol', 'c:pt').fit, 0.7)
  assert.deepEqual(fitTo(parts), { fit: 0, found: [] })
})

test("a finance director is half of a CFO, and another company's CFO is no way in to Acme's", () => {
  const parts = [part('organisation', 'acme'), part('department', 'finance'), part('seniority', 'chief')]
  const fits = [
    fitTo(parts, 'o:acme', 'r:finance/chief').fit,
    fitTo(parts, 'o:acme', 'r:finance/director').fit,
    fitTo(parts, 'o:acme', 'r:legal/chief').fit,
    fitTo(parts, 'o:other', 'r:finance/chief').fit,
  ]
  assert.deepEqual(fits, fits.toSorted().toReversed())
  assert.ok((fits[3] ?? 1) < 0.2)
})

test('fit is between 0 and 1, grows with what is met, and a rare thing counts more than a common one', () => {
  const tokens = ['t:payrol', 't:lisbon', 'c:pt', 'o:acme', 'w:acme', 'n:mara', 'r:finance/chief']
  const parts = [
    part('organisation', 'acme'),
    part('word', 'payroll'),
    part('place', 'lisbon'),
    part('person', 'mar'),
    part('department', 'finance'),
  ]
  fc.assert(
    fc.property(fc.subarray(tokens), fc.constantFrom(...tokens), (some, more) => {
      const { fit } = fitTo(parts, ...some)
      assert.ok(fit >= 0 && fit <= 1)
      assert.ok(fitTo(parts, ...some, more).fit >= fit - 1e-12)
    }),
  )
  fc.assert(
    fc.property(fc.nat(5000), fc.nat(5000), (one, other) =>
      one <= other ? rarity(one) >= rarity(other) : rarity(one) <= rarity(other),
    ),
  )
  const [want] = wanted([part('organisation', 'acme')], spelling)
  assert.ok(want)
  assert.ok(weightOf(want, new Map([['o:acme', 3]])) > weightOf(want, new Map([['o:acme', 900]])))
  assert.equal(weightOf(want, new Map()), rarity(1000))
})

test('who fits better is before who is warmer, within reason; who fits less than half as well is not shown', () => {
  assert.ok(rank(1, 0.1) > rank(0.4, 1))
  assert.ok(rank(0.9, 0.9) > rank(1, 0.3))
  assert.ok(rank(1, 0) > 0)
  assert.deepEqual(worthShowing([{ fit: 0.9 }, { fit: 0.5 }, { fit: 0.4 }]), [{ fit: 0.9 }, { fit: 0.5 }])
  assert.deepEqual(worthShowing([{ fit: 0.1 }]), [])
})
