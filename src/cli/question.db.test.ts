import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { type TestMember, testApplication } from '../testing/application.ts'

const main = new URL('./main.ts', import.meta.url).pathname
const world = await testApplication()
const [ana, ben] = (await world.company('Halyard', 'ana', 'ben')) as [TestMember, TestMember]
const url = await world.app.listen({ host: '127.0.0.1', port: 0 })
const home = mkdtempSync(join(tmpdir(), 'pilotlight-cli-'))
after(async () => {
  await world.app.close()
  rmSync(home, { recursive: true, force: true })
})
const tokens = new Map<TestMember, string>()
for (const member of [ana, ben])
  tokens.set(
    member,
    (await member.call('POST', '/api/tokens', { name: 'cli', scopes: ['read', 'write'] })).body.secret,
  )

/** A command as this member would give it. */
function pilotlight(member: TestMember, ...args: readonly string[]) {
  return new Promise<{ code: number | null; out: string; words: string }>((resolve) => {
    const child = spawn(process.execPath, [main, ...args], {
      env: {
        PATH: process.env.PATH,
        XDG_CONFIG_HOME: home,
        PILOTLIGHT_URL: url,
        PILOTLIGHT_TOKEN: tokens.get(member),
      },
    })
    let [out, words] = ['', '']
    child.stdout.on('data', (text) => (out += text))
    child.stderr.on('data', (text) => (words += text))
    child.on('close', (code) => resolve({ code, out, words }))
  })
}

test('ask-me reads the skills of an export here, and publishes what is named', async () => {
  const file = join(home, 'export.zip')
  writeFileSync(file, zipSync({ 'Skills.csv': strToU8('Name\nPayroll\nJuggling\n') }))
  const looked = await pilotlight(ben, 'ask-me', '--from', file)
  assert.deepEqual([looked.code, looked.out], [0, 'Payroll\nJuggling\n'], looked.words)
  assert.deepEqual((await ben.call('GET', '/api/me/ask-me')).body.skills, [])
  const added = await pilotlight(ben, 'ask-me', '--from', file, '--add', 'Payroll', '--line', 'audits')
  assert.equal(added.code, 0, added.words)
  assert.deepEqual((await ben.call('GET', '/api/me/ask-me')).body, {
    line: 'audits',
    skills: [{ name: 'Payroll', source: 'profile' }],
  })
  assert.equal((await pilotlight(ben, 'ask-me')).out, 'Ask me about: audits\nSkills: Payroll\n')
  assert.equal((await pilotlight(ben, 'ask-me', '--remove', 'Juggling')).code, 1)
  assert.equal((await pilotlight(ben, 'ask-me', '--from', join(home, 'none.zip'))).code, 1)
})

test('a question is posted, answered and thanked for without a screen', async () => {
  const posted = await pilotlight(ana, 'question', 'post', 'Who knows payroll?')
  assert.equal(posted.code, 0, posted.words)
  const list = await pilotlight(ben, 'question')
  assert.match(list.out, /^1\s+ana\s+Who knows payroll\?\s+open\s+0$/m)
  assert.equal((await pilotlight(ben, 'question', 'answer', '1', 'Ask me at four.')).code, 0)
  const shown = await pilotlight(ana, 'question', 'show', '1')
  assert.equal(shown.out, 'You: Who knows payroll?\n1  ben: Ask me at four.\n1 line.\n')
  assert.match((await pilotlight(ana, 'question', 'useful', '1', '1')).words, /ben sees that it was useful/)
  assert.match((await pilotlight(ana, 'question')).out, /useful/)
  assert.equal((await pilotlight(ana, 'question', 'show', '7')).code, 1)
  assert.equal((await pilotlight(ana, 'question', 'sing', '1')).code, 64)
})
