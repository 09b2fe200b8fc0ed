import { recordKey } from '../imports/key.ts'
import type { OutgoingContact, OutgoingInteraction } from '../imports/outgoing.ts'
import { fold } from '../people/name.ts'
import { DEPARTMENTS, type Department } from '../people/title.ts'
import { dayText } from '../relationships/day.ts'
import { type DemoThread, demoAccounts, demoMovers, demoNeighbour, demoTitles } from './client-accounts.ts'
import { demoColleagues, demoDoors } from './doors.ts'
import { companyDomain, familyNames, givenNames, visitor } from './names.ts'
import { newRandom, type Random } from './random.ts'

/** What one invented member knows at the accounts, as two exports and their mail would bring it. */
export interface DemoBook {
  /** Those of an older export who had another job then. */
  readonly older: OutgoingContact[]
  readonly newer: OutgoingContact[]
  readonly interactions: OutgoingInteraction[]
  /** Profile → what its owner lets colleagues see. */
  readonly levels: Map<string, 'shared' | 'discoverable' | 'private'>
}

interface Human {
  readonly name: string
  readonly organisation: string
  readonly title: string
}

/**
 * The books of all members whom the accounts of the demo name, up to `today`, a day number. `taken` are names that
 * somebody else in the demo has. Same seed, same books.
 */
export function clientBooks(today: number, taken: Iterable<string>, seed: number): Map<string, DemoBook> {
  const random = newRandom(seed)
  const names = new Set(taken)
  const books = new Map<string, DemoBook>()
  const bookOf = (member: string) => {
    const book: DemoBook = books.get(member) ?? { older: [], newer: [], interactions: [], levels: new Map() }
    books.set(member, book)
    return book
  }
  for (const { name: organisation, threads } of [...demoAccounts, demoNeighbour]) {
    const known = new Map<Department, { human: Human; by: Set<string> }[]>()
    const meet = (member: string, department: Department): Human => {
      const there = known.get(department) ?? []
      known.set(department, there)
      // Some are known by several of us: a second thread to the same person.
      const shared = there.find(({ by }) => !by.has(member))
      if (shared && random.next() < 0.3) {
        shared.by.add(member)
        return shared.human
      }
      const titles = demoTitles[department] ?? [department]
      const title = titles[there.length % titles.length] ?? titles[0]
      const human = { name: freshName(names, random), organisation, title }
      there.push({ human, by: new Set([member]) })
      return human
    }
    for (const [member, theirs, level = 'shared'] of threads)
      for (const { department, course } of threadsOf(theirs)) {
        const human = meet(member, department)
        addHuman(bookOf(member), human, human, level)
        bookOf(member).interactions.push(...contacts(member, human, course, today, random))
      }
  }
  for (const { name, from, to, friends } of demoMovers)
    for (const member of friends) {
      const human = { name, organisation: to[0], title: to[1] }
      addHuman(bookOf(member), { name, organisation: from[0], title: from[1] }, human, 'shared')
      bookOf(member).interactions.push(...contacts(member, human, 'rested', today, random))
    }
  for (const { member, name, organisation, title, course, level } of demoDoors) {
    const human = { name, organisation, title }
    addHuman(bookOf(member), human, human, level)
    bookOf(member).interactions.push(...contacts(member, human, course, today, random))
  }
  for (const [name, course] of demoColleagues)
    bookOf(visitor).interactions.push(
      ...contacts(visitor, { name }, course, today, random, colleagueAddress(name)),
    )
  return books
}

/** What an invented colleague signs in with, if anybody could. */
export function colleagueAddress(name: string): string {
  return `${slugOf(name)}@${companyDomain}`
}

export function profileOf(name: string): string {
  return `linkedin.com/in/${slugOf(name)}-demo-client`
}

type Course = 'old' | 'young' | 'lapsed' | 'brief' | 'silent' | 'introduced' | 'rested'
const courses: Readonly<Record<string, Course>> = {
  '': 'old',
  '+': 'young',
  '~': 'lapsed',
  '-': 'brief',
  '.': 'silent',
  '!': 'introduced',
}

