import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { deriveSecret } from '../people/suppression.ts'

/** A proven mailbox, for half an hour. */
export interface HeldSession {
  readonly tenantId: string
  readonly address: string
}

export const heldSeconds = 30 * 60

const Sealed = z.object({ tenantId: z.string(), address: z.string(), until: z.number() })

/** The session as a cookie that only this installation can make or read: the database knows nothing of it. */
export function sealSession(session: HeldSession, now: Date): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', deriveSecret('held session'), nonce)
  const text = JSON.stringify({ ...session, until: now.getTime() + heldSeconds * 1000 })
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** Who has proven a mailbox to this company; nothing when the cookie is forged, another company's, or too old. */
export function openSession(
  cookie: string | undefined,
  tenantId: string,
  now: Date,
): HeldSession | undefined {
  const bytes = Buffer.from(cookie ?? '', 'base64url')
  if (bytes.length < 28 || bytes.length > 2000) return undefined
  try {
    const options = { authTagLength: 16 }
    const cipher = createDecipheriv(
      'aes-256-gcm',
      deriveSecret('held session'),
      bytes.subarray(0, 12),
      options,
    )
    cipher.setAuthTag(bytes.subarray(12, 28))
    const text = Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]).toString('utf8')
    const { until, ...session } = Sealed.parse(JSON.parse(text))
    return session.tenantId === tenantId && until > now.getTime() ? session : undefined
  } catch {
    return undefined
  }
}
