import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { test } from 'node:test'

const main = new URL('./main.ts', import.meta.url).pathname
const data = resolve(main, '../../../../shared/data')

function inspect(...paths: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'inspect', ...paths], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
  const lines: Record<string, unknown>[] = stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
  return { status, stderr, lines }
}

test('each line has the fields of the contract, in their order, and no others', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'pilotlight-inspect-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(
    join(folder, 'a.vcf'),
    'BEGIN:VCARD\nVERSION:3.0\nFN:Ana Li\nNOTE:mine\nEND:VCARD\nBEGIN:VCARD\n',
  )
  writeFileSync(
    join(folder, 'b.eml'),
    'From: Ana <ana@acme.example>\nTo: ben@acme.example\nDate: Mon, 5 Jan 2026 10:00:00 +0000\nMessage-ID: <x@t.example>\nSubject: CANARY\n\nCANARY\n',
  )
  const { status, lines, stderr } = inspect(folder)
  assert.equal(status, 0)
  assert.match(stderr, /3 records/)
  assert.deepEqual(lines.map(Object.keys), [
    ['kind', 'file', 'line', 'source', 'key', 'names', 'emails', 'phones', 'urls', 'organisation', 'title'],
    ['kind', 'file', 'line', 'code', 'message', 'record', 'uid'],
    ['kind', 'file', 'line', 'source', 'key', 'at', 'channel', 'from', 'to', 'bulk', 'uid'],
  ])
  assert.deepEqual(
    [lines[2]?.at, lines[2]?.channel, lines[2]?.bulk, lines[2]?.uid],
    ['2026-01-05T10:00:00.000Z', 'mail', false, 'x@t.example'],
  )
  assert.ok(!JSON.stringify(lines).includes('CANARY'))
})

test('a file that is none is exit 2, and the others are still read', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'pilotlight-inspect-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, 'a.csv'), 'Name,Email\nAna Li,ana@acme.example\n')
  const { status, lines } = inspect(join(folder, 'missing.csv'), join(folder, 'a.csv'))
  assert.equal(status, 2)
  assert.deepEqual(
    lines.map(({ kind }) => kind),
    ['problem', 'problem', 'contact'],
  )
})

test('every card, message and event of files that nobody here made comes out exactly once', {
  skip: existsSync(data) ? false : 'the real files are not beside this checkout',
}, () => {
  const counts = readFileSync(join(data, 'counts.csv'), 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
  const wanted = counts.flatMap((line): [string, number][] => {
    const comma = line.lastIndexOf(',')
    const path = line.slice(0, comma)
    const isRead =
      /^(?:vcards\/.*\.vcf|calendars\/.*\.ics|contact-csv\/.*\.csv|mail\/(?:mbox|maildir)\/.*|linkedin\/.*(?:[Cc]onnections|messages|Invitations|linkedin)\.csv)$/.test(
        path,
      )
    return isRead ? [[path, Number(line.slice(comma + 1))]] : []
  })
  assert.ok(wanted.length > 100)
  const { lines } = inspect(
    ...['vcards', 'calendars', 'contact-csv', 'mail/mbox', 'mail/maildir', 'linkedin'].map((folder) =>
      join(data, folder),
    ),
  )
  for (const [path, count] of wanted) {
    const inside = lines.filter(
      ({ kind, file, record }) =>
        (kind !== 'problem' || record === true) &&
        (file === join(data, path) || String(file).startsWith(`${join(data, path)}/`)),
    )
    // A series gives a line per occurrence: its events are counted by where they begin.
    const found = path.startsWith('calendars/') ? new Set(inside.map(({ line }) => line)).size : inside.length
    assert.equal(found, count, path)
  }
})

test('a folder with a link into itself and one into nothing is walked once, and says so; --json is understood', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'pilotlight-inspect-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, 'a.csv'), 'Name,Email\nAna Li,ana@acme.example\n')
  symlinkSync(folder, join(folder, 'back'))
  symlinkSync('/nowhere', join(folder, 'gone'))
  const { status, lines } = inspect('--json', folder)
  assert.equal(status, 2)
  assert.deepEqual(
    lines.map(({ kind, file }) => [kind, String(file).slice(folder.length + 1)]),
    [
      ['problem', 'a.csv'],
      ['contact', 'a.csv'],
      ['problem', 'gone'],
    ],
  )
  assert.equal(inspect('--colour', folder).status, 64)
})

test('a reader that has seen enough is no error', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'pilotlight-inspect-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, 'a.csv'), `Name,Email\n${'Ana Li,ana@acme.example\n'.repeat(20_000)}`)
  const { stderr } = spawnSync(
    'sh',
    ['-c', `"${process.execPath}" "${main}" inspect "${folder}" | head -1`],
    {
      encoding: 'utf8',
    },
  )
  assert.doesNotMatch(stderr, /EPIPE/)
})
