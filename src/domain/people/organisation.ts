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
  const telling = organisationWords(organisation)
  const all = fold(organisation).split(' ')
  const label = joined([fold(getDomainWithoutSuffix(domain) ?? domain.split('.')[0] ?? '')])
  const [first = ''] = telling
  if (label === '' || first === '') return false
  if ([telling, all].some((words) => joined(words) === label)) return true
  if (first.length >= 4 && joined([first]) === label) return true
  return [telling, all].some((words) => words.length >= 3 && words.map((word) => word[0]).join('') === label)
}

function joined(words: readonly string[]): string {
  return withoutUmlauts(words.join('').replaceAll(' ', ''))
}
