import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  answerAsConnector,
  answerAsTarget,
  ask,
  askerState,
  type ConnectorAnswer,
  type Event,
  end,
  type Introduction,
  isOutcomeDue,
  settle,
  type TargetAnswer,
  undoAsConnector,
  undoAsTarget,
  withdraw,
} from './introduction.ts'

const minute = 60_000
const day = 86_400_000
const start = new Date('2026-11-23T10:00:00Z')
const at = (milliseconds: number) => new Date(start.getTime() + milliseconds)
const delivered = (): Introduction => {
  const begun = ask(start)
  return { ...begun, connector: { ...begun.connector, deliveredAt: start } }
}
const remindAt = at(3 * day)

type Step =
  | { readonly by: 'connector'; readonly answer: ConnectorAnswer }
  | { readonly by: 'target'; readonly answer: TargetAnswer }
  | { readonly by: 'connector' | 'target'; readonly answer: 'undo' }
  | { readonly by: 'asker'; readonly answer: 'withdraw' }
  | { readonly by: 'clock'; readonly answer: 'settle' | 'leave' }

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      by: fc.constant('connector' as const),
      answer: fc.constantFrom('introduce', 'introduce', 'introduce', 'answer', 'not_now', 'no' as const),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      by: fc.constant('target' as const),
      answer: fc.constantFrom('yes', 'yes', 'yes', 'no', 'never' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      by: fc.constantFrom('connector', 'target' as const),
      answer: fc.constant('undo' as const),
    }),
  },
  { weight: 12, arbitrary: fc.constant({ by: 'clock', answer: 'settle' } as const) },
  { weight: 1, arbitrary: fc.constant({ by: 'clock', answer: 'leave' } as const) },
  { weight: 1, arbitrary: fc.constant({ by: 'asker', answer: 'withdraw' } as const) },
)
const anyWait = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0) },
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 12 * minute }) },
  { weight: 4, arbitrary: fc.constant(10 * minute) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 5 * day }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 40 * day }) },
)
const anyStory = fc.array(fc.record({ step: anyStep, wait: anyWait }), { minLength: 1, maxLength: 25 })

function take(introduction: Introduction, step: Step, now: Date): { next: Introduction; events: Event[] } {
  const stay = (next: Introduction | null) => ({ next: next ?? introduction, events: [] })
  if (step.by === 'asker') return stay(withdraw(introduction, now))
  if (step.by === 'clock') {
    if (step.answer === 'leave') return stay(introduction.connector.introducedAt ? null : end(introduction))
    const { introduction: next, events } = settle(introduction, now, remindAt)
    return { next, events }
  }
  if (step.by === 'connector')
    return stay(
      step.answer === 'undo'
        ? undoAsConnector(introduction, now)
        : answerAsConnector(introduction, step.answer, now),
    )
  return stay(
    step.answer === 'undo' ? undoAsTarget(introduction, now) : answerAsTarget(introduction, step.answer, now),
  )
}

test('nobody is introduced without the connector’s introduce and the target’s yes, both standing for ten minutes', () => {
  let introduced = 0
  fc.assert(
    fc.property(anyStory, (story) => {
      let now = 0
      let introduction = delivered()
      // What each side said last, kept apart from the machine: a yes counts for the introduce before it.
      let introducesSince: number | null = null
      let yesSince: number | null = null
      for (const { step, wait } of story) {
        now += wait
        const { next, events } = take(introduction, step, at(now))
        const happened = next !== introduction
        if (happened && step.by === 'connector') {
          introducesSince = step.answer === 'introduce' ? now : null
          yesSince = null
        }
        if (happened && step.by === 'target') yesSince = step.answer === 'yes' ? now : null
        if (happened && (step.by === 'asker' || step.answer === 'leave')) introducesSince = null
        if (events.includes('introduced')) {
          introduced++
          assert.ok(introducesSince !== null && now - introducesSince >= 10 * minute)
          assert.ok(yesSince !== null && now - yesSince >= 10 * minute)
        }
        if (next.asker.state === 'introduced')
          assert.ok(next.asker.introducedAt && next.connector.introducedAt)
        introduction = next
      }
    }),
    { numRuns: 3000 },
  )
  // The stories are drawn at random; far fewer, and the property would say little.
  assert.ok(introduced > 20, `only ${introduced} stories came to an introduction`)
})

test('nobody is told anything twice, but that a question came back, once', () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      let now = 0
      let introduction = delivered()
      const told: Event[] = []
      for (const { step, wait } of story) {
        now += wait
        const { next, events } = take(introduction, step, at(now))
        told.push(...events)
        // Again at the same instant there is nothing more: a second process finds it done.
        if (step.answer === 'settle')
          for (let again = 0; again < 3; again++)
            assert.deepEqual(settle(next, at(now), remindAt), { introduction: next, events: [] })
        introduction = next
      }
      for (const once of ['words', 'introduced', 'back', 'reminder', 'ended', 'outcome'] as const)
        assert.ok(told.filter((event) => event === once).length <= 1, `${once}: ${told}`)
    }),
    { numRuns: 3000 },
  )
})

