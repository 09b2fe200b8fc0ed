import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import { actOnKey, addShortcuts, listShortcuts } from './shortcuts.ts'

class Place extends EventTarget {
  isContentEditable = false
  matches() {
    return this.isContentEditable
  }
  closest() {
    return null
  }
}
let done: string[] = []
let remove = () => {}

beforeEach(() => {
  Object.assign(globalThis, { HTMLElement: Place })
  done = []
  remove = addShortcuts(
    ['d', 'j', 'g w', 'mod+k'].map((keys) => ({ keys, does: `does ${keys}`, act: () => done.push(keys) })),
  )
})
afterEach(() => remove())

test('a single key acts, and two in a row go somewhere', () => {
  for (const key of ['d', 'g', 'w']) actOnKey(press({ key }))
  assert.deepEqual(done, ['d', 'g w'])
})

test('single keys sleep while somebody types; the palette still opens', () => {
  const target = new Place()
  target.isContentEditable = true
  actOnKey(press({ key: 'd', target }))
  actOnKey(press({ key: 'k', ctrlKey: true, target }))
  assert.deepEqual(done, ['mod+k'])
})

test('holding a key moves on, but does nothing twice', () => {
  for (const key of ['j', 'd']) actOnKey(press({ key, repeat: true }))
  assert.deepEqual(done, ['j'])
})

test('the younger of two meanings wins, and leaves with its screen', () => {
  const leave = addShortcuts([{ keys: 'd', does: 'different', act: () => done.push('different') }])
  actOnKey(press({ key: 'd' }))
  leave()
  actOnKey(press({ key: 'd' }))
  assert.deepEqual(done, ['different', 'd'])
  assert.equal(listShortcuts().length, 4)
})

function press(keyboard: {
  key: string
  ctrlKey?: boolean
  repeat?: boolean
  target?: EventTarget
}): KeyboardEvent {
  const event = { preventDefault() {}, repeat: false, target: new Place(), ...keyboard }
  return event as unknown as KeyboardEvent
}
