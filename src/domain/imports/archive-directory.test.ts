import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { archiveDirectory, headingLength } from './archive-directory.ts'

const text = 'First Name,Headline\nAna,Payroll for food makers\n'
const zip = zipSync({
  'Profile.csv': [strToU8(text), { mtime: '2026-11-02T12:00:00' }],
  'Jobs/Saved Jobs.csv': [strToU8('a,b\n'), { level: 0, mtime: '2026-11-01T12:00:00' }],
})

test('each member is found with its day, and its bytes are where the directory says', () => {
  const [profile, job] = archiveDirectory(zip, zip.length) ?? []
  assert.deepEqual(
    [profile?.path, profile?.changedOn, profile?.compression, profile?.isEncrypted],
    ['Profile.csv', '2026-11-02', 8, false],
  )
  assert.deepEqual([job?.path, job?.changedOn, job?.compression], ['Jobs/Saved Jobs.csv', '2026-11-01', 0])
  const at = profile?.headingAt ?? Number.NaN
  const begin = at + (headingLength(zip.subarray(at)) ?? Number.NaN)
  const packed = zip.subarray(begin, begin + (profile?.packedSize ?? 0))
  assert.equal(inflateRawSync(packed).toString(), text)
})

test('the end of the file is enough when the directory is in it, and too little of it is no directory', () => {
  const tail = zip.subarray(zip.length - 200)
  assert.equal(archiveDirectory(tail, zip.length)?.length, 2)
  assert.equal(archiveDirectory(zip.subarray(zip.length - 60), zip.length), undefined)
})

test('no bytes make it fail', () => {
  fc.assert(
    fc.property(
      fc.nat(zip.length - 1),
      fc.nat(255),
      fc.nat(zip.length),
      fc.uint8Array({ maxLength: 30 }),
      (place, byte, length, more) => {
        const broken = new Uint8Array([...zip.with(place, byte).subarray(0, length), ...more])
        for (const entry of archiveDirectory(broken, broken.length) ?? [])
          assert.match(entry.changedOn, /^(?:\d{4}-\d\d-\d\d)?$/)
        headingLength(broken)
      },
    ),
  )
})
