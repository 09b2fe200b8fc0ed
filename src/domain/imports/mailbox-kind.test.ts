import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mailboxKind, mailboxKindOfPath, mailboxKindsOfLabels } from './mailbox-kind.ts'
import { maildirName } from './maildir.ts'

test('folders are known by the names of many languages', () => {
  for (const name of [
    'Sent',
    'Gesendet',
    'Messages envoyés',
    'Enviados',
    'Posta inviata',
    '送信済みメール',
    'Отправленные',
  ])
    assert.equal(mailboxKind(name), 'sent', name)
  assert.equal(mailboxKind('Entwürfe'), 'draft')
  assert.equal(mailboxKind('Entwu\u0308rfe'), 'draft')
  assert.equal(mailboxKind('Lixo Eletrônico'), 'spam')
  assert.equal(mailboxKind('Corbeille'), 'trash')
  assert.equal(mailboxKind('Customers'), '')
})

test('a mailbox is known by its file, wherever a program keeps it', () => {
  const paths: Record<string, string> = {
    'Takeout/Mail/Sent.mbox': 'sent',
    'export.zip!Takeout/Mail/Enviados.mbox': 'sent',
    'Sent.mbox/mbox': 'sent',
    'Sent Messages.mbox/Messages/12.emlx': 'sent',
    'Maildir/.Sent/cur/1700000000.M1.host:2,S': 'sent',
    'Maildir/.INBOX.Sent/cur/1700000000.M1.host:2,S': 'sent',
    'Profiles/ImapMail/mail.example/Drafts': 'draft',
    'Maildir/.Drafts/new/1700000000.M1.host': 'draft',
    'Mail\\Junk': 'spam',
    'Inbox.mbox': '',
    'sent/inbox.mbox': '',
    'letters/sent to rui.eml': '',
    'Maildir/cur/1700000000.M1.host:2,S': '',
  }
  for (const [path, kind] of Object.entries(paths)) assert.equal(mailboxKindOfPath(path), kind, path)
})

test("Gmail's labels are read though translated and encoded", () => {
  assert.deepEqual(mailboxKindsOfLabels('=?UTF-8?Q?Archiv=C3=A9s,Envoy=C3=A9?='), ['', 'sent'])
  assert.deepEqual(mailboxKindsOfLabels('Opened,"Spam"'), ['', 'spam'])
  assert.ok(
    mailboxKindsOfLabels('=?UTF-8?Q?Messages_envoy=C3=A9s,?=\r\n =?UTF-8?Q?Ouvert?=').includes('sent'),
  )
})

test('flags of a maildir follow a colon, an exclamation mark or a semicolon', () => {
  const delivered = { isDelivered: true, isDraft: false, isTrashed: false }
  assert.deepEqual(maildirName('Maildir/cur/1.host:2,S'), delivered)
  assert.deepEqual(maildirName('Maildir/cur/1.host!2,DS'), { ...delivered, isDraft: true })
  assert.deepEqual(maildirName('mail.zip!Maildir/cur/1.host;2,ST'), { ...delivered, isTrashed: true })
  assert.deepEqual(maildirName('cur/1.host'), delivered)
  assert.equal(maildirName('Maildir/tmp/1.host')?.isDelivered, false)
  assert.equal(maildirName('Maildir/dovecot.index'), undefined)
  assert.equal(maildirName('letters/1.eml'), undefined)
})
