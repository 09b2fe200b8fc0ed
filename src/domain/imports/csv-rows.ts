/** One row of a CSV file. */
export interface CsvRow {
  /** Where it begins, from 1. */
  readonly line: number
  readonly cells: readonly string[]
  /** The file ended inside a quoted cell, or a cell grew past the limit. */
  readonly isCut: boolean
}

const longestCell = 1_000_000
const longestRow = 4_000_000

/**
 * Rows of CSV text (RFC 4180, and what spreadsheets make of it): cells over several lines, `,` `;` or tab as the first
 * lines show, any line end, quotes that are none. Rows without any character are no rows. Our own because the
 * library's streaming needs Node's streams in the browser, and its other half needs the whole file at once.
 */
export async function* readRows(text: AsyncIterable<string>): AsyncGenerator<readonly CsvRow[]> {
  let rest = ''
  let line = 1
  let delimiter = ''
  let isGivenUp = false
  for await (const chunk of text) {
    rest += chunk
    if (isGivenUp) {
      const end = lineEnd(rest, 0)
      rest = rest.slice(after(rest, end))
      isGivenUp = rest === ''
      if (isGivenUp) continue
      line++
    }
    if (delimiter === '') {
      if (rest.length < 20_000 && !isLong(rest)) continue
      delimiter = guessDelimiter(rest)
    }
    const found = split(rest, line, delimiter, false)
    rest = rest.slice(found.used)
    line = found.line
    if (found.rows.length > 0) yield found.rows
    // A row without end: what is here of it is given up, and reading goes on after the line.
    if (rest.length > longestRow) {
      yield [{ line, cells: [rest.slice(0, 200)], isCut: true }]
      isGivenUp = true
      rest = ''
    }
  }
  const { rows } = split(rest, line, delimiter || guessDelimiter(rest), true)
  if (rows.length > 0) yield rows
}

function isLong(text: string): boolean {
  return text.split('\n', 40).length >= 40
}

/** The sign that stands most evenly in the first lines, outside quotes. */
function guessDelimiter(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .replace(/^\ufeff/, '')
    // Quoted cells go first, with the line breaks in them; a last one may be cut.
    .replace(/"(?:[^"]|"")*(?:"|$)/g, '""')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 30)
  let best = ','
  let most = 0
  for (const sign of [',', ';', '\t']) {
    const counts = lines.map((line) => line.split(sign).length - 1)
    const usual = counts.toSorted((one, other) => one - other)[Math.floor((counts.length - 1) / 2)] ?? 0
    const score = usual * 2 + Math.max(...counts, 0) / 100
    if (score > most) {
      best = sign
      most = score
    }
  }
  return best
}

function split(text: string, firstLine: number, delimiter: string, isEnd: boolean) {
  const rows: CsvRow[] = []
  let line = firstLine
  let used = 0
  let at = 0
  let rowLine = line
  let cells: string[] = []
  // The last characters wait for the next chunk: they may be half of a line end or of an escaped quote.
  const length = isEnd ? text.length : text.length - 1
  const endRow = (isCut: boolean) => {
    if (cells.length > 1 || cells[0] !== '') rows.push({ line: rowLine, cells, isCut })
    cells = []
  }
  while (at < length) {
    if (cells.length === 0) {
      used = at
      rowLine = line
    }
    if (text.charCodeAt(at) === 0xfeff) at++
    if (text[at] === '"') {
      const cell = quoted(text, at, delimiter, isEnd)
      if (!cell) {
        if (!isEnd && text.length - at < longestCell) return { rows, used, line: rowLine }
        // A quote that never closes: this line is given up, and reading goes on with the next.
        const end = lineEnd(text, at)
        cells.push(text.slice(at + 1, Math.min(end, at + 200)))
        endRow(true)
        at = after(text, end)
        line++
        used = at
        continue
      }
      cells.push(cell.text)
      line += cell.lines
      at = cell.end
    } else {
      const end = cellEnd(text, at, delimiter)
      if (end >= length && !isEnd) return { rows, used, line: rowLine }
      cells.push(text.slice(at, end))
      at = end
    }
    if (at >= text.length) {
      endRow(false)
      used = text.length
      break
    }
    if (text[at] === delimiter) {
      at++
      if (at >= text.length && isEnd) {
        cells.push('')
        endRow(false)
        used = at
      }
      continue
    }
    if (at + 1 >= length && !isEnd) return { rows, used, line: rowLine }
    endRow(false)
    at = after(text, at)
    line++
    used = at
  }
  return { rows, used: isEnd ? text.length : used, line: cells.length > 0 ? rowLine : line }
}

/** A quoted cell from its opening quote; undefined when its end is not in the text. */
function quoted(text: string, start: number, delimiter: string, isEnd: boolean) {
  let at = start + 1
  let value = ''
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote < 0 || quote - start > longestCell) return undefined
    const next = text[quote + 1]
    if (next === '"') {
      value += text.slice(at, quote + 1)
      at = quote + 2
    } else if (next === undefined && !isEnd) return undefined
    else if (next === undefined || next === delimiter || next === '\n' || next === '\r') {
      value += text.slice(at, quote)
      return { text: value, end: quote + 1, lines: countLines(text, start, quote) }
    } else {
      // A quote inside that nobody doubled, or spaces after the cell.
      const closing = /^"[ \t]+(?=[\n\r]|$)/.exec(text.slice(quote, quote + 40))
      if (closing)
        return {
          text: value + text.slice(at, quote),
          end: quote + closing[0].length,
          lines: countLines(text, start, quote),
        }
      value += text.slice(at, quote + 1)
      at = quote + 1
    }
  }
}

function countLines(text: string, start: number, end: number): number {
  let lines = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) lines++
  }
  return lines
}

function cellEnd(text: string, start: number, delimiter: string): number {
  const sign = delimiter.charCodeAt(0)
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === sign || code === 10 || code === 13) return at
  }
  return text.length
}

function lineEnd(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || code === 13) return at
  }
  return text.length
}

function after(text: string, end: number): number {
  return end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1)
}
