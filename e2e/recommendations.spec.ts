import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { isAccessibleEverywhere } from './accessible.ts'
import { api, foundedByAna, joinedBy } from './company.ts'
import { install } from './installation.ts'

const here = await install()
after(() => here.close())
const ana = await foundedByAna(here)
const ben = await joinedBy(here, ana, 'Ben Sá')
const cleo = await joinedBy(here, ana, 'Cleo Duarte')
await joinedBy(here, ana, 'Dora Lind')
const members: readonly { readonly id: string; readonly name: string }[] = JSON.parse(
  await api(ana, 'GET', '/api/members'),
)
const idOf = (name: string) => members.find((member) => member.name === name)?.id ?? ''
const text = 'Cleo moved the payroll of three sites in one weekend of spring, and nobody was paid late. '
  .repeat(4)
  .trim()

test('a manager sees of their own people who achieved something or left, and begins one in one click', async () => {
  for (const name of ['Cleo Duarte', 'Dora Lind'])
    await api(ana, 'PATCH', `/api/members/${idOf(name)}`, { managerId: idOf('Ben Sá') })
  const key = 'k'.repeat(43)
  await here.query(
    `insert into badge_key (tenant_id, id, modulus, exponent, made_at) select tenant_id, '${key}', '', '', now() from company`,
  )
  await here.query(
    `insert into certificate (tenant_id, id, member_id, holder, company, lessons, quizzes, missions, by_data, steady_weeks, issued_at, key_id, credential)
     select tenant_id, gen_random_uuid(), id, name, 'Halyard', 20, 4, 8, 5, 3, now(), '${key}', 'x' from member where name = 'Cleo Duarte'`,
  )
  await api(ana, 'PATCH', `/api/members/${idOf('Dora Lind')}`, { left: true })
  await ben.goto(`${here.base}/academy/recommendations`)
  await ben.getByText('Of your people, without one from you').waitFor()
  await ben.getByText('holds the certificate').waitFor()
  await ben.getByText('has left').waitFor()
  await isAccessibleEverywhere(ben, 'whom a manager owes one')
  await ben.getByRole('button', { name: 'Write one for Cleo Duarte' }).click()
  await ben.getByRole('region', { name: 'For Cleo Duarte' }).waitFor()
  await ben.getByText('holds the certificate').waitFor({ state: 'detached' })
  await ana.goto(`${here.base}/academy/recommendations`)
  await ana.getByText('No recommendation waits for you.').waitFor()
  assert.equal(await ana.getByText('without one from you').count(), 0)
})

test('offered, agreed to, delivered', async () => {
  await ben.getByLabel(/^The recommendation/).fill(text)
  await ben.getByRole('button', { name: 'Offer it to Cleo Duarte' }).click()
  await ben.getByText('offered; waits for their yes').waitFor()
  await cleo.goto(`${here.base}/academy/recommendations`)
  await cleo.getByText('One recommendation waits for your yes.').waitFor()
  await isAccessibleEverywhere(cleo, 'one to agree to')
  await cleo.getByRole('button', { name: 'Yes, that is right' }).click()
  await cleo.getByText('your next export in the clinic then confirms it', { exact: false }).waitFor()
})

test('whoever left gets the text by hand', async () => {
  await ben.getByRole('button', { name: 'Write one for Dora Lind' }).click()
  await ben.getByRole('region', { name: 'For Dora Lind' }).waitFor()
  await ben.getByLabel(/^The recommendation/).fill(text.replaceAll('Cleo', 'Dora'))
  await ben.getByRole('button', { name: 'Offer it to Dora Lind' }).click()
  await ben
    .getByText('they have left and cannot sign in here: send them the text', { exact: false })
    .waitFor()
  await ben.getByRole('button', { name: 'Copy' }).waitFor()
  await isAccessibleEverywhere(ben, 'one for whoever left')
})
