import { withoutTag } from '../people/email.ts'
import { mailDomain } from '../people/mail-domain.ts'
import { eventKinds, type Gathering } from './gathering.ts'

/** An address that may be the member's own, and why we think so. */
export interface OwnCandidate {
  readonly address: string
  /** Said before or signed in with; hinted by the files; in most mails. */
  readonly why: 'known' | 'hint' | 'often'
  /** Mails and messages sent from it. */
  readonly sent: number
  /** `YYYY-MM-DD` of the last mail that was delivered to it; empty when none says so. */
  readonly deliveredUntil: string
  /** Whether it is proposed as ticked. */
  readonly isLikely: boolean
}

export interface PreviewRow {
  readonly name: string
  readonly organisation: string
  readonly title: string
  readonly address: string
  readonly interactions: number
  readonly firstOn: string
  readonly lastOn: string
}

/** What the preview says, as of the own addresses confirmed so far. */
export interface Summary {
  readonly people: number
  readonly interactions: number
  readonly contacts: number
  /** `YYYY-MM-DD`; empty without an event. */
  readonly from: string
  readonly until: string
  readonly byKind: Readonly<Record<(typeof eventKinds)[number], number>>
  readonly colleagues: number
  readonly wroteOnce: number
  readonly rows: readonly PreviewRow[]
  /** Places in `parties` of those who wrote only once and were never written to. */
  readonly oneOffs: ReadonlySet<string>
}

/**
 * Which addresses may be the member's, most certain first. Ticked are those that are known, those that the member's own
 * account names, and those that mail speaks for when something was sent from them or they are the company's: whoever
 * saves a folder of mails has strangers' deliveries in it too.
 */
export function ownCandidates(
  gathering: Gathering,
  known: readonly string[],
  isCompany: (domain: string) => boolean,
): OwnCandidate[] {
  const { parties, ownHints } = gathering
  const events = gathering.events.length / 4
  const found = new Map<string, OwnCandidate>()
  const propose = (address: string, why: OwnCandidate['why'], isLikely: boolean) => {
    if (found.has(address)) return
    const deliveredUntil = dateText(ownHints.get(address)?.deliveredUntil ?? Number.NaN)
    found.set(address, { address, why, sent: sentBy(gathering, address), deliveredUntil, isLikely })
  }
  for (const address of known) propose(address, 'known', true)
  const most = Math.max(0, ...[...ownHints.values()].map(({ mails }) => mails))
  const hints = [...ownHints].sort(
    ([, one], [, other]) => Number(other.isTold) - Number(one.isTold) || other.mails - one.mails,
  )
  for (const [address, { isTold, mails }] of hints) {
    const isUsed = sentBy(gathering, address) > 0 || isCompany(mailDomain(address))
    propose(address, 'hint', isTold || (isUsed && mails * 20 >= most))
  }
  // Whoever is in nearly every mail may as well be the one that the member writes with.
  for (const { address, sent, received } of parties)
    if (address.includes('@') && events >= 10 && (sent + received) * 2 >= events)
      propose(address, 'often', false)
  return [...found.values()].slice(0, 12)
}

function sentBy({ index, parties }: Gathering, address: string): number {
  return parties[index.get(address) ?? -1]?.sent ?? 0
}

