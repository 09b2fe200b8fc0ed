import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allOf, mailText, mboxText, streamed } from '#testing/mail.ts'
import { readMbox } from './mbox.ts'

const size = 300_000
const many = (text: string) => text.repeat(Math.ceil(size / text.length))
const hostile: Record<string, string> = {
  blanks: `a@b,${many(' ')}x`,
  'blanks in quotes': `"${many(' ')}x" <a@b.example>`,
  'commas in quotes': `"${many(', ')}x" <a@b.example>`,
  'blanks after a hidden address': `a at b.example${many(' ')}x`,
  commas: many(','),
  'opening brackets': many('<'),
  'closing brackets': `<a@b.example${many('>')}x`,
  'opening parentheses': many('('),
  quotes: many('"'),
  backslashes: many('\\"'),
  signs: `<${many('@')}`,
  'encoded signs': `=?utf-8?Q?<${many('@')}?=`,
  groups: many('a:'),
  'list senders': many('-owner+'),
  'unfinished words': many('=?utf-8?q?'),
  words: many('=?utf-8?Q?a?= '),
  'words in two sets': many('=?utf-8?Q?a?= =?utf-7?Q?b?= '),
  'padded words': `=?utf-8?B?${many('QQ=')}?=`,
  shifts: `=?utf-7?Q?${many('+AA-')}?=`,
  dates: many('Mon, '),
  digits: many('1'),
  'Japanese shifts': many('\u001B$B'),
}

test('no header, however it is made, holds a reader up for two seconds', async () => {
  const names = [
    'From',
    'To',
    'Date',
    'Sender',
    'Return-Path',
    'Message-ID',
    'X-Gmail-Labels',
    'Content-Type',
  ]
  for (const [what, value] of Object.entries(hostile)) {
    const mails = names.map((name) => mailText({ [name]: value }))
    for (const [place, mail] of mails.entries()) {
      const start = process.cpuUsage()
      const records = await allOf(readMbox('mail.mbox', streamed(mboxText([mail]))))
      assert.ok(process.cpuUsage(start).user < 2_000_000, `${what} in ${names[place]}`)
      assert.equal(records.length, 1, what)
    }
  }
})
