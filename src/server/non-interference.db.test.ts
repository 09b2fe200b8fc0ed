import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newRandom } from '#domain/demo/random.ts'
import { type Caller, type TestMember, testApplication } from '../testing/application.ts'
import { clinicMarks } from '../testing/clinic-marks.ts'
import { contact, mail } from '../testing/records.ts'

// Pairs of worlds that differ only in what is private to Ana. Everybody else's answers and exports are the same, byte
// for byte. A dozen pairs here; `PAIRS=200` makes more of them.
const pairs = Number(process.env.PAIRS ?? 12)
const world = await testApplication({ REQUESTS_PER_MINUTE: '1000000' })
world.setNow(new Date('2026-11-20T12:00:00Z'))
const [ana, ben, cleo, dan, eve] = (await world.company(
  'Halyard',
  'ana',
  'ben',
  'cleo',
  'dan',
  'eve-shares-nothing',
)) as [TestMember, TestMember, TestMember, TestMember, TestMember]
const [zoe] = (await world.company('Rival', 'zoe')) as [TestMember]

const emailOf = (name: string, organisation: string) =>
  `${name.toLowerCase().replaceAll(' ', '.')}@${organisation.toLowerCase()}.example`

/** Somebody at an organisation, with so many mails, one a week until now. */
function kept(name: string, organisation: string, title: string, weeks: number) {
  const email = emailOf(name, organisation)
  return [
    contact(name, { organisation, title, emails: [email] }),
    ...Array.from({ length: weeks }, (_, week) =>
      mail(email, new Date(Date.UTC(2026, 10, 18 - 7 * week, 10)).toISOString(), {
        direction: week % 2 === 0 ? 'out' : 'in',
      }),
    ),
  ]
}
const idOf = async (member: TestMember, name: string): Promise<string> =>
  (await member.call('GET', `/api/people?search=${encodeURIComponent(name)}`)).body.people[0].id
const share = async (member: TestMember, level: string, ...names: string[]) =>
  member.call('POST', '/api/sharing', {
    level,
    who: { ids: await Promise.all(names.map((name) => idOf(member, name))) },
  })

// What is not private: it stays the same in all worlds.
const nordhav = (
  await ana.call('POST', '/api/accounts', {
    name: 'Nordhav',
    domains: ['nordhav.example'],
    leadId: ben.id,
  })
).body.id
const tessel = (await ana.call('POST', '/api/accounts', { name: 'Tessel', kind: 'prospect', goal: 20 })).body
  .id
await ana.call('POST', '/api/accounts', { name: 'Quiet Ltd', domains: ['quiet.example'] })
await ana.bring([
  ...kept('Priya Raman', 'Nordhav', 'CFO', 12),
  ...kept('Lars Eklund', 'Nordhav', 'Buyer', 3),
  ...kept('Ola Berg', 'Nordhav', 'Legal Counsel', 8),
])
await ben.bring([
  ...kept('Priya Raman', 'Nordhav', 'CFO', 6),
  ...kept('Mara Holm', 'Tessel', 'HR director', 9),
  ...kept('Sam Free', 'Elsewhere', 'Owner', 4),
])
await cleo.bring([...kept('Mara Holm', 'Tessel', 'HR director', 2), ...kept('Ivo Dal', 'Nordhav', 'CTO', 7)])
await dan.bring(kept('Ivo Dal', 'Nordhav', 'CTO', 5))
await eve.bring([...kept('Ivo Dal', 'Nordhav', 'CTO', 11), ...kept('Rui Sol', 'Tessel', 'CEO', 11)])
await share(ana, 'shared', 'Priya Raman', 'Lars Eklund')
await share(ana, 'discoverable', 'Ola Berg')
await share(ben, 'shared', 'Priya Raman', 'Mara Holm', 'Sam Free')
await share(cleo, 'shared', 'Mara Holm')
await share(cleo, 'discoverable', 'Ivo Dal')
const priya = (await ben.call('GET', `/api/accounts/${nordhav}`)).body.marks.find(
  ({ name, memberId }: Record<string, string>) => name === 'Priya Raman' && memberId === ana.id,
).id
await ana.call('POST', `/api/accounts/${nordhav}/plays`, {
  kind: 'bring_in',
  tieId: priya,
  partnerId: dan.id,
})
await cleo.call('POST', `/api/accounts/${tessel}/plays`, { kind: 'adopt', department: 'executive' })
await ben.call('PATCH', `/api/people/${await idOf(ben, 'Mara Holm')}`, { tags: ['friends'], circle: 15 })
await ana.call('PATCH', `/api/members/${cleo.id}`, {
  roles: ['member', 'manager', 'client_lead', 'administrator'],
})