function threadsOf(theirs: DemoThread[1]): { department: Department; course: Course }[] {
  return theirs.split(' ').map((word) => {
    const [, name, mark = ''] = word.match(/^(\w+)(.?)$/) ?? []
    const department = DEPARTMENTS.find((known) => known === name) ?? 'other'
    return { department, course: courses[mark] ?? 'old' }
  })
}

/** How each course of a tie runs: days before today from the first contact to the last, and days between. */
function daysOf(course: Course, random: Random): number[] {
  const run = (first: number, last: number, rhythm: number) => {
    const days = [last]
    for (let day = last; day < first; ) {
      day += Math.max(2, Math.round(rhythm * Math.exp(0.3 * random.normal())))
      if (day <= first) days.push(day)
    }
    return days
  }
  const { between } = random
  switch (course) {
    case 'old':
      return run(between(430, 900), between(0, 14), between(9, 24))
    case 'rested':
      return run(between(430, 900), between(9, 14), between(9, 20))
    case 'young':
      return run(between(36, 300), between(0, 6), between(5, 12))
    case 'lapsed':
      // Either thins out and stops, or ends earlier with one late word.
      return random.next() < 0.5
        ? run(between(560, 800), between(160, 176), between(36, 48))
        : [between(62, 88), ...run(between(560, 800), between(262, 300), between(36, 48))]
    case 'brief':
      return [between(118, 130), between(96, 112)]
    case 'silent':
      return run(between(600, 700), between(262, 280), between(18, 28))
    case 'introduced':
      return [9]
  }
}

function contacts(
  member: string,
  { name }: Pick<Human, 'name'>,
  course: Course,
  today: number,
  random: Random,
  email = '',
): OutgoingInteraction[] {
  return [...new Set(daysOf(course, random))].map((ago) => {
    const isMeeting = course !== 'introduced' && random.next() < 0.15
    const minute = random.between(8 * 60, 18 * 60)
    const at = `${dayText(today - ago)}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00.000Z`
    const isOut = course === 'introduced' || random.next() < 0.5
    return {
      kind: 'interaction',
      file: isMeeting ? 'Calendar.ics' : 'Mail.mbox',
      line: 1,
      key: recordKey('demo client event', `${member} ${name}`, at),
      at,
      channel: isMeeting ? 'meeting' : 'mail',
      direction: isMeeting ? 'both' : isOut ? 'out' : 'in',
      people: [{ name, email, url: email === '' ? profileOf(name) : '' }],
      makesPeople: true,
    }
  })
}

function addHuman(book: DemoBook, before: Human, now: Human, level: 'shared' | 'discoverable' | 'private') {
  if (before !== now) book.older.push(cardOf(before, book.older.length))
  book.newer.push(cardOf(now, book.newer.length))
  book.levels.set(profileOf(now.name), level)
}

function cardOf({ name, organisation, title }: Human, place: number): OutgoingContact {
  return {
    kind: 'contact',
    file: 'Connections.csv',
    line: place + 5,
    source: 'linkedin',
    key: recordKey('demo client', name),
    names: [name],
    emails: [`${slugOf(name)}@${demoDomain(organisation)}`],
    phones: [],
    urls: [profileOf(name)],
    organisation,
    title,
    connectedOn: null,
    labels: [],
    notes: '',
  }
}

/** The mail domain of an invented organisation. */
export function demoDomain(organisation: string): string {
  return `${fold(organisation).replaceAll(/[^a-z0-9]/g, '')}.example`
}

/** A name as it stands in an address. */
export function slugOf(name: string): string {
  return fold(name).replaceAll(' ', '.')
}

function freshName(taken: Set<string>, random: Random): string {
  for (;;) {
    const name = `${random.pick(givenNames)} ${random.pick(familyNames)}`
    if (taken.has(name)) continue
    taken.add(name)
    return name
  }
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
