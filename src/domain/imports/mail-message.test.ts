import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allOf, mailText, rawBytes, streamed } from '#testing/mail.ts'
import { readEml } from './eml.ts'
import type { SourceRecord } from './record.ts'

async function read(text: string | Uint8Array, file = 'letter.eml'): Promise<SourceRecord> {
  const records = await allOf(readEml(file, streamed(text)))
  assert.equal(records.length, 1)
  const [record] = records
  assert.ok(record)
  return record
}

async function interaction(text: string | Uint8Array, file?: string) {
  const record = await read(text, file)
  assert.equal(record.kind, 'interaction')
  if (record.kind !== 'interaction') throw new Error('unreachable')
  return record
}

async function problem(text: string, file?: string) {
  const record = await read(text, file)
  assert.equal(record.kind, 'problem')
  if (record.kind !== 'problem') throw new Error('unreachable')
  assert.equal(record.record, true)
  return record
}

test('a mail says who wrote to whom, and when', async () => {
  const record = await interaction(
    mailText({ Cc: 'Eva <eva@quill.example>, rui@quill.example', Bcc: 'board@nordhav.example' }),
  )
  const { key, ...rest } = record
  assert.match(key, /^[0-9a-f]{32}$/)
  assert.deepEqual(rest, {
    kind: 'interaction',
    file: 'letter.eml',
    line: 1,
    source: 'mail',
    at: '2024-01-15T10:00:00.000Z',
    channel: 'mail',
    from: [{ name: 'Ana Li', email: 'ana@nordhav.example', url: '' }],
    to: [
      { name: 'Rui Costa', email: 'rui@quill.example', url: '' },
      { name: 'Eva', email: 'eva@quill.example', url: '' },
      { name: '', email: 'board@nordhav.example', url: '' },
    ],
    bulk: false,
    uid: 'one@nordhav.example',
    setAside: '',
    because: '',
    ownHints: [],
  })
})

test('nothing of subject or body is in a record', async () => {
  const text = mailText({ Subject: 'canary-in-subject', 'X-Note': 'canary' }, 'canary-in-body\n')
  assert.doesNotMatch(JSON.stringify(await read(text)), /canary/)
  assert.doesNotMatch(JSON.stringify(await read(mailText({ Subject: 'canary', Date: '' }))), /canary/)
})

test('names of headers are read in any case, folded or after a blank', async () => {
  const { from, to, uid } = await interaction(
    'DATE: Mon, 15 Jan 2024 10:00:00 +0000\r\nfrom :\r\n Ana Li\r\n\t<ana@a.example>\r\ntO: rui@b.example,\r\n eva@c.example\r\nmessage-id:\r\n <x@y>\r\n\r\n',
  )
  assert.deepEqual(from, [{ name: 'Ana Li', email: 'ana@a.example', url: '' }])
  assert.equal(to.length, 2)
  assert.equal(uid, 'x@y')
})

test('headers of a mail inside a mail are not taken for its own', async () => {
  const inner = mailText({ From: 'Inner <inner@x.example>', Cc: 'inner-cc@x.example' })
  const { from, to } = await interaction(mailText({ 'Content-Type': 'message/rfc822' }, inner))
  assert.equal(from[0]?.email, 'ana@nordhav.example')
  assert.equal(to.length, 1)
})

test('where Date is of no use, the newest Received says when', async () => {
  const received = 'from a by b; Tue, 16 Jan 2024 09:00:00 +0100'
  const { at } = await interaction(mailText({ Date: 'Thu, 1 Jan 1970 00:00:00 +0000', Received: received }))
  assert.equal(at, '2024-01-16T08:00:00.000Z')
  assert.equal((await interaction(mailText({ Date: '', Received: received }))).at, at)
  const postmarked = `From ana@a.example Wed Jan 17 10:00:00 2024\n${mailText({ Date: 'soon' })}`
  assert.equal((await interaction(postmarked)).at, '2024-01-17T10:00:00.000Z')
  assert.equal((await problem(mailText({ Date: 'soon' }))).code, 'bad-date')
  assert.equal((await problem(mailText({ Date: 'soon' }))).uid, 'one@nordhav.example')
})

test('a date in the future is taken as it is', async () => {
  assert.equal(
    (await interaction(mailText({ Date: 'Sun, 1 Jan 2040 00:00:00 +0000' }))).at.slice(0, 4),
    '2040',
  )
})

test('the same mail has the same key in every mailbox, with a Message-ID or without', async () => {
  const one = await interaction(mailText())
  const copy = await interaction(mailText({ 'X-Gmail-Labels': 'Inbox', To: 'else@x.example' }), 'other.eml')
  assert.equal(copy.key, one.key)
  const nameless = await interaction(mailText({ 'Message-ID': '' }))
  assert.equal((await interaction(mailText({ 'Message-ID': '', 'X-New': 'y' }))).key, nameless.key)
  assert.notEqual((await interaction(mailText({ 'Message-ID': '', To: 'eva@x.example' }))).key, nameless.key)
})

test('a mail to nobody else is an interaction all the same', async () => {
  assert.deepEqual((await interaction(mailText({ To: 'undisclosed-recipients:;' }))).to, [])
  assert.deepEqual((await interaction(mailText({ From: '' }))).from, [])
})

