import assert from 'node:assert/strict'
import { test } from 'node:test'
import { workplace } from './workplace.ts'

const at = (email: string, lastOn: string | null = null) => ({ email, lastOn })

test('the organisation on the card and the address that says the same', () => {
  assert.deepEqual(
    workplace({
      organisation: 'Nordhav Energy AS',
      saidOn: '2026-01-01',
      addresses: [at('priya@nordhav.example', '2025-01-01'), at('priya@gmail.com', '2026-05-01')],
    }),
    { organisationKey: 'nordhav energy', domain: 'nordhav.example' },
  )
})

test('without a card the address used last tells', () => {
  const addresses = [at('a@old.example', '2020-01-01'), at('a@new.example', '2026-01-01')]
  assert.equal(workplace({ organisation: '', saidOn: null, addresses }).domain, 'new.example')
})

test('an old address says nothing of a new employer, a newer mail from it does', () => {
  const moved = { organisation: 'Tessel Bank', saidOn: '2026-06-01' }
  assert.equal(workplace({ ...moved, addresses: [at('h@nordhav.example', '2026-05-31')] }).domain, '')
  assert.equal(
    workplace({ ...moved, addresses: [at('h@nordhav.example', '2026-06-02')] }).domain,
    'nordhav.example',
  )
  assert.equal(workplace({ ...moved, addresses: [at('h@nordhav.example')] }).domain, '')
})

test("the member's own word holds against every address", () => {
  assert.equal(
    workplace({
      organisation: 'Tessel Bank',
      saidOn: null,
      addresses: [at('h@nordhav.example', '2026-06-02')],
    }).domain,
    '',
  )
})

test('free mail is nobody’s workplace', () => {
  assert.deepEqual(workplace({ organisation: '', saidOn: null, addresses: [at('ana@gmail.com')] }), {
    organisationKey: '',
    domain: '',
  })
})
