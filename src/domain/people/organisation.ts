import { getDomainWithoutSuffix } from 'tldts'
import { isFreeMail } from './mail-domain.ts'
import { fold } from './name.ts'
import { organisationWords, withoutUmlauts } from './organisation-name.ts'

/**
 * Whether an organisation's name and a mail domain say the same: the domain is its words joined (with or without legal
 * form and fillers), its first word of four letters or more alone, or its initials from three letters on. Never for
 * free mail.
 */
export function organisationMatchesDomain(organisation: string, domain: string): boolean {
  if (organisation === '' || domain === '' || isFreeMail(domain)) return false
  return domainLabelsOf(organisation).includes(domainLabel(domain))
}

/** A domain without its suffix, as it is compared with a name: `mueller-bau.de` → `mullerbau`. */
export function domainLabel(domain: string): string {
  return joined([fold(getDomainWithoutSuffix(domain) ?? domain.split('.')[0] ?? '')])
}

/** What the label of an organisation's own domain may be. */
export function domainLabelsOf(organisation: string): readonly string[] {
  const telling = organisationWords(organisation)
  const all = fold(organisation).split(' ')
  const [first = ''] = telling
  if (first === '') return []
  const initials = [telling, all]
    .filter((words) => words.length >= 3)
    .map((words) => words.map((word) => word[0]).join(''))
  return [joined(telling), joined(all), ...(first.length >= 4 ? [joined([first])] : []), ...initials].filter(
    (label) => label !== '',
  )
}

function joined(words: readonly string[]): string {
  return withoutUmlauts(words.join('').replaceAll(' ', ''))
}
