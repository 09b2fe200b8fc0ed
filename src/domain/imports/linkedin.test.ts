import assert from 'node:assert/strict'
import { test } from 'node:test'
import { all, contacts, interactions, problems, source } from '../../testing/readers.ts'
import { readCsv } from './csv.ts'
import { linkedinDay, linkedinInstant } from './linkedin-date.ts'

const read = async (text: string, name = 'file.csv') => all(readCsv(name, source(text, 17)))
const head = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On'
const preamble =
  'Notes:\n"When exporting your connection data, you may notice, that some addresses are missing."\n\n'
const messagesHead =
  'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,IS MESSAGE DRAFT'
const me = 'https://www.linkedin.com/in/me'

test('connections are read with the paragraph before them and without it', async () => {
  for (const text of [preamble + head, head]) {
    const [card] = contacts(
      await read(
        `${text}\nAna,"Li, MBA",https://www.linkedin.com/in/Ana-L%C3%AD/,,Acme,Partner,05 Jan 2024\n`,
      ),
    )
    assert.deepEqual(
      [card?.names, card?.urls, card?.organisation, card?.title, card?.connectedOn],
      [['Ana Li, MBA'], ['linkedin.com/in/ana-lí'], 'Acme', 'Partner', '2024-01-05'],
    )
  }
})

test('headings of 2017 and columns in another order are known by their names', async () => {
  const [card] = contacts(
    await read(
      'First Name,Last Name,Address,Email Address,Company,Position,Connected On,Websites,Instant Messengers\nAna,Li,,ana@acme.example,Acme,Partner,"01/05/17, 9:03 AM",,\n',
    ),
  )
  assert.deepEqual([card?.emails, card?.connectedOn], [['ana@acme.example'], '2017-01-05'])
})

test('whoever left LinkedIn, and a row cut short, are lines of the report', async () => {
  const records = await read(`${head}\n,,,,,,01 Jan 2018\nBADROW\nAna,Li,,,,,05 Jan 2024\n`)
  assert.deepEqual(
    problems(records).map(({ code, line, record }) => [code, line, record]),
    [
      ['empty', 2, true],
      ['malformed', 3, true],
    ],
  )
  assert.equal(contacts(records).length, 1)
})

test('days and instants are read as LinkedIn and spreadsheets write them', () => {
  for (const text of [
    '05 Jan 2024',
    '5-Jan-24',
    '01/05/24, 9:03 AM',
    '2024-01-05 10:11:12 UTC',
    '2024/01/05 10:11:12 UTC',
  ])
    assert.equal(linkedinDay(text), '2024-01-05')
  assert.equal(linkedinDay('31 Feb 2024'), '')
  assert.equal(linkedinInstant('1/15/24, 9:03 PM'), '2024-01-15T21:03:00.000Z')
  assert.equal(linkedinInstant('1/15/24, 12:03 AM'), '2024-01-15T00:03:00.000Z')
  assert.equal(linkedinInstant('2024-06-01 12:00 UTC'), '2024-06-01T12:00:00.000Z')
})

test('whose messages they are is the profile in most conversations; out and in follow from it', async () => {
  const rows = ['a', 'b', 'c'].map(
    (other) =>
      `c-${other},,Me,${me},"${other} Li, MBA",https://www.linkedin.com/in/${other},2024-01-05 10:11:12 UTC,s,words,INBOX,No`,
  )
  const found = interactions(await read(`${messagesHead}\n${rows.join('\n')}\n`))
  assert.equal(found.length, 3)
  for (const { ownHints } of found) assert.deepEqual(ownHints, ['linkedin.com/in/me'])
  assert.deepEqual(found[0]?.to, [{ name: 'a Li, MBA', email: '', url: 'linkedin.com/in/a' }])
})

test('a group is several people only when their addresses say so', async () => {
  const urls = 'https://www.linkedin.com/in/a,https://www.linkedin.com/in/b'
  const [one] = interactions(
    await read(
      `${messagesHead}\nc,,Me,${me},"Ana Li, Ben Ok","${urls}",2024-01-05 10:11:12 UTC,,,INBOX,No\n`,
    ),
  )
  assert.deepEqual(
    one?.to.map(({ name, url }) => [name, url]),
    [
      ['Ana Li', 'linkedin.com/in/a'],
      ['Ben Ok', 'linkedin.com/in/b'],
    ],
  )
})

