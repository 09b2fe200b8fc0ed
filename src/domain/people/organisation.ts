import { getDomain, getDomainWithoutSuffix } from 'tldts'
import { fold } from './name.ts'

/** Legal forms and fillers that do not tell organisations apart. */
const forms = new Set(
  'inc incorporated llc llp ltd limited plc corp corporation co company gmbh ag kg ohg se sa sas sarl srl spa bv nv ab as oy aps lda ltda sl the group holding holdings and und e y et of de'.split(
    ' ',
  ),
)

/** Providers where anybody has an address: they say nothing of an employer. */
const freeMail = new Set(
  'gmail googlemail outlook hotmail live msn yahoo ymail rocketmail icloud me mac aol gmx web t-online freenet proton protonmail pm fastmail zoho yandex mail inbox sapo qq 163 126 free orange laposte wanadoo libero tiscali uol bol terra hey tutanota tuta comcast verizon att sbcglobal btinternet'.split(
    ' ',
  ),
)

/** An organisation's name folded, without its legal form: `Acme Foods, Inc.` → `acme foods`. */
export function organisationKey(name: string): string {
  const words = fold(name)
    .split(' ')
    .filter((word) => word !== '')
  const kept = words.filter((word) => !forms.has(word))
  return (kept.length > 0 ? kept : words).join(' ')
}

/** The registrable domain of an address or host: `ana@mail.acme.co.uk` → `acme.co.uk`. Empty when there is none. */
export function mailDomain(address: string): string {
  const host = address.slice(address.lastIndexOf('@') + 1)
  return getDomain(host) ?? (host.includes('.') ? host : '')
}

/** Whether everybody can have an address there. */
export function isFreeMail(domain: string): boolean {
  return freeMail.has(getDomainWithoutSuffix(domain) ?? domain)
}

/**
 * Whether an organisation's name and a mail domain say the same: the domain is its words joined, its first word of
 * four letters or more alone, or its initials from three letters on. Never for free mail.
 */
export function organisationMatchesDomain(organisation: string, domain: string): boolean {
  if (organisation === '' || domain === '' || isFreeMail(domain)) return false
  const words = organisationKey(organisation)
    .split(' ')
    .filter((word) => word !== '')
  const label = fold(getDomainWithoutSuffix(domain) ?? domain.split('.')[0] ?? '').replaceAll(' ', '')
  const [first = ''] = words
  if (label === '' || first === '') return false
  if (words.join('') === label) return true
  if (first.length >= 4 && first === label) return true
  return words.length >= 3 && words.map((word) => word[0]).join('') === label
}
