import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { freeMailDomains } from './free-mail-domains.ts'
import { isFreeMail, mailDomain } from './mail-domain.ts'
import { organisationMatchesDomain } from './organisation.ts'
import { isNoOrganisation, organisationKey } from './organisation-name.ts'
import { organisationLevel, organisationSimilarity, wordWeights } from './organisation-similarity.ts'

const same: readonly (readonly string[])[] = [
  [
    'Acme Foods, Inc.',
    'The Acme Foods Co., Ltd.',
    'ACME FOODS',
    'Acme Foods Group plc',
    'Acme Foods (UK) Ltd',
  ],
  ['Müller GmbH & Co. KG', 'Mueller GmbH', 'Muller', 'MÜLLER AG', 'Müller e.K.'],
  ['Rossi S.r.l.', 'Rossi SRL', 'Rossi S. r. l.', 'Rossi S.p.A.', 'Rossi SpA'],
  ['Allegro Sp. z o.o.', 'ALLEGRO SP Z OO', 'Allegro Spółka z o.o.', 'Allegro S.A.'],
  ['Bimbo, S.A. de C.V.', 'Grupo Bimbo', 'Bimbo S.A.B. de C.V.'],
  ['SARL Dupont et Fils', 'Dupont & Fils', 'Dupont Fils SAS'],
  ['Smith Bros. Mfg. Co.', 'Smith Brothers Manufacturing Corporation'],
  ['Maersk A/S', 'Mærsk ApS', 'Maersk AS'],
  ['Nokia Oyj', 'Nokia Oy', 'NOKIA'],
  ['株式会社日立', '日立'],
  ['Tata Pvt. Ltd.', 'Tata Private Limited', 'TATA'],
  ['Santos Lda.', 'Santos Ltda', 'Santos, Unipessoal Lda'],
  ['Atlas Pty Ltd', 'Atlas Proprietary Limited', 'Atlas'],
  ['Jansen B.V.', 'Jansen NV', 'jansen bv'],
  ['ООО Газпром', 'Газпром'],
]

test('a name without its legal form is the same organisation', () => {
  for (const names of same)
    assert.equal(new Set(names.map(organisationKey)).size, 1, names.map(organisationKey).join(' | '))
  assert.equal(new Set(same.map(([name = '']) => organisationKey(name))).size, same.length)
})

test('what is nothing but a legal form keeps it, and short names stay', () => {
  for (const name of ['SE', 'S.A.', 'The Group', 'O2', '3M', 'IBM', '(IBM)', 'X', '日立'])
    assert.notEqual(organisationKey(name), '', name)
  assert.notEqual(organisationKey('Plan B'), organisationKey('Plan'))
})

test('a key is its own key, whatever the name', () => {
  const word = fc.constantFrom(
    'the',
    'of',
    'sarl',
    'gmbh',
    'ag',
    'co',
    'Acme',
    'Foods',
    's',
    'a',
    'e',
    'v',
    'labs',
    '(x)',
    'Müller',
    '株式会社',
    '㍿',
    'AES',
    'sae',
    '&',
  )
  const name = fc.oneof(
    fc.array(word, { maxLength: 7 }).map((words) => words.join(' ')),
    fc.string({ unit: 'grapheme' }),
  )
  fc.assert(
    fc.property(name, (text) => organisationKey(organisationKey(text)) === organisationKey(text)),
    { numRuns: 2000 },
  )
})

test('likeness is symmetric, 0 to 1, and a rare word weighs more than a common one', () => {
  const weight = wordWeights(['acme bank', 'north bank', 'south bank', 'west bank', 'acme foods'])
  assert.ok(
    organisationSimilarity('acme bank', 'acme', weight) > organisationSimilarity('acme bank', 'bank', weight),
  )
  assert.equal(organisationSimilarity('acme bank', 'bank acme', weight), 1)
  const key = fc
    .array(fc.constantFrom('acme', 'bank', 'north', 'foods', 'new'), { maxLength: 4 })
    .map((words) => words.join(' '))
  fc.assert(
    fc.property(key, key, (one, other) => {
      const likeness = organisationSimilarity(one, other, weight)
      return likeness >= 0 && likeness <= 1 && likeness === organisationSimilarity(other, one, weight)
    }),
  )
  assert.equal(organisationLevel('acme bank', 'acme bank', weight), 'same')
  assert.equal(organisationLevel('bank acme', 'acme bank', weight), 'most')
  assert.equal(organisationLevel('acme', 'north', weight), 'differs')
  assert.equal(organisationLevel('', 'north', weight), null)
})

test('free mail names no employer, a provider does employ people', () => {
  assert.ok(freeMailDomains.size >= 200)
  for (const domain of [
    'gmail.com',
    'yahoo.co.uk',
    'gmx.at',
    't-online.de',
    'orange.fr',
    'wp.pl',
    'sapo.pt',
    'uol.com.br',
    'libero.it',
    'qq.com',
    'live.com.pt',
    'mail.ru',
    'GMail.com',
  ])
    assert.ok(isFreeMail(domain), domain)
  for (const domain of [
    'orange.com',
    'web.com',
    'acme.com',
    'mail.acme.com',
    'telefonica.com',
    'free.org',
    '',
  ])
    assert.ok(!isFreeMail(domain), domain)
  assert.equal(mailDomain('ana@mail.acme.co.uk'), 'acme.co.uk')
  assert.ok(isFreeMail(mailDomain('a@x.privaterelay.appleid.com')))
})

test('a name and a domain agree by words, first word or initials', () => {
  for (const [name, domain] of [
    ['Acme Foods Inc.', 'acmefoods.com'],
    ['Acme Foods', 'acme-foods.de'],
    ['Acme Group', 'acmegroup.com'],
    ['Bank of America', 'bankofamerica.com'],
    ['Müller GmbH', 'mueller.de'],
    ['Allgemeine Deutsche Bank AG', 'adb.de'],
    ['Blue Technologies', 'bluetechnologies.io'],
    ['Acme', 'acme.co.uk'],
  ] as const)
    assert.ok(organisationMatchesDomain(name, domain), name)
  assert.ok(!organisationMatchesDomain('Acme', 'acne.com'))
  assert.ok(!organisationMatchesDomain('Gmail', 'gmail.com'))
  assert.ok(!organisationMatchesDomain('', 'acme.com'))
})

test('who is self-employed has no employer', () => {
  for (const name of [
    'Self-employed',
    'Freelance',
    'n/a',
    '',
    '-',
    'Selbständig',
    'Autónomo',
    'Indépendant',
    'Retired',
  ])
    assert.ok(isNoOrganisation(name), name)
  assert.ok(!isNoOrganisation('Freelance Tools Ltd'))
})
