import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'

const MAIN = path.resolve(import.meta.dirname, 'main.ts')
const TITLES =
  'id,Title\r\n1,"Director, Sales"\r\n2,Founder\r\n3,\r\n4,"Leiterin ""Süd"" Einkauf"\r\n2,Founder\r\n'
const CLASSIFIED = `title,department,seniority
"Director, Sales",sales,director
Founder,executive,owner/chief
,other,professional
"Leiterin ""Süd"" Einkauf",procurement,director
Founder,executive,owner/chief
`

function classify(args: readonly string[], input: string | Buffer = TITLES) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, 'classify', ...args], { input })
  return { status, out: stdout.toString(), words: stderr.toString() }
}

test('every title comes back in its order, with department and seniority', () => {
  assert.deepEqual(classify(['-']), { status: 0, out: CLASSIFIED, words: '' })
  const western = classify(['-'], Buffer.from(`\ufeff${TITLES}`, 'latin1'))
  assert.match(western.out, /"Leiterin ""Süd"" Einkauf",procurement,director/)
})

test('--json gives the same rows as objects', () => {
  const { status, out } = classify(['-', '--json'])
  assert.equal(status, 0)
  const rows = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  assert.equal(rows.length, 5)
  assert.deepEqual(rows[0], { title: 'Director, Sales', department: 'sales', seniority: 'director' })
  assert.deepEqual(rows[2], { title: '', department: 'other', seniority: 'professional' })
})

test('--out writes a file, .gz is read', (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'pilotlight-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const [titles, out] = [path.join(folder, 'titles.csv.gz'), path.join(folder, 'out.csv')]
  writeFileSync(titles, gzipSync(TITLES))
  assert.deepEqual(classify([titles, '--out', out]), { status: 0, out: '', words: '' })
  assert.equal(readFileSync(out, 'utf8'), CLASSIFIED)
  assert.equal(classify([titles, '--out', path.join(folder, 'none', 'out.csv')]).status, 2)
})

test('a bad file is one sentence and 2, a bad command line 64', () => {
  for (const [file, input] of [
    ['no-such-file.csv', ''],
    [tmpdir(), ''],
    ['-', ''],
    ['-', 'job,name\nCEO,Ana\n'],
    ['-', 'title\n"CEO'],
    ['-', '\u0000\u0001\u0002'],
  ] as const) {
    const { status, out, words } = classify([file], input)
    assert.equal(status, 2, file)
    assert.equal(out, '')
    assert.match(words, /^[^\n]+\.\n$/)
  }
  assert.equal(classify([]).status, 64)
  assert.equal(classify(['-', '-']).status, 64)
  assert.equal(classify(['-', '--bogus']).status, 64)
})
