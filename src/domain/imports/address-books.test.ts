import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { all, contacts, problems, source } from '../../testing/readers.ts'
import { readCsv } from './csv.ts'
import { readVcards } from './vcard.ts'

const csv = async (text: string) => all(readCsv('book.csv', source(text, 23)))
const cards = async (text: string | Uint8Array, size = 31) =>
  all(readVcards('book.vcf', source(text, size)()))

test('Google’s old and new columns are read, several values in a cell, the system’s own labels left out', async () => {
  const [old] = contacts(
    await csv(
      'Name,Given Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Value,Organization 1 - Name,Organization 1 - Title\nAna Li,Ana,Li,* myContacts ::: Board,* Home,ana@acme.example ::: ana@home.example,,Acme,Partner\n',
    ),
  )
  assert.deepEqual(
    [old?.source, old?.names, old?.emails, old?.organisation, old?.title],
    ['google', ['Ana Li'], ['ana@acme.example', 'ana@home.example'], 'Acme', 'Partner'],
  )
  const [fresh] = contacts(
    await csv(
      'First Name,Middle Name,Last Name,Organization Name,Organization Title,Labels,E-mail 1 - Label,E-mail 1 - Value\nAna,,Li,Acme,Partner,* myContacts ::: Board,Work,ana@acme.example\n',
    ),
  )
  assert.deepEqual([fresh?.source, fresh?.names, fresh?.labels], ['google', ['Ana Li'], ['Board']])
})

test('Outlook’s title is a salutation, its Exchange address is none; German columns are known', async () => {
  const [card] = contacts(
    await csv(
      'Title,First Name,Middle Name,Last Name,Suffix,Company,Job Title,E-mail Address,E-mail 2 Address\nDr.,Ana,,Li,,Acme,Partner,/o=ExchangeLabs/cn=Recipients/cn=ana,ana@acme.example\n',
    ),
  )
  assert.deepEqual([card?.source, card?.title, card?.emails], ['outlook', 'Partner', ['ana@acme.example']])
  const [german] = contacts(
    await csv('Vorname;Nachname;Firma;Position;E-Mail-Adresse\nJörg;Groß;Acme;Leiter;joerg@acme.example\n'),
  )
  assert.deepEqual(
    [german?.names, german?.organisation, german?.emails],
    [['Jörg Groß'], 'Acme', ['joerg@acme.example']],
  )
})

test('columns nobody can know are named, and every row is accounted for', async () => {
  const records = await csv('alpha,beta\n1,Ana Li\n3,Rui Costa\n')
  assert.deepEqual(
    problems(records).map(({ code, record }) => [code, record]),
    [
      ['no-columns', false],
      ['no-columns', true],
      ['no-columns', true],
    ],
  )
})

test('a table without anybody in it is one remark, however long; chosen columns still read it', async () => {
  const numbers = `Time;id1;id2\n${'54120;26;66\n'.repeat(5000)}`
  const records = await csv(numbers)
  assert.deepEqual(
    problems(records).map(({ code, record, columns }) => [code, record, columns]),
    [['no-columns', false, ['time', 'id1', 'id2']]],
  )
  const chosen = await all(readCsv('book.csv', source(numbers), { name: 'id1' }))
  assert.equal(contacts(chosen).length, 5000)
})

test('columns that the member chose win over every guess', async () => {
  const chosen = { name: 'beta', email: 'alpha' }
  const records = await all(
    readCsv('book.csv', source('alpha,beta,name\nana@acme.example,Ana Li,wrong\n'), chosen),
  )
  const [card] = contacts(records)
  assert.deepEqual([card?.names, card?.emails], [['Ana Li'], ['ana@acme.example']])
  assert.deepEqual(problems(records)[0]?.columns, ['alpha', 'beta', 'name'])
})

test('a cell that a spreadsheet’s safety quoted is itself again', async () => {
  const [card] = contacts(await csv("Name,Email\n'=Ana,ana@acme.example\n"))
  assert.deepEqual(card?.names, ['=Ana'])
})

test('version 2.1 with soft line breaks, coded semicolons and a character set', async () => {
  const [card] = contacts(
    await cards(
      'BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller=3B;J=C3=B6=\r\nrg;;;\r\nORG;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:Caf=E9 Nord;Dept\r\nTEL;CELL:+351 912 345 678\r\nEND:VCARD\r\n',
    ),
  )
  assert.deepEqual(
    [card?.names, card?.organisation, card?.phones],
    [['Jörg Müller;'], 'Café Nord', ['+351912345678']],
  )
})

test('Apple’s groups, escaped commas, folded lines and labels', async () => {
  const [card] = contacts(
    await cards(
      'BEGIN:VCARD\nVERSION:3.0\nFN:Ana\\, the\n  first\nN:Li;Ana;;;\nitem1.EMAIL;type=INTERNET;type=pref:ANA@Acme.Example\nitem1.X-ABLabel:_$!<Work>!$_\nitem2.URL:https\\://www.linkedin.com/in/Ana-Li\nNOTE:mine alone\nCATEGORIES:Board,Club\nEND:VCARD\n',
    ),
  )
  assert.deepEqual(
    [card?.names, card?.emails, card?.urls, card?.labels, card?.notes],
    [
      ['Ana, the first', 'Ana Li'],
      ['ana@acme.example'],
      ['linkedin.com/in/ana-li'],
      ['Board', 'Club'],
      'mine alone',
    ],
  )
})

