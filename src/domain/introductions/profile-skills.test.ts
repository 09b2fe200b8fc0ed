import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { streamed } from '../../testing/mail.ts'
import { readProfileSkills, skillKey } from './profile-skills.ts'

const text = (content: string) => new TextEncoder().encode(content)
const file = (path: string, content: Uint8Array, pieceSize?: number) => ({
  path,
  bytes: () => streamed(content, pieceSize),
})
const archive = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([path, content]) => [path, text(content)])))

test('the skills of an export are read from the whole archive, in its order', async () => {
  const zip = archive({
    'Connections.csv': 'First Name,Last Name\nAna,Li\n',
    'Skills.csv': 'Name\nPayroll\n"Contracts, drafting of"\nGestão de projetos\n',
    'Endorsement_Received_Info.csv': 'Endorsement Date,Skill Name\n2024,Cooking\n',
  })
  const skills = ['Payroll', 'Contracts, drafting of', 'Gestão de projetos']
  assert.deepEqual(await readProfileSkills(file('Basic_LinkedInDataExport.zip', zip)), skills)
  assert.deepEqual(await readProfileSkills(file('export.zip', zip, 7)), skills)
})

test('the one CSV is enough, with a browser’s number in its name, in another language, with a byte order mark', async () => {
  assert.deepEqual(await readProfileSkills(file('Skills (1).csv', text('\ufeffNome\r\nSalários\r\n'))), [
    'Salários',
  ])
  assert.deepEqual(await readProfileSkills(file('Skills.csv', text('Name\n'))), [])
})

test('each skill is there once; what is too long is none, and sixty are enough', async () => {
  const many = Array.from({ length: 80 }, (_, place) => `Skill ${place}`).join('\n')
  const skills = await readProfileSkills(
    file('Skills.csv', text(`Name\nExcel\nEXCEL\n${'x'.repeat(81)}\nC\nC++\nC#\n\n${many}`)),
  )
  assert.deepEqual(skills?.slice(0, 4), ['Excel', 'C', 'C++', 'C#'])
  assert.equal(skills?.length, 60)
  assert.equal(new Set(skills?.map(skillKey)).size, 60)
})

test('another file, and an archive without skills, have none', async () => {
  assert.equal(await readProfileSkills(file('Connections.csv', text('First Name\nAna\n'))), null)
  assert.equal(await readProfileSkills(file('photos.zip', archive({ 'a.txt': 'a' }))), null)
  assert.equal(await readProfileSkills(file('empty', new Uint8Array(0))), null)
})

test('whatever the file is, nothing is thrown and every name can be published', async () => {
  const zip = archive({ 'Skills.csv': 'Name\nPayroll\nTreasury\n' })
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(zip.length - 1), fc.nat(255)), { maxLength: 6 }),
      fc.nat(zip.length),
      async (changes, length) => {
        const hostile = zip.slice(0, length)
        for (const [place, byte] of changes) if (place < length) hostile[place] = byte
        for (const name of ['export.zip', 'Skills.csv'])
          for (const skill of (await readProfileSkills(file(name, hostile))) ?? [])
            assert.ok(skill.length >= 1 && skill.length <= 80 && skillKey(skill) !== '')
      },
    ),
    { numRuns: 300 },
  )
})
