/** The programme's files by their path, such as `en/w2-l3.md`. */
export type ContentFiles = ReadonlyMap<string, string>

/** What a company lays over one file: its own text, or null where it hides the file. */
export interface Overlay {
  readonly path: string
  readonly text: string | null
}

export interface CompanyContent {
  readonly files: ContentFiles
  /** Paths that are hidden, so that nobody misses them. */
  readonly hidden: ReadonlySet<string>
}

/**
 * The content that a company's members see: each overlay replaces the shipped file of its path, hides it, or adds one;
 * everything else is as shipped. A lesson that is hidden in the source language is hidden in every other. The same for
 * any order of overlays, of which there is at most one a path; the last counts.
 */
export function companyContent(shipped: ContentFiles, overlays: Iterable<Overlay>): CompanyContent {
  const files = new Map(shipped)
  const hidden = new Set<string>()
  for (const { path, text } of overlays) {
    if (text === null) hidden.add(path)
    else {
      hidden.delete(path)
      files.set(path, text)
    }
  }
  const gone = [...hidden].flatMap((path) => /^en\/(w\d-l\d\.md)$/.exec(path)?.[1] ?? [])
  for (const path of files.keys())
    if (hidden.has(path) || gone.some((lesson) => path.split('/')[1] === lesson)) files.delete(path)
  return { files, hidden }
}
