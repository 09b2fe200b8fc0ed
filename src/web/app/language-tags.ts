/**
 * A browser's languages without those that no formatter takes: Chromium under the POSIX locale says `en-US@posix`, and
 * one such name would stop every screen.
 */
export function languageTags(languages: readonly string[]): string[] {
  return languages.filter(isTag)
}

/** Those of a locale, with their region. */
export function regionalTags(locale: string, languages: readonly string[]): string[] {
  return languageTags(languages).filter((language) => language.toLowerCase().startsWith(`${locale}-`))
}

function isTag(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language).length === 1
  } catch {
    return false
  }
}
