import { accessSync, constants } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A real browser: CHROMIUM, else one installed here, else the one that `npm test` fetched. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM || installed() || (await fetched()),
    args: flags,
  })
}

function installed(): string | undefined {
  const folders = (process.env.PATH ?? '').split(':')
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram)
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

async function fetched(): Promise<string> {
  const entry = new URL('../.cache/browser/node_modules/@sparticuz/chromium/build/index.js', import.meta.url)
  const esm = new URL(
    '../.cache/browser/node_modules/@sparticuz/chromium/build/esm/index.js',
    import.meta.url,
  )
  const module: { default: { executablePath(): Promise<string> } } = await import(entry.href).catch(
    () => import(esm.href),
  )
  return module.default.executablePath()
}
