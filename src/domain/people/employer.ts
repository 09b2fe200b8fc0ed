import { isFreeMail, mailDomain } from './mail-domain.ts'
import { isNoOrganisation, organisationKey } from './organisation-name.ts'

/** A name's key or a registrable domain: what an organisation is known by. */
export interface Alias {
  readonly kind: 'name' | 'domain'
  readonly value: string
}

/** The key of who is named as the employer; empty when nobody is. */
export function employerKey(written: string): string {
  return isNoOrganisation(written) ? '' : organisationKey(written)
}

/** The registrable domain of an address' host, which may be anyhow written; empty for free mail. */
export function employerDomain(host: string): string {
  const own = mailDomain(host.toLowerCase())
  return own === '' || isFreeMail(own) ? '' : own
}

/** What says where a contact is: the employer they name, else the first of their addresses' domains. */
export function decidingAlias(organisation: string, hosts: readonly string[]): Alias | null {
  const key = employerKey(organisation)
  if (key !== '') return { kind: 'name', value: key }
  const [domain] = hosts
    .map(employerDomain)
    .filter((host) => host !== '')
    .sort()
  return domain === undefined ? null : { kind: 'domain', value: domain }
}
