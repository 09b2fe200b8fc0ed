import { zipSync } from 'fflate'

export const canary = 'CANARY-never-on-the-wire'

export interface Upload {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** Name, address, title. */
export type Acquaintance = readonly [name: string, email: string, title: string]

const day = 86_400_000
const people = [
  ['Mara', 'Lindqvist', 'Nordhav Energy', 'Head of Payroll'],
  ['Tomás', 'Ferreira', 'Ardenne Foods', 'Chief financial officer'],
  ['Aiko', 'Tanabe', 'Kestrel Advisory', 'Partner'],
  ['Benjamin', 'Okafor', 'Lumen Robotics', 'Talent lead'],
  ['Ruth', 'Adler', 'Voss Sohn', 'Procurement manager'],
  ['Leïla', 'Bauer', 'Ardenne Foods', 'Procurement manager'],
] as const

/** A LinkedIn export as LinkedIn makes them, all invented; its words carry the canary. */
export function linkedinExport(now: Date): Upload {
  const preamble =
    'Notes:\n"When exporting your connection data, you may notice that some of the email addresses are missing."\n\n'
  const connections = `${preamble}First Name,Last Name,URL,Email Address,Company,Position,Connected On\n${people
    .map(
      ([first, last, company, title]) =>
        `${first},${last},https://www.linkedin.com/in/${slug(first, last)},,${company},${title},05 Jan 2024`,
    )
    .join('\n')}\n,,,,,,01 Jan 2018\n`
  const messages = `CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n${people
    .slice(0, 4)
    .flatMap(([first, last], place) =>
      [20 + place, 60, 100, 160].map((ago, turn) => {
        const at = new Date(now.getTime() - ago * day).toISOString().slice(0, 19).replace('T', ' ')
        const them = [`${first} ${last}`, `https://www.linkedin.com/in/${slug(first, last)}`]
        const me = ['Ana Duarte', 'https://www.linkedin.com/in/ana-duarte']
        const [from, to] = turn % 2 ? [them, me] : [me, them]
        return `c${place},,${from.join(',')},${to.join(',')},${at} UTC,${canary} subject,"${canary} first line\nsecond, line",INBOX`
      }),
    )
    .join('\n')}\n`
  const profile = `First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers\nAna,Duarte,,,,${canary} headline,${canary},,,,,,\n`
  const bytes = (text: string) => new TextEncoder().encode(text)
  const zip = zipSync({
    'Connections.csv': bytes(connections),
    'messages.csv': bytes(messages),
    'Profile.csv': bytes(profile),
  })
  return {
    name: 'Basic_LinkedInDataExport_11-02-2026.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from(zip),
  }
}

/** A mailbox: mail both ways, a newsletter, a stranger who wrote once. */
export function mailbox(now: Date): Upload {
  const mail = (from: string, to: string, ago: number, extra = '') => {
    const at = new Date(now.getTime() - ago * day)
    return `From sender@example.com ${asctime(at)}\nFrom: ${from}\nTo: ${to}\nDate: ${at.toUTCString()}\nMessage-ID: <${ago}.${from.length}.${to.length}@test.example>\nSubject: ${canary} subject\n${extra}\n${canary} body\nFrom here on only words.\n\n`
  }
  const me = 'Ana Duarte <ana@halyard.example>'
  const mara = 'Mara Lindqvist <mara@nordhav.example>'
  const text = [
    ...[68, 80, 92, 104, 116, 128].flatMap((ago) => [mail(me, mara, ago), mail(mara, me, ago - 1)]),
    mail('Newsletter <news@list.example>', me, 5, 'List-Id: <news.list.example>\n'),
    mail('Stranger Once <once@nowhere.example>', me, 9),
    mail(me, 'Ben Okoro <ben@halyard.example>', 12),
  ].join('')
  return { name: 'All mail.mbox', mimeType: 'application/mbox', buffer: Buffer.from(text) }
}

/** A calendar: a meeting that was, one that comes. */
export function calendar(now: Date): Upload {
  const stamp = (ahead: number) =>
    `${new Date(now.getTime() + ahead * day).toISOString().slice(0, 10).replaceAll('-', '')}T100000Z`
  const event = (uid: string, ahead: number, name: string, email: string) =>
    `BEGIN:VEVENT\r\nUID:${uid}\r\nDTSTART:${stamp(ahead)}\r\nSUMMARY:${canary} meeting\r\nDESCRIPTION:${canary}\r\nORGANIZER;CN=Ana Duarte:mailto:ana@halyard.example\r\nATTENDEE;CN=${name}:mailto:${email}\r\nEND:VEVENT\r\n`
  const text = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${event('past', -30, 'Tomás Ferreira', 'tomas@ardennefoods.example')}${event('ahead', 5, 'Aiko Tanabe', 'aiko@kestreladvisory.example')}END:VCALENDAR\r\n`
  return { name: 'Calendar.ics', mimeType: 'text/calendar', buffer: Buffer.from(text) }
}

/** An address book of these people, as a phone would export it. */
export function addressBook(name: string, people: readonly Acquaintance[]): Upload {
  const cards = people.map(
    ([fullName, email, title]) =>
      `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${fullName}\r\nN:${fullName.split(' ').toReversed().join(';')};;;\r\nEMAIL:${email}\r\nORG:Nordhav Energy\r\nTITLE:${title}\r\nEND:VCARD\r\n`,
  )
  return { name, mimeType: 'text/vcard', buffer: Buffer.from(cards.join('')) }
}

/** Mail both ways each fortnight until last week with these people. */
export function keptMail(now: Date, me: string, people: readonly Acquaintance[]): Upload {
  const mails = people.flatMap(([name, email], place) =>
    Array.from({ length: 10 }, (_, turn) => {
      const at = new Date(now.getTime() - (3 + 14 * turn + place) * day)
      const them = `${name} <${email}>`
      const [from, to] = turn % 2 ? [them, me] : [me, them]
      return `From sender@example.com ${asctime(at)}\nFrom: ${from}\nTo: ${to}\nDate: ${at.toUTCString()}\nMessage-ID: <${place}.${turn}.${me}>\nSubject: ${canary} subject\n\n${canary} body\n\n`
    }),
  )
  return { name: `${me}.mbox`, mimeType: 'application/mbox', buffer: Buffer.from(mails.join('')) }
}

/** `Mon Jan  5 10:00:00 2026`, as the separators of a mailbox have it. */
function asctime(at: Date): string {
  const [week = '', date = '', month = '', year = '', time = ''] = at
    .toUTCString()
    .replace(',', '')
    .split(' ')
  return `${week} ${month} ${String(Number(date)).padStart(2)} ${time} ${year}`
}

function slug(first: string, last: string): string {
  return `${first}-${last}`.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
}
