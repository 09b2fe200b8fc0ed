import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { readProfileExport } from './profile-export.ts'

const files = {
  'Profile.csv':
    'First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location\r\nAna,Reis,,,,"Payroll, moved without late payslips","I pay 4,000 people.\r\n\r\nAsk me.",Food,,"Lisbon, Portugal"\r\n',
  'Positions.csv':
    'Company Name,Title,Description,Location,Started On,Finished On\r\nPorto de Leça,Accountant,Closed 3 books.,Porto,Jan 2016,Feb 2021\r\nAtlântica,Payroll lead,,Lisbon,01 Mar 2021,\r\n',
  'Skills.csv': 'Name\r\nPayroll\r\nTax\r\nPayroll\r\n',
  'Education.csv': 'School Name,Start Date,End Date,Notes,Degree Name,Activities\r\nISEG,2008,2012,,BSc,\r\n',
  'Certifications.csv': '',
  'Recommendations_Received.csv':
    'First Name,Last Name,Company,Job Title,Text,Creation Date,Status\r\nRui,Costa,Nordhav,CFO,She pays on time.,"06/01/25, 12:00 PM",VISIBLE\r\nEva,Lund,,,Hidden.,"06/01/25, 12:00 PM",HIDDEN\r\n',
  'Connections.csv':
    'Notes:\r\n"When exporting your connection data, you may notice, that some addresses are missing."\r\n\r\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\r\nRui,Costa,https://www.linkedin.com/in/rui,,Nordhav,CFO,05 Jan 2024\r\n',
}
const source = (path: string, bytes: Uint8Array) => ({
  path,
  size: bytes.length,
  async *bytes() {
    for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000)
  },
})
const zip = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))

test('a whole export gives the profile: jobs newest first, skills once, days as days', async () => {
  const profile = await readProfileExport([source('export.zip', zip(files))])
  assert.equal(profile.basics?.headline, 'Payroll, moved without late payslips')
  assert.equal(profile.basics?.about, 'I pay 4,000 people.\r\n\r\nAsk me.')
  assert.equal(profile.basics?.place, 'Lisbon, Portugal')
  assert.deepEqual(
    profile.jobs?.map(({ organisation, startedOn, finishedOn }) => [organisation, startedOn, finishedOn]),
    [
      ['Atlântica', '2021-03-01', ''],
      ['Porto de Leça', '2016-01-01', '2021-02-01'],
    ],
  )
  assert.deepEqual(profile.skills, ['Payroll', 'Tax'])
  assert.deepEqual([profile.schools, profile.certificates, profile.given], [1, 0, null])
  assert.deepEqual(
    profile.received?.map(({ name, on, isVisible }) => [name, on, isVisible]),
    [
      ['Rui Costa', '2025-06-01', true],
      ['Eva Lund', '2025-06-01', false],
    ],
  )
  assert.deepEqual(profile.connectedOn, ['2024-01-05'])
})

test('single files out of an export say the same as the archive', async () => {
  const apart = Object.entries(files).map(([name, text]) => source(`some folder/${name}`, strToU8(text)))
  assert.deepEqual(
    await readProfileExport(apart),
    await readProfileExport([source('export.zip', zip(files))]),
  )
})

test('columns in another case or order, and columns nobody knows, change nothing', async () => {
  const odd = 'HEADLINE,surprise,first name,Last Name\nPays people,?,Ana,Reis\n'
  const profile = await readProfileExport([source('profile.CSV', strToU8(odd))])
  assert.equal(profile.basics?.headline, 'Pays people')
  assert.equal(profile.basics?.name, 'Ana Reis')
})

test('no file at all, and files of something else, are a profile that nothing is known of', async () => {
  const empty = await readProfileExport([])
  assert.ok(Object.values(empty).every((part) => part === null))
  assert.deepEqual(await readProfileExport([source('Ads Clicked.csv', strToU8('Ad,Date\n1,2'))]), empty)
})

test('whatever stands in the files, reading ends and gives a profile', async () => {
  const name = fc.constantFrom(...Object.keys(files))
  await fc.assert(
    fc.asyncProperty(name, fc.uint8Array({ maxLength: 500 }), async (path, bytes) => {
      assert.equal(Object.keys(await readProfileExport([source(path, bytes)])).length, 8)
    }),
  )
})

test('skills are read as they are for what colleagues may ask about: any heading, each once, C and C++ apart', async () => {
  const bytes = strToU8('Nome\r\nPayroll\r\npayroll\r\nC\r\nC++\r\n')
  const file = {
    path: 'Skills (1).csv',
    size: bytes.length,
    async *bytes() {
      yield bytes
    },
  }
  assert.deepEqual((await readProfileExport([file])).skills, ['Payroll', 'C', 'C++'])
})
