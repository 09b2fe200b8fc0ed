import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { type TestMember, testApplication } from '../testing/application.ts'
import { commandLine } from '../testing/command-line.ts'

const world = await testApplication()
const [ana, ben] = (await world.company('Halyard', 'ana', 'ben', 'benedict')) as [TestMember, TestMember]
const { home, run: pilotlight } = await commandLine(world)

const text = 'Ana and I moved the payroll of three sites, in one weekend of spring. '.repeat(5).trim()
const written = join(home, 'text.txt')
writeFileSync(written, `${text}\n`)
const profile =
  'First Name,Last Name,Headline,Summary,Industry,Geo Location\nAna,Reis,Payroll for food makers,"I pay 4,000 people.",Food,Lisbon\n'
const positions =
  'Company Name,Title,Description,Location,Started On,Finished On\nAtlântica,Lead,,Lisbon,Mar 2021,\n'
function exportWith(name: string, received: string): string {
  const file = join(home, name)
  const parts = {
    'Profile.csv': profile,
    'Positions.csv': positions,
    'Skills.csv': 'Name\nPayroll\n',
    'Recommendations_Received.csv': `First Name,Last Name,Company,Job Title,Text,Creation Date,Status\n${received}`,
  }
  writeFileSync(
    file,
    zipSync(Object.fromEntries(Object.entries(parts).map(([at, each]) => [at, strToU8(each)]))),
  )
  return file
}

test('asked for, written, offered and agreed to without a screen', async () => {
  const asked = await pilotlight(ana, 'recommendations', 'ask', 'ben', '--why', 'The migration.')
  assert.equal(asked.code, 0, asked.words)
  const id = asked.out.trim().slice(0, 8)
  assert.equal((await pilotlight(ben, 'recommendations', 'accept', id)).code, 0)
  assert.equal((await pilotlight(ben, 'recommendations', 'write', id, written)).code, 0)
  assert.match((await pilotlight(ben, 'recommendations', 'offer', id)).words, /waits for ana’s yes/)
  assert.equal((await pilotlight(ana, 'recommendations', 'show', id)).out, `${text}\n`)
  assert.equal((await pilotlight(ana, 'recommendations', 'agree', id)).code, 0)
  assert.match((await pilotlight(ana, 'recommendations')).out, /about you\s+ben\s+delivered/)
  assert.equal((await pilotlight(ana, 'recommendations', 'ask', 'nobody')).code, 1)
  assert.equal((await pilotlight(ana, 'recommendations', 'sing', id)).code, 64)
})

test('an export confirms what it shows, and only when that is wanted', async () => {
  const other = exportWith('other.zip', `Ben,,Halyard,Lead,"I liked it.","11/05/26, 09:03 AM",VISIBLE\n`)
  const hidden = exportWith('hidden.zip', `Ben,,Halyard,Lead,"${text}","11/05/26, 09:03 AM",PENDING\n`)
  const shown = exportWith('shown.zip', `Ben,,Halyard,Lead,"${text}","11/05/26, 09:03 AM",VISIBLE\n`)
  for (const [file, ...more] of [[other, '--confirm'], [hidden, '--confirm'], [shown]] as const) {
    assert.equal((await pilotlight(ana, 'clinic', file, ...more)).code, 0)
    assert.equal((await ana.call('GET', '/api/recommendations')).body.aboutMe[0].state, 'delivered', file)
  }
  const confirmed = await pilotlight(ana, 'clinic', shown, '--confirm', '--json')
  assert.equal(confirmed.code, 0, confirmed.words)
  assert.deepEqual(
    JSON.parse(confirmed.out).confirmed.map(({ writer }: { writer: string }) => writer),
    ['ben'],
  )
  assert.equal((await ana.call('GET', '/api/recommendations')).body.aboutMe[0].state, 'confirmed')
  assert.match((await pilotlight(ben, 'recommendations')).out, /by you\s+ana\s+confirmed on/)
  assert.match((await pilotlight(ana, 'clinic', shown, '--confirm')).words, /no delivered recommendation/)
})
