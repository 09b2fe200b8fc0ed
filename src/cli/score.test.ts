import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'

const MAIN = path.resolve(import.meta.dirname, 'main.ts')
const EVENTS = `at,to,from,note
2026-01-05T10:00:00Z,b,a,first
2026-01-06 10:00,a,b
2026-13-06T10:00:00Z,a,b,no such month
2026-02-01T00:00:00+02:00,"c, d",a
2026-01-07T00:00:00Z,a,a,to oneself
2026-09-01,a,later
`

function pilotlight(args: readonly string[], input: string | Buffer = EVENTS) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], { input })
  return { status, out: stdout.toString(), words: stderr.toString() }
}

test('score gives one row a pair, and only events up to the instant asked count', () => {
  const { status, out, words } = pilotlight(['score', '-', '--as-of', '2026-01-31T22:00:00Z'])
  assert.equal(status, 0)
  assert.equal(
    out,
    'a,b,strength,mutual,steadiness,burstiness,state\n' +
      'a,b,0.399354,0.369444,100.000000,,cooling\n' +
      'a,"c, d",0.611141,0.211372,100.000000,,warm\n',
  )
  assert.match(
    words,
    /^Standard input:4: "2026-13-06T10:00:00Z" is no ISO date-time\nStandard input: 1 row was left out\n$/,
  )
  assert.equal(pilotlight(['score', '-', '--as-of', '2026-01-31T21:59:59Z']).out.trim().split('\n').length, 2)
})

test('with too few pairs --calibrate keeps the shipped numbers and says so', () => {
  const plain = pilotlight(['score', '-', '--as-of', '2026-02-01'])
  const calibrated = pilotlight(['score', '-', '--as-of', '2026-02-01', '--calibrate'])
  assert.equal(calibrated.out, plain.out)
  assert.match(calibrated.words, /Not calibrated/)
})

test('a gzipped file gives the same scores', (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'pilotlight-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const file = path.join(folder, 'events.csv.gz')
  writeFileSync(file, gzipSync(EVENTS))
  const { status, out } = pilotlight(['score', file, '--as-of', '2026-02-01'])
  assert.equal(status, 0)
  assert.equal(out, pilotlight(['score', '-', '--as-of', '2026-02-01']).out)
  writeFileSync(file, gzipSync(EVENTS).subarray(0, 40))
  assert.equal(pilotlight(['score', file, '--as-of', '2026-02-01']).status, 2)
})

test('habit counts the weeks, silent ones too, and says the verdict', () => {
  const { status, out, words } = pilotlight(['habit', '-', '--person', 'a', '--as-of', '2026-02-10'])
  assert.equal(status, 0)
  assert.equal(
    out,
    'week,contacts,people,new\n2026-W02,1,1,1\n2026-W03,0,0,0\n2026-W04,0,0,0\n2026-W05,1,1,1\n2026-W06,0,0,0\n2026-W07,0,0,0\n',
  )
  assert.match(words, /2 contacts in 6 weeks: too early/)
})

test('a file that cannot be read gives 2, a command that is not understood 64', () => {
  assert.equal(pilotlight(['score', 'no-such-file.csv', '--as-of', '2026-02-01']).status, 2)
  assert.equal(pilotlight(['score', '-', '--as-of', '2026-02-01'], 'u,v,t\n1,2,3\n').status, 2)
  assert.equal(pilotlight(['score', '-', '--as-of', '2026-02-01'], '').status, 2)
  for (const args of [
    ['score', '-'],
    ['score', '-', '--as-of', 'soon'],
    ['score', '--as-of', '2026-02-01'],
    ['score', '-', '--as-of', '2026-02-01', '--horizon', '0'],
    ['habit', '-', '--as-of', '2026-02-01'],
    ['score', '-', '--bogus'],
  ]) {
    assert.equal(pilotlight(args).status, 64, args.join(' '))
  }
})

test('a quote without end and a line of megabytes cost only their own row; any encoding and divider is read', () => {
  const rows = Array.from({ length: 50 }, (_, n) => `p${n},q,2026-01-05T10:00:00Z`)
  const folder = mkdtempSync(path.join(tmpdir(), 'pilotlight-score-'))
  const scored = (content: string | Uint8Array) => {
    const file = path.join(folder, 'events.csv')
    writeFileSync(file, content)
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [MAIN, 'score', file, '--as-of', '2026-02-01'],
      { encoding: 'utf8' },
    )
    return { rows: stdout.trim().split('\n').length - 1, stderr, status }
  }
  try {
    const text = ['from,to,at', ...rows].join('\n')
    const quote = scored(text.replace('p3,', '"p3,'))
    assert.deepEqual([quote.rows, quote.status], [49, 0])
    assert.match(quote.stderr, /:5: .*no end\n.*1 row was left out/)
    assert.equal(scored(text.replace('p3,', `${'x'.repeat(6_000_000)},`)).rows, 49)
    assert.equal(scored(text.replaceAll(',', ';')).rows, 50)
    assert.equal(scored(Buffer.from(`\ufeff${text}`, 'utf16le')).rows, 50)
    assert.equal(scored(text.replaceAll('\n', '\r')).rows, 50)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('--json gives the same rows as objects, numbers as numbers', () => {
  const { stdout } = spawnSync(process.execPath, [MAIN, 'score', '-', '--as-of', '2026-02-01', '--json'], {
    encoding: 'utf8',
    input: 'from,to,at\nana,ben,20260105T100000Z\n',
  })
  const [row, ...more] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  assert.deepEqual(more, [])
  assert.deepEqual(Object.keys(row), ['a', 'b', 'strength', 'mutual', 'steadiness', 'burstiness', 'state'])
  assert.deepEqual([typeof row.strength, row.burstiness, row.state], ['number', null, 'cooling'])
})
