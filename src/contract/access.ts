import { z } from 'zod'

/** On screen the founder is called owner; rows have owners, so in code the role is `founder`. */
export const Role = z.enum(['member', 'manager', 'programme_lead', 'client_lead', 'administrator', 'founder'])
export const GrantableRole = Role.exclude(['founder'])
export const Scope = z.enum(['read', 'write'])

export const Id = z.uuid()
export const IdPath = z.object({ id: Id })
export const Done = z.object({ done: z.literal(true) })

/** RFC 9457; `type` is stable, `detail` says what happened, what was kept, and what to do next. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
})

const Name = z.string().trim().min(1).max(200)
const Email = z.string().trim().toLowerCase().max(254).pipe(z.email())
const Password = z.string().min(8).max(256)
const TimeZone = z
  .string()
  .max(64)
  .refine(isTimeZone, { message: 'This is no time zone of the IANA list, such as Europe/Lisbon.' })
const Domain = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'A domain looks like example.com.')

export const Locale = z.enum(['en', 'pt'])

export const Installation = z.object({
  needsSetUp: z.boolean(),
  demo: z.boolean(),
  /** False: served neither over https nor on this machine, so browsers drop the session cookie. */
  secure: z.boolean(),
  mail: z.boolean(),
})

export const SetUp = z.object({
  code: z.string().trim().min(1).max(64),
  company: Name,
  country: z.string().regex(/^([A-Z]{2})?$/),
  domains: z.array(Domain).max(50),
  name: Name,
  email: Email,
  password: Password,
  timeZone: TimeZone,
  locale: Locale.default('en'),
})

export const SignIn = z.object({ email: Email, password: z.string().max(256), companyId: Id.optional() })
export const SignInAnswer = z.discriminatedUnion('status', [
  z.object({ status: z.literal('signed-in') }),
  z.object({ status: z.literal('choose'), companies: z.array(z.object({ id: Id, name: z.string() })) }),
])

export const Demo = z.object({
  role: GrantableRole.default('member'),
  timeZone: TimeZone.default('UTC'),
  locale: Locale.default('en'),
})

export const Me = z.object({
  member: z.object({
    id: Id,
    name: z.string(),
    email: z.string(),
    roles: z.array(Role),
    departmentId: Id.nullable(),
    timeZone: z.string(),
    locale: Locale,
  }),
  company: z.object({
    name: z.string(),
    country: z.string(),
    demo: z.boolean(),
    domains: z.array(z.string()),
  }),
})
export const MeChange = z.object({
  name: Name.optional(),
  timeZone: TimeZone.optional(),
  locale: Locale.optional(),
})
export const PasswordChange = z.object({ current: z.string().max(256), next: Password })

export const Session = z.object({
  id: Id,
  device: z.string(),
  createdAt: z.iso.datetime(),
  seenAt: z.iso.datetime(),
  current: z.boolean(),
})

export const Token = z.object({
  id: Id,
  name: z.string(),
  scopes: z.array(Scope),
  createdAt: z.iso.datetime(),
  seenAt: z.iso.datetime().nullable(),
  expiresAt: z.iso.datetime(),
})
export const TokenWanted = z.object({
  name: Name,
  scopes: z.array(Scope).min(1).max(2),
  days: z.int().min(1).max(366).default(90),
})
/** The secret is shown this once. */
export const TokenMade = Token.extend({ secret: z.string() })

export const MemberRow = z.object({
  id: Id,
  name: z.string(),
  roles: z.array(Role),
  departmentId: Id.nullable(),
  managerId: Id.nullable(),
  /** Only administrators and the own manager see it. */
  email: z.string().nullable(),
  left: z.boolean(),
})
export const MemberChange = z.object({
  roles: z.array(Role).min(1).max(6).optional(),
  departmentId: Id.nullable().optional(),
  managerId: Id.nullable().optional(),
  left: z.boolean().optional(),
})

export const Department = z.object({ id: Id, name: z.string() })
export const DepartmentWanted = z.object({ name: Name })

export const InvitationWanted = z.object({
  name: Name,
  email: Email,
  roles: z.array(GrantableRole).min(1).max(5).default(['member']),
  departmentId: Id.nullable().default(null),
  managerId: Id.nullable().default(null),
})
export const Invitation = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  roles: z.array(GrantableRole),
  expiresAt: z.iso.datetime(),
  usedAt: z.iso.datetime().nullable(),
})
/** The link is shown this once, and mailed when mail is set up. */
export const InvitationMade = Invitation.extend({ link: z.string(), mailed: z.boolean() })
export const LinkPath = z.object({ token: z.string().min(40).max(120) })
export const InvitationSeen = z.object({ company: z.string(), name: z.string(), email: z.string() })
export const Joining = z.object({
  name: Name,
  password: Password,
  timeZone: TimeZone,
  locale: Locale.default('en'),
})

export const CompanyChange = z.object({ name: Name.optional(), domains: z.array(Domain).max(50).optional() })

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