await cleo.call('PUT', '/api/me/ask-me', { line: '', skills: [{ name: 'Tenders', source: 'word' }] })
// Reaches Cleo by her skill, and Ana and Ben by whom they share.
const question = (await dan.call('POST', '/api/introductions/questions', { text: 'A tender of Nordhav?' }))
  .body.id
const { id: cohort } = (
  await ana.call('POST', '/api/cohorts', { name: 'Autumn', startsOn: '2026-11-02', isOpen: true })
).body
await ana.call('POST', `/api/cohorts/${cohort}/prizes`, { name: 'Voucher', way: 'draw' })
const { id: draw } = (
  await ana.call('POST', `/api/cohorts/${cohort}/draws`, {
    closesAt: '2026-12-01T12:00:00Z',
    randomness: 'none',
  })
).body

const { body: openapi } = await world.nobody.call('GET', '/api/openapi.json')
const routes = Object.keys(openapi.paths).filter(
  (path) => openapi.paths[path].get && !/\/(sessions|openapi\.json|docs|introduction-links|held)/.test(path),
)

/** Every GET of the API as this member would ask it, with ids of their own and with Ana's, and the lists' questions. */
async function urlsFor(member: TestMember): Promise<string[]> {
  const own = (await member.call('GET', '/api/people')).body.people.map(({ id }: { id: string }) => id)
  const imports = (await member.call('GET', '/api/imports')).body.map(({ id }: { id: string }) => id)
  const fill = (path: string): string[] => {
    if (!path.includes('{')) return [path]
    const ids = path.startsWith('/api/accounts')
      ? [nordhav, tessel]
      : path.startsWith('/api/imports')
        ? imports
        : path.startsWith('/api/introductions/questions')
          ? [question]
          : path.startsWith('/api/cohorts')
            ? [cohort]
            : path.startsWith('/api/draws')
              ? [draw]
              : [...own, anasPriya]
    return ids.map((id: string) => path.replace(/\{[a-zA-Z]+\}/, id))
  }
  return [
    ...routes.flatMap(fill),
    ...['living', 'trend', 'last', 'without', 'plays'].map((sort) => `/api/accounts?sort=${sort}`),
    '/api/accounts?search=nord&only=single-threaded',
    '/api/plays?mine=true',
    ...['priya', 'secret', 'nordhav', 'a'].map((search) => `/api/people?search=${search}`),
    '/api/people?organisation=Nordhav&sort=last',
    '/api/organisations?search=tes',
    ...[
      'Nordhav CTO',
      'Ivo Dal',
      'who is a CEO at Tessel',
      'secret buyer',
      'Quiet Ltd',
      'HR director in Lisbon',
      'sec',
    ].map((question) => `/api/ask?q=${encodeURIComponent(question)}`),
  ]
}
const anasPriya = await idOf(ana, 'Priya Raman')
const others = [ben, cleo, dan, eve, zoe]
const urls = new Map<TestMember, string[]>()
for (const member of others) {
  // A week is chosen at the first look and then stays.
  await member.call('GET', '/api/week')
  urls.set(member, await urlsFor(member))
}

async function everything(member: TestMember): Promise<string[]> {
  const texts = []
  for (const url of urls.get(member) ?? []) {
    const { status, text } = await member.call('GET', url)
    // How long it took is nobody's doing.
    texts.push(`${url} ${status} ${text.replace(/"milliseconds":\d+/, '')}`)
  }
  return texts
}

