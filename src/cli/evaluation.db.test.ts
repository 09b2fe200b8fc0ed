import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { type TestMember, testApplication } from '../testing/application.ts'

const main = new URL('./main.ts', import.meta.url).pathname
const world = await testApplication()
const [ana, ben] = (await world.company('Halyard', 'ana', 'ben')) as [TestMember, TestMember]
const url = await world.app.listen({ host: '127.0.0.1', port: 0 })
const home = mkdtempSync(join(tmpdir(), 'pilotlight-cli-'))
after(async () => {
  await world.app.close()
  rmSync(home, { recursive: true, force: true })
})
const tokens = new Map<TestMember, string>()
for (const member of [ana, ben])
  tokens.set(
    member,
    (await member.call('POST', '/api/tokens', { name: 'cli', scopes: ['read', 'write'] })).body.secret,
  )
const today = (day: string) => world.setNow(new Date(`${day}T12:00:00Z`))
today('2026-10-20')
for (const [name, people] of [
  ['Sales', 40],
  ['Finance', 34],
] as const) {
  const { id } = (await ana.call('POST', '/api/departments', { name })).body
  await world.owner.query(
    `insert into member (tenant_id, name, department_id) select tenant_id, $1 || n, $2 from member, generate_series(1, $3::int) n where id = $4`,
    [name, id, people, ana.id],
  )
}

/** A command as this member would give it. */
function pilotlight(member: TestMember, ...args: readonly string[]) {
  return new Promise<{ code: number | null; out: string; words: string }>((resolve) => {
    const child = spawn(process.execPath, [main, 'evaluation', ...args], {
      env: {
        PATH: process.env.PATH,
        XDG_CONFIG_HOME: home,
        PILOTLIGHT_URL: url,
        PILOTLIGHT_TOKEN: tokens.get(member),
      },
    })
    let [out, words] = ['', '']
    child.stdout.on('data', (text) => (out += text))
    child.stderr.on('data', (text) => (words += text))
    child.on('close', (code) => resolve({ code, out, words }))
  })
}
const design = ['--starts-on', '2026-11-02', '--departments', 'all', '--steps', '2']

test('a preview draws nothing, a draw is listed and shown with its seed, the report waits for its day', async () => {
  const looked = await pilotlight(ana, 'preview', 'Autumn', ...design)
  assert.equal(looked.code, 0, looked.words)
  assert.match(looked.out, /Sales +40[\s\S]*an estimate, but without an interval/)
  assert.equal((await pilotlight(ana)).out, 'No order was ever drawn.\n')
  const drawn = await pilotlight(ana, 'draw', 'Autumn', ...design)
  assert.equal(drawn.code, 0, drawn.words)
  assert.match(drawn.out, /Drawn on 2026-10-20 from the seed [0-9a-f]{64}/)
  assert.match(drawn.out, /all is counted on 2026-12-14/)
  assert.match((await pilotlight(ben)).out, /Autumn +2026-11-02 +2 +74 +will be counted on 2026-12-14/)
  // Who does not lead sees the design and no report.
  const seen = JSON.parse((await pilotlight(ben, 'autumn', '--json')).out)
  assert.deepEqual([seen.units.length, seen.report], [2, null])
})

test('the report says that it is preliminary, that no interval can be given, and what is not counted', async () => {
  today('2026-12-14')
  const { code, out } = await pilotlight(ana, 'Autumn')
  assert.equal(code, 0)
  assert.match(out, /Preliminary: 0\.00 weeks of eight with contact both ways/)
  assert.match(out, /No interval can be given: too few units/)
  assert.match(out, /Not counted, because[^\n]*clinic marks/)
})

test('what is missing or not there is said, and nothing is drawn', async () => {
  assert.equal((await pilotlight(ana, 'draw', 'Winter')).code, 64)
  const unknown = await pilotlight(ana, 'draw', 'Winter', ...design, '--departments', 'Sales,Legal')
  assert.deepEqual([unknown.code, /no department Legal/.test(unknown.words)], [1, true])
  assert.equal((await pilotlight(ana, 'call-off', 'Autumn', '--because', 'Too late')).code, 1)
  assert.equal((await pilotlight(ana, 'Spring')).code, 1)
})
