import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { allOf, mailText, mboxText, rawBytes, streamed } from '#testing/mail.ts'
import { readMbox } from './mbox.ts'
import { MboxScanner } from './mbox-scanner.ts'
import type { SourceRecord } from './record.ts'

const read = (text: string | Uint8Array) => allOf(readMbox('mail.mbox', streamed(text)))
const ids = (records: readonly SourceRecord[]) =>
  records.map((record) => (record.kind === 'contact' ? '' : record.uid))
const mails = (count: number) =>
  Array.from({ length: count }, (_none, place) => mailText({ 'Message-ID': `<${place}@a.example>` }))
const postmarks = [
  'From ana@nordhav.example Mon Jan 15 10:00:00 2024',
  'From ana@nordhav.example  Mon Jan  5 10:00:00 2024',
  'From ana@nordhav.example Mon Jan 15 10:00 2024',
  'From MAILER-DAEMON Mon Jan 15 10:00:00 CET 2024',
  'From 1490347792267117879@xxx Thu Jan 08 01:20:25 +0000 2015',
  'From ana at nordhav.example  Mon Jan 15 10:00:00 2024',
  'From - Mon Jan 15 10:00:00 2024',
  'From - ',
  'From ana@nordhav.example',
  'From ???@??? Mon Jan 15 10:00:00 2024',
  'From "Ana Li" Mon, 15 Jan 2024 10:00:00 +0000',
  'From ana Tue Jan  5 10:00:00 1993 remote from nordhav',
  'From ',
]

