/** A company's own mail domain, from its owner's address; none for the mail of everybody. */
export function proposedDomains(email: string): readonly string[] {
  const domain = /@([a-z0-9-]+(?:\.[a-z0-9-]+)+)$/.exec(email.trim().toLowerCase())?.[1]
  return domain && !EVERYBODYS.test(domain) ? [domain] : []
}

const EVERYBODYS =
  /^(gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|web|mail|proton|protonmail|pm|fastmail|hey|zoho|yandex|sapo|tutanota)\.(?:[a-z]{2,3}|com?\.[a-z]{2})$/
