import type { Content, Lesson, Programme } from './content.ts'

/** The programme in a member's language; what is not translated comes in the source language. */
export interface Shown {
  readonly lessons: readonly (Lesson & { readonly language: string; readonly isStale: boolean })[]
  readonly source: Programme
  readonly evidence: Programme['evidence']
}

/** Throws when the source language is missing: the server then does not start with half a programme. */
export function programmeIn(content: Content, language: string): Shown {
  const source = content.programmes.get(SOURCE)
  if (!source) throw new Error('The programme in English is missing from content/academy/en.')
  const translated = new Map(content.programmes.get(language)?.lessons.map((lesson) => [lesson.id, lesson]))
  const lessons = source.lessons.map((original) => {
    const lesson = translated.get(original.id)
    return lesson && language !== SOURCE
      ? { ...lesson, language, isStale: lesson.source_hash !== original.hash }
      : { ...original, language: SOURCE, isStale: false }
  })
  return { lessons, source, evidence: content.programmes.get(language)?.evidence ?? source.evidence }
}

const SOURCE = 'en'
