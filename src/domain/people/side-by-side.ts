import { fold, nameKey } from './name.ts'
import { organisationMatchesDomain } from './organisation.ts'
import { organisationKey } from './organisation-name.ts'

/** One of two people who may be one, as the member knows them. */
export interface Compared {
  readonly name: string
  readonly title: string
  readonly organisation: string
  readonly emails: readonly string[]
  readonly phones: readonly string[]
  readonly urls: readonly string[]
  /** First and last day of contact. */
  readonly span: { readonly firstOn: string; readonly lastOn: string } | null
  /** How many people of the book have this family name, by its folded word. */
  readonly namesakes: Readonly<Record<string, number>>
}

/** What the formula saw: the level of a field, and its weight in bits. */
export interface Seen {
  readonly field: string
  readonly level: string
  readonly bits: number
}

export type Verdict = 'agrees' | 'nearly' | 'differs' | 'neutral'

export interface Comparison {
  readonly field: 'given' | 'family' | 'name' | 'email' | 'phone' | 'profile' | 'organisation' | 'title'
  readonly person: string[]
  readonly other: string[]
  readonly verdict: Verdict
  /** The key of the words that say why. */
  readonly why: string
  readonly facts: Record<string, string | number>
  readonly bits: number | null
}

/** A family name that so many share says little. */
const manyNamesakes = 5

const verdicts: Readonly<Record<string, Verdict>> = { same: 'agrees', little: 'neutral', differs: 'differs' }

/**
 * Two people field by field: what agrees, what nearly, what differs, what says nothing, and why. Fields that neither
 * has are left out. What the formula saw is told as it saw it; without it, equal is equal.
 */
export function sideBySide(one: Compared, other: Compared, seen: readonly Seen[] = []): Comparison[] {
  const sawn = new Map(seen.map((reason) => [reason.field, reason]))
  const rows = [
    ...nameRows(one, other, sawn),
    row('phone', one.phones, other.phones, sawn, (value) => value.replace(/\D/g, '').slice(-9)),
    emailRow(one, other, sawn),
    row('profile', one.urls, other.urls, sawn),
    organisationRow(one, other, sawn),
    titleRow(one, other, sawn),
  ]
  return rows.filter((each) => each.person.length + each.other.length > 0)
}

type Sawn = ReadonlyMap<string, Seen>

function row(
  field: Comparison['field'],
  person: readonly string[],
  other: readonly string[],
  sawn: Sawn,
  fold = (value: string) => value,
): Comparison {
  const values = { field, person: [...person], other: [...other], facts: {} }
  const reason = sawn.get(field)
  if (person.length === 0 || other.length === 0)
    return { ...values, verdict: 'neutral', why: 'one-side', bits: null }
  const level =
    reason?.level ?? (person.some((value) => other.map(fold).includes(fold(value))) ? 'same' : 'differs')
  return {
    ...values,
    verdict: verdicts[level] ?? 'nearly',
    why: `${field}-${level}`,
    bits: reason?.bits ?? null,
  }
}

/** Given and family names apart, when both have both. */
function nameRows(one: Compared, other: Compared, sawn: Sawn): Comparison[] {
  const [mine, theirs] = [partsOf(one.name), partsOf(other.name)]
  if (!mine || !theirs) return [row('name', textOf(one.name), textOf(other.name), sawn, nameKey)]
  const family = row('family', [mine.family], [theirs.family], sawn, fold)
  const count = Math.max(...Object.values(one.namesakes), ...Object.values(other.namesakes), 0)
  const isCommon = family.verdict === 'agrees' && count >= manyNamesakes
  return [
    row('given', [mine.given], [theirs.given], sawn, fold),
    isCommon ? { ...family, why: 'family-common', facts: { family: mine.family, count } } : family,
  ]
}

function partsOf(name: string): { given: string; family: string } | undefined {
  const words = name
    .replace(/^([^,]+),\s*([^,]+)$/, '$2 $1')
    .trim()
    .split(/\s+/)
  const [family, ...given] = words.toReversed()
  return family && given.length > 0 ? { given: given.toReversed().join(' '), family } : undefined
}

/** An address that has the other's name in it says something, even where the other has none. */
function emailRow(one: Compared, other: Compared, sawn: Sawn): Comparison {
  const plain = row('email', one.emails, other.emails, sawn)
  const inName = sawn.get('mailName')
  if (plain.verdict !== 'neutral' || inName?.level !== 'same') return plain
  return { ...plain, verdict: 'nearly', why: 'email-name', bits: inName.bits }
}

/** Two employers differ; but one after the other they are a move, and a mail domain may be the other's employer. */
function organisationRow(one: Compared, other: Compared, sawn: Sawn): Comparison {
  const plain = row(
    'organisation',
    textOf(one.organisation),
    textOf(other.organisation),
    sawn,
    organisationKey,
  )
  const isDomain = (a: Compared, b: Compared) =>
    a.organisation !== '' &&
    b.emails.some((email) => organisationMatchesDomain(a.organisation, email.slice(email.indexOf('@') + 1)))
  if (plain.verdict !== 'agrees' && (isDomain(one, other) || isDomain(other, one)))
    return { ...plain, verdict: 'agrees', why: 'organisation-domain' }
  if (plain.verdict !== 'differs' || !one.span || !other.span) return plain
  const follow = one.span.lastOn < other.span.firstOn || other.span.lastOn < one.span.firstOn
  return follow ? { ...plain, why: 'organisation-follow' } : plain
}

/** Titles change, and many share one: they never tell two people apart. */
function titleRow(one: Compared, other: Compared, sawn: Sawn): Comparison {
  const plain = row('title', textOf(one.title), textOf(other.title), sawn, fold)
  return plain.verdict === 'differs' ? { ...plain, verdict: 'neutral' } : plain
}

function textOf(text: string): string[] {
  return text === '' ? [] : [text]
}
