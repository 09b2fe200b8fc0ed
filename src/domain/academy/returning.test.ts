import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judgeAnswer } from './judge-answer.ts'
import { returning } from './returning.ts'

const questions = [
  { id: 'a1', lessonId: 'w1-l1', point: 'months' },
  { id: 'a2', lessonId: 'w1-l1', point: 'months' },
  { id: 'b1', lessonId: 'w1-l2', point: 'months' },
  { id: 'b2', lessonId: 'w1-l2', point: 'months' },
]
const answered = (questionId: string, isRight: boolean, on: string) => ({ questionId, isRight, on })

test('what was missed comes again in other words, two days later and not before', () => {
  const missed = [answered('a1', false, '2026-11-02')]
  assert.deepEqual(returning(questions, missed, '2026-11-03'), [])
  assert.deepEqual(returning(questions, missed, '2026-11-04'), ['a2'])
})

test('a right answer to the other wording ends it; a later miss begins it anew', () => {
  const answers = [answered('a1', false, '2026-11-02'), answered('a2', true, '2026-11-04')]
  assert.deepEqual(returning(questions, answers, '2026-11-20'), [])
  assert.deepEqual(returning(questions, [...answers, answered('a2', false, '2026-11-10')], '2026-11-20'), [
    'a1',
  ])
})

test('the longest missed comes first; a point of one lesson is not that of another', () => {
  const answers = [answered('b2', false, '2026-11-05'), answered('a1', false, '2026-11-02')]
  assert.deepEqual(returning(questions, answers, '2026-11-20'), ['a2', 'b1'])
})

test('each kind of question is judged by its own kind of answer, and by no other', () => {
  const choice = { kind: 'case', options: [{ right: false }, { right: true }] } as const
  assert.equal(judgeAnswer(choice, { is: 'chosen', place: 1 }), true)
  assert.equal(judgeAnswer(choice, { is: 'chosen', place: 0 }), false)
  assert.equal(judgeAnswer(choice, { is: 'chosen', place: 7 }), undefined)
  assert.equal(judgeAnswer(choice, { is: 'own', isRight: true }), undefined)
  const order = { kind: 'order', items: ['a', 'b', 'c'] } as const
  assert.equal(judgeAnswer(order, { is: 'sorted', places: [0, 1, 2] }), true)
  assert.equal(judgeAnswer(order, { is: 'sorted', places: [0, 2, 1] }), false)
  assert.equal(judgeAnswer(order, { is: 'sorted', places: [0, 1] }), undefined)
  assert.equal(judgeAnswer({ kind: 'match', pairs: [1, 2, 3] }, { is: 'sorted', places: [1, 0, 2] }), false)
  assert.equal(judgeAnswer({ kind: 'recall' }, { is: 'own', isRight: false }), false)
  assert.equal(judgeAnswer({ kind: 'recall' }, { is: 'chosen', place: 0 }), undefined)
})
