import { createHmac, randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { mailboxOf } from '#domain/people/email.ts'
import { ConfigurationRefused } from '../configuration.ts'

/** What addresses are hashed with: 256 bits and more that are never in the database. */
export interface SuppressionKey {
  /** Tells two keys apart, and nothing about them. */
  readonly id: Buffer
  /** HMAC-SHA-256 of the mailbox in this company: without the key nobody can try addresses against it. */
  hash(tenantId: string, address: string): Buffer
  /** 256 bits for one purpose, the same each time: nobody without the key can work them out. */
  derive(purpose: string): Buffer
}

/** The key as it is given in the environment, as text in base64 or hexadecimal, or the one in `keys/suppression.key`. */
export function readSuppressionKey(keysDirectory: string, given: string | undefined): SuppressionKey {
  return keyOf(given === undefined ? ownKey(keysDirectory) : parse(given, 'SUPPRESSION_KEY'))
}

/** Whether there is a key of this installation's own, without making one. */
export function hasOwnKey(keysDirectory: string): boolean {
  return existsSync(fileIn(keysDirectory))
}

function keyOf(bytes: Buffer): SuppressionKey {
  const hmac = (text: string) => createHmac('sha256', bytes).update(text).digest()
  return {
    id: hmac('pilotlight suppression key').subarray(0, 8),
    hash: (tenantId, address) => hmac(`${tenantId}\u0000${mailboxOf(address)}`),
    derive: (purpose) => hmac(`pilotlight derived ${purpose}`),
  }
}

const fileIn = (directory: string) => join(directory, 'suppression.key')

/** Made at the first start; two that start at once take the same one. */
function ownKey(directory: string): Buffer {
  const file = fileIn(directory)
  if (!existsSync(file)) {
    mkdirSync(directory, { recursive: true, mode: 0o700 })
    const writing = `${file}-${process.pid}`
    writeFileSync(writing, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flush: true })
    try {
      linkSync(writing, file)
    } catch (error) {
      if (!existsSync(file)) throw error
    } finally {
      rmSync(writing, { force: true })
    }
  }
  return parse(readFileSync(file, 'utf8').trim(), file)
}

function parse(text: string, where: string): Buffer {
  const bytes = /^(?:[0-9a-f]{2})+$/i.test(text)
    ? Buffer.from(text, 'hex')
    : /^[\w+/-]+={0,2}$/.test(text)
      ? Buffer.from(text, 'base64')
      : Buffer.alloc(0)
  if (bytes.length < 32)
    throw new ConfigurationRefused(
      `${where} must be 32 random bytes or more, in base64 or hexadecimal: openssl rand -base64 32. Nothing was started.`,
    )
  return bytes
}
