import type { Department } from '../people/title.ts'

/**
 * Who knows whom at the demo's accounts, by department of theirs: `finance` in touch for years, `finance+` since this
 * year, `finance~` gone quiet this year, `finance-` two words in spring, `finance.` silent for nine months,
 * `finance!` just introduced. The numbers of the demo's screens follow from these.
 */
export interface DemoAccount {
  readonly name: string
  readonly kind: 'client' | 'prospect' | 'partner'
  readonly goal: number
  readonly lead: string | null
  readonly notes?: string
  readonly threads: readonly DemoThread[]
}

export type DemoThread = readonly [
  member: string,
  theirs: string,
  level?: 'shared' | 'discoverable' | 'private',
]

export const demoAccounts: readonly DemoAccount[] = [
  {
    name: 'Ardenne Foods',
    kind: 'client',
    goal: 50,
    lead: 'Jonas Weber',
    threads: [
      ['Jonas Weber', 'executive finance finance people people operations operations procurement+ sales'],
      ['Priya Raman', 'executive procurement procurement+ operations sales~'],
      ['Clara Neumann', 'finance finance finance+'],
      ['Lars Eklund', 'finance finance+'],
      ['Eva Lindgren', 'people people+'],
      ['Sam Oyelaran', 'technology technology technology+'],
      ['Ana Duarte', 'legal legal+'],
      ['Karim Saleh', 'operations operations service+ marketing~'],
      ['Helena Marchetti', 'executive'],
      ['Amira Haddad', 'service people~'],
      ['Chiara Conti', 'sales'],
      ['Dev Malhotra', 'operations~'],
      ['Salma Idris', 'people people+', 'discoverable'],
      ['Owen Pritchard', 'legal executive', 'private'],
    ],
  },
  {
    name: 'Nordhav Energy',
    kind: 'client',
    goal: 50,
    lead: 'Priya Raman',
    notes: 'Client since 2019. The framework contract comes up for renewal in spring.',
    threads: [
      [
        'Priya Raman',
        'executive finance finance+ technology+ operations operations+ operations+ procurement procurement+ procurement+ procurement+ finance- procurement~',
      ],
      ['Jonas Weber', 'finance+ people+ people operations+ operations+ people- operations-'],
      ['Eva Lindgren', 'people+'],
      ['Sam Oyelaran', 'technology technology+'],
      ['Bashir Noor', 'operations-'],
      ['Ana Duarte', 'legal-'],
      ['Helena Marchetti', 'executive+'],
      ['Lars Eklund', 'finance!'],
      ['Goran Ilić', 'operations operations service', 'discoverable'],
      ['Clara Neumann', 'finance', 'private'],
    ],
  },
  {
    name: 'Voss & Sohn',
    kind: 'client',
    goal: 50,
    lead: 'Jonas Weber',
    threads: [
      ['Jonas Weber', 'executive finance operations+ operations procurement'],
      ['Karim Saleh', 'operations operations+ service+ service'],
      ['Clara Neumann', 'finance finance+'],
      ['Bashir Noor', 'technology+ technology'],
      ['Salma Idris', 'people+'],
      ['Chiara Conti', 'sales sales+ marketing~'],
      ['Ana Duarte', 'legal'],
    ],
  },
  {
    name: 'Bluefin Freight',
    kind: 'client',
    goal: 50,
    lead: 'Karim Saleh',
    threads: [
      [
        'Karim Saleh',
        'operations operations operations+ executive procurement service operations~ procurement-',
      ],
      ['Jonas Weber', 'executive finance'],
      ['Dev Malhotra', 'sales procurement+ operations~'],
      ['Clara Neumann', 'finance'],
      ['Sam Oyelaran', 'technology+ technology~'],
      ['Amira Haddad', 'service service+'],
    ],
  },
  {
    name: 'Meridian Rail',
    kind: 'client',
    goal: 50,
    lead: 'Chiara Conti',
    threads: [
      ['Chiara Conti', 'executive procurement procurement operations sales+ operations~ procurement~'],
      ['Amira Haddad', 'operations service people'],
      ['Bashir Noor', 'technology technology~'],
      ['Lars Eklund', 'finance finance~'],
      ['Priya Raman', 'executive'],
      ['Eva Lindgren', 'people people-'],
    ],
  },
  {
    name: 'Calder & Wick',
    kind: 'client',
    goal: 50,
    lead: 'Jonas Weber',
    threads: [
      ['Jonas Weber', 'executive finance legal+ operations'],
      ['Dev Malhotra', 'sales+ procurement'],
      ['Ana Duarte', 'legal'],
      ['Sam Oyelaran', 'technology+'],
      ['Amira Haddad', 'service finance~'],
      ['Owen Pritchard', 'legal', 'private'],
    ],
  },
  {
    name: 'Tessel Bank',
    kind: 'prospect',
    goal: 20,
    lead: 'Priya Raman',
    threads: [
      ['Priya Raman', 'executive+ finance+ finance'],
      ['Lars Eklund', 'finance+'],
      ['Chiara Conti', 'marketing-'],
    ],
  },
  {
    name: 'Orrin Pharma',
    kind: 'client',
    goal: 50,
    lead: 'Priya Raman',
    threads: [
      [
        'Priya Raman',
        'executive procurement operations finance people procurement~ operations~ technology~ marketing~',
      ],
      ['Jonas Weber', 'finance~'],
      ['Chiara Conti', 'operations~'],
    ],
  },
  {
    name: 'Lumen Robotics',
    kind: 'prospect',
    goal: 20,
    lead: 'Dev Malhotra',
    threads: [
      ['Dev Malhotra', 'executive technology+ product product~'],
      ['Sam Oyelaran', 'technology'],
    ],
  },
  {
    name: 'Harbour Mutual',
    kind: 'client',
    goal: 50,
    lead: 'Amira Haddad',
    threads: [
      ['Amira Haddad', 'finance operations executive people~ service~'],
      ['Clara Neumann', 'finance', 'discoverable'],
    ],
  },
  {
    name: 'Atlântica',
    kind: 'partner',
    goal: 10,
    lead: 'Lars Eklund',
    threads: [['Lars Eklund', 'executive+ finance+']],
  },
  {
    name: 'Kestrel Advisory',
    kind: 'prospect',
    goal: 20,
    lead: null,
    threads: [['Dev Malhotra', 'executive. people.']],
  },
]

