import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { allOf, mailText, streamed } from '#testing/mail.ts'
import { readEml } from './eml.ts'

const read = (text: string | Uint8Array, pieceSize?: number) =>
  allOf(readEml('letter.eml', streamed(text, pieceSize)))

test('a mail is read whatever ends its lines and whatever stands before it', async () => {
  const expected = (await read(mailText()))[0]
  assert.equal(expected?.kind, 'interaction')
  for (const text of [
    mailText().replaceAll('\n', '\r\n'),
    mailText().replaceAll('\n', '\r'),
    `\uFEFF${mailText()}`,
    `1234      \n${mailText()}<?xml version="1.0"?><plist/>`,
    `\n\n${mailText()}`,
    `From ana@a.example Mon Jan 15 10:00:00 2024\n>From ana Mon Jan 15 10:00:00 2024\n${mailText()}`,
  ]) {
    const [record, ...more] = await read(text)
    assert.equal(more.length, 0)
    assert.deepEqual({ ...record, line: 1 }, expected, JSON.stringify(text.slice(0, 20)))
  }
})

test('a file without headers, or cut inside them, is one problem', async () => {
  const code = async (text: string) => {
    const records = await read(text)
    assert.equal(records.length, 1)
    const [record] = records
    return record?.kind === 'problem' && record.record ? record.code : ''
  }
  assert.equal(await code(''), 'cut')
  assert.equal(await code('no mail at all\n\nreally\n'), 'malformed')
  assert.equal(await code('Subject: only\n\n'), 'bad-date')
  assert.equal(await code('From: ana@a.example\nDa'), 'cut')
  assert.equal(await code(`X-Long: ${'x'.repeat(1_100_000)}`), 'too-big')
})

test('no more is read than the headers', async () => {
  let pieces = 0
  async function* endless() {
    yield new TextEncoder().encode(mailText())
    for (;;) {
      pieces++
      yield new Uint8Array(20_000)
    }
  }
  assert.equal((await allOf(readEml('letter.eml', endless()))).length, 1)
  assert.ok(pieces <= 1)
})

test('however it is cut into pieces and damaged, one file gives one record', async () => {
  const bytes = new TextEncoder().encode(
    mailText({ Cc: '=?utf-8?Q?Jos=C3=A9?= <j@a.example>', 'X-Pad': 'x'.repeat(200) }),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 20 }),
      fc.integer({ min: 1, max: 50 }),
      async (changes, pieceSize) => {
        const damaged = bytes.slice()
        for (const [place, byte] of changes) damaged[place] = byte
        const whole = await read(damaged)
        assert.equal(whole.length, 1)
        assert.deepEqual(await read(damaged, pieceSize), whole)
      },
    ),
  )
})
