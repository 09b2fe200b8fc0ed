import { createHash, randomBytes } from 'node:crypto'

/**
 * A secret that names its company: `tenant.secret`, the secret 256 random bits. Only its SHA-256 is stored: random
 * bits of this length need no slow hash.
 */
export function newSecret(tenantId: string, prefix = ''): { secret: string; hash: Buffer } {
  return asSecret(tenantId, randomBytes(32), prefix)
}

/** The same of bits that come from elsewhere: 256 of them, as good as random. */
export function asSecret(tenantId: string, bits: Buffer, prefix = ''): { secret: string; hash: Buffer } {
  const random = bits.toString('base64url')
  return { secret: `${prefix}${tenantId}.${random}`, hash: hashOf(random) }
}

/** The company and hash of a secret someone shows, or nothing when it cannot be one. */
export function readSecret(text: string): { tenantId: string; hash: Buffer } | undefined {
  const match = /^(?:plt_)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/.exec(text)
  return match?.[1] && match[2] ? { tenantId: match[1], hash: hashOf(match[2]) } : undefined
}

function hashOf(random: string): Buffer {
  return createHash('sha256').update(random).digest()
}
