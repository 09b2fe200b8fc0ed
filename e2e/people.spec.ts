import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { isAccessible } from './accessible.ts'
import { bring, foundedByAna } from './company.ts'
import type { Upload } from './files.ts'
import { install } from './installation.ts'

const here = await install()
after(() => here.close())
const ana = await foundedByAna(here)
const heading = (name: string | RegExp) => ana.getByRole('heading', { level: 1, name }).waitFor()

/** Cards as a telephone or a mail program keeps them: name, organisation, telephone, address. */
function cards(name: string, people: readonly (readonly [string, string, string, string])[]): Upload {
  const text = people
    .map(([full, organisation, phone, email], place) =>
      [
        'BEGIN:VCARD',
        'VERSION:3.0',
        `UID:${name} ${place}`,
        `FN:${full}`,
        `N:${full.split(' ').at(-1)};${full.split(' ')[0]};;;`,
        ...(organisation ? [`ORG:${organisation}`] : []),
        ...(phone ? [`TEL:${phone}`] : []),
        ...(email ? [`EMAIL:${email}`] : []),
        'END:VCARD',
      ].join('\r\n'),
    )
    .join('\r\n')
  return { name, mimeType: 'text/vcard', buffer: Buffer.from(text) }
}

test('two books that overlap: the sure are joined, the unsure come to review, most useful first', async () => {
  await bring(here, ana, [
    cards('telephone.vcf', [
      ['Katarzyna Nowak', 'Meridian Rail', '+48601555417', ''],
      ['Olu Iyer', 'Kestrel Advisory', '+442071234567', ''],
      ['Robert Haddad', 'Quayside', '+351210000001', ''],
    ]),
  ])
  await bring(here, ana, [
    cards('mail.vcf', [
      ['Kasia Nowak', '', '+48601555471', 'kasia@bluefin.example'],
      ['Olu Iyer', '', '+442071234567', ''],
      ['Rob Haddad', '', '+351210000010', 'rob@quayside.example'],
      ['Mara Lind', 'Quayside Ltd', '', 'mara@quayside.example'],
    ]),
  ])
  await ana.getByText('2 joined someone you had.').waitFor()
  await ana.getByRole('link', { name: /pairs? to look at/ }).click()
  await heading(/pairs? to look at/)
  await isAccessible(ana, 'review')
})

test('one key says the same, and its undo asks again; different is never asked again', async () => {
  const left = async () =>
    ana.evaluate(async () => (await (await fetch('/api/questions')).json()).left as number)
  const before = await left()
  assert.ok(before >= 1)
  await ana.keyboard.press('s')
  await ana.getByText('are one person now.').waitFor()
  await ana.getByRole('button', { name: 'Undo', exact: true }).first().click()
  await ana.waitForFunction(async (count) => {
    const page = await (await fetch('/api/questions')).json()
    return page.left === count
  }, before)
  await ana.reload()
  await heading(/pairs? to look at/)
  await ana.keyboard.press('d')
  await ana.getByText('Never asked again.').first().waitFor()
  await ana.waitForFunction(async (count) => {
    const page = await (await fetch('/api/questions')).json()
    return page.left === count
  }, before - 1)
})

test('organisations: found from Find or do, renamed and merged by hand, and undone', async () => {
  await ana.keyboard.press('ControlOrMeta+k')
  await ana.keyboard.type('Organisations')
  await ana.getByRole('option', { name: 'Organisations' }).click()
  await heading(/Your people work at \d organisations/)
  await isAccessible(ana, 'organisations')
  await ana.getByRole('button', { name: 'Put right: Quayside' }).click()
  await ana.getByLabel('Name', { exact: true }).fill('Quayside Group')
  await ana.getByRole('button', { name: 'Rename' }).click()
  await ana.getByRole('button', { name: 'Put right: Quayside Group', includeHidden: true }).waitFor()
  await isAccessible(ana, 'an organisation')
  await ana.getByLabel('Another of your organisations').fill('Kestrel')
  await ana.getByRole('button', { name: /Kestrel Advisory/ }).click()
  await ana.getByText('Kestrel Advisory is Quayside Group now').waitFor()
  await ana.keyboard.press('Escape')
  await ana
    .getByText('kestrel advisory')
    .or(ana.getByText('Kestrel Advisory', { exact: true }))
    .first()
    .waitFor()
  await ana.getByRole('link', { name: 'Quayside Group' }).click()
  await ana.getByRole('link', { name: 'Olu Iyer' }).first().waitFor()
})
