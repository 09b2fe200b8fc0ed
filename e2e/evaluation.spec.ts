import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { isAccessibleEverywhere } from './accessible.ts'
import { foundedByAna, joinedBy } from './company.ts'
import { install } from './installation.ts'

const here = await install()
after(() => here.close())
const ana = await foundedByAna(here)
const bens = await joinedBy(here, ana, 'Ben')
const names = ['Finance', 'IT', 'Legal', 'Logistics', 'People', 'Plant', 'Sales', 'Service']
// Eight departments of nine invented people; Ben is one of Sales.
await here.query(`
  insert into department (tenant_id, name) select tenant_id, unnest(array['${names.join("','")}']) from company;
  insert into member (tenant_id, name, department_id)
    select d.tenant_id, 'Invented ' || n, d.id from department d, generate_series(1, 9) n;
  update member set department_id = (select id from department where name = 'Sales') where name = 'Ben'`)

test('what it would come to stands beside the form, before anything is drawn', async () => {
  await ana.goto(`${here.base}/academy/cohorts`)
  await ana.getByRole('link', { name: 'Evaluation' }).click()
  await ana.getByRole('heading', { level: 1, name: /Nobody has asked yet/ }).waitFor()
  await isAccessibleEverywhere(ana, 'evaluations, empty')
  await ana.getByRole('link', { name: 'New evaluation' }).click()
  await ana.getByText(/at least \d+ people begin while others wait/).waitFor()
  await ana.getByLabel(/^Steps/).selectOption('9')
  await ana.getByText(/each of the 9 steps needs one/).waitFor()
  await ana.getByLabel(/^Steps/).selectOption('4')
  await ana.getByText(/enough for an estimate/).waitFor()
  await isAccessibleEverywhere(ana, 'new evaluation')
  assert.deepEqual(await here.query('select id from evaluation'), [])
})

test('one is called off with a reason, and stays in the list', async () => {
  await ana.getByLabel('Name').fill('Too early')
  await ana.getByRole('button', { name: 'Draw the order, once' }).click()
  await ana.getByRole('button', { name: 'Call it off' }).click()
  await ana.getByLabel('Why').fill('Sales moves house')
  await ana.getByRole('dialog').getByRole('button', { name: 'Call it off' }).click()
  await ana.getByRole('heading', { level: 1, name: /^Called off on/ }).waitFor()
  await ana.getByText('Sales moves house').waitFor()
  await ana.getByRole('link', { name: 'Evaluations' }).click()
  await ana.getByRole('link', { name: /Too early.*called off/ }).waitFor()
  await ana.getByRole('link', { name: 'New evaluation' }).click()
  await ana.getByLabel(/^Steps/).selectOption('4')
})

test('drawn, everybody sees the order and its seed, and whoever waits their turn', async () => {
  await ana.getByLabel('Name').fill('Winter')
  await ana.getByRole('button', { name: 'Draw the order, once' }).click()
  await ana
    .getByRole('heading', { level: 1, name: /^The order is drawn\. The first step begins on/ })
    .waitFor()
  await ana.getByText(/All is counted once/).waitFor()
  await isAccessibleEverywhere(ana, 'evaluation, drawn')
  await ana.getByRole('link', { name: 'Legal' }).click()
  await ana.getByText(/^Too early to say\. 73 people begin and wait/).waitFor()
  await ana.getByRole('link', { name: 'See who begins when' }).click()
  await ana.getByRole('heading', { level: 1, name: /^The order is drawn/ }).waitFor()
  await bens.goto(`${here.base}/academy`)
  await bens.getByRole('heading', { name: /^Your turn comes on/ }).waitFor()
  await bens.getByRole('link', { name: 'Winter' }).click()
  await bens.getByRole('heading', { level: 1, name: /^The order is drawn/ }).waitFor()
  assert.equal(await bens.getByText('What may be said').count(), 0)
})

test('on its day it is counted, and the report says what beginning added, between what and what', async () => {
  // Whoever has begun has contact every week, everybody else every second week.
  await here.query(`
    insert into person (tenant_id, owner_id, name) select m.tenant_id, m.id, 'Rui' from member m where m.name like 'Invented%';
    insert into contact_day (tenant_id, owner_id, person_id, "on", "out", "in")
      select p.tenant_id, p.owner_id, p.id, e.starts_on - 56 + 7 * week, 1, 1
      from person p
      join evaluation_member a on a.member_id = p.owner_id
      join evaluation_unit u on u.evaluation_id = a.evaluation_id and u.place = a.place
      join evaluation e on e.id = a.evaluation_id and e.called_off_on is null, generate_series(0, 19) week
      where p.name = 'Rui' and (week >= 8 + 4 * u.step or (week + length(p.owner_id::text) + ascii(p.owner_id::text)) % 2 = 0)`)
  const [{ due } = {}] = await here.query(
    `select (starts_on + 28 * (steps - 1) + 14)::text as due from evaluation where called_off_on is null`,
  )
  await here.turnClock(new Date(`${due}T12:00:00Z`))
  await ana.reload()
  await ana
    .getByRole('heading', { level: 1, name: /^Those who began had contact in \d\.\d+ more weeks of eight/ })
    .waitFor()
  await ana.getByRole('img', { name: /95 % interval/ }).waitFor()
  assert.equal(await ana.getByRole('rowheader', { name: /^Living ties/ }).count(), 1)
  await isAccessibleEverywhere(ana, 'evaluation, counted')
})
