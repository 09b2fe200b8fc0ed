import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync, zipSync } from 'fflate'
import { all, contacts, interactions, problems, source } from '../../testing/readers.ts'
import { gather, newGathering } from './gathering.ts'
import { newOutgoing } from './outgoing.ts'
import { readFile } from './read-file.ts'
import { ownCandidates, summarise } from './summary.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const read = (path: string, content: Uint8Array, size = 999) =>
  all(readFile({ path, size: content.length, bytes: source(content, size) }, { timeZone: 'UTC' }))
const connections =
  'First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAna,Li,https://www.linkedin.com/in/ana,,Acme,Partner,05 Jan 2024\n'
const mail = (from: string, to: string, day: string, id: string) =>
  `From x@y.example Mon Jan  5 10:00:00 2026\nFrom: ${from}\nTo: ${to}\nDate: ${day} Jan 2026 10:00:00 +0000\nMessage-ID: <${id}@t.example>\n\nwords\n\n`

test('an archive gives what is in it, each part named, whatever else lies beside', async () => {
  const zip = zipSync({
    'Takeout/Connections.csv': bytes(connections),
    'mail.mbox': bytes(mail('Ana <ana@acme.example>', 'me@b.example', '5', 'a')),
    '__MACOSX/x.csv': bytes(connections),
    '../evil.csv': bytes(connections),
    'photo.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
  })
  const records = await read('export.zip', zip)
  assert.deepEqual(
    contacts(records).map(({ file }) => file),
    ['export.zip!Takeout/Connections.csv'],
  )
  assert.deepEqual(
    interactions(records).map(({ file }) => file),
    ['export.zip!mail.mbox'],
  )
  assert.deepEqual(
    problems(records).map(({ file, code }) => [file, code]),
    [['export.zip!photo.png', 'unsupported']],
  )
})

test('a packed file is read as what it holds, twice where that is needed', async () => {
  assert.equal(contacts(await read('book.csv.gz', gzipSync(bytes(connections)))).length, 1)
  const messages =
    'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\nc,,Me,https://www.linkedin.com/in/me,A,https://www.linkedin.com/in/a,2024-01-05 10:11:12 UTC,,,INBOX\nd,,Me,https://www.linkedin.com/in/me,B,https://www.linkedin.com/in/b,2024-01-05 10:11:12 UTC,,,INBOX\n'
  const [first] = interactions(await read('e.zip', zipSync({ 'messages.csv': bytes(messages) })))
  assert.deepEqual(first?.ownHints, ['linkedin.com/in/me'])
})

test('a bomb, a cut archive and an archive inside one are refused in words; nothing crashes', async () => {
  const bomb = zipSync({ 'zeros.csv': new Uint8Array(120_000_000) }, { level: 9 })
  const begun = process.cpuUsage()
  assert.ok(
    (await read('bomb.zip', bomb, 65_536)).some(
      (record) => record.kind === 'problem' && record.code === 'too-big',
    ),
  )
  assert.ok(process.cpuUsage(begun).user < 4_000_000)
  const whole = zipSync({ 'a.csv': bytes(connections.repeat(500)) })
  assert.ok(problems(await read('cut.zip', whole.subarray(0, whole.length >> 1))).length > 0)
  assert.deepEqual(
    problems(await read('outer.zip', zipSync({ 'inner.zip': whole }))).map(({ code }) => code),
    ['unsupported'],
  )
})

test('a folder that happens to be called tmp, new or cur hides nothing', async () => {
  for (const folder of ['/tmp', 'new', 'cur']) {
    assert.equal(contacts(await read(`${folder}/book.csv`, bytes(connections))).length, 1)
    assert.equal(
      interactions(
        await read(`${folder}/all.mbox`, bytes(mail('Ana <ana@acme.example>', 'me@b.example', '5', 'a'))),
      ).length,
      1,
    )
  }
  assert.deepEqual(
    await read(
      'Maildir/tmp/1700000000.M1P2.host',
      bytes(mail('Ana <ana@acme.example>', 'me@b.example', '5', 'a')),
    ),
    [],
  )
})

test('what is not read says what to export instead', async () => {
  for (const [path, head] of [
    ['a.pst', [0x21, 0x42, 0x44, 0x4e]],
    ['a.msg', [0xd0, 0xcf, 0x11, 0xe0]],
    ['a.pdf', [0x25, 0x50, 0x44, 0x46]],
  ] as const) {
    const [refusal] = problems(await read(path, new Uint8Array([...head, 1, 2, 3])))
    assert.equal(refusal?.code, 'unsupported')
    assert.match(refusal?.message ?? '', /\./)
  }
  assert.deepEqual(
    problems(await read('empty.csv', new Uint8Array(0))).map(({ code, record }) => [code, record]),
    [['empty', false]],
  )
})

