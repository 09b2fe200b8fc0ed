import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import type { TestApplication, TestMember } from './application.ts'

export interface CommandLine {
  /** A folder of this test's own. */
  readonly home: string
  /** Runs a command as this member would give it, with a token of theirs. */
  run(
    member: TestMember,
    ...args: readonly string[]
  ): Promise<{ readonly code: number | null; readonly out: string; readonly words: string }>
}

const main = new URL('../cli/main.ts', import.meta.url).pathname

/** The command line, signed in to an application that listens on a port of its own until the tests end. */
export async function commandLine(world: TestApplication): Promise<CommandLine> {
  const url = await world.app.listen({ host: '127.0.0.1', port: 0 })
  const home = mkdtempSync(join(tmpdir(), 'pilotlight-cli-'))
  after(async () => {
    await world.app.close()
    rmSync(home, { recursive: true, force: true })
  })
  const tokens = new Map<string, string>()
  return {
    home,
    async run(member, ...args) {
      const token =
        tokens.get(member.id) ??
        (await member.call('POST', '/api/tokens', { name: 'cli', scopes: ['read', 'write'] })).body.secret
      tokens.set(member.id, token)
      return new Promise((resolve) => {
        const child = spawn(process.execPath, [main, ...args], {
          env: {
            PATH: process.env.PATH,
            XDG_CONFIG_HOME: home,
            PILOTLIGHT_URL: url,
            PILOTLIGHT_TOKEN: token,
          },
        })
        let [out, words] = ['', '']
        child.stdout.on('data', (text) => (out += text))
        child.stderr.on('data', (text) => (words += text))
        child.on('close', (code) => resolve({ code, out, words }))
      })
    },
  }
}
