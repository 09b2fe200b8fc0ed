import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type TestMember, testApplication } from '../../testing/application.ts'
import { contact, key, mail } from '../../testing/records.ts'

const world = await testApplication()
world.setNow(new Date('2026-11-24T12:00:00Z'))

const guesses = 60
// Names that are unlike each other: whom chance joins would be chance's doing in either world.
const syllables = 'ba dor fi gul hem jor kes lun mir nov pal quin ras sul tev wim'.split(' ')
const word = (seed: number) => {
  const bits = Math.imul(seed + 1, 2654435761) >>> 4
  return [0, 4, 8, 12].map((shift) => syllables[(bits >>> shift) & 15]).join('')
}
const name = (place: number) => `${word(place)} ${word(place * 3 + 100)}`
const address = (place: number) => `${name(place).replace(' ', '.')}@kestrel.example`

/** What the guesser sends: cards that would meet Ana's by address, telephone, profile, or name and firm. */
const sent = Array.from({ length: guesses }, (_, place) => [
  contact(name(place), {
    key: key(`guess ${place}`),
    source: 'csv',
    urls: place % 4 === 1 ? [`linkedin.com/in/p-${place}`] : [],
    emails: place % 4 === 2 ? [address(place)] : [],
    phones: place % 4 === 3 ? [`+3519100${place + 10_000}`] : [],
    organisation: place % 4 === 0 ? 'Kestrel' : '',
    connectedOn: new Date(Date.UTC(2025, 0, 1) + place * 86_400_000).toISOString().slice(0, 10),
  }),
  // No two on one day, so that nothing is in an order by chance.
  mail(address(place), new Date(Date.UTC(2026, 10, 20) - place * 86_400_000).toISOString(), {
    people: [{ name: name(place), email: address(place), url: '' }],
  }),
]).flat()

/** Every second of them is in Ana's private book, with all that she knows. */
const known = Array.from({ length: guesses / 2 }, (_, half) => half * 2 + (half % 2)).flatMap((place) => [
  contact(name(place), {
    urls: [`linkedin.com/in/p-${place}`],
    emails: [address(place)],
    phones: [`+3519100${place + 10_000}`],
    organisation: 'Kestrel',
  }),
  mail(address(place), '2026-09-01T10:00:00Z'),
])

/** All that the guesser is told; ids, and the order of namesakes, are chance. */
async function told(guesser: TestMember): Promise<string> {
  const { report } = await guesser.bring(sent, { own: [] })
  const answers = [JSON.stringify(report)]
  const [person] = (await guesser.call('GET', '/api/people?sort=last&limit=1')).body.people
  await guesser.call('POST', '/api/sharing', { level: 'shared', who: { ids: [person.id] } })
  for (const path of [
    '/api/people?sort=name&limit=100',
    '/api/people/facets',
    '/api/people/export',
    `/api/people/${person.id}`,
    `/api/people/${person.id}/known-by`,
    '/api/questions?limit=100',
    '/api/merges',
    '/api/organisations',
    '/api/week',
    '/api/habit',
    '/api/sharing',
    '/api/accounts',
    '/api/accounts/suggestions',
    '/api/counterparts',
    '/api/imports',
  ]) {
    const { status, text } = await guesser.call('GET', path)
    assert.equal(status, 200, path)
    answers.push(`${path} ${text.length}`, ...text.split(/(?<=\}),(?=\{)|(?<=\[)(?=\{)|(?<=\})(?=\])|\r\n/))
  }
  return answers
    .join('\n')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '#')
    .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z/g, 'at')
    .split('\n')
    .sort()
    .join('\n')
}

test('guesses at a colleague’s private book tell nothing: all is as in a world without that colleague’s people', async () => {
  const [ana, ben] = await world.company('Halyard', 'ana', 'ben')
  const [, alone] = await world.company('Halyard', 'ana', 'ben')
  assert.ok(ana && ben && alone)
  await ana.bring(known)
  assert.equal((await ana.call('GET', '/api/people')).body.total, guesses / 2)
  assert.equal(await told(ben), await told(alone))
})
