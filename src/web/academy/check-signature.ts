import { compactVerify, importJWK } from 'jose'
import type { Certificate } from './certificate-requests.ts'

export type Signature = 'valid' | 'broken' | 'unchecked'

/**
 * Whether the badge was signed by the key that its company publishes, and says whom the page names; found in this
 * browser. `unchecked`: browsers check signatures only over https, or on the machine itself.
 */
export async function checkSignature({ credential, key, holder }: Certificate): Promise<Signature> {
  if (globalThis.crypto?.subtle === undefined) return 'unchecked'
  try {
    const { payload } = await compactVerify(credential, await importJWK(key, 'RS256'), {
      algorithms: ['RS256'],
    })
    const claims: {
      credentialSubject?: { identifier?: { identityType?: string; identityHash?: string }[] }
    } = JSON.parse(new TextDecoder().decode(payload))
    const name = claims.credentialSubject?.identifier?.find(({ identityType }) => identityType === 'name')
    return name?.identityHash === holder ? 'valid' : 'broken'
  } catch {
    return 'broken'
  }
}