test('every writer of mailboxes is understood', async () => {
  for (const postmark of postmarks) {
    const text = mails(3)
      .map((mail) => `${postmark}\n${mail}\n`)
      .join('')
    for (const written of [text, text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\r'), `\uFEFF${text}`])
      assert.deepEqual(ids(await read(written)), ['0@a.example', '1@a.example', '2@a.example'], postmark)
  }
})

test('a record says on which line its mail begins', async () => {
  const lines = (await read(mboxText(mails(3)))).map(({ line }) => line)
  assert.deepEqual(lines, [1, 9, 17])
  const records = await read(`\n${mboxText(mails(2))}`.replaceAll('\n', '\r'))
  assert.deepEqual(
    records.map(({ line }) => line),
    [2, 10],
  )
})

test('what only looks like the beginning of a mail is body', async () => {
  const body = [
    'Hello,',
    '',
    'From here on it is easy:',
    'Date: tomorrow',
    '',
    'From Monday, 10:00 we meet',
    'Place: here',
    '',
    '>From ana@nordhav.example Mon Jan 15 10:00:00 2024',
    'Subject: quoted',
    '',
    'From 0123456789abcdef0123456789abcdef01234567 Mon Sep 17 00:00:00 2001',
    'From: Ana Li <ana@a.example>',
    '',
    'From ana@nordhav.example Mon Jan 15 10:00:00 2024',
    '',
    'as in a forwarded envelope',
    '',
    'From - the beginning',
    'of it all',
    '',
    'From ana@nordhav.example, who knows',
    'From ana@nordhav.example Mon Jan 15 10:00:00 2024 or so',
    'Re: x',
    '',
  ].join('\n')
  const text = mboxText([mailText({}, body), ...mails(1)])
  assert.deepEqual(ids(await read(text)), ['one@nordhav.example', '0@a.example'])
})

test('a missing empty line between mails loses none', async () => {
  const text = mails(3)
    .map((mail) => `From ana@a.example Mon Jan 15 10:00:00 2024\n${mail}`)
    .join('')
  assert.equal((await read(text)).length, 3)
  const bodiless = ['A', 'B'].map(
    (id) => `From a@b Mon Jan 15 10:00:00 2024\n${mailText({ 'Message-ID': `<${id}>` }, '').trimEnd()}\n`,
  )
  assert.deepEqual(ids(await read(bodiless.join(''))), ['A', 'B'])
})

test('Content-Length is not believed', async () => {
  const text = mboxText([mailText({ 'Content-Length': '100000' }), ...mails(1)])
  assert.equal((await read(text)).length, 2)
})

test('a mail cut off, without headers or with too many is one problem, and its neighbours are whole', async () => {
  const good = mboxText(mails(1))
  const codes = async (text: string) =>
    (await read(text)).map((record) =>
      record.kind === 'problem' && record.record ? record.code : record.kind,
    )
  assert.deepEqual(await codes(`${good}From ana@a.example Mon Jan 15 10:00:00 2024`), ['interaction', 'cut'])
  assert.deepEqual(await codes(`${good}From a@a.example\nDate: Mon, 15 J`), ['interaction', 'cut'])
  assert.deepEqual(await codes(`From nobody\n\n${good}`), ['malformed', 'interaction'])
  const huge = mailText({ 'X-Long': 'x'.repeat(1_200_000) })
  assert.deepEqual(await codes(mboxText([huge, ...mails(1)])), ['too-big', 'interaction'])
  const wordy = `X-Line: x\n`.repeat(120_000) + mailText()
  assert.deepEqual(await codes(mboxText([wordy, ...mails(1)])), ['too-big', 'interaction'])
})

test('an empty mailbox is empty, and another file says that no mail is in it', async () => {
  assert.deepEqual(await read(''), [])
  const [record, ...more] = await read('Fromage is cheese.\nReally.\n')
  assert.equal(record?.kind === 'problem' && record.code, 'malformed')
  assert.equal(more.length, 0)
})

test('a mail of lone CR inside a mailbox of LF keeps its body to itself', async () => {
  const odd = mailText({}, 'Cc: not@a.example\r').replaceAll('\n', '\r')
  const records = await read(mboxText([odd, ...mails(1)]))
  assert.deepEqual(ids(records), ['one@nordhav.example', '0@a.example'])
  assert.doesNotMatch(JSON.stringify(records), /not@a/)
})

test('a line of hundreds of megabytes needs no memory', async () => {
  const piece = new Uint8Array(1_048_576).fill(0x78)
  async function* long() {
    yield new TextEncoder().encode(mboxText(mails(1)))
    for (let megabyte = 0; megabyte < 256; megabyte++) yield piece
    yield new TextEncoder().encode(`\n\n${mboxText(mails(1))}`)
  }
  const before = process.memoryUsage().arrayBuffers
  let most = 0
  let count = 0
  for await (const some of readMbox('mail.mbox', long())) {
    count += some.length
    most = Math.max(most, process.memoryUsage().arrayBuffers - before)
  }
  assert.equal(count, 2)
  assert.ok(most < 30_000_000, `${most} bytes held`)
})

/** As `readMbox`, in pieces exactly as given. */
function inPieces(bytes: Uint8Array, cuts: readonly number[]): SourceRecord[] {
  const scanner = new MboxScanner('mail.mbox')
  const places = [...new Set([0, ...cuts, bytes.length])].sort((one, other) => one - other)
  const records: SourceRecord[] = []
  for (const [index, place] of places.entries())
    if (index > 0) records.push(...scanner.push(bytes.subarray(places[index - 1] ?? 0, place)))
  return [...records, ...scanner.end()]
}

const lineEnds = fc.constantFrom('\n', '\r\n', '\r')
const anyMbox = fc
  .tuple(
    fc.array(
      fc.record({
        postmark: fc.constantFrom(...postmarks),
        body: fc.array(
          fc.constantFrom('', 'text', 'From here', '>From x', 'From - no', 'Date: no', 'é\u3042', 'F', 'Fr'),
          {
            maxLength: 6,
          },
        ),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    lineEnds,
  )
  .map(([parts, end]) => ({
    count: parts.length,
    text: parts
      .map(
        ({ postmark, body }, place) =>
          `${postmark}\n${mailText({ 'Message-ID': `<${place}>` }, `${['-', ...body].join('\n')}\n`)}\n`,
      )
      .join('')
      .replaceAll('\n', end),
  }))

test('every mail comes out exactly once, wherever the bytes are cut', () => {
  fc.assert(
    fc.property(anyMbox, fc.array(fc.nat(3000), { maxLength: 40 }), ({ text, count }, cuts) => {
      const bytes = new TextEncoder().encode(text)
      const whole = inPieces(bytes, [])
      assert.deepEqual(
        ids(whole),
        Array.from({ length: count }, (_none, place) => String(place)),
      )
      assert.deepEqual(
        inPieces(
          bytes,
          cuts.filter((cut) => cut < bytes.length),
        ),
        whole,
      )
    }),
    { numRuns: 200 },
  )
  for (const postmark of postmarks) {
    const text = mails(3).map((mail) => `${postmark}\r\n${mail}\r\n`.replaceAll(/\r?\n/g, '\r\n'))
    const bytes = new TextEncoder().encode(text.join(''))
    assert.equal(inPieces(bytes, Array.from(bytes.keys())).length, 3, postmark)
  }
})

test('damage in bodies and headers neither crashes nor loses nor doubles a mail', () => {
  const text = mboxText(mails(6))
  // Places outside the lines that part the mails: there, damage may do anything but that.
  const places: number[] = []
  for (const match of text.matchAll(/^(?!From |Date:|$).+$/gm))
    for (let at = 1; at < match[0].length; at++) places.push(match.index + at)
  const bytes = rawBytes(text)
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...places), fc.nat(255)), { maxLength: 60 }),
      fc.integer({ min: 1, max: 900 }),
      (changes, cut) => {
        const damaged = bytes.slice()
        for (const [place, byte] of changes) damaged[place] = byte === 10 || byte === 13 ? 0 : byte
        const records = inPieces(damaged, [cut])
        assert.equal(records.length, 6)
        assert.deepEqual(records, inPieces(damaged, []))
      },
    ),
    { numRuns: 300 },
  )
})

test('no bytes at all make the reader fail, and where they are cut changes nothing', () => {
  const pieces = fc.constantFrom(
    'From ',
    'From - \n',
    'From a@b\n',
    '\n',
    '\r',
    '\r\n',
    ':',
    'Date: ',
    'Mon, 15 Jan 2024 10:00:00 ',
    'To: a@b\n',
    'From a@b Mon Jan 15 10:00:00 2024\n',
    'X-Gmail-Labels: Spam\n',
    '\xff',
    '=?utf-8?Q?',
    ' ',
    'F',
  )
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 40 }),
      fc.array(fc.nat(400), { maxLength: 20 }),
      (parts, cuts) => {
        const bytes = rawBytes(parts.join(''))
        assert.deepEqual(
          inPieces(
            bytes,
            cuts.filter((cut) => cut < bytes.length),
          ),
          inPieces(bytes, []),
        )
      },
    ),
    { numRuns: 1000 },
  )
})
