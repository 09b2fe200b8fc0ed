import { createPrivateKey, createPublicKey, generateKeyPair } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { calculateJwkThumbprint, importPKCS8, SignJWT } from 'jose'
import { sql, type Transaction } from 'kysely'
import type { DB } from '../database/schema.ts'

type Db = Transaction<DB>

export interface BadgeKey {
  readonly id: string
  readonly privateKey: CryptoKey
}

/**
 * The key that signs a company's badges; made at first need, and anew when its file is gone. The private half is a file
 * in `keys/badges`, readable by the server's user alone; the public half is in the database, and stays.
 */
export async function badgeKey(
  db: Db,
  dataDirectory: string,
  tenantId: string,
  now: Date,
): Promise<BadgeKey> {
  // Two who ask at once take the same one.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`badge key ${tenantId}`}, 0))`.execute(db)
  const directory = join(dataDirectory, 'keys', 'badges', tenantId)
  const known = await db.selectFrom('badgeKey').select('id').orderBy('madeAt', 'desc').execute()
  const usable = known.find(({ id }) => existsSync(fileOf(directory, id)))
  if (usable) return { id: usable.id, privateKey: await read(fileOf(directory, usable.id)) }
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 })
  const { n = '', e = '' } = createPublicKey(privateKey).export({ format: 'jwk' })
  const id = await calculateJwkThumbprint({ kty: 'RSA', n, e })
  await mkdir(directory, { recursive: true, mode: 0o700 })
  await writeFile(fileOf(directory, id), privateKey.export({ format: 'pem', type: 'pkcs8' }), {
    mode: 0o600,
    flag: 'wx',
    flush: true,
  })
  await db.insertInto('badgeKey').values({ id, modulus: n, exponent: e, madeAt: now }).execute()
  return { id, privateKey: await read(fileOf(directory, id)) }
}

/** A badge's claims, signed; the header has only what verifiers need: algorithm, type, and where the key is. */
export function signedBadge(
  claims: Record<string, unknown>,
  key: BadgeKey,
  address: string,
): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: keyAddress(address, key.id) })
    .sign(key.privateKey)
}

export const keyAddress = (address: string, keyId: string) => `${address}/keys/${keyId}.json`

/** A public key as it is published. */
export function publicKey({ id, modulus, exponent }: { id: string; modulus: string; exponent: string }) {
  return { kty: 'RSA' as const, n: modulus, e: exponent, alg: 'RS256' as const, kid: id }
}

const fileOf = (directory: string, id: string) => join(directory, `${id}.pem`)

async function read(file: string): Promise<CryptoKey> {
  const pem = await readFile(file, 'utf8')
  // Refused here with the file's name rather than deep in a library.
  if (createPrivateKey(pem).asymmetricKeyType !== 'rsa') throw new Error(`${file} is no RSA key.`)
  return importPKCS8(pem, 'RS256')
}