test('from own out to everybody else, else in from the sender; each record once; strangers of one letter marked', async () => {
  const box = [
    mail('Me <me@b.example>', 'Ana <ana@acme.example>, me@b.example', '5', 'a'),
    mail('Ana <ana@acme.example>', 'me+list@b.example', '6', 'b'),
    mail('Once <once@c.example>', 'me@b.example', '7', 'c'),
    mail('Me <me+x@b.example>', 'Me <me@b.example>', '8', 'd'),
  ].join('')
  const records = await read('all.mbox', bytes(box + box))
  const gathering = newGathering()
  gather(gathering, records)
  const own = new Set(['me@b.example'])
  const summary = summarise(gathering, own, () => false)
  assert.deepEqual([...summary.oneOffs], ['once@c.example'])
  const outgoing = newOutgoing({
    own,
    oneOffs: summary.oneOffs,
    includesOneOffs: false,
    includesNotes: false,
  })
  const sent = records.flatMap((record) => outgoing.take(record) ?? [])
  assert.deepEqual(
    sent.map(
      (record) =>
        record.kind === 'interaction' && [
          record.direction,
          record.people.map(({ email }) => email).join(),
          record.makesPeople,
        ],
    ),
    [
      ['out', 'ana@acme.example', true],
      ['in', 'ana@acme.example', true],
      ['in', 'once@c.example', false],
    ],
  )
  assert.deepEqual(Object.fromEntries(outgoing.setAside), { 'nobody-else': 1, repeated: 4 })
})

test('LinkedIn’s list of the member’s addresses proposes them, and is not sent', async () => {
  const list =
    'Email Address,Confirmed,Primary,Updated On\nme@b.example,Yes,Yes,1/1/20\nold@b.example,Yes,No,1/1/19\n'
  const records = await read('export.zip', zipSync({ 'Email Addresses.csv': bytes(list) }))
  const gathering = newGathering()
  gather(gathering, records)
  assert.deepEqual(
    ownCandidates(gathering, [], () => false).map(({ address, isLikely }) => [address, isLikely]),
    [
      ['me@b.example', true],
      ['old@b.example', true],
    ],
  )
  const outgoing = newOutgoing({
    own: new Set(),
    oneOffs: new Set(),
    includesOneOffs: false,
    includesNotes: false,
  })
  assert.ok(!JSON.stringify(records.map((record) => outgoing.take(record))).includes('b.example'))
})

test('whose mailbox it is: what the member said before, what the files hint, who is in nearly every mail', async () => {
  const box = Array.from({ length: 12 }, (_, n) =>
    mail(`Person${n} <p${n}@acme.example>`, 'me@b.example', '5', `x${n}`),
  ).join('')
  const gathering = newGathering()
  gather(gathering, await read('all.mbox', bytes(box)))
  assert.deepEqual(
    ownCandidates(gathering, [], () => false).map(({ address, why }) => [address, why]),
    [['me@b.example', 'often']],
  )
  assert.deepEqual(
    ownCandidates(gathering, ['me@b.example'], () => false).map(({ why, isLikely }) => [why, isLikely]),
    [['known', true]],
  )
})

test('an address is ticked as the member’s only where something was sent from it, or it is known or the company’s', async () => {
  const delivered = (to: string, from: string, day: number) =>
    `Delivered-To: ${to}\nFrom: ${from}\nTo: ${to}\nDate: ${day} Jan 2026 10:00:00 +0000\nMessage-ID: <${to}${day}@t.example>\n\nwords\n`
  const gathering = newGathering()
  const mails = [
    ...['sam', 'kim', 'lee'].map((name) => delivered(`${name}@stranger.example`, 'news@shop.example', 3)),
    delivered('me@old.example', 'ana@acme.example', 4),
    delivered('me@old.example', 'ana@acme.example', 9),
    `From: me@old.example\nTo: ana@acme.example\nDate: 11 Jan 2026 10:00:00 +0000\nMessage-ID: <out@t.example>\n\nwords\n`,
    delivered('rui@quill.example', 'ben@acme.example', 12),
  ]
  for (const [place, text] of mails.entries()) gather(gathering, await read(`mail/${place}.eml`, bytes(text)))
  const ticked = (known: readonly string[], isCompany = (_domain: string) => false) =>
    ownCandidates(gathering, known, isCompany).flatMap(({ address, isLikely }) => (isLikely ? [address] : []))
  assert.deepEqual(ticked([]), ['me@old.example'])
  assert.ok(ticked([], (domain) => domain === 'quill.example').includes('rui@quill.example'))
  assert.equal(ticked(['x@y.example'])[0], 'x@y.example')
  assert.deepEqual(
    ownCandidates(gathering, [], () => false).find(({ address }) => address === 'me@old.example'),
    { address: 'me@old.example', why: 'hint', sent: 1, deliveredUntil: '2026-01-09', isLikely: true },
  )
  assert.deepEqual(
    ownCandidates(gathering, [], () => false).find(({ address }) => address === 'sam@stranger.example'),
    { address: 'sam@stranger.example', why: 'hint', sent: 0, deliveredUntil: '2026-01-03', isLikely: false },
  )
})

