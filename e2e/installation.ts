import { createConnection, createServer, type Server } from 'node:net'
import { gunzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { startProgrammeKeeper } from '../src/server/academy/jobs.ts'
import { startMailSender } from '../src/server/access/jobs.ts'
import { mayMailOutside } from '../src/server/introductions/may-mail.ts'
import { testApplication } from '../src/testing/application.ts'
import { launchBrowser } from './browser.ts'
import type { PostOffice } from './post-office.ts'

export interface Installation {
  readonly base: string
  readonly setUpCode: string
  readonly browser: Browser
  /** Every byte that browsers have sent so far, unpacked where it was packed. */
  sentOverTheWire(): string
  /** A page in a window of its own; `browser`: in another browser than the installation's. */
  open(options?: {
    width?: number
    height?: number
    scheme?: 'light' | 'dark'
    browser?: Browser
    locale?: string
  }): Promise<Page>
  /** Turns the clock, does what is due then and sends the mail that waits. */
  turnClock(to: Date): Promise<void>
  query(text: string): Promise<Record<string, unknown>[]>
  /** A hash of all rows of every table, table by table: the same when nothing has changed. */
  everything(): Promise<Record<string, unknown>[]>
  close(): Promise<void>
}

/** Pilotlight as installed: its own database, its own port, a tap on the wire, a real browser; mail, where there is a post office. */
export async function install(postOffice?: PostOffice): Promise<Installation> {
  const sent: Buffer[] = []
  const troubles: string[] = []
  let inside = ''
  const tap = createServer((client) => {
    const server = createConnection(Number(new URL(inside).port), '127.0.0.1')
    client.on('data', (bytes: Buffer) => sent.push(bytes))
    client.pipe(server).pipe(client)
    for (const socket of [client, server]) socket.on('error', () => {})
  })
  await new Promise<void>((resolve) => tap.listen(0, '127.0.0.1', resolve))
  const base = `http://127.0.0.1:${portOf(tap)}`
  const mail = postOffice && {
    host: '127.0.0.1',
    port: postOffice.port,
    secure: 'none' as const,
    user: undefined,
    password: undefined,
    from: 'Pilotlight <pilotlight@halyard.example>',
  }
  const world = await testApplication({
    BASE_URL: base,
    ...(mail && {
      SMTP_HOST: mail.host,
      SMTP_PORT: String(mail.port),
      SMTP_SECURE: mail.secure,
      MAIL_FROM: mail.from,
    }),
  })
  inside = await world.app.listen({ host: '127.0.0.1', port: 0 })
  const failed = (message: string) => troubles.push(message)
  const sender = mail && startMailSender(world.database, mail, failed, mayMailOutside)
  let clock = new Date()
  const programme = startProgrammeKeeper(
    world.database,
    { baseUrl: base, canMail: mail !== undefined },
    () => clock,
    failed,
  )
  const browser = await launchBrowser()
  return {
    base,
    setUpCode: world.setUpCode,
    browser,
    sentOverTheWire: () => unpacked(Buffer.concat(sent)),
    async turnClock(to) {
      clock = to
      await world.settle(to)
      await programme.keep()
      await sender?.sendWaiting()
    },
    async open({
      width = 1440,
      height = 900,
      scheme = 'light',
      browser: own = browser,
      locale = 'en-GB',
    } = {}) {
      const context = await own.newContext({
        viewport: { width, height },
        colorScheme: scheme,
        // Colours are judged as they are, not as they fade in.
        reducedMotion: 'reduce',
        locale,
        timezoneId: 'Europe/Lisbon',
      })
      const page = await context.newPage()
      page.on('pageerror', (error) => troubles.push(error.message))
      page.setDefaultTimeout(20_000)
      return page
    },
    query: async (text) => (await world.owner.query(text)).rows,
    async everything() {
      const { rows: tables } = await world.owner.query<{ name: string }>(
        `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by relname`,
      )
      const parts = tables.map(
        ({ name }) =>
          `select '${name}' as name, md5(string_agg(t::text, E'\\n' order by t::text)) as rows from "${name}" t`,
      )
      return (await world.owner.query(parts.join(' union all '))).rows
    },
    async close() {
      await browser.close()
      sender?.stop()
      programme.stop()
      await new Promise<void>((resolve) => tap.close(() => resolve()))
      await world.app.close()
      if (troubles.length > 0) throw new Error(`The page failed: ${troubles.join('; ')}`)
    },
  }
}

function portOf(server: Server): number {
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('The tap listens nowhere.')
  return address.port
}

/** The bytes as text, and every gzip stream in them as what it holds. */
function unpacked(bytes: Buffer): string {
  const texts = [bytes.toString('latin1')]
  for (
    let at = bytes.indexOf('\u001f\u008b\b', 0, 'latin1');
    at >= 0;
    at = bytes.indexOf('\u001f\u008b\b', at + 1, 'latin1')
  ) {
    for (const end of [bytes.length, ...boundaries(bytes, at)]) {
      try {
        texts.push(gunzipSync(bytes.subarray(at, end)).toString('utf8'))
        break
      } catch {
        // The stream ends where the next request begins; another end is tried.
      }
    }
  }
  return texts.join('\n')
}

function boundaries(bytes: Buffer, from: number): number[] {
  const found = []
  for (
    let at = bytes.indexOf('POST /', from);
    at >= 0 && found.length < 50;
    at = bytes.indexOf('POST /', at + 1)
  )
    found.push(at)
  for (
    let at = bytes.indexOf('GET /', from);
    at >= 0 && found.length < 100;
    at = bytes.indexOf('GET /', at + 1)
  )
    found.push(at)
  return found.sort((one, other) => one - other)
}
