import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newRandom } from '#domain/demo/random.ts'
import { type TestMember, testApplication } from '../../testing/application.ts'
import { contact, mail } from '../../testing/records.ts'

// A member with a hundred questions who wants to know whose the doors without a name are. Of a company of twenty, each
// other member shares some people, has others only discoverable and the rest private; all of it follows from a seed.
const seeds = Number(process.env.SEEDS ?? 2)
const QUESTIONS = 100

test('a hundred questions do not tell whose a door without a name is: no better than chance and five points', {
  timeout: 900_000,
}, async (t) => {
  const world = await testApplication({ REQUESTS_PER_MINUTE: '1000000' })
  let [right, byChance, asked] = [0, 0, 0]
  for (let seed = 1; seed <= seeds; seed++) {
    world.setNow(new Date('2026-11-20T12:00:00Z'))
    const random = newRandom(seed)
    const members = await world.company(
      `Company${seed}`,
      'bot',
      ...Array.from({ length: 19 }, (_, n) => `m${n}`),
    )
    const [bot, ...others] = members as [TestMember, ...TestMember[]]
    const owners = new Map<string, string>()
    const organisations = ['Nordhav', 'Tessel', 'Ardenne', 'Voss', 'Calder'] as const
    const titles = ['CFO', 'Buyer', 'HR director', 'Plant manager', 'Lawyer', 'Data engineer'] as const
    for (const [place, member] of others.entries()) {
      const people = Array.from({ length: 7 }, (_, n) => {
        const organisation = random.pick(organisations)
        return {
          name: `Given${seed}x${place} Family${n}x${random.between(0, 1e6)}`,
          organisation,
          title: random.pick(titles),
        }
      })
      await member.bring(
        people.flatMap(({ name, organisation, title }) => {
          const email = `${name.replace(' ', '.').toLowerCase()}@${organisation.toLowerCase()}.example`
          return [
            contact(name, { organisation, title, emails: [email] }),
            ...Array.from({ length: random.between(1, 6) }, (_, week) =>
              mail(email, new Date(Date.UTC(2026, 10, 18 - 7 * week, 10)).toISOString()),
            ),
          ]
        }),
      )
      const ids = new Map<string, string>(
        (await member.call('GET', '/api/people')).body.people.map(({ id, name }: Record<string, string>) => [
          name,
          id,
        ]),
      )
      const share = (level: string, some: typeof people) =>
        member.call('POST', '/api/sharing', {
          level,
          who: { ids: some.map(({ name }) => ids.get(name) ?? '') },
        })
      await share('shared', people.slice(0, 2))
      await share('discoverable', people.slice(2, 6))
      for (const { name } of people.slice(2, 6)) owners.set(name, member.id)
    }
    world.setNow(new Date('2026-11-30T12:00:00Z'))
    const guesses = await attack(bot, others, organisations, titles)
    for (const [name, owner] of owners) {
      asked++
      byChance += 1 / others.length
      if (guesses.get(name) === owner) right++
    }
    assert.ok(guesses.size >= owners.size * 0.8, `only ${guesses.size} doors of ${owners.size} were seen`)
  }
  t.diagnostic(
    `${asked} doors: ${right} guessed (${((100 * right) / asked).toFixed(1)} %), by chance ${byChance.toFixed(1)}`,
  )
  assert.ok(right / asked <= byChance / asked + 0.05, `${right} of ${asked}`)
})

/**
 * The best that a member can do with what is shown: whoever shares people at the same organisation, with a like title,
 * under a neighbouring id, in answers that took as long, found in the same answers, is the likelier owner.
 */
async function attack(
  bot: TestMember,
  others: readonly TestMember[],
  organisations: readonly string[],
  titles: readonly string[],
): Promise<Map<string, string>> {
  const questions = Array.from({ length: QUESTIONS }, (_, n) => {
    const organisation = organisations[n % organisations.length]
    return n % 4 === 3
      ? `${titles[n % titles.length]}`
      : `${titles[(n >> 2) % titles.length]} at ${organisation}`
  })
  const evidence = new Map<string, Map<string, number>>()
  const note = (door: string, member: string, points: number) => {
    const known = evidence.get(door) ?? new Map<string, number>()
    evidence.set(door, known.set(member, (known.get(member) ?? 0) + points))
  }
  for (const question of questions) {
    const { body } = await bot.call('GET', `/api/ask?q=${encodeURIComponent(question)}`)
    const shown: { memberId: string; organisation: string; title: string; id: string }[] = body.oneDoor.map(
      (door: {
        tieId: string
        organisation: string
        title: string
        ways: { steps: { to: { memberId: string } }[] }[]
      }) => ({
        memberId: door.ways[0]?.steps.at(-2)?.to.memberId,
        organisation: door.organisation,
        title: door.title,
        id: door.tieId,
      }),
    )
    for (const [place, door] of body.somebodyHere.entries()) {
      assert.deepEqual(Object.keys(door).toSorted(), ['fits', 'name', 'organisation', 'tieId', 'title'])
      evidence.set(door.name, evidence.get(door.name) ?? new Map())
      for (const [rank, known] of shown.entries()) {
        if (known.organisation === door.organisation) note(door.name, known.memberId, 2)
        if (known.title === door.title) note(door.name, known.memberId, 1)
        if (rank === place) note(door.name, known.memberId, 1)
        // Ids that were given out one after the other, or made in one transaction, would begin alike.
        if (known.id.slice(0, 3) === door.tieId.slice(0, 3)) note(door.name, known.memberId, 10)
      }
    }
  }
  return new Map(
    [...evidence].map(([door, members]) => {
      const [best] = [...members].toSorted((one, other) => other[1] - one[1])
      return [door, best?.[0] ?? others[0]?.id ?? '']
    }),
  )
}
