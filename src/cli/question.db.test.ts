import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { type TestMember, testApplication } from '../testing/application.ts'
import { commandLine } from '../testing/command-line.ts'

const world = await testApplication()
const [ana, ben] = (await world.company('Halyard', 'ana', 'ben')) as [TestMember, TestMember]
const { home, run: pilotlight } = await commandLine(world)

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
