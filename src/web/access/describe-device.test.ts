import assert from 'node:assert/strict'
import { test } from 'node:test'
import { describeDevice } from './describe-device.ts'

test('a session is named by browser and system, though every browser claims to be others too', () => {
  const chrome =
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36'
  assert.equal(describeDevice(chrome), 'Chrome, Linux')
  assert.equal(describeDevice(`${chrome} Edg/156.0`), 'Edge, Linux')
  assert.equal(
    describeDevice('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1'),
    'Safari, iPhone',
  )
})

test('what is no browser stands as it named itself', () => {
  assert.equal(describeDevice('pilotlight/0.1'), 'pilotlight/0.1')
})
