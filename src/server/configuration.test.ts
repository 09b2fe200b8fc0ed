import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ConfigurationRefused, readConfiguration } from './configuration.ts'

test('every setting that cannot be used is told at once, in plain words and without its value', () => {
  const wrong = {
    DATABASE_URL: 'mysql://ana:secret@db/x',
    PORT: 'abc',
    BASE_URL: 'pilotlight',
    SMTP_PORT: '1.5',
    SMTP_USER: ' ',
    SMTP_SECURE: 'ssl',
    LOG_LEVEL: 'loud',
    REQUESTS_PER_MINUTE: '1',
    TRUST_PROXY: 'yes',
  }
  assert.throws(
    () => readConfiguration(wrong),
    (error) => {
      assert.ok(error instanceof ConfigurationRefused)
      const [first, ...lines] = error.message.split('\n')
      assert.equal(first, 'These settings cannot be used; nothing was started:')
      assert.deepEqual(
        lines.map((line) => line.trim().split(' ')[0]),
        Object.keys(wrong),
      )
      assert.match(error.message, /^ {2}PORT must be a whole number from 0 to 65535\.$/m)
      assert.doesNotMatch(error.message, /Invalid|NaN|secret|undefined/)
      return true
    },
  )
})

test('a setting that is set and empty is one that is not set', () => {
  assert.equal(readConfiguration({ PORT: '' }).port, 8080)
})
