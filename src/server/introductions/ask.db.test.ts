import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type TestMember, testApplication } from '../../testing/application.ts'
import { contact, mail } from '../../testing/records.ts'

const world = await testApplication()
world.setNow(new Date('2026-11-26T12:00:00Z'))
const [ana, ben, cleo, dan] = (await world.company('Halyard', 'ana', 'ben', 'cleo', 'dan', 'eve', 'fay')) as [
  TestMember,
  TestMember,
  TestMember,
  TestMember,
]
const [zoe] = (await world.company('Rival', 'zoe')) as [TestMember]

/** Somebody with so many mails, one a week until now. */
function kept(name: string, organisation: string, title: string, weeks: number, domain = 'example') {
  const slug = name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z ]/g, '')
    .replaceAll(' ', '.')
  const email = `${slug}@${organisation.toLowerCase().replace(/[^a-z]/g, '')}.${domain}`
  return [
    contact(name, { organisation, title, emails: [email] }),
    ...Array.from({ length: weeks }, (_, week) =>
      mail(email, new Date(Date.UTC(2026, 10, 24 - 7 * week, 10)).toISOString(), {
        direction: week % 2 === 0 ? 'out' : 'in',
      }),
    ),
  ]
}
async function share(member: TestMember, level: string, ...names: string[]) {
  const ids = []
  for (const name of names)
    ids.push((await member.call('GET', `/api/people?search=${encodeURIComponent(name)}`)).body.people[0].id)
  await member.call('POST', '/api/sharing', { level, who: { ids } })
}
async function ask(member: TestMember, q: string) {
  const { status, body, text } = await member.call('GET', `/api/ask?q=${encodeURIComponent(q)}`)
  assert.equal(status, 200, text)
  return body
}
const names = (answers: { name: string }[]) => answers.map(({ name }) => name)

await ben.bring([
  ...kept('Inês Carvalho', 'Atlântica', 'Payroll lead, Lisbon', 12),
  ...kept('Priya Raman', 'Acme Foods', 'CFO', 10),
  ...kept('Otto Berg', 'Acme Foods', 'Warehouse manager', 10),
  ...kept('Rui Sol', 'Sol Wines', 'Responsável de contratações', 4, 'pt'),
  ...kept('Secret Person', 'Acme Foods', 'CFO', 20),
])
await cleo.bring([
  ...kept('Priya Raman', 'Acme Foods', 'Chief Financial Officer', 3),
  ...kept('Mara Holm', 'Tessel', 'Head of Payroll', 2),
])
await dan.bring(kept('Duarte Pires', 'Pires & Melo', 'Employment lawyer, Lisbon', 5))
await ana.bring(kept('Sofia Ricci', 'Tessel Bank', 'Controller', 9))
await share(ben, 'shared', 'Inês Carvalho', 'Priya Raman', 'Otto Berg', 'Rui Sol')
await share(cleo, 'shared', 'Priya Raman', 'Mara Holm')
await share(dan, 'discoverable', 'Duarte Pires')

test('a payroll expert in Lisbon: both words count, the place too', async () => {
  const { parts, oneDoor } = await ask(ana, 'who knows a payroll expert in Lisbon?')
  assert.deepEqual(
    parts.map(({ kind, value }: Record<string, string>) => `${kind}:${value}`),
    ['word:payroll', 'place:lisbon'],
  )
  assert.equal(oneDoor[0].name, 'Inês Carvalho')
  assert.deepEqual(
    oneDoor[0].ways[0].steps.map(({ to, by }: { to: { name: string }; by: string }) => [to.name, by]),
    [
      ['ben', 'colleague'],
      ['Inês Carvalho', 'tie'],
    ],
  )
})

test("a way in to Acme's CFO: one human through two colleagues, the warmer way first", async () => {
  const { parts, oneDoor } = await ask(ana, "a way in to Acme's CFO")
  assert.deepEqual(
    parts.map(({ kind, value }: Record<string, string>) => `${kind}:${value}`),
    ['organisation:acme', 'department:finance', 'seniority:chief'],
  )
  assert.deepEqual(names(oneDoor), ['Priya Raman'])
  assert.deepEqual(
    oneDoor[0].ways.map(({ steps }: { steps: { to: { name: string } }[] }) => steps[0]?.to.name),
    ['ben', 'cleo'],
  )
})

test('another company finds nothing of it', async () => {
  const { oneDoor, somebodyHere, ties } = await ask(zoe, 'payroll in Lisbon')
  assert.deepEqual([oneDoor, somebodyHere, ties], [[], [], 0])
})

test('a door without a name is found from the Monday after, without anything of whose it is', async () => {
  assert.deepEqual((await ask(ana, 'employment lawyer in Lisbon')).somebodyHere, [])
  world.setNow(new Date('2026-11-30T09:00:00Z'))
  const { somebodyHere } = await ask(ana, 'employment lawyer in Lisbon')
  assert.deepEqual(names(somebodyHere), ['Duarte Pires'])
  assert.deepEqual(Object.keys(somebodyHere[0]).toSorted(), [
    'fits',
    'name',
    'organisation',
    'tieId',
    'title',
  ])
  assert.deepEqual((await ask(dan, 'employment lawyer in Lisbon')).somebodyHere, [], 'nor his own')
  world.setNow(new Date('2026-11-26T12:00:00Z'))
})
