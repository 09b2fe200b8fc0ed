export interface SplitLesson {
  /** The YAML between the two lines of ---. */
  readonly matter: string
  /** The Markdown after it. */
  readonly body: string
}

/** A lesson's file in its two parts; undefined when there is no front matter. */
export function splitLesson(text: string): SplitLesson | undefined {
  const [, matter, body] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(text) ?? []
  return matter === undefined || body === undefined ? undefined : { matter, body }
}

export function joinedLesson({ matter, body }: SplitLesson): string {
  return `---\n${matter}\n---\n${body}`
}

export type FrontValue = string | number | null | readonly string[]

/**
 * The front matter with one value set anew: its own lines change, every other line stays as it is, so that a later
 * comparison shows what was changed and nothing else. Undefined takes the key away.
 */
export function withFront(matter: string, key: string, value: FrontValue | undefined): string {
  const lines = matter.split('\n')
  const at = lines.findIndex((line) => line.startsWith(`${key}:`))
  const written = value === undefined ? [] : writtenFront(key, value)
  if (at < 0) return [...lines, ...written].join('\n')
  let end = at + 1
  // What belongs to the key is indented, a list's item, or empty.
  while (end < lines.length && /^(?:\s|-|\]|$)/.test(lines[end] ?? '')) end++
  return [...lines.slice(0, at), ...written, ...lines.slice(end)].join('\n')
}

function writtenFront(key: string, value: FrontValue): string[] {
  if (value === null || typeof value === 'number') return [`${key}: ${value}`]
  if (typeof value === 'string') return [`${key}: ${scalar(value)}`]
  // Ids fit on one line, sentences take one each.
  return value.every((each) => /^[a-z][\w-]*$/.test(each))
    ? [`${key}: [${value.join(', ')}]`]
    : [`${key}:`, ...value.map((each) => `  - ${JSON.stringify(each)}`)]
}

/** Words as they are where YAML can take them for nothing else, in the quotes of JSON otherwise. */
function scalar(text: string): string {
  const isPlain = /^\p{L}[\p{L}\p{M}\p{N} ,.’;()–-]*[\p{L}\p{N}.)]$/u.test(text)
  return isPlain && !/^(?:true|false|null|yes|no|on|off|nan|inf)$/i.test(text) ? text : JSON.stringify(text)
}
