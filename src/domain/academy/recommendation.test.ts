import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isConfirmedBy, recommendationFlags } from './recommendation.ts'

const text =
  'Rui and I moved the payroll of three sites in 2025. In the second month the old system stopped for two days. Rui called each site manager himself, paid four hundred people by hand from a list that he had prepared weeks before, and wrote down afterwards what had been missing. Since then the same failure costs an hour. I would call him again for anything that must not be late.'

test('three hundred to fifteen hundred characters, as a reader counts them', () => {
  const of = (length: number) => recommendationFlags('é'.normalize('NFD').repeat(length))
  assert.equal(of(299).isTooShort, true)
  assert.equal(of(300).isTooShort, false)
  assert.equal(of(1500).isTooLong, false)
  assert.equal(of(1501).isTooLong, true)
})

test('superlatives are told as whole words, whatever the case and accents', () => {
  assert.deepEqual(recommendationFlags(text).superlatives, [])
  assert.deepEqual(recommendationFlags('An AMAZING, incrível colleague.').superlatives, [
    'amazing',
    'incrivel',
  ])
  assert.deepEqual(recommendationFlags('The bestowed prize').superlatives, [])
})

test('a text taken over from an earlier one is told', () => {
  assert.equal(recommendationFlags(text.replace('Rui', 'Eva'), [text]).isLikeEarlier, true)
  assert.equal(
    recommendationFlags(text, ['Eva answers every mail within a day and keeps her numbers in order.'])
      .isLikeEarlier,
    false,
  )
})

test('an export confirms it by name, visibility and words', () => {
  const shown = { name: 'Ana Reis', text, on: '2026-11-01', isVisible: true }
  const given = { writer: 'ANA REIS', text }
  assert.equal(isConfirmedBy(given, [shown]), true)
  assert.equal(isConfirmedBy(given, [{ ...shown, isVisible: false }]), false)
  assert.equal(isConfirmedBy(given, [{ ...shown, name: 'Eva Lund' }]), false)
  assert.equal(isConfirmedBy(given, [{ ...shown, text: 'Rui is nice to work with.' }]), false)
  // A corrected comma is still the same.
  assert.equal(isConfirmedBy(given, [{ ...shown, text: text.replaceAll(',', '') }]), true)
})

test('any text has flags, and the same twice', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (any) => {
      assert.deepEqual(recommendationFlags(any), recommendationFlags(any))
    }),
  )
})
