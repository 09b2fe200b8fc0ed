import { Temporal } from 'temporal-polyfill'
import { fold } from '../people/name.ts'
import { graphemes, isDense } from './graphemes.ts'
import type { Profile, ProfileJob } from './profile.ts'
import { trigramLikeness } from './trigram-likeness.ts'

export const CLINIC_ITEMS = [
  'headline-length',
  'headline-beyond-title',
  'headline-findable',
  'about-length',
  'about-opening',
  'about-layout',
  'about-proof',
  'about-invites',
  'current-job',
  'current-job-described',
  'jobs-with-proof',
  'earlier-jobs',
  'dates',
  'place-and-industry',
  'skills',
  'skills-shown',
  'education',
  'recommendations-received',
  'rhythm',
  'recommendations-given',
] as const
export type ClinicItem = (typeof CLINIC_ITEMS)[number]

export interface ClinicMark {
  readonly item: ClinicItem
  readonly weight: number
  /** 0 to the weight; null: the export lacks the file that would tell, and the item is not counted. */
  readonly points: number | null
  /** What was measured: characters, how many, … as the item counts. */
  readonly found: number
}

export interface Clinic {
  readonly items: readonly ClinicMark[]
  /** 0–100 over the items that could be judged; null under sixty judged points. */
  readonly score: number | null
  readonly judged: number
}

/** Full, half or no marks, with what was measured; null when the export does not tell. */
type Finding = { readonly share: 0 | 0.5 | 1; readonly found: number } | null

/**
 * The profile clinic: twenty items, 100 points, of which an export's missing files take theirs away. Source: our own
 * checklist (judgement; docs/profile-clinic.md); lengths in graphemes, minima × 0.4 where half of the letters are Han,
 * kana or Hangul. `today` is a day, for what must be recent.
 */
export function clinic(profile: Profile, today: string): Clinic {
  const items = CLINIC_ITEMS.map((item): ClinicMark => {
    const { weight, find } = rules[item]
    const finding = find(profile, today)
    return { item, weight, points: finding ? weight * finding.share : null, found: finding?.found ?? 0 }
  })
  return { items, ...clinicTotal(items) }
}

/** What these marks come to: the points that could be judged, and the score over them. */
export function clinicTotal(items: readonly ClinicMark[]): Pick<Clinic, 'score' | 'judged'> {
  const judged = sum(items.filter(({ points }) => points !== null).map(({ weight }) => weight))
  const had = sum(items.map(({ points }) => points ?? 0))
  return { judged, score: judged < LEAST_JUDGED ? null : Math.round((had / judged) * 100) }
}

/** What an item is worth at most; all twenty are worth 100. */
export function clinicWeight(item: ClinicItem): number {
  return rules[item].weight
}

const LEAST_JUDGED = 60

interface Rule {
  readonly weight: number
  find(profile: Profile, today: string): Finding
}

const rules: Readonly<Record<ClinicItem, Rule>> = {
  'headline-length': {
    weight: 6,
    find: ({ basics }) => basics && lengthBetween(basics.headline, 20, 40, 220),
  },
  'headline-beyond-title': {
    weight: 6,
    find({ basics, jobs }) {
      if (!basics || !jobs) return null
      const likeness = Math.max(0, ...currentJobs(jobs).map((job) => likenessToTitle(basics.headline, job)))
      return { share: basics.headline !== '' && likeness < 0.9 ? 1 : 0, found: Math.round(likeness * 100) }
    },
  },
  'headline-findable': {
    weight: 4,
    find: ({ basics, skills }) => basics && skills && all(countShown(skills, basics.headline), 1),
  },
  'about-length': { weight: 8, find: ({ basics }) => basics && lengthBetween(basics.about, 120, 300, 2600) },
  'about-opening': {
    weight: 4,
    find({ basics }) {
      if (!basics) return null
      const found = graphemes(firstSentence(basics.about))
      return { share: found > 0 && found <= 220 ? 1 : 0, found }
    },
  },
  'about-layout': {
    weight: 3,
    find({ basics }) {
      if (!basics) return null
      const paragraphs = basics.about.split(/\s*\n\s*/).filter((part) => part !== '').length
      return {
        share: paragraphs > 0 && (graphemes(basics.about) <= 600 || paragraphs >= 3) ? 1 : 0,
        found: paragraphs,
      }
    },
  },
  'about-proof': { weight: 5, find: ({ basics }) => basics && all(countNumbers(basics.about), 1) },
  'about-invites': { weight: 3, find: ({ basics }) => basics && all(invitations(basics.about), 1) },
  'current-job': { weight: 6, find: ({ jobs }) => jobs && all(openJobs(jobs).length, 1) },
  'current-job-described': {
    weight: 8,
    find({ jobs }) {
      if (!jobs) return null
      const longest = openJobs(jobs).toSorted(
        (one, other) => graphemes(other.description) - graphemes(one.description),
      )[0]
      return lengthBetween(longest?.description ?? '', 60, 150, Number.POSITIVE_INFINITY)
    },
  },
  'jobs-with-proof': {
    weight: 6,
    find({ jobs }) {
      if (!jobs) return null
      const newest = jobs.slice(0, 2)
      const found = newest.filter(({ description }) => countNumbers(description) > 0).length
      return { share: newest.length > 0 && found === newest.length ? 1 : 0, found }
    },
  },
  'earlier-jobs': {
    weight: 5,
    find({ jobs }) {
      if (!jobs) return null
      const earlier = jobs.filter(({ finishedOn }) => finishedOn !== '').slice(0, 3)
      const found = earlier.filter(
        ({ description }) => graphemes(description) >= least(60, description),
      ).length
      return { share: found >= Math.min(2, earlier.length) ? 1 : 0, found }
    },
  },
  dates: {
    weight: 3,
    find({ jobs }) {
      if (!jobs) return null
      const found = jobs.filter(
        ({ startedOn, finishedOn }) => startedOn === '' || (finishedOn !== '' && finishedOn < startedOn),
      ).length
      return { share: jobs.length > 0 && found === 0 ? 1 : 0, found }
    },
  },
  'place-and-industry': {
    weight: 4,
    find: ({ basics }) =>
      basics && halfAndAll([basics.place, basics.industry].filter((part) => part !== '').length, 1, 2),
  },
  skills: {
    weight: 6,
    find: ({ skills }) =>
      skills &&
      (skills.length > 50 ? { share: 0.5, found: skills.length } : halfAndAll(skills.length, 5, 10)),
  },
  'skills-shown': {
    weight: 5,
    find({ basics, jobs, skills }) {
      if (!basics || !jobs || !skills) return null
      const texts = jobs.flatMap(({ title, description }) => [title, description])
      return all(countShown(skills, [basics.headline, basics.about, ...texts].join('\n')), 3)
    },
  },
  education: {
    weight: 4,
    find: ({ schools, certificates }) =>
      schools === null && certificates === null ? null : all((schools ?? 0) + (certificates ?? 0), 1),
  },
  'recommendations-received': {
    weight: 6,
    find({ received }, today) {
      if (!received) return null
      const visible = received.filter(({ isVisible }) => isVisible)
      const isRecent = visible.some(({ on }) => on >= monthsBefore(today, 24))
      const { share, found } = halfAndAll(visible.length, 1, 2)
      return { share: share === 1 && !isRecent ? 0.5 : share, found }
    },
  },
  rhythm: {
    weight: 4,
    find({ connectedOn }, today) {
      if (!connectedOn) return null
      const since = monthsBefore(today, 5).slice(0, 7)
      const months = new Set(connectedOn.filter((day) => day <= today).map((day) => day.slice(0, 7)))
      return all([...months].filter((month) => month >= since).length, 3)
    },
  },
  'recommendations-given': {
    weight: 4,
    find: ({ given }) => given && halfAndAll(given.filter(({ isVisible }) => isVisible).length, 1, 2),
  },
}

