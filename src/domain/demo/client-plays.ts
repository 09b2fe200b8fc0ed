import type { Department } from '../people/title.ts'

interface DemoPlay {
  readonly kind: 'adopt' | 'bring_in' | 'hand_over' | 'greet'
  readonly account: string
  readonly doer: string
  readonly partner?: string
  readonly department?: Department
  /** A name, or whomever the doer knows best there. */
  readonly about?: string
  readonly startedAgo: number
  readonly dueIn: number
}

/** What has been taken on at the demo's accounts; how far each is follows from the ties. */
export const demoPlays: readonly DemoPlay[] = [
  {
    kind: 'adopt',
    account: 'Nordhav Energy',
    doer: 'Lars Eklund',
    department: 'finance',
    startedAgo: 19,
    dueIn: 16,
  },
  {
    kind: 'adopt',
    account: 'Nordhav Energy',
    doer: 'Owen Pritchard',
    department: 'legal',
    startedAgo: 4,
    dueIn: 51,
  },
  {
    kind: 'bring_in',
    account: 'Orrin Pharma',
    doer: 'Priya Raman',
    partner: 'Dev Malhotra',
    about: 'strongest',
    startedAgo: 6,
    dueIn: 23,
  },
  {
    kind: 'hand_over',
    account: 'Harbour Mutual',
    doer: 'Amira Haddad',
    partner: 'Goran Ilić',
    about: 'strongest',
    startedAgo: 5,
    dueIn: 23,
  },
  {
    kind: 'greet',
    account: 'Tessel Bank',
    doer: 'Jonas Weber',
    about: 'Henrik Dahl',
    startedAgo: 3,
    dueIn: 9,
  },
  {
    kind: 'adopt',
    account: 'Kestrel Advisory',
    doer: 'Jonas Weber',
    department: 'people',
    startedAgo: 2,
    dueIn: 26,
  },
  {
    kind: 'adopt',
    account: 'Ardenne Foods',
    doer: 'Eva Lindgren',
    department: 'people',
    startedAgo: 80,
    dueIn: -50,
  },
]

/** Who opened which account, days ago. */
export const demoLooks = [
  { viewer: 'Priya Raman', at: 'Nordhav Energy', ago: 1 },
  { viewer: 'Lars Eklund', at: 'Nordhav Energy', ago: 2 },
  { viewer: 'Helena Marchetti', at: 'Ardenne Foods', ago: 5 },
  { viewer: 'Karim Saleh', at: 'Voss & Sohn', ago: 5 },
  { viewer: 'Priya Raman', at: 'Tessel Bank', ago: 9 },
  { viewer: 'Dev Malhotra', at: 'Calder & Wick', ago: 16 },
] as const
