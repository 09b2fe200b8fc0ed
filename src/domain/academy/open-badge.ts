/** What a company publishes for its badges, and what one badge says; Open Badges 3.0, Verifiable Credentials 2.0. */
export interface BadgeFacts {
  readonly id: string
  /** Names the holder inside the badge, and nowhere else. */
  readonly subjectId: string
  readonly holder: string
  /** `sha256$` and the hash of mail address and salt. */
  readonly mailHash: string
  readonly salt: string
  readonly company: string
  /** Where the company's keys, issuer and achievement are published, without a slash at the end. */
  readonly address: string
  readonly issuedAt: Date
  readonly done: string
}

const contexts = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
]

/** The name that goes on a profile. */
export const BADGE_NAME = 'Four weeks of steady networking'

const criteria =
  'Twenty lessons read, four quizzes passed, eight missions done on one’s own network, of which data shows at least five, and three steady weeks.'

/** The credential, as it is signed. */
export function openBadge({
  id,
  subjectId,
  holder,
  mailHash,
  salt,
  company,
  address,
  issuedAt,
  done,
}: BadgeFacts) {
  return {
    '@context': contexts,
    id: `urn:uuid:${id}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: BADGE_NAME,
    issuer: issuerProfile(company, address),
    validFrom: inSeconds(issuedAt),
    credentialSubject: {
      id: `urn:uuid:${subjectId}`,
      type: ['AchievementSubject'],
      identifier: [
        { type: 'IdentityObject', identityType: 'name', hashed: false, identityHash: holder },
        { type: 'IdentityObject', identityType: 'emailAddress', hashed: true, identityHash: mailHash, salt },
      ],
      achievement: achievement(address),
    },
    evidence: [{ type: ['Evidence'], name: 'What was done', narrative: done }],
    credentialSchema: [
      {
        id: 'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json',
        type: '1EdTechJsonSchemaValidator2019',
      },
    ],
    credentialStatus: { id: `${address}/revocations.json`, type: '1EdTechRevocationList' },
  }
}

/** The claims of a badge as a JSON Web Token: the credential's members, and those that repeat them (OB 3.0 §8.2). */
export function badgeClaims(facts: BadgeFacts) {
  const credential = openBadge(facts)
  return {
    ...credential,
    iss: credential.issuer.id,
    jti: credential.id,
    nbf: Math.floor(facts.issuedAt.getTime() / 1000),
    sub: credential.credentialSubject.id,
  }
}

export function issuerProfile(company: string, address: string) {
  return { id: `${address}/issuer.json`, type: ['Profile'], name: company }
}

export function achievement(address: string) {
  return {
    id: `${address}/achievement.json`,
    type: ['Achievement'],
    achievementType: 'Certificate',
    name: BADGE_NAME,
    description: 'Completed a programme of four weeks, and kept what was learned alive in their own network.',
    criteria: { narrative: criteria },
    image: { id: `${address}/badge.png`, type: 'Image' },
  }
}

/** The issuer's document, to be published at its address. */
export function issuerDocument(company: string, address: string) {
  return { '@context': contexts, ...issuerProfile(company, address) }
}

export function achievementDocument(company: string, address: string) {
  return { '@context': contexts, ...achievement(address), creator: issuerProfile(company, address) }
}

/** What was withdrawn, by the ids of the certificates. */
export function revocationList(
  address: string,
  withdrawn: readonly { readonly id: string; readonly because: string }[],
) {
  return {
    id: `${address}/revocations.json`,
    issuer: `${address}/issuer.json`,
    revokedCredential: withdrawn.map(({ id, because }) => ({
      id: `urn:uuid:${id}`,
      revoked: true,
      ...(because && { revocationReason: because }),
    })),
  }
}

const inSeconds = (at: Date) => `${at.toISOString().slice(0, 19)}Z`
