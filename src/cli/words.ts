import type { z } from 'zod'
import type { Facts, Opening, PickReason } from '#contract/relationships.ts'
import type { Seniority } from '#domain/people/title.ts'

/** A chance as a person reads it; a dash where there is no contact on record, never 0 %. */
export function percent(chance: number | null): string {
  return chance === null ? '–' : `${Math.round(chance * 100)} %`
}

export function ago(days: number | null): string {
  if (days === null) return 'no contact on record'
  if (days === 0) return 'today'
  if (days === 1) return 'yesterday'
  return days < 60 ? `${days} days ago` : `${Math.round(days / 30.44)} months ago`
}

/** The month of a last contact, for colleagues know no more: `2026-11`. */
export function month(day: string | null): string {
  return day === null ? 'none on record' : day.slice(0, 7)
}

/** A moment to the minute, in the time zone of this computer: `2026-11-26 04:19`. */
export function moment(at: string): string {
  const date = new Date(at)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`
}

/** The top rank as what it stands for: owners and founders, and the C-level. */
export function seniorityInWords(seniority: Seniority): string {
  return seniority === 'chief' ? 'owner/chief' : seniority
}

/** `1 account`, `2 accounts`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

/** Whether a word has the form of an id that the server gave. */
export function isId(word: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(word)
}

/** A file as a sentence begins with it; `-` is standard input. */
export function fileInWords(file: string): string {
  return file === '-' ? 'Standard input' : file
}

/** Why somebody is in the week, in one sentence of facts. */
export function reasonInWords(reason: z.infer<typeof PickReason>, facts: Facts): string {
  const { silence, usualGap, promise, dueOn, connectedOn, movedTo, movedTitle, days, cadenceDays } = facts
  const job = [movedTitle, movedTo].filter((part) => part).join(', ')
  switch (reason) {
    case 'promise':
      return `A promise: “${promise}”, due ${dueOn}.`
    case 'cooling':
      return `Usually every ${usualGap} days; it has been ${silence}.`
    case 'dormant':
      return `${days} days of contact once, none for ${silence} days. Worth waking.`
    case 'bridge':
      return `Connects people of yours who do not meet otherwise; ${silence} days of silence.`
    case 'weak':
      return `A weak tie with some people in common; ${silence} days of silence.`
    case 'job_move':
      return `Changed job: ${job}.`
    case 'make_real':
      return `Connected on ${connectedOn}, no contact on record yet. Make it real.`
    case 'cadence':
      return `You chose every ${cadenceDays} days; it has been ${silence}.`
    case 'suggested':
      return facts.account
        ? `For ${facts.account}: a play you took on${facts.department ? `, their ${facts.department}` : ''}.`
        : 'Suggested by a play you joined.'
    case 'gain':
      return `One contact helps here more than elsewhere; ${silence} days of silence.`
  }
}

/** An opening line in English, from its key and facts alone. */
export function openingInWords({ key, facts }: Opening): string {
  const hello = facts.name ? `${facts.name}, ` : ''
  switch (key) {
    case 'promise':
      return `${hello}I have not forgotten what I promised: “${facts.promise}”.`
    case 'job-move':
      return `${hello}congratulations on ${facts.title ? `becoming ${facts.title} at` : 'the move to'} ${facts.organisation}. How are the first weeks?`
    case 'note':
      return `${hello}I was thinking of what I noted last time: “${facts.note}”. How did it go?`
    case 'shared':
      return `${hello}${facts.shared} came up the other day and I thought of you. How are things?`
    case 'after-meeting':
      return `${hello}we last sat together about ${facts.months} months ago. What are you working on now?`
    case 'silence':
      return `${hello}it has been about ${facts.months} months. What has changed for you since?`
    case 'recent':
      return `${hello}a thought after our last exchange: is there anything I can help you with right now?`
    case 'new':
      return `${hello}we connected and never really spoke. What are you working on at the moment?`
    default:
      return `${hello}how are you? I would like to hear what you are working on.`
  }
}
