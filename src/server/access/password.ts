import { readFileSync } from 'node:fs'
import { hash, verify } from '@node-rs/argon2'
import { Refusal } from '../refusal.ts'

// OWASP Password Storage Cheat Sheet: Argon2id, 19 MiB, two passes, one lane.
const cost = { memoryCost: 19456, timeCost: 2, parallelism: 1 }

const breached = new Set(
  readFileSync(new URL('../../../content/breached-passwords.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== ''),
)

let running = 0
const waiting: (() => void)[] = []

/** Argon2id takes 19 MiB each: at most four at a time, so that many sign-ins do not exhaust memory. */
async function oneOfFew<T>(work: () => Promise<T>): Promise<T> {
  if (running >= 4) await new Promise<void>((resolve) => waiting.push(resolve))
  running++
  try {
    return await work()
  } finally {
    running--
    waiting.shift()?.()
  }
}

/** The hash to store. Refuses a password that everybody's list of stolen ones holds. */
export function hashPassword(password: string): Promise<string> {
  if (breached.has(password.toLowerCase()))
    throw new Refusal(
      422,
      'known-password',
      'Choose another password',
      'This password is on the public lists that attackers try first. Nothing was saved; a few unusual words are better.',
    )
  return oneOfFew(() => hash(password, cost))
}

/** Whether the password is the one behind the hash. Without a hash it takes the same time and is false. */
export async function isPassword(stored: string | undefined, password: string): Promise<boolean> {
  const matches = await oneOfFew(async () => verify(stored ?? (await decoy), password))
  return stored !== undefined && matches
}

const decoy = hash('nobody has this password', cost)