test('a group, an empty card, one that is cut, one inside another: each comes out once', async () => {
  const records = await cards(
    'BEGIN:VCARD\nKIND:group\nFN:Club\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nEND:VCARD\nBEGIN:VCARD\nVERSION:2.1\nFN:Ana\nAGENT:\nBEGIN:VCARD\nFN:Ben\nEND:VCARD\nEND:VCARD\nBEGIN:VCARD\nFN:Cut\n',
  )
  assert.deepEqual(
    records.map((record) =>
      record.kind === 'contact' ? record.names[0] : record.kind === 'problem' && record.code,
    ),
    ['group', 'empty', 'Ben', 'Ana', 'cut'],
  )
})

test('a photograph of megabytes is passed over, indented, folded or bare', async () => {
  const photo = 'QUJD'.repeat(20)
  const lines = Array.from({ length: 20_000 }, () => ` ${photo}`).join('\n')
  const [card] = contacts(
    await cards(
      `BEGIN:VCARD\nVERSION:2.1\nPHOTO;ENCODING=BASE64;TYPE=JPEG:\n${lines}\n\nFN:Ana Li\nEND:VCARD\n`,
      65_536,
    ),
  )
  assert.deepEqual(card?.names, ['Ana Li'])
  assert.ok(!JSON.stringify(card).includes('QUJD'))
})

test('broken cards break nothing: every BEGIN comes out, wherever the file is cut or bent', async () => {
  const good = 'BEGIN:VCARD\nVERSION:3.0\nFN:Ana Li\nEMAIL:ana@acme.example\nEND:VCARD\n'
  await fc.assert(
    fc.asyncProperty(
      fc.nat(good.length * 3),
      fc.constantFrom('', '\n', '=', ':', ';', '"', '\u0000', 'BEGIN:VCARD\n'),
      fc.integer({ min: 1, max: 60 }),
      async (place, sign, size) => {
        const text = good.repeat(3)
        const bent = text.slice(0, place) + sign + text.slice(place + 1)
        const records = await cards(bent, size)
        const begins = bent.split('\n').filter((line) => /^\s*BEGIN:\s*VCARD\s*$/.test(line)).length
        assert.equal(records.length, begins)
      },
    ),
  )
})

test('Outlook’s columns are known in the languages it speaks, and its salutation is no job', async () => {
  const books = [
    'Título,Nombre,Segundo nombre,Apellidos,Organización,Departamento,Puesto,Teléfono móvil,Dirección de correo electrónico,Nombre para mostrar del correo electrónico',
    'Titre,Prénom,Deuxième prénom,Nom,Société,Service,Profession,Téléphone mobile,Adresse de messagerie,Nom complet de l’adresse de messagerie',
    'Titolo,Nome,Secondo nome,Cognome,Società,Reparto,Qualifica,Cellulare,Indirizzo e-mail,Nome visualizzato e-mail',
    'Título,Primeiro nome,Segundo nome,Sobrenome,Empresa,Departamento,Cargo,Telemóvel,Endereço de e-mail,Nome para exibição do e-mail mostrar',
    'Titel,Voornaam,Middelste naam,Achternaam,Bedrijf,Afdeling,Functie,Mobiele telefoon,E-mailadres,Weergavenaam e-mail type',
    'Anrede,Vorname,Weitere Vornamen,Nachname,Firma,Abteilung,Position,Mobiltelefon,E-Mail-Adresse,E-Mail: Anzeigename',
    'Tytuł,Imię,Drugie imię,Nazwisko,Firma,Oddział,Stanowisko,Telefon komórkowy,Adres e-mail,Typ e-mail',
  ]
  for (const heading of books) {
    const row =
      'Dr.,Ana,Rita,Lima,Acme,Vendas,Directora,+351912345678,ana@acme.example,Ana Lima (ana@other.example)'
    const [contact] = contacts(await csv(`${heading}\n${row}\n`))
    assert.deepEqual(
      [
        contact?.source,
        contact?.names[0],
        contact?.emails,
        contact?.organisation,
        contact?.title,
        contact?.phones,
      ],
      ['outlook', 'Ana Rita Lima', ['ana@acme.example'], 'Acme', 'Directora', ['+351912345678']],
      heading,
    )
  }
})

test('the manager’s address and the fax are nobody’s own', async () => {
  const [contact] = contacts(
    await csv(
      'Name,Work Email,Manager Email,Business Fax,Phone 1 - Label\nAna Lima,ana@a.example,boss@a.example,12,Work\n',
    ),
  )
  assert.deepEqual([contact?.emails, contact?.phones], [['ana@a.example'], []])
})

test('cards inside each other beyond reason are each a line of the report, and nobody’s names are mixed', async () => {
  const nested = `${Array.from({ length: 12 }, (_, n) => `BEGIN:VCARD\nFN:C${n}\nAGENT:\n`).join('')}${'END:VCARD\n'.repeat(12)}BEGIN:VCARD\nFN:Ana\nEND:VCARD\n`
  const records = await cards(nested)
  assert.equal(problems(records).filter(({ record, code }) => record && code === 'too-big').length, 4)
  assert.deepEqual(
    contacts(records).map(({ names }) => names),
    [['C7'], ['C6'], ['C5'], ['C4'], ['C3'], ['C2'], ['C1'], ['C0'], ['Ana']],
  )
})