/** Things that Ana does and nobody else is told: each alone leaves every answer to others as it was. */
const privately: readonly ((private_: readonly string[], n: number) => Promise<unknown>)[] = [
  async (_, n) => {
    const records = [
      ...kept(`Secret Friend${n}`, 'Nordhav', 'CEO', 3 + (n % 9)),
      ...kept('Mara Holm', 'Tessel', 'HR director', n % 5),
      ...kept(`Secret Buyer${n}`, 'Quiet', 'Buyer', 2),
    ]
    const { id } = await ana.bring(records, { files: [{ path: `${n}.zip`, size: n, kind: 'test' }] })
    if (n % 3 === 0) await ana.call('DELETE', `/api/imports/${id}`)
  },
  (_, n) => ana.call('POST', '/api/people', { name: `Secret Typed${n}`, organisation: 'Tessel' }),
  ([one], n) => ana.call('POST', `/api/people/${one}/notes`, { text: `secret ${n}` }),
  (_, n) => ana.call('POST', `/api/people/${anasPriya}/notes`, { text: `secret ${n}` }),
  (_, n) =>
    ana.call('PATCH', `/api/people/${anasPriya}`, {
      circle: n % 2 ? 5 : null,
      cadenceDays: 30,
      tags: [`secret-${n}`],
      nextStep: 'secret',
      nextStepOn: '2026-12-01',
      isNeverSuggested: n % 2 === 0,
    }),
  ([one], n) =>
    ana.call('PATCH', `/api/people/${one}`, { organisation: 'Nordhav', title: `Secret ${n}`, circle: 50 }),
  ([one, other]) => ana.call('POST', `/api/people/${one}/merge`, { otherId: other }),
  async () => {
    const [merge] = (await ana.call('GET', '/api/merges')).body.merges
    if (merge) await ana.call('POST', `/api/merges/${merge.id}/undo`)
  },
  async (_, n) => {
    const [asked] = (await ana.call('GET', '/api/questions')).body.questions
    if (!asked || [asked.person.id, asked.other.id].includes(anasPriya)) return
    const answer = ['same', 'different', 'later'][n % 3]
    if (answer !== 'same')
      await ana.call('POST', '/api/questions', { personId: asked.person.id, otherId: asked.other.id, answer })
  },
  ([one]) => ana.call('POST', `/api/people/${one}/moves`, { organisation: 'Tessel', title: 'CFO' }),
  ([one]) => ana.call('POST', `/api/people/${one}/interactions`, { channel: 'call', on: '2026-11-19' }),
  ([, other], n) => ana.call('PATCH', `/api/people/${other}`, { isHidden: n % 2 === 0 }),
  ([, , third]) => ana.call('DELETE', `/api/people/${third}`),
  ([one]) => ana.call('POST', '/api/sharing/preview', { level: 'shared', who: { ids: [one] } }),
  async ([one]) => {
    await ana.call('POST', '/api/sharing', { level: 'shared', who: { ids: [one] } })
    await ana.call('POST', '/api/sharing', { level: 'private', who: { ids: [one] } })
  },
  () => ana.call('PUT', `/api/sharing/refusals/${nordhav}`),
  async () => {
    const [one, other] = (await ana.call('GET', '/api/organisations')).body.organisations
    if (one && other) await ana.call('POST', `/api/organisations/${one.id}/merge`, { otherId: other.id })
  },
  () => ana.call('GET', '/api/week'),
  async (_, n) => {
    await ana.call('POST', '/api/academy/clinic', clinicMarks(`2026-11-0${1 + (n % 9)}`, n % 20))
    if (n % 4 === 0) await ana.call('DELETE', '/api/academy/clinic')
  },
  (_, n) => ana.call('POST', `/api/academy/lessons/w1-l${1 + (n % 6)}/read`),
]

test('a member who shares nothing appears nowhere but among the company’s members', async () => {
  for (const member of [ana, ben, cleo, dan])
    for (const url of await urlsFor(member)) {
      if (url === '/api/members' || url === '/api/invitations') continue
      const { text } = await member.call('GET', url)
      assert.ok(
        !text.includes(eve.id) && !text.includes('eve-shares-nothing') && !text.includes('Rui Sol'),
        url,
      )
    }
})

test('whatever is private to Ana, everybody else’s answers and exports are the same, byte for byte', async () => {
  const before = new Map<Caller, string[]>()
  // Whoever looks leaves a line with the owner, once a day: all have looked before the worlds are compared.
  for (const member of others) await everything(member)
  for (const member of others) before.set(member, await everything(member))
  assert.match(before.get(ben)?.join('\n') ?? '', /Priya Raman/)
  const random = newRandom(pairs)
  let happened = 0
  for (let pair = 0; pair < pairs; pair++) {
    const did = []
    for (let step = 0; step < 6; step++) {
      const place = random.between(0, privately.length - 1)
      const { people } = (await ana.call('GET', '/api/people?limit=500&sort=name')).body
      const own = people
        .filter(({ sharing }: { sharing: string }) => sharing === 'private')
        .map(({ id }: { id: string }) => id)
      const doing = privately[own.length < 3 ? 0 : place]
      await doing?.(own, pair * 10 + step)
      did.push(own.length < 3 ? 0 : place)
      happened++
    }
    // Small sets of others each time, all of them at the end: the sum is what counts.
    for (const member of pair === pairs - 1 ? others : [others[pair % others.length] ?? ben]) {
      const after = await everything(member)
      for (const [at, text] of after.entries())
        assert.equal(text, before.get(member)?.[at], `${member.name}, after ${did.join(', ')}`)
    }
  }
  assert.ok(happened >= pairs * 6)
  // And what she shares is seen, so that the same is no silence.
  await share(ana, 'shared', 'Ola Berg')
  assert.notDeepEqual(await everything(ben), before.get(ben))
})

test('nothing is numbered in the order in which it was made, so nobody counts what they cannot see', async () => {
  const { rows } = await world.owner.query(
    `select table_name, column_name from information_schema.columns
     where table_schema = 'public' and (is_identity = 'YES' or column_default like 'nextval%')`,
  )
  assert.deepEqual(rows, [])
})
