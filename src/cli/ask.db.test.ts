import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { after, test } from 'node:test'
import { type TestMember, testApplication } from '../testing/application.ts'
import { contact } from '../testing/records.ts'

const main = new URL('./main.ts', import.meta.url).pathname
const world = await testApplication()
world.setNow(new Date('2026-11-23T10:00:00Z'))
const [jonas, lars] = (await world.company('Halyard', 'jonas', 'lars', 'cleo', 'dan', 'eve')) as TestMember[]
assert.ok(jonas && lars)
const base = await world.app.listen({ host: '127.0.0.1', port: 0 })
after(() => world.app.close())

/** A member at their terminal. */
async function terminal(member: TestMember) {
  const wanted = { name: 'terminal', scopes: ['read', 'write'], days: 1 }
  const { secret } = (await member.call('POST', '/api/tokens', wanted)).body
  return (...args: readonly string[]): Promise<{ code: number | null; out: string; words: string }> =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, [main, ...args], {
        env: { PATH: process.env.PATH, PILOTLIGHT_URL: base, PILOTLIGHT_TOKEN: secret },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      let [out, words] = ['', '']
      child.stdout.on('data', (text) => (out += text))
      child.stderr.on('data', (text) => (words += text))
      child.on('close', (code) => resolve({ code, out, words }))
    })
}

const asJonas = await terminal(jonas)
const asLars = await terminal(lars)
const why = ['--why', 'Nordhav moves its payroll.', '--note', 'Jonas has three questions.']

await lars.bring(
  ['Inês Carvalho', 'Duarte Pires', 'Sofia Ricci'].map((name) =>
    contact(name, {
      organisation: 'Atlântica',
      title: 'Payroll lead',
      emails: [`${name.split(' ')[1]?.toLowerCase()}@atlantica.example`],
    }),
  ),
)
const { people } = (await lars.call('GET', '/api/people')).body
await lars.call('POST', '/api/sharing', {
  level: 'shared',
  who: { ids: people.map(({ id }: { id: string }) => id) },
})

/** Asks for this person as Jonas would; gives the beginning of the introduction's id. */
async function askedFor(name: string): Promise<string> {
  const found = await asJonas('ask', 'payroll', '--json')
  const door = JSON.parse(found.out).oneDoor.find((one: { name: string }) => one.name === name)
  const made = await asJonas('introduce', door.tieId, ...why, '--json')
  assert.equal(made.code, 0, made.words)
  const { id, textToConnector } = JSON.parse(made.out)
  // No mail is set up: the text goes by hand.
  assert.match(textToConnector, /\/ask\/requests\//)
  return id.slice(0, 8)
}

test('a question is answered with ways, and with what introduce takes', async () => {
  const { code, out, words } = await asJonas('ask', 'payroll', 'at', 'Atlântica')
  assert.equal(code, 0, words)
  assert.match(words, /^Understood: .*Atlântica.* \d+ ms over 3 shared ties\./)
  assert.match(out, /^One door away\n/m)
  assert.match(out, /you → lars \(colleague\) → Inês Carvalho \(no contact on record\)/)
  assert.match(out, /[0-9a-f]{8}-[0-9a-f-]{27}$/m)
  const nobody = await asJonas('ask', 'xyzzy')
  assert.deepEqual([nobody.code, nobody.out], [0, ''])
  assert.match(nobody.words, /Nobody is found for this/)
})

test('changed parts are asked as they are', async () => {
  const { parts } = JSON.parse((await asJonas('ask', 'payroll', '--part', 'person:duarte', '--json')).out)
  assert.deepEqual(
    parts.map(({ kind, value }: Record<string, string>) => [kind, value]),
    [['person', 'duarte']],
  )
})

test('asked for, answered in words, and what came of it: each side lists its own', async () => {
  const id = await askedFor('Inês Carvalho')
  assert.match((await asLars('introductions')).out, /Asked of you\n.*\n.* open +jonas +Inês Carvalho/)
  const answered = await asLars('answer', id, 'answer', 'Ask', 'Karim', 'instead.')
  assert.equal(answered.code, 0, answered.words)
  assert.match(answered.words, /^Inês Carvalho: answer\. Until .* it can be taken back\./)
  const undone = await asLars('answer', id, 'undo')
  assert.match(undone.words, /^Inês Carvalho: open\./, undone.words)
  await asLars('answer', id, 'answer', 'Ask Karim instead.')
  world.setNow(new Date('2026-11-23T11:00:00Z'))
  const listed = JSON.parse((await asJonas('introductions', '--json')).out)
  assert.deepEqual([listed.mine.length, listed.ofMe.length], [1, 0])
})

test('a no looks like silence; what is no longer needed is withdrawn', async () => {
  const made = await asJonas('introductions', 'show', await askedFor('Duarte Pires'))
  assert.match(made.out, /^You ask lars for Duarte Pires \(Payroll lead, Atlântica\): asked\./)
  const [id = ''] = JSON.parse((await asLars('introductions', '--json')).out)
    .ofMe.filter(({ target }: { target: { name: string } }) => target.name === 'Duarte Pires')
    .map((one: { id: string }) => one.id)
  const before = (await asJonas('introductions', 'show', id)).out
  assert.equal((await asLars('answer', id, 'no')).code, 0)
  assert.equal((await asJonas('introductions', 'show', id)).out, before)
  const withdrawn = await asJonas('introductions', 'withdraw', id)
  assert.equal(withdrawn.code, 0, withdrawn.words)
  assert.match((await asJonas('introductions')).out, /withdrawn +Duarte Pires +lars/)
})

test('introduced by own mail, the ready text is printed', async () => {
  const id = await askedFor('Sofia Ricci')
  const { code, out, words } = await asLars('answer', id, 'introduce', '--by-own-mail')
  assert.equal(code, 0, words)
  assert.match(out, /\/i\/\S+/)
})

test('what is not understood, or not there, is said in words', async () => {
  for (const [wish, code, words] of [
    [['ask'], 64, /pilotlight ask/],
    [['introduce', 'x'], 64, /--why/],
    [['introduce', 'x', ...why], 1, /./],
    [['introductions', 'withdraw', 'zzz'], 1, /There is no introduction zzz/],
    [['introductions', 'outcome', 'zzz', 'met', '--amount', 'much'], 64, /is no number/],
    [['introductions', 'nonsense'], 64, /pilotlight introductions/],
    [['answer', 'zzz', 'no'], 1, /There is no introduction zzz/],
    [['answer'], 64, /pilotlight answer/],
  ] as const) {
    const said = await asJonas(...wish)
    assert.deepEqual([said.code, words.test(said.words)], [code, true], `${wish.join(' ')}: ${said.words}`)
  }
  const id = JSON.parse((await asLars('introductions', '--json')).out).ofMe[0].id
  assert.equal((await asLars('answer', id, 'maybe')).code, 64)
  assert.equal((await asLars('answer', id, 'answer')).code, 64)
})
