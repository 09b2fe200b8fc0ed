/** A property of a vCard or calendar: `item1.EMAIL;TYPE=work:ana@example.com`. */
export interface ContentLine {
  /** Upper case, without its group. */
  readonly name: string
  /** Names upper case; bare parameters of vCard 2.1 (`;CELL`) are under their own name with an empty value. */
  readonly params: ReadonlyMap<string, string>
  readonly value: string
}

/** A line of text and where it begins. */
export interface Line {
  readonly number: number
  readonly text: string
}

const longestLine = 4_000_000

/** Lines of text, whatever ends them; one beyond 4 MB is cut, so that memory stays flat. */
export async function* readLines(text: AsyncIterable<string>): AsyncGenerator<readonly Line[]> {
  let rest = ''
  let number = 1
  for await (const chunk of text) {
    const all = rest + chunk
    // A carriage return at the end may be half of a line end.
    const parts = all.split(/\r\n|\n|\r(?!$)/)
    rest = (parts.pop() ?? '').slice(0, longestLine)
    if (parts.length > 0) yield parts.map((part) => ({ number: number++, text: part }))
  }
  const last = rest.replace(/\r$/, '')
  if (last !== '') yield [{ number, text: last }]
}

/** Reads one unfolded line; undefined when it is no property at all. */
export function readContentLine(text: string): ContentLine | undefined {
  const head = /^(?:[\w-]+\.)?([A-Za-z0-9-]+)/.exec(text)
  if (!head?.[1]) return undefined
  const params = new Map<string, string>()
  let at = head[0].length
  while (text[at] === ';') {
    const param = /^;\s*([^=:;"]*)(?:=((?:"[^"]*"|[^:;"])*))?/.exec(text.slice(at, at + 4000))
    if (!param) return undefined
    const name = (param[1] ?? '').trim().toUpperCase()
    const value = (param[2] ?? '').replace(/"/g, '')
    const before = params.get(name)
    if (name !== '') params.set(name, before ? `${before},${value}` : value)
    at += param[0].length
  }
  // `TZID=tzone://Microsoft/Utc:2026…` has a colon that nobody quoted.
  if (text[at] === ':' && text.startsWith('://Microsoft/', at)) {
    const end = text.indexOf(':', at + 1)
    params.set('TZID', `${params.get('TZID') ?? ''}${text.slice(at, end)}`)
    at = end
  }
  if (text[at] !== ':') return undefined
  return { name: head[1].toUpperCase(), params, value: text.slice(at + 1) }
}

/** `\n`, `\,`, `\;` and `\\` as they are meant; and `http\://`, which some programs write. */
export function unescapeText(value: string): string {
  return value.replace(/\\([nN,;:\\])/g, (_, sign: string) => (sign === 'n' || sign === 'N' ? '\n' : sign))
}

/** The parts of a structured value, at semicolons that are not escaped. */
export function partsOf(value: string): string[] {
  return value.split(/(?<!\\);/).map(unescapeText)
}
