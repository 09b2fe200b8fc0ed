/** Which language's files are looked at. */
export function contentLanguage(search: Record<string, unknown>): { readonly language?: 'en' | 'pt' } {
  return search.language === 'pt' ? { language: 'pt' } : {}
}

/** Which file of the programme. */
export function contentPath(search: Record<string, unknown>): { readonly path: string } {
  return { path: typeof search.path === 'string' ? search.path : '' }
}
