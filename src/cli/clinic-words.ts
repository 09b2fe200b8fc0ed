import type { ClinicItem, ClinicMark } from '#domain/academy/clinic.ts'

interface Words {
  readonly title: string
  /** The fact, from what was measured. */
  fact(found: number, isGood: boolean): string
  readonly why: string
  readonly step: string
}

/** What an item found, why it matters and the next step, in a sentence each. The step is a skeleton, never a finished text. */
export function clinicInWords({ item, found, points, weight }: ClinicMark) {
  const { title, fact, why, step } = words[item]
  if (points === null)
    return {
      title,
      fact: 'The export does not hold what tells this.',
      why,
      step: 'Ask for the larger export.',
    }
  const isGood = points === weight
  return { title, fact: fact(found, isGood), why, step: isGood ? '' : step }
}

const characters = (found: number) => `${found} ${found === 1 ? 'character' : 'characters'}`
/** A script that says more in a character needs fewer. */
const length = (what: string, found: number, least: number, isGood: boolean, wanted: string) =>
  `${what} ${characters(found)}${isGood && found < least ? ', enough in its script.' : `; ${wanted}`}`
const of = (found: number, one: string, many = `${one}s`) =>
  `${found === 0 ? 'no' : found} ${found === 1 ? one : many}`

const words: Readonly<Record<ClinicItem, Words>> = {
  'headline-length': {
    title: 'Headline length',
    fact: (found, isGood) => length('Your headline has', found, 40, isGood, '40 to 220 are read and fit.'),
    why: 'It stands beside your name wherever you appear.',
    step: 'Try: {role} · {for whom} · {with what}.',
  },
  'headline-beyond-title': {
    title: 'Headline beyond the title',
    fact: (found, isGood) =>
      found === 0 && !isGood ? 'There is no headline.' : `It is ${found} % like your title and company.`,
    why: 'A stranger cannot see from a title whom you help.',
    step: 'Say whom you help and with what: {role} · {for whom} · {with what}.',
  },
  'headline-findable': {
    title: 'Headline findable',
    fact: (found) => `It holds ${found === 0 ? 'none' : found} of your listed skills.`,
    why: 'People search for the skill, not for you.',
    step: 'Put one skill from your own list into the headline, in the words of those who search.',
  },
  'about-length': {
    title: 'About: length',
    fact: (found, isGood) =>
      length('Your About has', found, 300, isGood, '300 to 2,600 tell a story and fit.'),
    why: 'It is the only place where you speak in your own words.',
    step: 'Six lines: {problem} {what you did} {result}, twice.',
  },
  'about-opening': {
    title: 'About: opening',
    fact: (found) =>
      found === 0 ? 'There is no first sentence.' : `The first sentence has ${characters(found)}.`,
    why: 'Only the first lines are seen before somebody opens the rest.',
    step: 'Open with one sentence under 220 characters: I help {whom} to {what}.',
  },
  'about-layout': {
    title: 'About: layout',
    fact: (found) => `It has ${of(found, 'paragraph')}.`,
    why: 'A long block is skipped.',
    step: 'Over 600 characters, make three paragraphs: what you do, what came of it, what to ask you.',
  },
  'about-proof': {
    title: 'About: proof',
    fact: (found) => `It has ${of(found, 'number')}.`,
    why: 'One number that can be checked says more than three adjectives.',
    step: 'Add one: how many, how long, how much less.',
  },
  'about-invites': {
    title: 'About: invitation',
    fact: (found) =>
      found > 0 ? 'It says how to reach you, or what to ask.' : 'It does not say what one may ask you.',
    why: 'People ask whom they may.',
    step: 'End with: Ask me about {two or three things}. {address}',
  },
  'current-job': {
    title: 'Current job',
    fact: (found) => (found > 0 ? 'A job without an end is there.' : 'Every job has an end.'),
    why: 'Without one you seem to have left.',
    step: 'Add the job you have, with its first month.',
  },
  'current-job-described': {
    title: 'Current job described',
    fact: (found, isGood) => length('Its description has', found, 150, isGood, '150 tell what you do.'),
    why: 'A title means another thing in every company.',
    step: 'Three lines: {for whom} {what} {one result}.',
  },
  'jobs-with-proof': {
    title: 'Jobs with proof',
    fact: (found) => `${found} of your two newest jobs hold a number.`,
    why: 'A result that can be checked is believed.',
    step: 'Give each of the two newest jobs one number.',
  },
  'earlier-jobs': {
    title: 'Earlier jobs',
    fact: (found, isGood) =>
      found === 0 && isGood
        ? 'There is no earlier job.'
        : `${found} of the last three earlier jobs say more than a line.`,
    why: 'Old colleagues and clients look for what you did together.',
    step: 'Two sentences each: {what was there} {what you left}.',
  },
  dates: {
    title: 'Dates',
    fact: (found, isGood) =>
      found === 0
        ? isGood
          ? 'Every job has its dates, in order.'
          : 'There is no job.'
        : `${found === 1 ? 'A job has' : `${found} jobs have`} no beginning, or end before it.`,
    why: 'People who worked with you then find you by the years.',
    step: 'Give each job its first month, and see that none ends before it begins.',
  },
  'place-and-industry': {
    title: 'Place and industry',
    fact: (found) => `${found} of the two are there.`,
    why: 'Both are filters in every search.',
    step: 'Fill in both in your profile’s introduction.',
  },
  skills: {
    title: 'Skills',
    fact: (found) => `You list ${of(found, 'skill')}; 10 to 50 are found and read.`,
    why: 'They are what a search matches.',
    step: 'List ten that somebody could ask you about tomorrow.',
  },
  'skills-shown': {
    title: 'Skills shown',
    fact: (found) => `${found} of your skills also stand in headline, About or jobs.`,
    why: 'A skill that is nowhere in the story is a word in a list.',
    step: 'Use three of them where you tell what you did.',
  },
  education: {
    title: 'Education or certificate',
    fact: (found) => `There ${found === 1 ? 'is' : 'are'} ${of(found, 'entry', 'entries')}.`,
    why: 'People who learned beside you are a network of their own.',
    step: 'Add one school, course or certificate.',
  },
  'recommendations-received': {
    title: 'Recommendations received',
    fact: (found, isGood) =>
      found > 1 && !isGood
        ? `${found} are visible, none from the last two years.`
        : `${found === 0 ? 'None' : found} ${found > 1 ? 'are' : 'is'} visible.`,
    why: 'Others’ words are believed before one’s own.',
    step: 'Ask one person from the last two years: what changed, and what would they call you for again?',
  },
  rhythm: {
    title: 'Rhythm',
    fact: (found) => `New connections in ${found} of the last six months.`,
    why: 'In three workplaces’ e-mail, people in touch in more different months stayed in touch; whether it helps a profile was not measured.',
    step: 'Connect with whom you met, each month, instead of many at once.',
  },
  'recommendations-given': {
    title: 'Recommendations given',
    fact: (found) => `You gave ${of(found, 'visible one', 'visible ones')}.`,
    why: 'Whoever praises precisely is remembered.',
    step: 'Write one: {situation} {what they did} {what changed}.',
  },
}
