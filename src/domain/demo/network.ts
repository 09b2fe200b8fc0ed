import { recordKey } from '../imports/key.ts'
import type { OutgoingContact, OutgoingInteraction } from '../imports/outgoing.ts'
import { fold } from '../people/name.ts'
import { dayText } from '../relationships/day.ts'
import { familyNames, givenNames, organisations, titles } from './names.ts'
import { newRandom, type Random } from './random.ts'

/**
 * The timing of real life, measured on the dated e-mail of a research institute (16,025 pairs): the number of contact
 * days of a tie is log-normal (mean 1.31, spread 1.34 in logarithms), the days between two contacts too, with a
 * spread of 1.33 within a tie and .85 between ties. An outside network is slower than colleagues in one house: its
 * gaps are drawn three times as long.
 */
const contactDays = { mean: 1.31, spread: 1.34 }
const gapDays = { mean: 2.18 + Math.log(3), between: 0.85, within: 1.33 }
const yearsBack = 3 * 365

/** When the invented member needed something of everybody: days before today, and what part of the network heard. */
const bursts = [
  { from: 520, until: 490, share: 0.16 },
  { from: 175, until: 150, share: 0.2 },
] as const

/** When the invented member answered at most: days before today. Between the two, and since, a little each week. */
const silences = [
  { from: 488, until: 360 },
  { from: 148, until: 58 },
] as const

const meetingTimes: readonly [readonly [number, number], ...(readonly [number, number])[]] = [
  [3, 58],
  [150, 358],
  [490, 700],
]

export interface DemoNetwork {
  /** As two exports of one address book would bring them: the older first, so that job moves are seen. */
  readonly older: readonly OutgoingContact[]
  readonly newer: readonly OutgoingContact[]
  readonly interactions: readonly OutgoingInteraction[]
}

interface DemoPerson {
  readonly name: string
  readonly email: string
  readonly url: string
}

/** An invented network of about `size` people and their contacts up to `today`, a day number. Same seed, same network. */
export function demoNetwork(size: number, today: number, seed: number): DemoNetwork {
  const random = newRandom(seed)
  const older: OutgoingContact[] = []
  const newer: OutgoingContact[] = []
  const interactions: OutgoingInteraction[] = []
  const taken = new Set<string>()
  while (newer.length < size) {
    const name = `${random.pick(givenNames)} ${random.pick(familyNames)}`
    if (taken.has(name)) continue
    taken.add(name)
    const place = newer.length
    const organisation = random.pick(organisations)
    const title = random.pick(titles)
    const slug = fold(name).replaceAll(' ', '.')
    const person = {
      name,
      email: `${slug}@${fold(organisation).replaceAll(' ', '')}.example`,
      url: `linkedin.com/in/${slug}-demo`,
    }
    const connectedOn = dayText(today - random.between(20, yearsBack))
    const card = cardOf(person, organisation, title, connectedOn, place)
    newer.push(card)
    // One in fourteen has changed job since the older export; some connected later than that.
    const moved = random.next() < 0.07
    if (random.next() < 0.9)
      older.push(
        moved ? { ...card, organisation: random.pick(organisations), title: random.pick(titles) } : card,
      )
    const fate = random.next()
    if (fate < 0.12) interactions.push(...keptUp(person, today, random))
    else if (fate < 0.74) interactions.push(...contactsOf(person, today, random))
  }
  interactions.push(...meetings(newer, today, random))
  return { older, newer, interactions }
}

function cardOf(
  { name, email, url }: DemoPerson,
  organisation: string,
  title: string,
  connectedOn: string,
  place: number,
): OutgoingContact {
  return {
    kind: 'contact',
    file: 'Connections.csv',
    line: place + 5,
    source: 'linkedin',
    key: recordKey('demo contact', url),
    names: [name],
    emails: [email],
    phones: [],
    urls: [url],
    organisation,
    title,
    connectedOn,
    labels: [],
    notes: '',
  }
}

function contactsOf(person: DemoPerson, today: number, random: Random): OutgoingInteraction[] {
  const days = new Set<number>()
  const wanted = Math.min(
    160,
    Math.max(1, Math.round(Math.exp(contactDays.mean + contactDays.spread * random.normal()))),
  )
  const usual = gapDays.mean + gapDays.between * random.normal()
  // A tie begins some time in three years, and then goes at its own pace.
  let day = today - random.between(10, yearsBack)
  for (let count = 0; count < wanted && day < today; count++) {
    days.add(day)
    day += Math.max(1, Math.round(Math.exp(usual + gapDays.within * random.normal())))
  }
  for (const { from, until, share } of bursts)
    if (random.next() < share) days.add(today - random.between(until, from))
  return [...days].map((on) => event(person, on, today, random))
}

/** The few whom the member really keeps up with: a rhythm of one to six weeks until now. */
function keptUp(person: DemoPerson, today: number, random: Random): OutgoingInteraction[] {
  const rhythm = random.between(6, 42)
  const events: OutgoingInteraction[] = []
  const since = today - random.between(200, yearsBack)
  let day = today - random.between(1, rhythm)
  while (day > since) {
    events.push(event(person, day, today, random))
    day -= Math.max(2, Math.round(rhythm * Math.exp(0.35 * random.normal())))
  }
  return events
}

function event(
  { name, email, url }: DemoPerson,
  on: number,
  today: number,
  random: Random,
): OutgoingInteraction {
  const isMail = random.next() < 0.7
  const direction = random.next() < outgoingShare(today - on) ? 'out' : 'in'
  const minute = random.between(8 * 60, 18 * 60)
  const at = `${dayText(on)}T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00.000Z`
  return {
    kind: 'interaction',
    file: isMail ? 'Mail.mbox' : 'messages.csv',
    line: 1,
    key: recordKey('demo event', url, at),
    at,
    channel: isMail ? 'mail' : 'message',
    direction,
    people: [isMail ? { name, email, url: '' } : { name, email: '', url }],
    makesPeople: true,
  }
}

/** What part of a day's contacts the member began. */
function outgoingShare(ago: number): number {
  const isWithin = ({ from, until }: { from: number; until: number }) => ago >= until && ago <= from
  if (bursts.some(isWithin)) return 0.9
  if (silences.some(isWithin)) return 0.01
  return 0.09
}

/** Meetings of three or four: they make acquaintances. */
function meetings(cards: readonly OutgoingContact[], today: number, random: Random): OutgoingInteraction[] {
  return Array.from({ length: Math.round(cards.length / 9) }, (_, place) => {
    const start = random.between(0, Math.max(0, cards.length - 5))
    const people = cards
      .slice(start, start + random.between(2, 4))
      .map(({ names, emails }) => ({ name: names[0] ?? '', email: emails[0] ?? '', url: '' }))
    const [least, most] = random.pick(meetingTimes)
    const at = `${dayText(today - random.between(least, most))}T10:00:00.000Z`
    return {
      kind: 'interaction',
      file: 'Calendar.ics',
      line: place + 1,
      key: recordKey('demo meeting', String(place), at),
      at,
      channel: 'meeting',
      direction: 'both',
      people,
      makesPeople: true,
    }
  })
}
