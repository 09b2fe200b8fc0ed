import { isFreeMail, mailDomain } from './mail-domain.ts'
import { organisationMatchesDomain } from './organisation.ts'
import { organisationKey } from './organisation-name.ts'

/** What is known of where somebody works. Days as ISO dates. */
export interface WorkplaceKnown {
  /** As a card or the member's own words say; empty when neither does. */
  readonly organisation: string
  /** The day of the card that says so; null when the member typed it, which holds until they change it. */
  readonly saidOn: string | null
  /** Their mail addresses, each with the day of the last contact through it, if any. */
  readonly addresses: readonly { readonly email: string; readonly lastOn: string | null }[]
}

/** Both may be empty. */
export interface Workplace {
  readonly organisationKey: string
  readonly domain: string
}

/**
 * Where somebody works: the organisation named last, and the mail domain that says the same. An old address says
 * nothing of a new employer: where name and domain differ, the domain counts only when a mail went through it after
 * the card was written. Free mail never counts.
 */
export function workplace({ organisation, saidOn, addresses }: WorkplaceKnown): Workplace {
  const domains = addresses
    .map(({ email, lastOn }) => ({ domain: mailDomain(email), lastOn: lastOn ?? '' }))
    .filter(({ domain }) => domain !== '' && !isFreeMail(domain))
    .sort((one, other) => other.lastOn.localeCompare(one.lastOn) || one.domain.localeCompare(other.domain))
  const key = organisation === '' ? '' : organisationKey(organisation)
  const agreeing = domains.find(({ domain }) => organisationMatchesDomain(organisation, domain))
  const [latest] = domains
  const holds = (lastOn: string) => key === '' || (saidOn !== null && lastOn > saidOn)
  return {
    organisationKey: key,
    domain: agreeing?.domain ?? (latest && holds(latest.lastOn) ? latest.domain : ''),
  }
}
