import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type AddressUse, addressChange } from './address-change.ts'

const use = (email: string, firstOn: string, lastOn: string, more: Partial<AddressUse> = {}): AddressUse => ({
  email,
  firstOn,
  lastOn,
  days: 5,
  isTheirs: true,
  ...more,
})
const old = use('lars@nordhav.example', '2024-01-10', '2026-08-01')
const fresh = use('lars.e@tessel.example', '2026-09-15', '2026-11-10')
const card = { organisation: 'Nordhav', saidOn: '2026-01-01' }

test('mail from a new employer while the old address is silent is a move, since the first such mail', () => {
  assert.deepEqual(addressChange([old, fresh], card), {
    from: 'nordhav.example',
    to: 'tessel.example',
    on: '2026-09-15',
  })
  assert.ok(addressChange([fresh, old], { organisation: '', saidOn: '' }))
})

test('no move is made up', () => {
  const none = (uses: readonly AddressUse[], why: string, known = card) =>
    assert.equal(addressChange(uses, known), null, why)
  none([old], 'one address')
  none([{ ...old, lastOn: '2026-10-01' }, fresh], 'both in use')
  none([old, { ...fresh, isTheirs: false }], 'only the member wrote there')
  none([old, { ...fresh, days: 1 }], 'one mail alone')
  none([{ ...old, days: 1 }, fresh], 'the old place seen once')
  none([old, use('lars@gmail.com', '2026-09-15', '2026-11-10')], 'a private mailbox')
  none([old, use('info@tessel.example', '2026-09-15', '2026-11-10')], 'a mailbox of a role')
  none([old, use('lars@nordhav.no', '2026-09-15', '2026-11-10')], 'another domain of the same name')
  none([old, fresh], 'a card knows it', { organisation: 'Tessel', saidOn: '2026-01-01' })
  none([old, fresh], 'a later card says otherwise', { organisation: 'Nordhav', saidOn: '2026-10-20' })
})
