import { resolve } from 'node:path'
import { z } from 'zod'

const Port = z.coerce.number().int().min(0).max(65535)
const Optional = z.string().trim().min(1).optional()

/** Every setting, by environment; docs/configuration.md has the table. */
const Environment = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATA_DIR: z.string().min(1).default('data'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: Port.default(8080),
  BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  SMTP_HOST: Optional,
  SMTP_PORT: Port.default(587),
  SMTP_USER: Optional,
  SMTP_PASSWORD: Optional,
  SMTP_SECURE: z.enum(['starttls', 'tls', 'none']).default('starttls'),
  MAIL_FROM: Optional,
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn'),
  REQUESTS_PER_MINUTE: z.coerce.number().int().min(10).default(6000),
  TRUST_PROXY: z.enum(['true', 'false']).default('false'),
  SUPPRESSION_KEY: Optional,
})

/** What a setting must be, as its mistake is told. The value is not repeated: it may hold a password. */
function wanted(name: string): string {
  switch (name) {
    case 'PORT':
    case 'SMTP_PORT':
      return 'a whole number from 0 to 65535'
    case 'DATABASE_URL':
      return 'an address such as postgres://user:password@host:5432/database'
    case 'BASE_URL':
      return 'an address such as https://pilotlight.example.com'
    case 'SMTP_SECURE':
      return 'starttls, tls or none'
    case 'LOG_LEVEL':
      return 'silent, error, warn, info or debug'
    case 'REQUESTS_PER_MINUTE':
      return 'a whole number, 10 or more'
    case 'TRUST_PROXY':
      return 'true or false'
    default:
      return 'a text of at least one character, or not set at all'
  }
}

export interface MailConfiguration {
  readonly host: string
  readonly port: number
  readonly user: string | undefined
  readonly password: string | undefined
  readonly secure: 'starttls' | 'tls' | 'none'
  readonly from: string
}

export interface Configuration {
  readonly databaseUrl: string | undefined
  readonly dataDirectory: string
  readonly host: string
  readonly port: number
  readonly baseUrl: string
  /** Whether browsers will keep the session cookie: https, or this very machine. */
  readonly isSecure: boolean
  readonly isHttps: boolean
  readonly mail: MailConfiguration | undefined
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
  readonly trustProxy: boolean
  /** What addresses on the suppression list are hashed with; else a file of this installation's own. */
  readonly suppressionKey: string | undefined
  /** Of one member, or of one address when nobody is signed in. */
  readonly requestsPerMinute: number
}

export class ConfigurationRefused extends Error {}

/** The settings from the environment, or every mistake in them at once, in words. */
export function readConfiguration(environment: Record<string, string | undefined>): Configuration {
  // A variable that is set and empty is one somebody wanted unset.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) {
    const names = new Set(parsed.error.issues.map((issue) => String(issue.path[0])))
    const lines = [...names].map((name) => `  ${name} must be ${wanted(name)}.`)
    throw new ConfigurationRefused(`These settings cannot be used; nothing was started:\n${lines.join('\n')}`)
  }
  const { data } = parsed
  if (data.SMTP_HOST && !data.MAIL_FROM)
    throw new ConfigurationRefused(
      'SMTP_HOST is set without MAIL_FROM, the address that mail comes from. Nothing was started.',
    )
  const loopback = /^(127\.|localhost$|::1$)/
  const baseUrl = (
    data.BASE_URL ?? `http://${data.HOST.includes(':') ? `[${data.HOST}]` : data.HOST}:${data.PORT}`
  ).replace(/\/$/, '')
  const url = new URL(baseUrl)
  const isHttps = url.protocol === 'https:'
  return {
    databaseUrl: data.DATABASE_URL,
    dataDirectory: resolve(data.DATA_DIR),
    host: data.HOST,
    port: data.PORT,
    baseUrl,
    isHttps,
    isSecure: isHttps || loopback.test(url.hostname.replace(/^\[|\]$/g, '')),
    mail:
      data.SMTP_HOST && data.MAIL_FROM
        ? {
            host: data.SMTP_HOST,
            port: data.SMTP_PORT,
            user: data.SMTP_USER,
            password: data.SMTP_PASSWORD,
            secure: data.SMTP_SECURE,
            from: data.MAIL_FROM,
          }
        : undefined,
    logLevel: data.LOG_LEVEL,
    requestsPerMinute: data.REQUESTS_PER_MINUTE,
    suppressionKey: data.SUPPRESSION_KEY,
    trustProxy: data.TRUST_PROXY === 'true',
  }
}
