import { createConnection, createServer, type Server } from 'node:net'
import { gunzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { testApplication } from '../src/testing/application.ts'
import { launchBrowser } from './browser.ts'

export interface Installation {
  readonly base: string
  readonly setUpCode: string
  readonly browser: Browser
  /** Every byte that browsers have sent so far, unpacked where it was packed. */
  sentOverTheWire(): string
  open(options?: { width?: number; height?: number; scheme?: 'light' | 'dark' }): Promise<Page>
  query(text: string): Promise<Record<string, unknown>[]>
  close(): Promise<void>
}

/** Pilotlight as installed: its own database, its own port, a tap on the wire, a real browser. */
export async function install(): Promise<Installation> {
  const world = await testApplication()
  const inside = await world.app.listen({ host: '127.0.0.1', port: 0 })
  const sent: Buffer[] = []
  const tap = createServer((client) => {
    const server = createConnection(Number(new URL(inside).port), '127.0.0.1')
    client.on('data', (bytes: Buffer) => sent.push(bytes))
    client.pipe(server).pipe(client)
    for (const socket of [client, server]) socket.on('error', () => {})
  })
  await new Promise<void>((resolve) => tap.listen(0, '127.0.0.1', resolve))
  const base = `http://127.0.0.1:${portOf(tap)}`
  const browser = await launchBrowser()
  const troubles: string[] = []
  return {
    base,
    setUpCode: world.setUpCode,
    browser,
    sentOverTheWire: () => unpacked(Buffer.concat(sent)),
    async open({ width = 1440, height = 900, scheme = 'light' } = {}) {
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme: scheme,
        // Colours are judged as they are, not as they fade in.
        reducedMotion: 'reduce',
        locale: 'en-GB',
        timezoneId: 'Europe/Lisbon',
      })
      const page = await context.newPage()
      page.on('pageerror', (error) => troubles.push(error.message))
      page.setDefaultTimeout(20_000)
      return page
    },
    query: async (text) => (await world.owner.query(text)).rows,
    async close() {
      await browser.close()
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
