import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type PlayAim, type PlayMark, playProgress, threadState } from './play-progress.ts'

const mark = (memberId: string, more: Partial<PlayMark> = {}): PlayMark => ({
  memberId,
  counterpart: 'priya',
  department: 'finance',
  state: 'warm',
  living: true,
  bothWays: true,
  greeted: true,
  ...more,
})
const play = (kind: PlayAim['kind']): PlayAim => ({
  kind,
  doerId: 'ana',
  partnerId: 'ben',
  department: 'finance',
  counterpart: 'priya',
})
const reached = (kind: PlayAim['kind'], ...marks: PlayMark[]) => playProgress(play(kind), marks).reached

test('adopting a counterpart ends when the two are in touch both ways', () => {
  assert.equal(reached('adopt'), 1)
  assert.equal(reached('adopt', mark('ben')), 1)
  assert.equal(reached('adopt', mark('ana', { department: 'legal' })), 1)
  assert.equal(reached('adopt', mark('ana', { state: null, living: false })), 1)
  assert.equal(reached('adopt', mark('ana', { bothWays: false })), 2)
  assert.equal(reached('adopt', mark('ana')), 3)
})

test('bringing in and handing over end when the partner’s own tie to that human holds', () => {
  for (const kind of ['bring_in', 'hand_over'] as const) {
    assert.equal(reached(kind, mark('ana')), 1)
    assert.equal(reached(kind, mark('ben', { counterpart: 'lars' })), 1)
    assert.equal(reached(kind, mark('ben', { living: false, state: 'cooling' })), 2)
    assert.equal(reached(kind, mark('ben')), 3)
  }
})

test('a thread is joined by contact both ways of the colleague with that human, and parted while they share none', () => {
  const state = (...marks: PlayMark[]) => threadState(play('bring_in'), marks)
  assert.equal(state(mark('ben')), 'joined')
  assert.equal(state(mark('ben', { bothWays: false })), undefined)
  assert.equal(state(mark('ben', { living: false })), undefined)
  assert.equal(state(mark('ana'), mark('ben', { counterpart: 'lars' })), 'parted')
})

test('greeting a mover ends with an answer after the move', () => {
  assert.equal(reached('greet', mark('ana', { greeted: false })), 1)
  assert.equal(reached('greet', mark('ana', { bothWays: false })), 2)
  assert.equal(reached('greet', mark('ana')), 3)
})

test('what is no longer shared shows no step but the first; more ties never take a step back', () => {
  const kinds = ['adopt', 'bring_in', 'hand_over', 'greet'] as const
  for (const kind of kinds.slice(1))
    assert.equal(playProgress({ ...play(kind), counterpart: null }, [mark('ana'), mark('ben')]).reached, 1)
  const anyMark = fc.record({
    memberId: fc.constantFrom('ana', 'ben', 'eve'),
    counterpart: fc.constantFrom('priya', 'lars'),
    department: fc.constantFrom('finance', 'legal'),
    state: fc.constantFrom('hot', null),
    living: fc.boolean(),
    bothWays: fc.boolean(),
    greeted: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.constantFrom(...kinds), fc.array(anyMark), anyMark, (kind, marks, more) => {
      const before = playProgress(play(kind), marks)
      const after = playProgress(play(kind), [...marks, more])
      return before.reached >= 1 && after.reached >= before.reached && after.reached <= after.steps.length
    }),
  )
})
