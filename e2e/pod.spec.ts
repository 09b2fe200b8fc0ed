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
  await ana.setViewportSize({ width: 390, height: 844 })
  const number = await ana.getByLabel('Pod of Dora Lind').boundingBox()
  assert.ok(number && number.width >= 64, 'on a phone the number of a pod can be read')
  assert.equal(await ana.evaluate(() => document.documentElement.scrollWidth), 390, 'and the page stays put')
  await ana.setViewportSize({ width: 1440, height: 900 })
})

test('typing a name, Enter enrols the one that is left, and of several nobody', async () => {
  const next = JSON.parse(
    await api(ana, 'POST', '/api/cohorts', { name: 'Winter', startsOn: '2026-11-30', isOpen: false }),
  )
  await ana.goto(`${here.base}/academy/cohorts/${next.id}`)
  const name = ana.getByRole('textbox', { name: 'Name' })
  await name.fill('d')
  await ana.getByRole('button', { name: 'Cleo Duarte' }).waitFor()
  await name.press('Enter')
  await ana.getByRole('heading', { name: 'Nobody is enrolled yet.' }).waitFor()
  await name.fill('dora')
  await name.press('Enter')
  await ana.getByRole('heading', { name: 'One person, from 30 November.' }).waitFor()
  await api(ana, 'DELETE', `/api/cohorts/${next.id}`)
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

test('steady weeks are drawn, what was missed is borne, leave pauses; and nothing is shown as a zero', async () => {
  await ben.goto(`${here.base}/academy`)
  await ben.getByText('make your first steady week', { exact: false }).waitFor()
  for (const name of ['Ada Um', 'Bea Dois', 'Caio Três']) await api(ben, 'POST', '/api/people', { name })
  const own = `select p.tenant_id, p.owner_id, p.id, m from person p join member b on b.id = p.owner_id and b.name = 'Ben Sá',
    unnest(array['2026-09-07', '2026-09-14', '2026-09-21', '2026-10-05', '2026-10-12', '2026-10-19', '2026-10-26']::date[]) m`
  await here.query(
    `insert into week (tenant_id, owner_id, monday) select distinct tenant_id, owner_id, m from (${own}) o on conflict do nothing`,
  )
  await here.query(
    `insert into pick (tenant_id, owner_id, monday, person_id, position, reason, answer, answered_at) select tenant_id, owner_id, m, id, 1, 'weak', 'did', m from (${own}) o`,
  )
  await here.query(
    `insert into contact_day (tenant_id, owner_id, person_id, "on", "out", "in") select tenant_id, owner_id, id, m + (row_number() over (partition by m order by id) % 2)::int, 1, 0 from (${own}) o`,
  )
  await ben.reload()
  await ben.getByText('in a row; best 7, 7 in all').waitFor()
  await ben.getByText('Both reserves of this quarter are spent', { exact: false }).waitFor()
  await ben.getByRole('img', { name: / missed, borne by a reserve; 5 Oct steady/ }).waitFor()
  await ben.getByText('On leave? Those weeks are left out').click()
  await isAccessibleEverywhere(ben, 'steady weeks')
  await ben.getByLabel('First day').fill('2026-11-04')
  await ben.getByLabel('Last day').fill('2026-11-06')
  await ben.getByRole('button', { name: 'Enter the leave' }).click()
  await ben.getByText('This quarter bears one missed week more.').waitFor()
})

test('a leaderboard is off; switched on it shows nobody; who shows themself is ranked among those shown', async () => {
  await ben.goto(`${here.base}/academy/board`)
  await ben.getByText('Your company has no leaderboard.').waitFor()
  await ana.goto(`${here.base}/settings`)
  await ana.getByRole('switch', { name: 'Cohorts have a leaderboard' }).click()
  await ana.getByRole('switch', { name: 'Cohorts have a leaderboard', checked: true }).waitFor()
  await ben.goto(`${here.base}/academy`)
  await ben.getByRole('link', { name: 'The leaderboard' }).click()
  await ben.getByText('You are not on the leaderboard.').waitFor()
  await ben.getByText('can lower motivation', { exact: false }).waitFor()
  await isAccessibleEverywhere(ben, 'an empty leaderboard')
  await api(ben, 'POST', '/api/academy/lessons/w1-l1/read')
  await ben.getByLabel('an alias').check()
  await ben.getByLabel('Alias', { exact: true }).fill('Sea otter')
  await ben.getByRole('button', { name: 'Show me' }).click()
  await ben.getByText('Place 1 among those who show themselves.').waitFor()
  await api(ana, 'PUT', '/api/academy/leaderboard/place', { alias: null })
  await dora.goto(`${here.base}/academy/board`)
  await dora.getByText('Sea otter').waitFor()
  // Dora has as many points, and is nowhere.
  assert.equal(await dora.getByText('Dora Lind').count(), 1)
  assert.equal(await dora.getByText('Ben Sá').count(), 0)
  await ben.reload()
  await ben.getByText('Ana', { exact: true }).waitFor()
  await isAccessibleEverywhere(ben, 'a leaderboard')
  await ben.getByRole('button', { name: 'Take me off' }).click()
  await ben.getByText('You are off the leaderboard.').waitFor()
  await dora.reload()
  await dora.getByText('Ana', { exact: true }).waitFor()
  assert.equal(await dora.getByText('Sea otter').count(), 0)
})
