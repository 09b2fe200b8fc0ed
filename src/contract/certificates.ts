import { z } from 'zod'
import { Id } from './access.ts'

const Instant = z.iso.datetime({ offset: true })

/** The mail address that the badge is tied to, by a salted hash; a private one outlasts the job. */
export const CertificateWanted = z.object({
  email: z.string().trim().toLowerCase().max(254).pipe(z.email()),
})
export const CertificateMade = z.object({ id: Id })
export const WithdrawWanted = z.object({ because: z.string().trim().max(200).default('') })

/** A certificate in a list: my own; for the programme lead, everybody's. */
export const CertificateListed = z.object({
  id: Id,
  memberId: Id,
  cohortId: Id.nullable(),
  holder: z.string(),
  issuedAt: Instant,
  withdrawnAt: Instant.nullable(),
})

/** A certificate as anybody who has its address sees it. */
export const Certificate = z.object({
  id: Id,
  holder: z.string(),
  company: z.string(),
  name: z.string(),
  lessons: z.int(),
  quizzes: z.int(),
  missions: z.int(),
  byData: z.int(),
  steadyWeeks: z.int(),
  issuedAt: Instant,
  withdrawnAt: Instant.nullable(),
  withdrawnBecause: z.string(),
  /** Its page, for a profile. */
  address: z.string(),
  /** The signed badge, and the public key that checks it. */
  credential: z.string(),
  key: z.object({
    kty: z.literal('RSA'),
    n: z.string(),
    e: z.string(),
    alg: z.literal('RS256'),
    kid: z.string(),
  }),
})

/** Where keys, issuer and achievement are published; empty: at this installation. */
export const BadgeAddress = z.object({
  address: z
    .string()
    .trim()
    .max(300)
    .transform((text) => text.replace(/\/+$/, ''))
    .pipe(z.union([z.literal(''), z.url({ protocol: /^https$/ })])),
})
export const BadgeIssuer = z.object({ address: z.string(), published: z.string() })
