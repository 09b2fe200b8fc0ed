import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { parse } from 'yaml'
import { fits, type Mission } from './mission.ts'
import { type PlanParts, planFacts, planLacks } from './plan.ts'

const missions: readonly Mission[] = parse(readFileSync('content/academy/missions.yaml', 'utf8'))
const wanted = missions.find(({ id }) => id === 'plan')?.ways[0]?.where

const ifThen = { cue: 'the Friday roster is out', step: 'I open My week' }
const whole: PlanParts = {
  people: [30, 60, 60, 60, 60].map((cadenceDays) => ({ cadenceDays })),
  ifThens: [ifThen, ifThen, ifThen],
}

test('five people with a rhythm and three if-thens are a whole plan; what is missing is named', () => {
  assert.deepEqual(planLacks(whole), [])
  assert.deepEqual(planLacks({ people: [], ifThens: [] }), ['people', 'if-thens'])
  assert.deepEqual(planLacks({ ...whole, people: whole.people.with(2, { cadenceDays: null }) }), ['rhythm'])
  assert.deepEqual(
    planLacks({ ...whole, ifThens: [ifThen, ifThen, { cue: 'I have missed a week', step: '' }] }),
    ['if-thens'],
  )
})

test('a plan lacks nothing exactly when its mission counts it', () => {
  const anyPlan = fc.record({
    people: fc.array(fc.record({ cadenceDays: fc.option(fc.integer({ min: 1, max: 730 })) }), {
      maxLength: 5,
    }),
    ifThens: fc.array(fc.record({ cue: fc.constantFrom('', 'coffee'), step: fc.constantFrom('', 'write') }), {
      maxLength: 3,
    }),
  })
  fc.assert(
    fc.property(fc.oneof(anyPlan, fc.constant(whole)), (plan) => {
      assert.equal(planLacks(plan).length === 0, fits(wanted, planFacts(plan)))
    }),
  )
})