test('lists, machines, reports and automatic answers are bulk, and say by what', async () => {
  const bulk: [Record<string, string>, RegExp][] = [
    [{ 'List-Id': '<news.a.example>' }, /List-Id/],
    [{ 'LIST-UNSUBSCRIBE': '<https://a.example>' }, /List-Unsubscribe/],
    [{ 'List-Post': '<mailto:x@a.example>' }, /List-Post/],
    [{ Precedence: 'Bulk' }, /Precedence: bulk/],
    [{ Precedence: 'junk' }, /Precedence/],
    [{ 'Auto-Submitted': 'auto-replied (vacation)' }, /Auto-Submitted/],
    [{ 'Feedback-ID': '1:2:3' }, /Feedback-Id/],
    [{ 'Return-Path': '<>' }, /Return-Path/],
    [{ 'Content-Type': 'multipart/report; report-type=delivery-status' }, /report/],
    [{ 'Content-Type': 'text/calendar; method=REQUEST' }, /calendar/],
    [{ Sender: 'owner-list@a.example' }, /owner-/],
    [{ From: 'Shop <no-reply@a.example>' }, /no-reply@/],
    [{ From: 'donotreply+7@a.example' }, /donotreply/],
    [{ From: 'Mail System <MAILER-DAEMON@a.example>' }, /mailer-daemon/],
    [{ From: 'bounce-17@a.example' }, /bounce/],
    [{ From: 'notifications@a.example' }, /notifications/],
    [{ From: 'team-newsletter@a.example' }, /newsletter/],
    [{ From: 'MAILER-DAEMON <>' }, /empty sender/],
    [{ From: 'ana at a.example (Ana Li)' }, /archive/],
    [{ Subject: 'Undeliverable: lunch' }, /report/],
  ]
  for (const [headers, because] of bulk) {
    const record = await interaction(mailText(headers))
    assert.equal(record.bulk, true, JSON.stringify(headers))
    assert.match(record.because, because)
    assert.equal(record.setAside, 'bulk')
  }
})

test("people's mail is not bulk, whatever their server writes on it", async () => {
  for (const headers of [
    { 'X-Auto-Response-Suppress': 'All' },
    { 'Auto-Submitted': 'no' },
    { Precedence: 'normal' },
    { 'Return-Path': '<ana@nordhav.example>' },
    { From: 'Arno Reply <arno.reply@a.example>' },
    { From: 'Bounceworth <j.bounceworth@a.example>' },
    { Subject: 'Returned from the fair' },
    { 'Content-Type': 'multipart/mixed; boundary="text/calendar"' },
  ] as Record<string, string>[])
    assert.equal((await interaction(mailText(headers))).bulk, false, JSON.stringify(headers))
})

test('drafts and spam are problems, deleted mail is set aside', async () => {
  assert.equal((await problem(mailText({ 'X-Gmail-Labels': 'Drafts' }))).code, 'draft')
  assert.equal((await problem(mailText({ 'X-Gmail-Labels': '=?UTF-8?Q?Entw=C3=BCrfe?=' }))).code, 'draft')
  assert.equal((await problem(mailText({ 'X-Unsent': '1' }))).code, 'draft')
  assert.equal((await problem(mailText(), 'Maildir/cur/1.host:2,DS')).code, 'draft')
  assert.equal((await problem(mailText({ 'X-Gmail-Labels': 'Spam,Unread' }))).code, 'spam')
  for (const headers of [{ 'X-Gmail-Labels': 'Corbeille' }, { 'X-Mozilla-Status': '0009' }] as Record<
    string,
    string
  >[])
    assert.equal((await interaction(mailText(headers))).setAside, 'deleted')
  assert.equal((await interaction(mailText(), 'Maildir/cur/1.host!2,ST')).setAside, 'deleted')
  assert.equal((await interaction(mailText({ 'X-Mozilla-Status': '0001' }))).setAside, '')
})

test('own addresses are hinted by Delivered-To, and by From where mail was sent', async () => {
  assert.deepEqual((await interaction(mailText({ 'Delivered-To': 'Rui@Quill.Example' }))).ownHints, [
    'rui@quill.example',
  ])
  assert.deepEqual((await interaction(mailText({ 'Delivered-To': 'mailing list x@y.example' }))).ownHints, [])
  assert.deepEqual((await interaction(mailText({ 'X-Gmail-Labels': 'Gesendet' }))).ownHints, [
    'ana@nordhav.example',
  ])
  assert.deepEqual((await interaction(mailText(), 'Maildir/.Sent/cur/1.host:2,S')).ownHints, [
    'ana@nordhav.example',
  ])
  assert.deepEqual((await interaction(mailText())).ownHints, [])
})

test('8-bit names without a word about them are UTF-8, else what the mail is in, else Windows-1252', async () => {
  const name = async (text: string | Uint8Array) => (await interaction(text)).from[0]?.name
  assert.equal(await name(mailText({ From: 'Jürgen <j@a.example>' })), 'Jürgen')
  assert.equal(await name(rawBytes(mailText({ From: 'J\xfcrgen \x96 <j@a.example>' }))), 'Jürgen –')
  const russian = mailText({
    From: '\xe1\xce\xce\xc1 <j@a.example>',
    'Content-Type': 'text/plain; charset=koi8-r',
  })
  assert.equal(await name(rawBytes(russian)), 'Анна')
  // One field in each: the UTF-8 one must not suffer for the other.
  const mixed = rawBytes(mailText({ From: 'J\xc3\xbcrgen <j@a.example>', To: 'Andr\xe9 <a@a.example>' }))
  const { from, to } = await interaction(mixed)
  assert.deepEqual([from[0]?.name, to[0]?.name], ['Jürgen', 'André'])
})
