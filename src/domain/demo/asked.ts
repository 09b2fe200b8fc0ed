// Introductions of the demo: who asked whom about whom, how many days ago, and what became of it.

export interface DemoIntroduction {
  /** Of two one is the visitor. */
  readonly asker: string
  readonly connector: string
  /** Null: the first of the connector's people whom they share and have an address of. */
  readonly target: string | null
  readonly daysAgo: number
  readonly why: string
  readonly note: string
  readonly came: 'open' | 'ended' | { readonly words: string } | 'introduced'
}

export const demoIntroductions: readonly DemoIntroduction[] = [
  {
    asker: 'Jonas Weber',
    connector: 'Sam Oyelaran',
    target: 'Greta Hoffmann',
    daysAgo: 40,
    why: 'Calder & Wick close their second data centre and have never moved one.',
    note: 'Jonas Weber looks after our clients at Halyard. One of them moves a data centre next year and would like to hear what you would do differently. Half an hour by phone.',
    came: 'introduced',
  },
  {
    asker: 'Jonas Weber',
    connector: 'Owen Pritchard',
    target: 'Rhys Bevan',
    daysAgo: 20,
    why: 'Lumen Robotics ask who could look at two patents.',
    note: 'Jonas Weber looks after our clients at Halyard. One of them has a question about two patents in Wales.',
    came: 'ended',
  },
  {
    asker: 'Dev Malhotra',
    connector: 'Jonas Weber',
    target: null,
    daysAgo: 12,
    why: 'We prepare an offer and would like to know what mattered to them last time.',
    note: 'Dev Malhotra works in sales at Halyard. He would like to hear what mattered to you in the last project; a quarter of an hour.',
    came: 'introduced',
  },
  {
    asker: 'Jonas Weber',
    connector: 'Priya Raman',
    target: 'Arjun Mehta',
    daysAgo: 9,
    why: 'Bluefin Freight ask how others secure batteries on the road.',
    note: 'Jonas Weber looks after our clients at Halyard. A freight company asks how you secure batteries on the road.',
    came: {
      words:
        'Arjun is on leave until spring. Karim moved batteries for two years; ask him first, he sits next to you.',
    },
  },
  {
    asker: 'Jonas Weber',
    connector: 'Ana Duarte',
    target: 'Duarte Pires',
    daysAgo: 1,
    why: 'Tessel Bank asks for an employment lawyer in Lisbon.',
    note: 'Jonas Weber looks after our clients at Halyard. A bank asks for an employment lawyer in Lisbon.',
    came: 'open',
  },
  {
    asker: 'Eva Lindgren',
    connector: 'Jonas Weber',
    target: null,
    daysAgo: 1,
    why: 'We rebuild our onboarding, and they are known for theirs.',
    note: 'Eva Lindgren is in HR at Halyard. She rebuilds onboarding and would like to ask you two questions about yours. Fifteen minutes, by phone or in writing.',
    came: 'open',
  },
]
