import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { ClinicItem, ClinicMark } from '#domain/academy/clinic.ts'

export interface ClinicWords {
  /** Within its group. */
  readonly title: string
  readonly fact: string
  readonly why: string
  /** A skeleton, never a finished text; empty when there is nothing to do. */
  readonly step: string
}

interface Words {
  readonly title: string
  fact(found: number, isGood: boolean): string
  readonly why: string
  readonly step: string
}

/** What an item found, why it matters and the next step, a sentence each, in the member's language. */
export function useClinicWords(): (mark: ClinicMark) => ClinicWords {
  const { t } = useLingui()
  const words: Readonly<Record<ClinicItem, Words>> = {
    'headline-length': {
      title: t`Length`,
      fact: (found, isGood) =>
        isGood && found < 40
          ? t`Your headline has ${found} characters, enough in its script.`
          : t`Your headline has ${plural(found, { one: '# character', other: '# characters' })}; 40 to 220 are read and fit.`,
      why: t`It stands beside your name wherever you appear.`,
      step: t`Try: [role] · [for whom] · [with what].`,
    },
    'headline-beyond-title': {
      title: t`More than the title`,
      fact: (found, isGood) =>
        found === 0 && !isGood ? t`There is no headline.` : t`It is ${found} % like your title and company.`,
      why: t`A stranger cannot see from a title whom you help.`,
      step: t`Say whom you help and with what: [role] · [for whom] · [with what].`,
    },
    'headline-findable': {
      title: t`Findable`,
      fact: (found) =>
        t`It holds ${plural(found, { 0: 'none of your listed skills', one: '# of your listed skills', other: '# of your listed skills' })}.`,
      why: t`People search for the skill, not for you.`,
      step: t`Put one skill from your own list into the headline, in the words of those who search.`,
    },
    'about-length': {
      title: t`Length`,
      fact: (found, isGood) =>
        isGood && found < 300
          ? t`Your About has ${found} characters, enough in its script.`
          : t`Your About has ${plural(found, { one: '# character', other: '# characters' })}; 300 to 2,600 tell a story and fit.`,
      why: t`It is the only place where you speak in your own words.`,
      step: t`Six lines: [problem] [what you did] [result], twice.`,
    },
    'about-opening': {
      title: t`First sentence`,
      fact: (found) =>
        t`${plural(found, { 0: 'There is no first sentence.', one: 'The first sentence has # character.', other: 'The first sentence has # characters.' })}`,
      why: t`Only the first lines are seen before somebody opens the rest.`,
      step: t`Open with one sentence under 220 characters: I help [whom] to [what].`,
    },
    'about-layout': {
      title: t`Layout`,
      fact: (found) =>
        t`Your About has ${plural(found, { 0: 'no paragraph', one: '# paragraph', other: '# paragraphs' })}.`,
      why: t`A long block is skipped.`,
      step: t`Over 600 characters, make three paragraphs: what you do, what came of it, what to ask you.`,
    },
    'about-proof': {
      title: t`A number`,
      fact: (found) =>
        t`Your About has ${plural(found, { 0: 'no number', one: '# number', other: '# numbers' })}.`,
      why: t`One number that can be checked says more than three adjectives.`,
      step: t`Add one: how many, how long, how much less.`,
    },
    'about-invites': {
      title: t`An invitation`,
      fact: (found) =>
        found > 0
          ? t`Your About says how to reach you, or what to ask.`
          : t`Your About does not say what one may ask you.`,
      why: t`People ask whom they may.`,
      step: t`End with: Ask me about [two or three things]. [address]`,
    },
    'current-job': {
      title: t`A current job`,
      fact: (found) => (found > 0 ? t`A job without an end is there.` : t`Every job has an end.`),
      why: t`Without one you seem to have left.`,
      step: t`Add the job you have, with its first month.`,
    },
    'current-job-described': {
      title: t`Current job described`,
      fact: (found, isGood) =>
        isGood && found < 150
          ? t`Your current job’s description has ${found} characters, enough in its script.`
          : t`Your current job’s description has ${plural(found, { one: '# character', other: '# characters' })}; 150 tell what you do.`,
      why: t`A title means another thing in every company.`,
      step: t`Three lines: [for whom] [what] [one result].`,
    },
    'jobs-with-proof': {
      title: t`A number in the newest two`,
      fact: (found) =>
        t`${plural(found, { 0: 'None of your two newest jobs holds a number.', one: '# of your two newest jobs holds a number.', other: '# of your two newest jobs hold a number.' })}`,
      why: t`A result that can be checked is believed.`,
      step: t`Give each of the two newest jobs one number.`,
    },
    'earlier-jobs': {
      title: t`Earlier jobs described`,
      fact: (found, isGood) =>
        found === 0 && isGood
          ? t`There is no earlier job.`
          : t`${plural(found, { 0: 'None of the last three earlier jobs says more than a line.', one: '# of the last three earlier jobs says more than a line.', other: '# of the last three earlier jobs say more than a line.' })}`,
      why: t`Old colleagues and clients look for what you did together.`,
      step: t`Two sentences each: [what was there] [what you left].`,
    },
    dates: {
      title: t`Dates`,
      fact: (found, isGood) =>
        found === 0 && !isGood
          ? t`There is no job.`
          : t`${plural(found, { 0: 'Every job has its dates, in order.', one: 'A job has no beginning, or ends before it.', other: '# jobs have no beginning, or end before it.' })}`,
      why: t`People who worked with you then find you by the years.`,
      step: t`Give each job its first month, and see that none ends before it begins.`,
    },
    'place-and-industry': {
      title: t`Place and industry`,
      fact: (found) =>
        t`${plural(found, { 0: 'Neither of the two is there.', one: 'One of the two is there.', other: 'Both are there.' })}`,
      why: t`Both are filters in every search.`,
      step: t`Fill in both in your profile’s introduction.`,
    },
    skills: {
      title: t`Skills`,
      fact: (found) =>
        t`You list ${plural(found, { 0: 'no skill', one: '# skill', other: '# skills' })}; 10 to 50 are found and read.`,
      why: t`They are what a search matches.`,
      step: t`List ten that somebody could ask you about tomorrow.`,
    },
    'skills-shown': {
      title: t`Skills you can see`,
      fact: (found) =>
        t`${plural(found, { 0: 'None of your skills stands in headline, About or jobs.', one: '# of your skills also stands in headline, About or jobs.', other: '# of your skills also stand in headline, About or jobs.' })}`,
      why: t`A skill that is nowhere in the story is a word in a list.`,
      step: t`Use three of them where you tell what you did.`,
    },
    education: {
      title: t`Education, certificate`,
      fact: (found) =>
        t`${plural(found, { 0: 'There is no school, course or certificate.', one: 'There is # entry.', other: 'There are # entries.' })}`,
      why: t`People who learned beside you are a network of their own.`,
      step: t`Add one school, course or certificate.`,
    },
    'recommendations-received': {
      title: t`Recommendations received`,
      fact: (found, isGood) =>
        found > 1 && !isGood
          ? t`${found} are visible, none from the last two years.`
          : t`${plural(found, { 0: 'No recommendation you received is visible.', one: 'One recommendation you received is visible.', other: '# recommendations you received are visible.' })}`,
      why: t`Others’ words are believed before one’s own.`,
      step: t`Ask one person from the last two years: what changed, and what would they call you for again?`,
    },
    rhythm: {
      title: t`Rhythm of connecting`,
      fact: (found) => t`New connections in ${found} of the last six months.`,
      why: t`In three workplaces’ e-mail, people in touch in more different months stayed in touch; whether it helps a profile was not measured.`,
      step: t`Connect with whom you met, each month, instead of many at once.`,
    },
    'recommendations-given': {
      title: t`Recommendations given`,
      fact: (found) =>
        t`${plural(found, { 0: 'You gave no visible recommendation.', one: 'You gave one visible recommendation.', other: 'You gave # visible recommendations.' })}`,
      why: t`Whoever praises precisely is remembered.`,
      step: t`Write one: [situation] [what they did] [what changed].`,
    },
  }
  const unjudged = {
    fact: t`Not judged: the export lacks it.`,
    step: t`Ask for the larger export.`,
  }
  return ({ item, found, points, weight }) => {
    const { title, fact, why, step } = words[item]
    if (points === null) return { title, why, ...unjudged }
    const isGood = points === weight
    return { title, fact: fact(found, isGood), why, step: isGood ? '' : braced(step) }
  }
}

/** What is to be filled in stands in braces, which mean something else in a catalogue of sentences. */
function braced(step: string): string {
  return step.replaceAll('[', '{').replaceAll(']', '}')
}
