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
const dora = await joinedBy(here, ana, 'Dora Lind')
const noon = (day: string) => new Date(`${day}T12:00:00Z`)
await here.turnClock(noon('2026-11-02'))
const { id } = JSON.parse(
  await api(ana, 'POST', '/api/cohorts', { name: 'Autumn', startsOn: '2026-11-02', isOpen: true }),
)
const members: readonly { readonly id: string }[] = JSON.parse(await api(ana, 'GET', '/api/members'))
await api(ana, 'POST', `/api/cohorts/${id}/enrolments`, { memberIds: members.map((member) => member.id) })

test('the lead forms pods, sees what speaks against each, and moves somebody by hand', async () => {
  await ana.goto(`${here.base}/academy/cohorts/${id}`)
  await ana.getByRole('button', { name: 'Form the pods' }).click()
  await ana.getByText('Pod 1', { exact: true }).waitFor()
  await ana.getByLabel('Pod of Dora Lind').selectOption('2')
  await ana.getByText('under three').waitFor()
  await isAccessibleEverywhere(ana, 'the pods of a cohort')
  await ana.getByLabel('Pod of Dora Lind').selectOption('1')
  await ana.getByText('under three').waitFor({ state: 'detached' })
})

test('in the first week nobody is quiet; in the second whoever did nothing is nudged once, kindly', async () => {
  await ben.goto(`${here.base}/academy/pod`)
  await ben.getByText('Nobody in your pod needs a nudge.').waitFor()
  for (const page of [ana, dora]) await api(page, 'POST', '/api/academy/lessons/w1-l1/read')
  await here.turnClock(noon('2026-11-10'))
  await ben.reload()
  await ben.getByText('One of your pod could do with a kind word.').waitFor()
  await ben.getByText('quiet this week and the last').waitFor()
  await isAccessibleEverywhere(ben, 'a pod')
  await ben.getByRole('button', { name: 'Nudge Cleo Duarte' }).click()
  await ben.getByText('Nobody in your pod needs a nudge.').waitFor()
  await ben.getByText('quiet this week and the last, nudged').waitFor()
})

test('whoever is nudged reads who thinks of them, and puts it away', async () => {
  await cleo.goto(`${here.base}/academy`)
  await cleo.getByText('Ben Sá thinks of you.', { exact: false }).waitFor()
  await isAccessibleEverywhere(cleo, 'the programme with a nudge')
  await cleo.getByRole('button', { name: 'Thanks' }).click()
  await cleo.getByText('Ben Sá thinks of you.', { exact: false }).waitFor({ state: 'detached' })
})

test('switched off, no quiet week is shown to the pod', async () => {
  await cleo.goto(`${here.base}/academy/pod`)
  await cleo.getByRole('switch', { name: 'My pod may nudge me' }).click()
  await cleo.getByRole('switch', { name: 'My pod may nudge me', checked: false }).waitFor()
  await ben.reload()
  await ben.getByText('Nobody in your pod needs a nudge.').waitFor()
  assert.equal(await ben.getByText('quiet this week').count(), 0)
})
