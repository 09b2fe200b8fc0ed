import assert from 'node:assert/strict'
import { test } from 'node:test'
import { certificateProgress, isComplete } from './certificate-progress.ts'

const enough = { lessons: 20, quizzes: 4, missions: 8, byData: 5, steadyWeeks: 3 }

test('the certificate takes every part, and more of one makes up for none', () => {
  assert.ok(isComplete(certificateProgress(enough)))
  for (const part of ['lessons', 'quizzes', 'missions', 'byData', 'steadyWeeks'] as const)
    assert.ok(
      !isComplete(
        certificateProgress({
          lessons: 24,
          quizzes: 5,
          missions: 14,
          byData: 14,
          steadyWeeks: 4,
          [part]: enough[part] - 1,
        }),
      ),
      part,
    )
})
