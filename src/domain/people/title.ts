import {
  executivePatterns,
  functionPatterns,
  settingPatterns,
  supportPatterns,
  tradePatterns,
} from './title-department-words.ts'
import { type TitlePatterns, titleWords } from './title-patterns.ts'
import { rankPatterns } from './title-seniority-words.ts'

export const DEPARTMENTS = [
  'executive',
  'finance',
  'people',
  'legal',
  'technology',
  'product',
  'marketing',
  'sales',
  'service',
  'operations',
  'procurement',
  'administration',
  'other',
] as const
export type Department = (typeof DEPARTMENTS)[number]

/** From the top. `chief` is whoever answers for the whole or owns it: owners, founders, partners, C-level. */
export const SENIORITIES = ['chief', 'director', 'manager', 'professional', 'junior'] as const
export type Seniority = (typeof SENIORITIES)[number]

export interface TitleClass {
  readonly department: Department
  readonly seniority: Seniority
}

/**
 * Department and seniority of a job title, in eight languages; `other` and `professional` when no word is known.
 * Never throws; the same for any case, with or without accents.
 * Sources and figures: docs/organisations-and-titles.md.
 */
export function classifyTitle(title: string): TitleClass {
  const words = titleWords(standing(withoutEmployer(title.slice(0, LONGEST_TITLE))))
  const rank = rankOf(words)
  return {
    department: rank === 'assistant' ? 'administration' : departmentOf(words, rank),
    seniority: SENIORITY[rank],
  }
}

const LONGEST_TITLE = 300

type Rank = 'assistant' | 'individual' | 'junior' | 'director' | 'chief' | 'manager' | 'plain'

/** The rules, in the order in which they are asked. */
const RANKS = ['assistant', 'individual', 'junior', 'director', 'chief', 'manager'] as const
const SENIORITY: Readonly<Record<Rank, Seniority>> = {
  assistant: 'professional',
  individual: 'professional',
  junior: 'junior',
  director: 'director',
  chief: 'chief',
  manager: 'manager',
  plain: 'professional',
}

/** `CEO at Acme`, `Leiter Vertrieb bei Acme`, `Gérant chez Acme`, `CEO @Acme`: only what is before. */
function withoutEmployer(title: string): string {
  return title.replace(/(?<=[\p{L}\p{N})].*?)(?:\s(?:at|bei|chez)\s|\s*@).*$/isu, '')
}

/** Marks words that are a rank only where a phrase ends: `Sales Head, EMEA`, `Partner | Tax`; not `head nurse`. */
function standing(title: string): string {
  return title.replace(STANDING, '$& standing')
}

const STANDING =
  /(?<!\p{L})(?:head|student(?:in)?|partner(?:in)?|associée?|soci[oa])(?=\s*(?:[,:|–—(/&]|-\s|$))/giu

function rankOf(words: readonly string[]): Rank {
  const found = new Set<string>()
  for (const { value } of matches(rankPatterns, words)) found.add(value)
  if (isChiefOfficer(words)) found.add('chief')
  return RANKS.find((rank) => found.has(rank)) ?? 'plain'
}

/** `chief … officer` with up to four words between; not of a police force or a ship. */
function isChiefOfficer(words: readonly string[]): boolean {
  const start = words.indexOf('chief')
  if (start < 0) return false
  const rest = words.slice(start + 1, start + 6)
  return (
    rest.includes('officer') &&
    !rest.some((word) => word === 'petty' || word === 'warrant' || word === 'police')
  )
}

function departmentOf(words: readonly string[], rank: Rank): Department {
  for (const patterns of [
    tradePatterns,
    functionPatterns,
    settingPatterns,
    executivePatterns,
    supportPatterns,
  ]) {
    for (const { value } of matches<Department | 'none'>(patterns, words)) if (value !== 'none') return value
  }
  if (rank === 'chief') return 'executive'
  // A director of nothing in particular directs the whole.
  return rank === 'director' && words.length === 1 ? 'executive' : 'other'
}

/** From left to right, each word in one match at most. */
function* matches<T>(patterns: TitlePatterns<T>, words: readonly string[]) {
  for (let index = 0; index < words.length; ) {
    const match = patterns.at(words, index)
    if (match) yield match
    index += match?.length ?? 1
  }
}
