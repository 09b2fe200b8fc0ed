import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readAccountsCsv, withLeads } from './accounts-csv.ts'

test('a list of accounts is read by its headings, in any order', async () => {
  const { accounts, refused } = await readAccountsCsv(
    'Lead,name,Kind,domains,goal\n' +
      'Ana Duarte,"Nordhav Energy, ASA",client,nordhav.example; nordhav.test,50\n' +
      ',Tessel Bank,Prospect,https://www.tessel.example/en,20\r\n' +
      ',Quiet Ltd,,,\n',
  )
  assert.deepEqual(refused, [])
  assert.deepEqual(accounts, [
    {
      row: 2,
      name: 'Nordhav Energy, ASA',
      kind: 'client',
      domains: ['nordhav.example', 'nordhav.test'],
      goal: 50,
      leadName: 'Ana Duarte',
    },
    { row: 3, name: 'Tessel Bank', kind: 'prospect', domains: ['tessel.example'], goal: 20, leadName: '' },
    { row: 4, name: 'Quiet Ltd', kind: 'client', domains: [], leadName: '' },
  ])
})

test('semicolons between columns and spaces between domains, as spreadsheets of other countries write them', async () => {
  const { accounts } = await readAccountsCsv(
    '\ufeffNome;Domínios;Tipo\nÁgua SA;agua.example água.example;Fornecedor\n',
  )
  assert.deepEqual(accounts, [
    { row: 2, name: 'Água SA', kind: 'supplier', domains: ['agua.example', 'água.example'], leadName: '' },
  ])
})

test('a row that cannot be used says why and stops no other', async () => {
  const { accounts, refused } = await readAccountsCsv(
    'name,domains,kind,goal\n,x.example,,\nA,not a domain,,\nB,,friend,\nC,,,0\nD,,,\n',
  )
  assert.deepEqual(
    accounts.map(({ name }) => name),
    ['D'],
  )
  assert.deepEqual(
    refused.map(({ row, reason }) => `${row} ${reason}`),
    [
      '2 It has no name.',
      '3 not is no mail domain; one looks like acme.example.',
      '4 friend is none of client, prospect, partner, supplier.',
      '5 The goal 0 is no whole number from 1 to 1000.',
    ],
  )
})

test('a file without a column for the name is refused in one sentence', async () => {
  const { accounts, refused } = await readAccountsCsv('foo,bar\n1,2\n')
  assert.deepEqual([accounts, refused.length, refused[0]?.row], [[], 1, 1])
  assert.deepEqual(await readAccountsCsv(''), { accounts: [], refused: [] })
})

test('a cell that a spreadsheet’s safety quoted loses its quote', async () => {
  const { accounts } = await readAccountsCsv("name\n'=Equals GmbH\n")
  assert.equal(accounts[0]?.name, '=Equals GmbH')
})

test('whatever the bytes, every row is read or refused, and what is read can be sent', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ maxLength: 30 }), { maxLength: 20 }), async (lines) => {
      const { accounts } = await readAccountsCsv(`name,domains,kind,goal\n${lines.join('\n')}`)
      for (const { name, goal, domains } of accounts) {
        assert.ok(name.trim().length >= 1 && name.length <= 200)
        assert.ok(goal === undefined || (goal >= 1 && goal <= 1000))
        assert.ok(domains.length <= 50)
      }
    }),
  )
})

test('a lead is the one member of that name; nobody, or several, leave the account without', async () => {
  const { accounts } = await readAccountsCsv('name,lead\nA,ana duarte\nB,Nobody\nC,Wei Zhang\nD,\nE,Gone\n')
  const { accounts: found, unknown } = withLeads(accounts, [
    { id: '1', name: 'Ana Duarte' },
    { id: '2', name: 'Wei Zhang' },
    { id: '3', name: 'Wei Zhang' },
    { id: '4', name: 'Gone', left: true },
  ])
  assert.deepEqual(
    found.map(({ leadId }) => leadId),
    ['1', null, null, null, null],
  )
  assert.deepEqual(
    unknown.map(({ row, reason }) => `${row} ${reason}`),
    [
      '3 No member is called Nobody; it has no lead.',
      '4 Several members are called Wei Zhang; it has no lead.',
      '6 No member is called Gone; it has no lead.',
    ],
  )
})