/** An organisation that members share people at, and that no account names yet. */
export const demoNeighbour: Pick<DemoAccount, 'name' | 'threads'> = {
  name: 'Serra Water',
  threads: [
    ['Lars Eklund', 'finance finance'],
    ['Karim Saleh', 'operations'],
  ],
}

/** People who changed job between two exports of their friends' address books. */
export const demoMovers = [
  {
    name: 'Henrik Dahl',
    from: ['Nordhav Energy', 'Chief operating officer'],
    to: ['Tessel Bank', 'Director of Operations'],
    friends: ['Priya Raman', 'Jonas Weber'],
  },
  {
    name: 'Marta Sereno',
    from: ['Bluefin Freight', 'Head of Procurement'],
    to: ['Quarry Stone', 'Head of Procurement'],
    friends: ['Karim Saleh'],
  },
] as const

export const demoTitles: Readonly<Partial<Record<Department, readonly [string, ...string[]]>>> = {
  executive: ['Managing director', 'Chief executive officer', 'Board member'],
  finance: ['Head of Finance', 'Controller', 'Chief financial officer', 'Treasury analyst', 'Accountant'],
  people: ['HR director', 'HR business partner', 'Talent lead'],
  technology: ['IT director', 'Data engineer', 'Head of IT', 'System administrator'],
  operations: ['Operations manager', 'Director of Operations', 'Plant manager', 'Logistics coordinator'],
  procurement: ['Head of Procurement', 'Procurement manager', 'Senior buyer', 'Buyer'],
  legal: ['General counsel', 'Legal counsel'],
  sales: ['Sales director', 'Account executive', 'Sales manager'],
  marketing: ['Head of Marketing', 'Marketing manager'],
  service: ['Customer success manager', 'Head of Customer Service', 'Service coordinator'],
  product: ['Head of Product', 'Product manager'],
}
