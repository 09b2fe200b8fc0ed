import { createHash } from 'node:crypto'

/** A record's key as the readers make one. */
export function key(id: string): string {
  return createHash('sha256').update(id).digest('hex').slice(0, 32)
}

/** A LinkedIn connection as it is sent; all invented. */
export function contact(name: string, more: Record<string, unknown> = {}) {
  const slug = name.toLowerCase().replaceAll(' ', '-')
  return {
    kind: 'contact',
    file: 'Connections.csv',
    line: 1,
    source: 'linkedin',
    key: key(`contact ${slug}`),
    names: [name],
    emails: [],
    phones: [],
    urls: [`linkedin.com/in/${slug}`],
    organisation: 'Nordhav Energy',
    title: 'Head of Payroll',
    connectedOn: '2024-05-06',
    labels: [],
    notes: '',
    ...more,
  }
}

/** A mail as it is sent: to or from one address. */
export function mail(address: string, at: string, more: Record<string, unknown> = {}) {
  return {
    kind: 'interaction',
    file: 'Sent.mbox',
    line: 1,
    key: key(`mail ${address} ${at} ${JSON.stringify(more)}`),
    at,
    channel: 'mail',
    direction: 'out',
    people: [{ name: '', email: address, url: '' }],
    makesPeople: true,
    ...more,
  }
}
