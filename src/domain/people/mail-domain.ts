import { getDomain, getDomainWithoutSuffix } from 'tldts'
import { freeMailDomains, freeMailFamilies } from './free-mail-domains.ts'

/** The registrable domain of an address or host: `ana@mail.acme.co.uk` → `acme.co.uk`. Empty when there is none. */
export function mailDomain(address: string): string {
  const host = address.slice(address.lastIndexOf('@') + 1)
  return getDomain(host) ?? (host.includes('.') ? host : '')
}

/** Whether everybody can have an address at this domain or a host below it: it says nothing of an employer. */
export function isFreeMail(domain: string): boolean {
  const host = domain.toLowerCase()
  const own = getDomain(host) ?? host
  if (freeMailDomains.has(own) || freeMailDomains.has(host)) return true
  return freeMailFamilies.has(getDomainWithoutSuffix(host) ?? own)
}
