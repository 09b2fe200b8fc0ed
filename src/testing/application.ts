import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { newSetUpCode } from '../server/access/set-up-code.ts'
import { buildApp } from '../server/app.ts'
import { readConfiguration } from '../server/configuration.ts'
import { type TestDatabase, testDatabase } from '../server/database/test-database.ts'
import { settleIntroductions } from '../server/introductions/jobs.ts'
import { openSuppression } from '../server/people/suppression-start.ts'

export interface Reply {
  readonly status: number
  readonly text: string
  // biome-ignore lint/suspicious/noExplicitAny: a test reads an answer's fields as the client of an API does
  readonly body: any
  readonly cookie: string
}

/** Somebody with a browser: calls the API with their session. */
export interface Caller {
  call(method: string, url: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>
  cookie: string
}

export interface TestMember extends Caller {
  readonly id: string
  readonly name: string
  readonly email: string
  /** Sends records as one import, and finishes it. */
  bring(
    records: readonly object[],
    options?: { snapshotOn?: string; own?: readonly string[]; files?: readonly object[] },
  ): Promise<{ id: string; report: Reply['body'] }>
}

export interface TestApplication extends TestDatabase {
  readonly app: FastifyInstance
  readonly setUpCode: string
  readonly nobody: Caller
  /** A company of these members; the first founds it. */
  company(name: string, ...members: readonly string[]): Promise<TestMember[]>
  /** Turns the application's clock. */
  setNow(now: Date): void
  /** Turns the clock, and does what is due with introductions then; gives how many things happened. */
  settle(now: Date): Promise<number>
}

const password = 'a pilot light never goes out'

/** The whole application on a database of this file's own. */
export async function testApplication(environment: Record<string, string> = {}): Promise<TestApplication> {
  const testing = await testDatabase()
  const code = newSetUpCode()
  let now = new Date()
  const dataDirectory = mkdtempSync(join(tmpdir(), 'pilotlight-keys-'))
  after(() => rmSync(dataDirectory, { recursive: true, force: true }))
  const configuration = readConfiguration({
    DATA_DIR: dataDirectory,
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
    // A test asks more in a minute than anybody could.
    REQUESTS_PER_MINUTE: '1000000',
    ...environment,
  })
  const services = {
    database: testing.database,
    configuration,
    setUpCode: code,
    isDatabaseReady: () => true,
    now: () => now,
  }
  await openSuppression(testing.database, configuration, () => {})
  const app = await buildApp(services)
  let callers = 0
  // Everybody calls from an address of their own, or one of a large company would use up the limit of all.
  const nobody = () => caller(app, `10.0.${callers >> 8}.${callers++ & 255}`)
  return {
    ...testing,
    app,
    setUpCode: code.text,
    nobody: nobody(),
    setNow(later) {
      now = later
    },
    settle(later) {
      now = later
      const { baseUrl, mail } = configuration
      return settleIntroductions(testing.database, { baseUrl, canMail: mail !== undefined }, later)
    },
    async company(name, ...members) {
      const [founderName = 'ana', ...others] = members
      const domain = `${name.toLowerCase()}.example`
      // Each company of a test is founded anew: the public door opens only for the first.
      const founder = nobody()
      await foundThroughTheDoor(testing, founder, {
        code: code.text,
        company: name,
        country: 'PT',
        domains: [domain],
        name: founderName,
        email: `${founderName}@${domain}`,
        password,
        timeZone: 'Europe/Lisbon',
      })
      const found = [await member(founder, founderName, `${founderName}@${domain}`)]
      for (const other of others) {
        const email = `${other}@${domain}`
        const invited = await founder.call('POST', '/api/invitations', { name: other, email })
        const joiner = nobody()
        await joiner.call('POST', `/api/invitations/${invited.body.link.split('/').at(-1)}`, {
          name: other,
          password,
          timeZone: 'Europe/Lisbon',
        })
        found.push(await member(joiner, other, email))
      }
      return found
    },
  }
}

export function signInAs(caller: Caller, email: string): Promise<Reply> {
  return caller.call('POST', '/api/sessions', { email, password })
}

/** The door closes after the first company; for a second one its founder's lock is lifted behind the policies. */
async function foundThroughTheDoor({ owner }: TestDatabase, founder: Caller, wanted: object): Promise<void> {
  await owner.query('update company set demo = true where not demo')
  let founded = await founder.call('POST', '/api/set-up', wanted)
  // On a machine under load the application says 'one moment' while it starts.
  for (let turn = 0; turn < 20 && founded.status === 503; turn++) {
    await setTimeout(500)
    founded = await founder.call('POST', '/api/set-up', wanted)
  }
  if (founded.status !== 200) throw new Error(`The company was not founded: ${founded.text}`)
  await owner.query('update company set demo = false')
}

async function member(signedIn: Caller, name: string, email: string): Promise<TestMember> {
  const me = await signedIn.call('GET', '/api/me')
  return {
    ...signedIn,
    call: signedIn.call,
    id: me.body.member.id,
    name,
    email,
    async bring(
      records,
      {
        snapshotOn = '2026-11-01',
        own = [email],
        files = [{ path: `${name}-${records.length}.zip`, size: records.length, kind: 'test' }],
      } = {},
    ) {
      const begun = await signedIn.call('POST', '/api/imports', { files, snapshotOn, ownAddresses: own })
      const sent = await signedIn.call(
        'POST',
        `/api/imports/${begun.body.id}/batches`,
        batch(records),
        ndjson,
      )
      if (sent.status !== 200) throw new Error(`The batch was refused: ${sent.text}`)
      const finished = await signedIn.call('POST', `/api/imports/${begun.body.id}/finish`, { setAside: {} })
      return { id: begun.body.id, report: finished.body }
    },
  }
}

export const ndjson = { 'content-type': 'application/x-ndjson', 'content-encoding': 'gzip' }

export function batch(records: readonly object[]): Buffer {
  return gzipSync(records.map((record) => JSON.stringify(record)).join('\n'))
}

function caller(app: FastifyInstance, remoteAddress: string): Caller {
  const self: Caller = {
    cookie: '',
    async call(method, url, body, headers = {}) {
      const response = await app.inject({
        method: method as 'GET',
        url,
        remoteAddress,
        headers: { ...(self.cookie ? { cookie: self.cookie } : {}), ...headers },
        ...(body === undefined ? {} : { payload: body as object }),
      })
      const cookie = response.cookies[0] ? `${response.cookies[0].name}=${response.cookies[0].value}` : ''
      if (cookie) self.cookie = cookie
      const isJson = String(response.headers['content-type']).includes('json')
      return {
        status: response.statusCode,
        text: response.body,
        body: isJson && response.body ? response.json() : undefined,
        cookie,
      }
    },
  }
  return self
}
