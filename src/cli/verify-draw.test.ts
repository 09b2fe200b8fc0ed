import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { test } from 'node:test'

const MAIN = path.resolve(import.meta.dirname, 'main.ts')
const draw = {
  drawId: 'pl-draw-1:demo-cohort-1',
  closesAt: '2026-11-20T17:00:00Z',
  commitment: '050a5a534f531ae79faa2cf986c61f5fe625428e4a2a6d41bd8311410eeb0d93',
  tickets: ['t01', 't02', 't03', 't04', 't05', 't06', 't07'],
  list: '95f8411a295c29262122641696ab9f873a279ec47e0b1af6c71da6e830fc8e01',
  seed: '0123456789abcdef'.repeat(4),
  randomness: 'none',
}

function verify(content: unknown, ...more: readonly string[]) {
  const input = typeof content === 'string' ? content : JSON.stringify(content)
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, 'verify-draw', '-', ...more], {
    input,
  })
  return { status, out: stdout.toString(), words: stderr.toString() }
}

test('a draw that kept its promises is drawn again in the same order', () => {
  const { status, out } = verify(draw)
  assert.equal(status, 0)
  assert.match(out, /1 {2}t07\n +2 {2}t02\n +3 {2}t01\n +4 {2}t05\n +5 {2}t03\n +6 {2}t06\n +7 {2}t04\n/)
  assert.match(out, /could have shaped the list/)
  assert.deepEqual(JSON.parse(verify(draw, '--json').out).order[0], 't07')
})

test('a seed chosen afterwards is told', () => {
  const { status, out } = verify({ ...draw, seed: 'f'.repeat(64) })
  assert.equal(status, 1)
  assert.match(out, /BROKEN {2}The seed/)
})

test('what is no draw is told, and nothing is drawn', () => {
  for (const wrong of ['{', '[]', { ...draw, tickets: [] }, { ...draw, list: 'x' }]) {
    const { status, out, words } = verify(wrong)
    assert.deepEqual([status, out], [2, ''])
    assert.match(words, /is not JSON|is no published draw/)
  }
})