/** What the asker has on the screen. */
const askersView = ({ asker }: Introduction, now: Date) => ({
  ...asker,
  state: askerState(asker, now),
  isOutcomeDue: isOutcomeDue(asker, now),
})
const askersMail: readonly Event[] = ['words', 'introduced', 'ended', 'outcome']

test('a no, a never and silence are the same to the asker at every moment, in view and in mail', () => {
  const refusals: fc.Arbitrary<readonly Step[]> = fc.oneof(
    fc.constant([{ by: 'connector', answer: 'no' }] as const),
    fc.constant([{ by: 'connector', answer: 'not_now' }] as const),
    fc.constant([{ by: 'clock', answer: 'leave' }] as const),
    fc.constant([{ by: 'connector', answer: 'introduce' }] as const),
    fc.constant([
      { by: 'connector', answer: 'introduce' },
      { by: 'target', answer: 'no' },
    ] as const),
    fc.constant([
      { by: 'connector', answer: 'introduce' },
      { by: 'target', answer: 'never' },
    ] as const),
    fc.constant([
      { by: 'connector', answer: 'introduce' },
      { by: 'target', answer: 'yes' },
      { by: 'target', answer: 'undo' },
    ] as const),
  )
  fc.assert(
    fc.property(
      refusals,
      fc.array(anyWait, { minLength: 1, maxLength: 30 }),
      fc.nat(9),
      (said, waits, from) => {
        let [one, other] = [delivered(), delivered()]
        let now = 0
        for (const [place, wait] of waits.entries()) {
          now += wait
          const steps = place === from ? said : []
          for (const step of steps) one = take(one, step, at(now)).next
          const [first, second] = [settle(one, at(now), remindAt), settle(other, at(now), remindAt)]
          ;[one, other] = [first.introduction, second.introduction]
          assert.deepEqual(askersView(one, at(now)), askersView(other, at(now)))
          const heard = (events: readonly Event[]) => events.filter((event) => askersMail.includes(event))
          assert.deepEqual(heard(first.events), heard(second.events))
        }
      },
    ),
    { numRuns: 2000 },
  )
})

test('“not now” comes back once after a week, and a second one is the last', () => {
  const first = settle(answerAsConnector(delivered(), 'not_now', start) ?? delivered(), at(10 * minute), null)
  assert.deepEqual(first.events, [])
  assert.deepEqual(settle(first.introduction, at(7 * day - 1), null).events, [])
  const back = settle(first.introduction, at(7 * day), null)
  assert.deepEqual(back.events, ['back'])
  assert.equal(back.introduction.connector.state, 'open')
  const again = answerAsConnector(back.introduction, 'not_now', at(7 * day))
  assert.ok(again)
  const later = settle(again, at(13 * day), null)
  assert.deepEqual(later.events, [])
  const over = settle(later.introduction, at(14 * day), null)
  assert.deepEqual(over.events, ['ended'])
  assert.equal(over.introduction.connector.state, 'ended')
})

test('an answer is taken back within ten minutes, and not after', () => {
  const introduces = answerAsConnector(delivered(), 'introduce', start)
  assert.ok(introduces)
  assert.equal(undoAsConnector(introduces, at(10 * minute - 1))?.connector.state, 'open')
  assert.equal(undoAsConnector(introduces, at(10 * minute)), null)
  assert.equal(undoAsConnector(introduces, at(10 * minute - 1))?.target, null)
  const yes = answerAsTarget(introduces, 'yes', start)
  assert.ok(yes)
  assert.equal(undoAsTarget(yes, at(10 * minute - 1))?.target?.state, 'waiting')
  assert.equal(undoAsTarget(yes, at(10 * minute)), null)
})

test('the connector is reminded once, and only while it is open', () => {
  const reminded = settle(delivered(), at(3 * day), remindAt)
  assert.deepEqual(reminded.events, ['reminder'])
  const no = answerAsConnector(delivered(), 'no', at(day))
  assert.ok(no)
  assert.deepEqual(settle(no, at(3 * day), remindAt).events, [])
  assert.deepEqual(settle(delivered(), at(3 * day), null).events, [])
})

test('after fourteen days it is over for whoever did not answer; an outside person asked late has a week', () => {
  const late = answerAsConnector(delivered(), 'introduce', at(14 * day - 1))
  assert.ok(late)
  assert.equal(answerAsConnector(delivered(), 'introduce', at(14 * day)), null)
  assert.equal(answerAsTarget(late, 'yes', at(21 * day - 2))?.target?.state, 'yes')
  assert.equal(answerAsTarget(late, 'yes', at(21 * day)), null)
  assert.equal(withdraw(delivered(), at(14 * day)), null)
})

test('what came of it is asked once, thirty days after', () => {
  const introduces = answerAsConnector(delivered(), 'introduce', start)
  const yes = introduces && answerAsTarget(introduces, 'yes', start)
  assert.ok(yes)
  const { introduction, events } = settle(yes, at(10 * minute), null)
  assert.deepEqual(events, ['ask_target', 'introduced'])
  const then = 30 * day + 10 * minute
  assert.deepEqual(settle(introduction, at(then - 1), null).events, [])
  assert.deepEqual(settle(introduction, at(then), null).events, ['outcome'])
  const said = { ...introduction, asker: { ...introduction.asker, outcome: 'met' } }
  assert.deepEqual(settle(said, at(then), null).events, [])
})
