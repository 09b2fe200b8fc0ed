import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { after, test } from 'node:test'
import { testApplication } from '../testing/application.ts'
import { contact } from '../testing/records.ts'

const main = new URL('./main.ts', import.meta.url).pathname
const world = await testApplication()
const [ana] = await world.company('Halyard', 'ana')
assert.ok(ana)
const url = await world.app.listen({ host: '127.0.0.1', port: 0 })
after(() => world.app.close())
const { secret } = (await ana.call('POST', '/api/tokens', { name: 'cli', scopes: ['read', 'write'] })).body
const names = ['Rajan Pillai', 'Noor Haddad', 'Sofie Maes', 'Wei Tan', 'Kelechi Obi']
await ana.bring(names.map((name) => contact(name)))

function pilotlight(...args: readonly string[]) {
  return new Promise<{ code: number | null; out: string; words: string }>((resolve) => {
    const child = spawn(process.execPath, [main, 'plan', ...args], {
      env: { PATH: process.env.PATH, PILOTLIGHT_URL: url, PILOTLIGHT_TOKEN: secret },
    })
    let [out, words] = ['', '']
    child.stdout.on('data', (text) => (out += text))
    child.stderr.on('data', (text) => (words += text))
    child.on('close', (code) => resolve({ code, out, words }))
  })
}

test('a plan is written part by part; the rest of it stays, and what it lacks is said', async () => {
  assert.match((await pilotlight()).out, /^No plan yet/)
  const begun = await pilotlight(
    'set',
    '--ask',
    'Who has moved a payroll?',
    '--person',
    'Rajan',
    '--person',
    'Noor=30',
  )
  assert.equal(begun.code, 0, begun.words)
  assert.match(begun.words, /still lacks: five people; three if-thens/)
  assert.match(begun.out, /Rajan Pillai: every 60 days/)
  assert.match(begun.out, /Noor Haddad: every 30 days/)
  const arrow = 'the Friday roster is out => I open My week'
  const whole = await pilotlight(
    'set',
    ...names.flatMap((name) => ['--person', name]),
    ...['--if-then', arrow, '--if-then', arrow, '--if-then', arrow],
  )
  assert.match(whole.words, /Saved, whole/)
  const { ask, people, ifThens } = JSON.parse((await pilotlight('--json')).out)
  assert.equal(ask, 'Who has moved a payroll?')
  // The rhythm that was set before is kept.
  assert.deepEqual(
    people.map(({ cadenceDays }: { cadenceDays: number }) => cadenceDays),
    [60, 30, 60, 60, 60],
  )
  assert.deepEqual(ifThens[0], { cue: 'the Friday roster is out', step: 'I open My week' })
})

test('what is not understood changes nothing, and a plan taken back is gone', async () => {
  const before = (await pilotlight('--json')).out
  assert.equal((await pilotlight('set', '--if-then', 'coffee, then write')).code, 64)
  assert.equal((await pilotlight('set', '--person', 'Nobody')).code, 1)
  assert.equal((await pilotlight('burn')).code, 64)
  assert.equal((await pilotlight('--json')).out, before)
  assert.equal((await pilotlight('remove')).code, 0)
  assert.match((await pilotlight()).out, /^No plan yet/)
})
