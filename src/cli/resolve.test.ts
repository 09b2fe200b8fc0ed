import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'

const MAIN = path.resolve(import.meta.dirname, 'main.ts')
const PEOPLE = `source,email,id,family_name,given_name,organisation
card,bob.hart@northwind.example,b,Hart,Bob,Northwind
card,,alone,Okafor,Ngozi,Harbour Bank
list,bob.hart@northwind.example,a,Hart,Robert,Northwind Inc.
list,ana.lima@tide.example,c,Lima,Ana,Tide
`

function resolve(args: readonly string[], input: string | Buffer = PEOPLE) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, 'resolve', ...args], { input })
  return { status, out: stdout.toString(), words: stderr.toString() }
}

function rowsOf(text: string): Record<string, string>[] {
  return parse(text, { columns: true })
}

function folder(t: { after(done: () => void): void }): string {
  const place = mkdtempSync(path.join(tmpdir(), 'pilotlight-'))
  t.after(() => rmSync(place, { recursive: true }))
  return place
}

test('every id comes back once, in its order, with its cluster', () => {
  const { status, out, words } = resolve(['-'])
  assert.equal(status, 0)
  assert.equal(words, '')
  assert.match(out, /^id,cluster,probability\n/)
  const rows = rowsOf(out)
  assert.deepEqual(
    rows.map(({ id, cluster }) => [id, cluster]),
    [
      ['b', 'b'],
      ['alone', 'alone'],
      ['a', 'b'],
      ['c', 'c'],
    ],
  )
  assert.ok(Number(rows[0]?.probability) >= 0.95)
  assert.equal(Number(rows[1]?.probability), 1)
})

test('--pairs says who may be one, with which chance and why', (t) => {
  const place = folder(t)
  const [people, out, pairs] = ['people.csv.gz', 'out.csv', 'pairs.csv'].map((name) => path.join(place, name))
  assert.ok(people && out && pairs)
  writeFileSync(people, gzipSync(PEOPLE))
  assert.deepEqual(resolve([people, '--out', out, '--pairs', pairs]), { status: 0, out: '', words: '' })
  assert.equal(rowsOf(readFileSync(out, 'utf8')).length, 4)
  const [pair, ...more] = rowsOf(readFileSync(pairs, 'utf8'))
  assert.deepEqual(more, [])
  assert.deepEqual([pair?.id_a, pair?.id_b], ['a', 'b'])
  assert.ok(Number(pair?.probability) >= 0.5)
  assert.match(pair?.reasons ?? '', /(^| )email:same:\d+\.\d( |$)/)
  assert.match(pair?.reasons ?? '', /(^| )given:nickname:\d+\.\d( |$)/)
  assert.equal(resolve([people, '--pairs', path.join(place, 'none', 'pairs.csv')]).status, 2)
})

test('any column but id may be missing, others are passed over, and a list without people is a header', () => {
  assert.equal(resolve(['-'], '\ufeffID,shoe size\r\n1,44\r\n\r\n2,44\r\n').out.split('\n').length, 4)
  assert.deepEqual(resolve(['-'], 'name,id\n'), { status: 0, out: 'id,cluster,probability\n', words: '' })
})

test('the threshold is obeyed, and so is the choice of weights', () => {
  const clusters = (...args: string[]) =>
    new Set(rowsOf(resolve(['-', ...args]).out).map(({ cluster }) => cluster)).size
  assert.equal(clusters('--threshold', '1'), 4)
  assert.equal(clusters('--weights', 'default'), 3)
  assert.equal(resolve(['-', '--weights', 'em']).status, 0)
})

test('a bad file is one sentence and 2, naming the line of a missing or repeated id', () => {
  for (const [file, input, reason] of [
    ['no-such-file.csv', '', /is not there/],
    [tmpdir(), '', /is a folder/],
    ['-', '', /is empty/],
    ['-', 'name,email\nAna,a@b.example\n', /no column 'id'/],
    ['-', 'id,name\n1,"Ana', /cannot be read as CSV/],
    ['-', 'id,name\n1,"Ana\nLi"\n\n,Bo\n', /no id in line 5/],
    ['-', 'id,name\n7,"Ana\nLi"\n8,"Bo\r\nLi"\n7,Cy\n', /'7' in line 2 and again in line 6/],
    ['-', '\u0000\u0001\u0002', /no column 'id'/],
    ['people.csv.gz', 'not gzip', /is not there/],
  ] as const) {
    const { status, out, words } = resolve([file], input)
    assert.equal(status, 2, words)
    assert.equal(out, '')
    assert.match(words, /^[^\n]+\.\n$/)
    assert.match(words, reason)
  }
})

test('a command line that makes no sense is 64', () => {
  for (const args of [
    [],
    ['-', '-'],
    ['-', '--bogus'],
    ['-', '--threshold', 'high'],
    ['-', '--threshold', '.2'],
    ['-', '--threshold', ''],
    ['-', '--weights', 'mine'],
  ])
    assert.equal(resolve(args).status, 64, args.join(' '))
})
