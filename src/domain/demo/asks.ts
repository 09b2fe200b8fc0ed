import { members, visitor } from './names.ts'
import { newRandom } from './random.ts'

/** One introduction of the last year that has come to its end. Days and hours count back from and on from its ask. */
export interface DemoAsk {
  readonly asker: string
  readonly connector: string
  /** Which of the connector's shared people, counted round. */
  readonly person: number
  readonly daysAgo: number
  /** Hour of the day, 8–17. */
  readonly hour: number
  /** To the connector's answer; null when none came. */
  readonly answeredAfterHours: number | null
  /** From there to the outside person's yes; null when the connector answered by themself, or none came. */
  readonly introducedAfterHours: number | null
}

/** A year of asks that got faster: from half within nine hours to half within three. The last sixteen days are left out. */
export function demoAsks(seed: number): DemoAsk[] {
  const random = newRandom(seed)
  const people = [visitor, ...members.map(({ name }) => name)]
  const asks: DemoAsk[] = []
  for (let daysAgo = 372; daysAgo > 16; daysAgo -= random.between(1, 4)) {
    const asker = people[random.between(0, people.length - 1)] ?? visitor
    const others = people.filter((name) => name !== asker)
    const usual = 2.5 + 6.5 * (daysAgo / 372)
    const wait = usual * Math.exp(1.3 * random.normal())
    const isAnswered = random.next() < 0.82
    const isIntroduced = random.next() < 0.6
    const yes = 20 * Math.exp(random.normal())
    asks.push({
      asker,
      connector: others[random.between(0, others.length - 1)] ?? visitor,
      person: random.between(0, 50),
      daysAgo,
      hour: random.between(8, 17),
      answeredAfterHours: isAnswered && wait < 240 ? Math.max(0.1, wait) : null,
      introducedAfterHours: isIntroduced && yes < 90 ? Math.max(0.5, yes) : null,
    })
  }
  return asks
}

/** Questions that no search answered, and their threads: to be read from the top. */
export interface DemoQuestion {
  readonly asker: string
  readonly text: string
  readonly daysAgo: number
  /** Whom it reached and why; those who answered, with their words, hours after the ask. */
  readonly reached: readonly {
    readonly name: string
    readonly fit: string
    readonly answer?: { readonly text: string; readonly afterHours: number; readonly isUseful?: boolean }
  }[]
}

export const demoQuestions: readonly DemoQuestion[] = [
  {
    asker: 'Helena Marchetti',
    text: 'Who has run a planning workshop with a client that went sour, and saved it?',
    daysAgo: 1,
    reached: [
      { name: visitor, fit: 'skill:Workshop facilitation' },
      { name: 'Amira Haddad', fit: 'skill:Complaint handling' },
    ],
  },
  {
    asker: 'Chiara Conti',
    text: 'How do you plan an account whose buyer changes every year?',
    daysAgo: 3,
    reached: [
      { name: visitor, fit: 'skill:Account planning' },
      {
        name: 'Priya Raman',
        fit: 'skill:Contract negotiation',
        answer: {
          text: 'I write the plan with the person below the buyer: they stay. Happy to show you the Nordhav one.',
          afterHours: 2,
        },
      },
    ],
  },
  {
    asker: visitor,
    text: 'Has anybody moved a payroll to another provider in the middle of a year?',
    daysAgo: 9,
    reached: [
      {
        name: 'Lars Eklund',
        fit: 'skill:Payroll',
        answer: {
          text: 'Twice. Move in January or after the quarter; what hurts is the year-to-date figures, not the contract. I have a checklist, write to me.',
          afterHours: 3,
          isUseful: true,
        },
      },
      {
        name: 'Salma Idris',
        fit: 'skill:Labour relations',
        answer: { text: 'Tell the works council before you sign, not after.', afterHours: 20 },
      },
    ],
  },
  {
    asker: visitor,
    text: 'Who knows how ports in the Adriatic handle bonded goods?',
    daysAgo: 2,
    reached: [
      {
        name: 'Karim Saleh',
        fit: 'skill:Customs clearance',
        answer: {
          text: 'Rijeka and Koper differ a lot. Goran knows somebody at the port authority; start there.',
          afterHours: 5,
        },
      },
      { name: 'Goran Ilić', fit: 'tie:Vesna Horvat, Port authority liaison, Adria Ports' },
    ],
  },
]