test('drafts and spam are given up, sponsored and nameless talks set aside, each once', async () => {
  const row = (more: { title?: string; to?: string; url?: string; folder?: string; draft?: string }) =>
    `c,${more.title ?? ''},Me,${me},${more.to ?? 'Ana Li'},${more.url ?? 'https://www.linkedin.com/in/a'},2024-01-05 10:11:12 UTC,,,${more.folder ?? 'INBOX'},${more.draft ?? 'No'}`
  const records = await read(
    [
      messagesHead,
      row({ draft: 'Yes' }),
      row({ folder: 'SPAM' }),
      row({ title: 'Sponsored Conversation' }),
      row({ to: 'LinkedIn Member', url: '' }),
      row({}),
    ].join('\n'),
  )
  assert.deepEqual(
    problems(records).map(({ code }) => code),
    ['draft', 'spam'],
  )
  assert.deepEqual(
    interactions(records).map(({ setAside }) => setAside),
    ['sponsored', 'deleted', ''],
  )
})

test('no title, subject, content or profile text is in any record', async () => {
  const canary = 'CANARY'
  const records = [
    ...(await read(
      `${messagesHead},ATTACHMENTS\nc,${canary},Me,${me},Ana Li,https://www.linkedin.com/in/a,2024-01-05 10:11:12 UTC,${canary},"${canary}\nmore, ${canary}",INBOX,No,${canary}\n`,
    )),
    ...(await read(`From,To,Sent At,Message,Direction\nMe,Ana Li,"1/15/24, 9:03 AM",${canary},OUTGOING\n`)),
    ...(await read(
      `First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary\nMe,Too,,,,${canary},${canary}\n`,
    )),
  ]
  assert.equal(interactions(records).length, 2)
  assert.ok(!JSON.stringify(records).includes(canary))
})

test('an invitation is on the timeline; whose it is, its direction says', async () => {
  const [out] = interactions(
    await read(
      `From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\nMe,Ana Li,"1/15/24, 9:03 AM",,OUTGOING,${me},https://www.linkedin.com/in/a\n`,
    ),
  )
  assert.deepEqual(
    [out?.channel, out?.at, out?.ownHints, out?.to[0]?.url],
    ['social', '2024-01-15T09:03:00.000Z', ['linkedin.com/in/me'], 'linkedin.com/in/a'],
  )
})

test('talks with a machine hold no people', async () => {
  const records = await read(
    `${messagesHead}\nc,,Me,${me},Coach,https://www.linkedin.com/in/x,2024-01-05 10:11:12 UTC,,,INBOX,No\n`,
    'export.zip!coach_messages.csv',
  )
  assert.deepEqual(
    records.map((record) => record.kind === 'problem' && record.code),
    ['machine'],
  )
})

test('connections are known by their columns in other languages', async () => {
  const lists = [
    ['Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am', '05 Mär 2024'],
    ['Prénom,Nom,URL,Adresse e-mail,Entreprise,Poste,Connexion établie le', '5 mars 2024'],
    ['Nombre,Apellidos,URL,Dirección de correo electrónico,Empresa,Cargo,Conectado el', '05-mar-24'],
    ['Nome,Sobrenome,URL,Endereço de e-mail,Empresa,Cargo,Conectado em', '5 de mar. de 2024'],
    ['Nome,Cognome,URL,Indirizzo e-mail,Azienda,Posizione,Data di collegamento', '05.03.2024'],
    ['Voornaam,Achternaam,URL,E-mailadres,Bedrijf,Functie,Verbonden op', '05 mrt 2024'],
  ] as const
  for (const [heading, day] of lists) {
    const [contact] = contacts(
      await read(`${heading}\nAna,Lima,https://www.linkedin.com/in/ana,ana@a.example,Acme,Sócia,${day}\n`),
    )
    assert.deepEqual(
      [
        contact?.source,
        contact?.names,
        contact?.urls,
        contact?.emails,
        contact?.organisation,
        contact?.title,
      ],
      ['linkedin', ['Ana Lima'], ['linkedin.com/in/ana'], ['ana@a.example'], 'Acme', 'Sócia'],
      heading,
    )
    assert.equal(contact?.connectedOn, '2024-03-05', heading)
  }
})

test('June is not July in French, and a day that can be no month is a day', () => {
  assert.equal(linkedinDay('3 juin 2024'), '2024-06-03')
  assert.equal(linkedinDay('3 juil. 2024'), '2024-07-03')
  assert.equal(linkedinDay('15/01/2024'), '2024-01-15')
})

test('what else lies in an archive is named and left alone, row by row nothing is lost', async () => {
  for (const [name, text] of [
    ['e.zip!Whatsapp Phone Numbers.csv', 'Number,Extension\n1,\n'],
    ['e.zip!Jobs/Job Seeker Preferences.csv', 'Locations,Industries\nLisbon,IT\n'],
    ['e.zip!Causes You Care About.csv', 'Supported Cause\nx\n'],
    ['e.zip!messages.csv', 'No conversations found\n'],
  ] as const)
    assert.deepEqual(
      (await read(text, name)).map((record) => record.kind === 'problem' && record.record),
      [false],
      name,
    )
})
