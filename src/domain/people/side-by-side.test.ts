import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Compared, sideBySide } from './side-by-side.ts'

const nobody: Compared = {
  name: '',
  title: '',
  organisation: '',
  emails: [],
  phones: [],
  urls: [],
  span: null,
  namesakes: {},
}
const katarzyna: Compared = {
  ...nobody,
  name: 'Katarzyna Nowak',
  organisation: 'Meridian Rail',
  phones: ['+48601555417'],
  span: { firstOn: '2024-03-20', lastOn: '2026-08-01' },
  namesakes: { nowak: 9 },
}
const kasia: Compared = {
  ...nobody,
  name: 'Kasia Nowak',
  organisation: 'Bluefin Freight',
  emails: ['kasia.nowak@bluefin.example'],
  phones: ['+48601555471'],
  span: { firstOn: '2021-05-01', lastOn: '2024-01-31' },
  namesakes: { nowak: 9 },
}
const told = (rows: ReturnType<typeof sideBySide>) =>
  rows.map(({ field, verdict, why }) => [field, verdict, why])

test('what the formula saw is told field by field, and what neither has is left out', () => {
  const seen = [
    { field: 'given', level: 'nickname', bits: 5.6 },
    { field: 'family', level: 'same', bits: 5 },
    { field: 'phone', level: 'near', bits: 5.6 },
    { field: 'organisation', level: 'differs', bits: -2.6 },
  ]
  const rows = sideBySide(katarzyna, kasia, seen)
  assert.deepEqual(told(rows), [
    ['given', 'nearly', 'given-nickname'],
    ['family', 'agrees', 'family-common'],
    ['phone', 'nearly', 'phone-near'],
    ['email', 'neutral', 'one-side'],
    ['organisation', 'differs', 'organisation-follow'],
  ])
  assert.deepEqual(rows[1]?.facts, { family: 'Nowak', count: 9 })
  assert.deepEqual(
    rows.map(({ bits }) => bits),
    [5.6, 5, 5.6, null, -2.6],
  )
})

test('without the formula, equal is equal and the rest differs', () => {
  assert.deepEqual(told(sideBySide(katarzyna, { ...kasia, organisation: 'MERIDIAN RAIL Ltd' })), [
    ['given', 'differs', 'given-differs'],
    ['family', 'agrees', 'family-common'],
    ['phone', 'differs', 'phone-differs'],
    ['email', 'neutral', 'one-side'],
    ['organisation', 'agrees', 'organisation-same'],
  ])
})

test('a mail domain that is the other’s employer agrees; a name in an address nearly', () => {
  const rows = sideBySide(
    { ...katarzyna, organisation: 'Bluefin Freight', phones: [] },
    { ...kasia, organisation: '', phones: [] },
    [{ field: 'mailName', level: 'same', bits: 6.6 }],
  )
  assert.deepEqual(told(rows).slice(2), [
    ['email', 'nearly', 'email-name'],
    ['organisation', 'agrees', 'organisation-domain'],
  ])
})

test('a name in one word is compared whole; titles never tell two people apart', () => {
  const rows = sideBySide(
    { ...nobody, name: 'Cher', title: 'Singer' },
    { ...nobody, name: 'Cher Sarkisian', title: 'Actor' },
  )
  assert.deepEqual(told(rows), [
    ['name', 'differs', 'name-differs'],
    ['title', 'neutral', 'title-differs'],
  ])
})
