import { isRoleMailbox } from './email.ts'
import { isFreeMail, mailDomain } from './mail-domain.ts'
import { domainLabel, organisationMatchesDomain } from './organisation.ts'

/** One address of a person, as the member's events used it. Days as ISO dates. */
export interface AddressUse {
  readonly email: string
  readonly firstOn: string
  readonly lastOn: string
  readonly days: number
  /** The person wrote from it, at least once. */
  readonly isTheirs: boolean
}

/** Another employer's mail domain since a day. */
export interface AddressChange {
  readonly from: string
  readonly to: string
  readonly on: string
}

/**
 * Whether somebody's mail shows that they changed job: they write from another employer's domain, on two days or more,
 * and the old address, used on two days or more, has been silent since that began. Not where a card says that they
 * are at the new place already, or was written later and says otherwise; nor between two domains of one name.
 */
export function addressChange(
  uses: readonly AddressUse[],
  card: { readonly organisation: string; readonly saidOn: string },
): AddressChange | null {
  const works = uses
    .filter(({ email }) => !isRoleMailbox(email))
    .map((use) => ({ ...use, domain: mailDomain(use.email) }))
    .filter(({ domain }) => domain !== '' && !isFreeMail(domain))
    .sort((one, other) => other.lastOn.localeCompare(one.lastOn) || one.email.localeCompare(other.email))
  const [latest] = works
  if (!latest) return null
  const now = works.filter(({ domain }) => domain === latest.domain)
  const before = works.filter(({ domain }) => domain !== latest.domain)
  const [old] = before
  const began = now.map(({ firstOn }) => firstOn).sort()[0] ?? latest.firstOn
  const days = (some: readonly AddressUse[]) => some.reduce((sum, use) => sum + use.days, 0)
  if (!old || old.lastOn >= began || days(now) < 2 || days(before) < 2) return null
  if (!now.some(({ isTheirs }) => isTheirs) || domainLabel(old.domain) === domainLabel(latest.domain))
    return null
  if (card.saidOn >= began || organisationMatchesDomain(card.organisation, latest.domain)) return null
  return { from: old.domain, to: latest.domain, on: began }
}