function all(found: number, wanted: number): { share: 0 | 1; found: number } {
  return { share: found >= wanted ? 1 : 0, found }
}

function halfAndAll(found: number, half: number, full: number): { share: 0 | 0.5 | 1; found: number } {
  return { share: found >= full ? 1 : found >= half ? 0.5 : 0, found }
}

/** A text longer than the network takes is cut there: half marks. */
function lengthBetween(
  text: string,
  half: number,
  full: number,
  most: number,
): { share: 0 | 0.5 | 1; found: number } {
  const found = graphemes(text)
  if (found > most) return { share: 0.5, found }
  return halfAndAll(found, least(half, text), least(full, text))
}

function least(minimum: number, text: string): number {
  return isDense(text) ? minimum * 0.4 : minimum
}

function openJobs(jobs: readonly ProfileJob[]): readonly ProfileJob[] {
  return jobs.filter(({ finishedOn }) => finishedOn === '')
}

/** Without a current one the newest is what a headline would repeat. */
function currentJobs(jobs: readonly ProfileJob[]): readonly ProfileJob[] {
  const open = openJobs(jobs)
  return open.length > 0 ? open : jobs.slice(0, 1)
}

/** Words that stand between title and company and say nothing. */
const BETWEEN = /\b(?:at|for|of|with|bei|im|chez|en|em|na|no|presso|bij|w)\b/giu

function likenessToTitle(headline: string, { title, organisation }: ProfileJob): number {
  const plain = headline.replace(BETWEEN, ' ')
  return Math.max(
    trigramLikeness(plain, `${title} ${organisation}`.replace(BETWEEN, ' ')),
    trigramLikeness(plain, title),
  )
}

/** How many of the skills stand in a text, as whole words where the script has them. */
function countShown(skills: readonly string[], text: string): number {
  const folded = ` ${fold(text)} `
  return skills.filter((skill) => {
    const wanted = fold(skill)
    return wanted !== '' && folded.includes(isDense(wanted) ? wanted : ` ${wanted} `)
  }).length
}

function countNumbers(text: string): number {
  return text.match(/\p{N}+/gu)?.length ?? 0
}

const ADDRESS = /https?:\/\/|www\.|[\p{L}\p{N}._-]+@[\p{L}\p{N}-]+\.\p{L}{2,}/iu

/** Phrases by which people invite a message: English, Portuguese, German, French, Spanish, Italian, Dutch, Polish, Chinese, Japanese, Korean. */
const INVITATIONS =
  /ask me|write to me|contact me|get in touch|reach out|message me|talk to me|call me|let'?s talk|fale comigo|contacte|contacta|pergunt|escrev|entre em contacto|sprechen sie mich|schreib|melden sie sich|kontakt|contactez|écrivez|parlons|escr[íi]be|cont[áa]cta|hablemos|scrivi|contatta|parliamo|neem contact|stuur me|napisz|skontaktuj|联系|聯繫|联络|ご連絡|お気軽|연락/iu

function invitations(about: string): number {
  return Number(ADDRESS.test(about)) + Number(INVITATIONS.test(about))
}

const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' })

function firstSentence(text: string): string {
  const [first] = sentences.segment(text.trim())
  return first?.segment.trim() ?? ''
}

/** The same day of an earlier month, or its last. */
function monthsBefore(today: string, months: number): string {
  return Temporal.PlainDate.from(today).subtract({ months }).toString()
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
