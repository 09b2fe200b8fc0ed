import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { strToU8, zipSync } from 'fflate'

const MAIN = path.resolve(import.meta.dirname, 'main.ts')
const folder = mkdtempSync(path.join(tmpdir(), 'clinic-'))
after(() => rmSync(folder, { recursive: true }))

const profile = (headline: string, about: string) =>
  `First Name,Last Name,Headline,Summary,Industry,Geo Location\r\nAna,Reis,"${headline}","${about}",Food,Lisbon\r\n`
const positions =
  'Company Name,Title,Description,Location,Started On,Finished On\r\nAtlântica,Payroll lead,,Lisbon,Mar 2021,\r\n'
function made(name: string, files: Record<string, string>): string {
  const file = path.join(folder, name)
  writeFileSync(
    file,
    zipSync(Object.fromEntries(Object.entries(files).map(([each, text]) => [each, strToU8(text)]))),
  )
  return file
}
const old = made('old.zip', {
  'Profile.csv': profile('Payroll lead at Atlântica', ''),
  'Positions.csv': positions,
  'Skills.csv': 'Name\r\nPayroll\r\n',
})
const newer = made('newer.zip', {
  'Profile.csv': profile(
    'Payroll for food makers · migrations without late payslips',
    'I pay 4,000 people. Ask me.',
  ),
  'Positions.csv': positions,
  'Skills.csv': 'Name\r\nPayroll\r\n',
})

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, 'clinic', ...args])
  return { status, out: stdout.toString(), words: stderr.toString() }
}

test('each item says its points, what was found, why, and the next step', () => {
  const { status, out } = run(old, '--json')
  assert.equal(status, 0)
  const { judged, items } = JSON.parse(out)
  assert.equal(items.length, 20)
  assert.ok(judged >= 60 && judged < 100)
  const beyond = items.find(({ item }: { item: string }) => item === 'headline-beyond-title')
  assert.equal(beyond.points, 0)
  assert.match(beyond.fact, /100 % like your title/)
  assert.match(beyond.step, /\{for whom\}/)
  const education = items.find(({ item }: { item: string }) => item === 'education')
  assert.equal(education.points, null)
  assert.match(education.fact, /export does not hold/)
})

test('two exports stand side by side, before and now, with the three steps worth most', () => {
  const { status, out } = run(old, newer)
  assert.equal(status, 0)
  assert.match(out, /^\d+ of 100 before, \d+ of 100 now\.\n/)
  assert.match(out, /Headline beyond the title +0\/6 +6\/6/)
  assert.match(out, /The next 3 steps:\n {2}About: length \(\+8\)/)
})

test('a file that is no export says what to do, and nothing is printed', () => {
  const other = path.join(folder, 'notes.csv')
  writeFileSync(other, 'a,b\n1,2\n')
  for (const wrong of [other, path.join(folder, 'nowhere.zip'), made('empty.zip', { 'a.txt': 'a' })]) {
    const { status, out, words } = run(wrong)
    assert.equal(status, 2, wrong)
    assert.equal(out, '')
    assert.match(words, /Ask LinkedIn for a copy|no such file/)
  }
  const cut = path.join(folder, 'cut.zip')
  writeFileSync(cut, 'PK\u0003\u0004 this is no archive')
  assert.equal(run(cut).status, 2)
  assert.equal(run().status, 64)
})