/** The preview's numbers and first rows. `isCompany` says whether a mail domain is the member's company's. */
export function summarise(
  gathering: Gathering,
  own: ReadonlySet<string>,
  isCompany: (domain: string) => boolean,
): Summary {
  const { parties, events, to, contacts } = gathering
  const isOwn = parties.map(({ address }) => own.has(address) || own.has(withoutTag(address)))
  const wrote = new Uint8Array(parties.length) // the member wrote to them, or met them
  const firstDay = new Int32Array(parties.length).fill(2 ** 31 - 1)
  const lastDay = new Int32Array(parties.length).fill(-(2 ** 31))
  const count = new Int32Array(parties.length)
  const byKind = { mail: 0, message: 0, meeting: 0, call: 0, social: 0 }
  let next = 0
  let interactions = 0
  let earliest = Number.POSITIVE_INFINITY
  let latest = Number.NEGATIVE_INFINITY
  const meet = (place: number, day: number) => {
    if (isOwn[place]) return
    count[place] = (count[place] ?? 0) + 1
    firstDay[place] = Math.min(firstDay[place] ?? day, day)
    lastDay[place] = Math.max(lastDay[place] ?? day, day)
  }
  for (let at = 0; at < events.length; at += 4) {
    const day = events[at] ?? 0
    const kind = events[at + 1] ?? 0
    const from = events[at + 2] ?? -1
    const length = events[at + 3] ?? 0
    const first = next
    next += length
    const isMeeting = eventKinds[kind] === 'meeting'
    const isOut = isOwn[from] === true
    interactions++
    byKind[eventKinds[kind] ?? 'mail']++
    earliest = Math.min(earliest, day)
    latest = Math.max(latest, day)
    if (from >= 0) meet(from, day)
    if (isMeeting && from >= 0) wrote[from] = 1
    if (!isOut && !isMeeting) continue
    for (let other = first; other < next; other++) {
      const place = to[other] ?? -1
      meet(place, day)
      wrote[place] = 1
    }
  }
  const oneOffs = new Set<string>()
  const named = new Set(contacts.first.flatMap(({ emails, urls }) => [...emails, ...urls]))
  let people = 0
  let colleagues = 0
  for (const [place, { address }] of parties.entries()) {
    if (isOwn[place] || count[place] === 0) continue
    const isMail = address.includes('@')
    if (isMail && !wrote[place] && firstDay[place] === lastDay[place] && !named.has(address))
      oneOffs.add(address)
    else if (isMail && isCompany(mailDomain(address))) colleagues++
    else if (!named.has(address)) people++
  }
  return {
    people: people + contacts.keys.size,
    interactions,
    contacts: contacts.keys.size,
    from: dateText(earliest),
    until: dateText(latest),
    byKind,
    colleagues,
    wroteOnce: oneOffs.size,
    rows: firstRows(gathering, isOwn, count, firstDay, lastDay),
    oneOffs,
  }
}

/** The people with most interactions, then cards; enough to see that the file was understood. */
function firstRows(
  { parties, contacts }: Gathering,
  isOwn: readonly boolean[],
  count: Int32Array,
  first: Int32Array,
  last: Int32Array,
): PreviewRow[] {
  const cards = new Map(
    contacts.first.flatMap((card) =>
      [...card.emails, ...card.urls].map((address) => [address, card] as const),
    ),
  )
  const busiest = parties
    .map((party, place) => ({ party, place }))
    .filter(({ place }) => !isOwn[place] && (count[place] ?? 0) > 0)
    .sort((one, other) => (count[other.place] ?? 0) - (count[one.place] ?? 0))
    .slice(0, 8)
  const rows = busiest.map(({ party, place }) => {
    const card = cards.get(party.address)
    return {
      name: card?.names[0] || party.name,
      organisation: card?.organisation ?? '',
      title: card?.title ?? '',
      address: party.address,
      interactions: count[place] ?? 0,
      firstOn: dateText(first[place] ?? Number.NaN),
      lastOn: dateText(last[place] ?? Number.NaN),
    }
  })
  for (const card of contacts.first) {
    if (rows.length >= 8) break
    const [address = ''] = [...card.urls, ...card.emails]
    if (rows.some((row) => row.address === address && address !== '')) continue
    rows.push({
      name: card.names[0] ?? '',
      organisation: card.organisation,
      title: card.title,
      address,
      interactions: 0,
      firstOn: '',
      lastOn: '',
    })
  }
  return rows
}

function dateText(day: number): string {
  return Number.isFinite(day) && Math.abs(day) < 1e6
    ? new Date(day * 86_400_000).toISOString().slice(0, 10)
    : ''
}
