import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'

/** The server said no; its words are for the person. */
export class ServerRefused extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

export interface Login {
  readonly url: string
  readonly token: string
}

const loginFile = join(process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'pilotlight', 'login.json')

/** Keeps address and token for later commands, readable by this user alone. */
export async function saveLogin(login: Login): Promise<string> {
  await mkdir(dirname(loginFile), { recursive: true, mode: 0o700 })
  await writeFile(loginFile, `${JSON.stringify(login)}\n`, { mode: 0o600 })
  return loginFile
}

export async function forgetLogin(): Promise<void> {
  await rm(loginFile, { force: true })
}

/** From the environment, else what `pilotlight login` kept. */
async function findLogin(): Promise<Login> {
  const { PILOTLIGHT_URL: address, PILOTLIGHT_TOKEN: token } = process.env
  const url = address?.replace(/\/$/, '')
  if (url && token) return { url, token }
  try {
    const kept: unknown = JSON.parse(await readFile(loginFile, 'utf8'))
    // A token goes to no other server than the one that gave it.
    if (kept && typeof kept === 'object' && 'url' in kept && 'token' in kept)
      if (!url || url === kept.url) return { url: String(kept.url), token: token ?? String(kept.token) }
  } catch {}
  throw new ServerRefused(
    401,
    'Sign in first: pilotlight login http://127.0.0.1:8080 (or set PILOTLIGHT_URL and PILOTLIGHT_TOKEN).',
  )
}

export interface Answer {
  json<T>(): T
  readonly text: string
}

/** One request as the signed-in member. Throws ServerRefused with the server's own words. */
export async function ask(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const { url, token } = await findLogin()
  return send(url, method, path, body, { authorization: `Bearer ${token}`, ...headers })
}

/** The bytes under an address that gives a file. Throws ServerRefused with the server's own words. */
export async function askBytes(path: string): Promise<Uint8Array> {
  const { url, token } = await findLogin()
  const { bytes } = await send(url, 'GET', path, undefined, { authorization: `Bearer ${token}` })
  return bytes
}

/** The same with an address and headers of one's own; for signing in. */
export async function send(
  url: string,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer & { cookie: string; bytes: Uint8Array }> {
  const isRaw = body instanceof Uint8Array
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { ...(body === undefined || isRaw ? {} : { 'content-type': 'application/json' }), ...headers },
    body: isRaw ? Buffer.from(body) : body === undefined ? undefined : JSON.stringify(body),
  }).catch((error: Error) => {
    throw new ServerRefused(
      0,
      `Nothing answers at ${url} (${error.cause instanceof Error ? error.cause.message : error.message}). Is Pilotlight running there?`,
    )
  })
  const bytes = new Uint8Array(await response.arrayBuffer())
  const text = new TextDecoder().decode(bytes)
  if (!response.ok) throw new ServerRefused(response.status, problemText(response.status, text))
  return {
    text,
    bytes,
    json: <T>() => JSON.parse(text, (_, value) => (typeof value === 'string' ? harmless(value) : value)) as T,
    cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '',
  }
}

/** Other people's words: none of their signs commands a terminal. */
function harmless(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, ' ')
}

function problemText(status: number, text: string): string {
  try {
    const problem: unknown = JSON.parse(text)
    if (problem && typeof problem === 'object' && 'detail' in problem && 'title' in problem)
      return harmless(
        [
          `${problem.title}. ${problem.detail}`,
          ...fieldLines('errors' in problem ? problem.errors : []),
        ].join('\n'),
      )
  } catch {}
  return `The server answered ${status}.`
}

/** Which fields the server cannot use, and why: one line each. */
function fieldLines(errors: unknown): string[] {
  if (!Array.isArray(errors)) return []
  return errors.flatMap((error: unknown) =>
    error && typeof error === 'object' && 'field' in error && 'message' in error
      ? [`  ${error.field}: ${error.message}`]
      : [],
  )
}
