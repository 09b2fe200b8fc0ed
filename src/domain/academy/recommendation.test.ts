import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { confirmedBy, recommendationFlags } from './recommendation.ts'

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
  const given = { id: 'r1', writer: 'ANA REIS', text }
  assert.deepEqual(confirmedBy([given], [shown]), ['r1'])
  assert.deepEqual(confirmedBy([given], [{ ...shown, isVisible: false }]), [])
  assert.deepEqual(confirmedBy([given], [{ ...shown, name: 'Eva Lund' }]), [])
  assert.deepEqual(confirmedBy([given], [{ ...shown, text: 'Rui is nice to work with.' }]), [])
  // A corrected comma is still the same.
  assert.deepEqual(confirmedBy([given], [{ ...shown, text: text.replaceAll(',', '') }]), ['r1'])
})

test('eight tenths of the trigrams are needed, and they are enough', () => {
  // A word of one letter has two trigrams of its own.
  const given = { id: 'r1', writer: 'Ana', text: 'a b c d e f g h i j' }
  const shown = (shownText: string) => ({ name: 'Ana', text: shownText, on: '', isVisible: true })
  assert.deepEqual(confirmedBy([given], [shown('a b c d e f g')]), [])
  assert.deepEqual(confirmedBy([given], [shown('a b c d e f g h')]), ['r1'])
})

test('one in the export confirms one delivered, not two', () => {
  const shown = { name: 'Ana', text, on: '2026-11-01', isVisible: true }
  const twice = [
    { id: 'r1', writer: 'Ana', text },
    { id: 'r2', writer: 'Ana', text },
  ]
  assert.deepEqual(confirmedBy(twice, [shown]), ['r1'])
  assert.deepEqual(confirmedBy(twice, [shown, shown]), ['r1', 'r2'])
})

test('any text has flags, and the same twice', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (any) => {
      assert.deepEqual(recommendationFlags(any), recommendationFlags(any))
    }),
  )
})