test('a part packed in a way that is not read, or damaged, spoils no other part', async () => {
  const zip = zipSync({
    'a.vcf': bytes('BEGIN:VCARD\nVERSION:3.0\nFN:Ana Li\nEND:VCARD\n'),
    'b.vcf': [bytes('BEGIN:VCARD\nVERSION:3.0\nFN:Ben Li\nEND:VCARD\n'), { level: 0 }],
    'c.vcf': bytes('BEGIN:VCARD\nVERSION:3.0\nFN:Cleo Li\nEND:VCARD\n'),
  })
  // Say of the second that it is packed with LZMA.
  const second = zip.findIndex((_, at) => at > 4 && zip[at] === 0x50 && zip[at + 2] === 3)
  const strange = zip.slice()
  strange[second + 8] = 14
  const records = await read('e.zip', strange)
  assert.deepEqual(
    contacts(records).map(({ names }) => names[0]),
    ['Ana Li', 'Cleo Li'],
  )
  assert.deepEqual(
    problems(records).map(({ file, code }) => [file, code]),
    [['e.zip!b.vcf', 'unsupported']],
  )
})

test('a packed file that is cut says so, and gives what lies before; a bomb is refused', async () => {
  const packed = gzipSync(
    bytes(connections + 'Ben,Li,https://www.linkedin.com/in/ben,,Acme,Partner,05 Jan 2024\n'.repeat(2000)),
  )
  assert.deepEqual(problems(await read('c.csv.gz', packed)), [])
  const records = await read('c.csv.gz', packed.subarray(0, packed.length - 12))
  assert.ok(contacts(records).length > 0)
  assert.deepEqual(
    problems(records).map(({ code, record }) => [code, record]),
    [['unreadable', false]],
  )
  const zeros = gzipSync(new Uint8Array(150_000_000).fill(48), { level: 9 })
  const begun = process.cpuUsage()
  const bomb = await read('bomb.csv.gz', zeros, 65_536)
  assert.deepEqual(
    problems(bomb)
      .map(({ code }) => code)
      .slice(-1),
    ['too-big'],
  )
  assert.ok(process.cpuUsage(begun).user < 4_000_000)
})

test('a mail saved as .eml is one mail, also with the line that began it and a bounced mail inside', async () => {
  const one = mail('Ana <ana@acme.example>', 'me@b.example', '5', 'a')
  assert.equal(interactions(await read('a.eml', bytes(`${one}${one}`))).length, 1)
  assert.equal(interactions(await read('a.mbox', bytes(`${one}${one}`))).length, 2)
})

test('a text without a table is refused once, an archive of another kind too; lists of a mail server are left alone', async () => {
  for (const [path, text] of [
    ['README.md', '# Title\n\nSome text, with a comma.\nMore of it, here.\n'],
    ['notes.txt', 'hello\nworld\n'],
    ['a.tar', `card.vcf${'\0'.repeat(249)}ustar\0${'\0'.repeat(249)}BEGIN:VCARD\nFN:Ana\nEND:VCARD\n`],
  ] as const)
    assert.deepEqual(
      problems(await read(path, bytes(text))).map(({ code, record }) => [code, record]),
      [['unsupported', false]],
      path,
    )
  assert.deepEqual(
    problems(await read('Maildir/dovecot-uidlist', bytes('3 V1275660208 N23\n1 :1275.M1\n'))).map(
      ({ code }) => code,
    ),
    ['own-data'],
  )
})

test('a table of half a million short rows, and one without any line end, are read in flat memory', async () => {
  assert.equal(
    contacts(await read('a.csv', bytes(`name\n${'a\n'.repeat(500_000)}`), 1_000_000)).length,
    500_000,
  )
  const endless = await read(
    'b.csv',
    bytes(`name,email\n${'x'.repeat(9_000_000)}\nAna Li,ana@acme.example\n`),
    65_536,
  )
  assert.deepEqual(
    contacts(endless).map(({ line, emails }) => [line, emails]),
    [[3, ['ana@acme.example']]],
  )
  assert.ok(problems(endless).some(({ line, code, record }) => line === 2 && code === 'cut' && record))
})
