import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accountView, addressOf, viewOf } from './account-view.ts'
import type { AccountDetail } from './requests.ts'

const account = {
  members: [{ id: 'ana', name: 'Ana', departmentId: null }],
  marks: [{ counterpart: 'holm', name: 'Astrid Holm', memberId: 'ana' }],
  attrition: { ours: 0, theirs: 0.5, isOwn: false },
} as unknown as AccountDetail

test('a link carries who leaves, one of us or one of them; whoever is unknown here changes nothing', () => {
  assert.deepEqual(viewOf(account, { leaves: 'ana' }), {
    kind: 'leaves',
    departure: { memberId: 'ana' },
    name: 'Ana',
  })
  assert.deepEqual(viewOf(account, { leaves: 'holm' }), {
    kind: 'leaves',
    departure: { counterpart: 'holm' },
    name: 'Astrid Holm',
  })
  assert.deepEqual(viewOf(account, { leaves: 'nobody' }), { kind: 'today' })
})

test('in 90 days a tie counts with the chance that both stay', () => {
  const view = viewOf(account, { view: 'in90' })
  assert.ok(view.kind === 'in90' && Math.abs(view.stay - 0.5 ** (90 / 365)) < 1e-12)
})

test('a view is the same after it was in the address; anything else there is today', () => {
  for (const wanted of [{}, { view: 'in90' }, { leaves: 'holm' }] as const)
    assert.deepEqual(accountView({ ...addressOf(viewOf(account, wanted)) }), wanted)
  assert.deepEqual(accountView({ view: 'yesterday', leaves: 3 }), {})
})
