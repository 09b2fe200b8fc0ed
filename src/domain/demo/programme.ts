import { visitor } from './names.ts'

// The demo's programme: a cohort in its last week, and how far each of its invented members is.

/** The programme is opened to a visitor in its fourth week. */
export const DEMO_WEEKS_BEFORE = 3

export interface DemoLearner {
  readonly name: string
  /** How many lessons they read, in their order, spread until the end of this week. */
  readonly lessons: number
  readonly until: 1 | 2 | 3 | 4
  readonly quizzes: number
  /** Acted in every week that is over on what *My week* proposed. */
  readonly isSteady?: boolean
  /** Kept the clinic's marks of two exports. */
  readonly isPolished?: boolean
  readonly wantsHelp?: boolean
}

export const demoLearners: readonly DemoLearner[] = [
  // All that the certificate takes: it waits to be asked for.
  { name: visitor, lessons: 20, until: 4, quizzes: 4, isSteady: true, isPolished: true },
  { name: 'Priya Raman', lessons: 22, until: 4, quizzes: 4 },
  { name: 'Karim Saleh', lessons: 18, until: 3, quizzes: 3 },
  { name: 'Lars Eklund', lessons: 20, until: 4, quizzes: 3, isPolished: true },
  { name: 'Salma Idris', lessons: 18, until: 4, quizzes: 3, isPolished: true },
  { name: 'Chiara Conti', lessons: 16, until: 4, quizzes: 2 },
  { name: 'Dev Malhotra', lessons: 15, until: 3, quizzes: 2 },
  { name: 'Clara Neumann', lessons: 14, until: 3, quizzes: 2, isPolished: true },
  { name: 'Amira Haddad', lessons: 13, until: 4, quizzes: 2 },
  { name: 'Eva Lindgren', lessons: 11, until: 3, quizzes: 1, wantsHelp: true },
  { name: 'Ana Duarte', lessons: 10, until: 3, quizzes: 1 },
  { name: 'Sam Oyelaran', lessons: 9, until: 2, quizzes: 1 },
  // Silent since; asked once whether they pause.
  { name: 'Goran Ilić', lessons: 4, until: 1, quizzes: 0 },
]

/** Days after the start on which lessons are read, the first of them 0. */
export function lessonDays({ lessons, until }: Pick<DemoLearner, 'lessons' | 'until'>): number[] {
  return Array.from({ length: lessons }, (_, place) => Math.floor((place * (until * 7 - 2)) / lessons))
}

export const demoPrizes = {
  /** Drawn and revealed already: a trifle, so without public randomness. */
  trifle: { name: 'Lunch for two with Helena', quantity: 1 },
  main: { name: 'A conference of your choice, travel included', quantity: 2 },
  all: { name: 'A book of your choice', quantity: 1 },
} as const

/** Points that open the prizes: as low as a company may like for its first time. */
export const DEMO_THRESHOLD = 40

/** The page that the visitor has written for the ninety days after. */
export const demoPlan = {
  gives: ['A thank-you that names what it was for', 'One introduction that both agreed to'],
  counterpart: 'The head of procurement at Nordhav Energy',
  ask: 'Who knows how ports store batteries?',
  ifThens: [
    { cue: 'Monday, coffee in hand, before the mail', step: 'open My week and write to the first of them' },
    { cue: 'Somebody tells me that they changed jobs', step: 'write two lines the same day' },
    { cue: 'I close a project', step: 'thank one person outside by name' },
  ],
} as const

/** Recommendations between members: the first delivered, the second waits for the visitor to agree. */
export const demoRecommendations = [
  {
    writer: 'Priya Raman',
    recipient: 'Dev Malhotra',
    isDelivered: true,
    text: 'Dev and I sold to energy companies together for three years. In March a tender fell apart two days before its close: the partner withdrew, with the site survey. Dev rang four people that evening, found a surveyor in Bergen, and stood at the site with him at seven the next morning. We handed in on time, and won. The client still asks for him by name. I would call him whenever a door seems shut.',
  },
  {
    writer: 'Lars Eklund',
    recipient: visitor,
    isDelivered: false,
    text: 'I run the payroll that Jonas’s clients ask about, so we have worked side by side since 2021. Last spring a client in Lyon was about to leave over eleven wrong payslips. Jonas did not defend us; he sat with their accountant for a day, listed what had gone wrong, and came back with three changes we could make within a week. The client stayed and extended for two years. For a calm hour in a bad week, ask him.',
  },
] as const
