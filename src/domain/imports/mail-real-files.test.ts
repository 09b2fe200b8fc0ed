import assert from 'node:assert/strict'
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { createGunzip } from 'node:zlib'
import { allOf } from '#testing/mail.ts'
import { readEml } from './eml.ts'
import { readMbox } from './mbox.ts'
import type { SourceRecord } from './record.ts'

const data = resolve(import.meta.dirname, '../../../../shared/data')
const skip = existsSync(data) ? false : `the real mailboxes are not here: ${data}`

async function readReal(path: string): Promise<SourceRecord[]> {
  const full = join(data, path)
  if (statSync(full).isDirectory()) {
    const records: SourceRecord[] = []
    for (const entry of readdirSync(full, { recursive: true, withFileTypes: true }))
      if (entry.isFile()) {
        const file = join(entry.parentPath, entry.name)
        records.push(...(await allOf(readEml(file, createReadStream(file)))))
      }
    return records
  }
  const bytes = createReadStream(full)
  return allOf(readMbox(path, path.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes))
}

test('every message of the real mailboxes comes out exactly once', { skip }, async () => {
  const counts = readFileSync(join(data, 'counts.csv'), 'utf8').matchAll(/^(mail\/[^,\n]+),(\d+)\r?$/gm)
  let files = 0
  for (const [, path = '', count] of counts) {
    files++
    const records = await readReal(path)
    assert.equal(records.length, Number(count), path)
    for (const record of records)
      assert.ok(record.kind === 'interaction' || (record.kind === 'problem' && record.record), path)
  }
  assert.ok(files > 10)
})

test('real bounces and automatic answers are bulk, nearly all list mail is', { skip }, async () => {
  for (const folder of ['mail/bounces', 'mail/eol'])
    for (const record of await readReal(folder))
      if (record.kind === 'interaction') assert.ok(record.bulk, record.file)
  const list = await readReal('mail/mbox/list-four-years.mbox.gz')
  const bulk = list.filter((record) => record.kind === 'interaction' && record.bulk)
  assert.ok(bulk.length >= list.length - 10, `${bulk.length} of ${list.length}`)
})
