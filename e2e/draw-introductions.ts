// The screens of an introduction, for docs/screens: what the connector is asked, and what the outside person opens.
import { api, bring, foundedByAna, joinedBy, shareEverybody } from './company.ts'
import { addressBook, keptMail } from './files.ts'
import { install } from './installation.ts'
import { openPostOffice } from './post-office.ts'

const folder = new URL('../docs/screens/', import.meta.url).pathname
const office = await openPostOffice()
const here = await install(office)
const people = [
  ['Inês Carvalho', 'ines.carvalho@atlantica.example', 'Payroll lead'],
  ['Duarte Pires', 'duarte@pires.example', 'Partner'],
] as const
const ana = await foundedByAna(here)
const lars = await joinedBy(here, ana, 'Lars Eklund')
const jonas = await joinedBy(here, ana, 'Jonas Weber')
await bring(here, lars, [
  addressBook('lars.vcf', people),
  keptMail(new Date(), 'lars@halyard.example', people),
])
await shareEverybody(lars)
const team = JSON.parse(await api(ana, 'POST', '/api/departments', { name: 'Client services' }))
const { member } = JSON.parse(await api(jonas, 'GET', '/api/me'))
await api(ana, 'PATCH', `/api/members/${member.id}`, { departmentId: team.id })
const ties = await here.query('select id from shared_tie order by name desc')
const asks = [
  [
    'Nordhav moves its Portuguese payroll in spring. Inês has done exactly that, and you know her.',
    'Jonas Weber looks after our clients at Halyard. One of them, an energy firm of 4,000, moves its Portuguese payroll to a new system in spring. He would like to ask you three questions about the first two months. Twenty minutes by phone, any day before 11 December. He can return the favour: he knows the Nordic side well.',
  ],
  ['A client asks about dismissals in Portugal.', 'Jonas Weber has one question on employment law.'],
] as const
let clock = new Date()
clock.setUTCHours(10, 0, 0, 0)
await here.turnClock(clock)
for (const [place, [why, note]] of asks.entries())
  await api(jonas, 'POST', '/api/introductions', { tieId: ties[place]?.id, why, note })
await here.turnClock(clock)
const requests: { id: string; target: { name: string }; note: string }[] = JSON.parse(
  await api(lars, 'GET', '/api/introductions/requests'),
)
const [open] = requests.filter(({ target }) => target.name === 'Inês Carvalho')
if (!open) throw new Error('Nothing was asked.')
await draw('asked-of-me', '/ask/requests', true)
await draw('request', `/ask/requests/${open.id}`, true)
await api(lars, 'POST', `/api/introductions/requests/${open.id}/answer`, {
  answer: 'introduce',
  note: open.note,
})
clock = new Date(clock.getTime() + 11 * 60_000)
await here.turnClock(clock)
const link = office.mails
  .findLast(({ to }) => to.startsWith('ines'))
  ?.links.find((one) => one.includes('/i/'))
if (!link) throw new Error('No link was mailed.')
await draw('outside-person', new URL(link).pathname, false)
await here.close()
await office.close()

async function draw(name: string, path: string, isMember: boolean): Promise<void> {
  for (const [width, height, size] of [
    [1440, 900, ''],
    [390, 844, '-phone'],
  ] as const)
    for (const scheme of ['light', 'dark'] as const) {
      const page = await here.open({ width, height, scheme })
      if (isMember) await page.context().addCookies(await lars.context().cookies())
      await page.goto(here.base + path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForTimeout(600)
      await page.screenshot({ path: `${folder}${name}${size}${scheme === 'dark' ? '-dark' : ''}.png` })
      await page.context().close()
    }
}
