import { hostname } from 'node:os'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import type { z } from 'zod'
import type { SignInAnswer, TokenMade } from '#contract/access.ts'
import { readArguments, UsageRefused } from './arguments.ts'
import type { Command } from './command.ts'
import { forgetLogin, saveLogin, send } from './server-client.ts'

export const login: Command = {
  help: `Usage: pilotlight login URL [--email ADDRESS] [--token TOKEN] [--sign-out]

Signs in and keeps a personal token for later commands, readable by you alone. Without --token it asks for your
address and password (the password also from standard input) and makes a token of 90 days, named after this machine.

  pilotlight login http://127.0.0.1:8080
  pilotlight login https://pilotlight.example.com --token plt_…
  pilotlight login --sign-out          forgets the token here; revoke it on the Settings screen
`,
  async run(args) {
    const { values, positionals } = readArguments(args, {
      email: { type: 'string' },
      token: { type: 'string' },
      'sign-out': { type: 'boolean' },
    })
    if (values['sign-out']) {
      await forgetLogin()
      process.stderr.write('Signed out here.\n')
      return 0
    }
    const [address] = positionals
    if (!address || !URL.canParse(address))
      throw new UsageRefused('Which server? pilotlight login http://127.0.0.1:8080')
    const url = address.replace(/\/$/, '')
    const token = values.token ?? (await makeToken(url, values.email))
    const me = await send(url, 'GET', '/api/me', undefined, { authorization: `Bearer ${token}` })
    const { member, company } = me.json<{ member: { name: string }; company: { name: string } }>()
    const file = await saveLogin({ url, token })
    if (values.json)
      process.stdout.write(`${JSON.stringify({ url, member: member.name, company: company.name })}\n`)
    process.stderr.write(`Signed in as ${member.name} at ${company.name}. The token is kept in ${file}.\n`)
    return 0
  },
}

async function makeToken(url: string, given?: string): Promise<string> {
  const email = given ?? (await prompt('E-mail: ', false))
  const password = await prompt('Password: ', true)
  const first = await send(url, 'POST', '/api/sessions', { email, password })
  const answer = first.json<z.infer<typeof SignInAnswer>>()
  let { cookie } = first
  if (answer.status === 'choose') {
    process.stderr.write(
      `${answer.companies.map((company, place) => `  ${place + 1}  ${company.name}`).join('\n')}\n`,
    )
    const chosen = answer.companies[Number(await prompt('Which company? ', false)) - 1]
    if (!chosen) throw new UsageRefused('That is none of them.')
    ;({ cookie } = await send(url, 'POST', '/api/sessions', { email, password, companyId: chosen.id }))
  }
  const made = await send(
    url,
    'POST',
    '/api/tokens',
    { name: `command line on ${hostname()}`, scopes: ['read', 'write'], days: 90 },
    { cookie },
  )
  await send(url, 'DELETE', '/api/sessions/current', undefined, { cookie })
  return made.json<z.infer<typeof TokenMade>>().secret
}

const piped: string[] = []
let isPipeRead = false

/** Asks on a terminal, without showing a password; reads a line when standard input is no terminal. */
async function prompt(question: string, isSecret: boolean): Promise<string> {
  if (!process.stdin.isTTY) {
    if (!isPipeRead) {
      let text = ''
      for await (const chunk of process.stdin) text += chunk
      piped.push(...text.split('\n'))
      isPipeRead = true
    }
    return (piped.shift() ?? '').trimEnd()
  }
  let isMuted = false
  const output = new Writable({
    write(chunk, _encoding, done) {
      if (!isMuted) process.stderr.write(chunk)
      done()
    },
  })
  const terminal = createInterface({ input: process.stdin, output, terminal: true })
  const answer = terminal.question(question)
  isMuted = isSecret
  const text = await answer
  terminal.close()
  if (isSecret) process.stderr.write('\n')
  return text.trim()
}
