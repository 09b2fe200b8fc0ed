/** A mail's text with usual headers; those given replace or add to them, an empty one is left out. All invented. */
export function mailText(headers: Readonly<Record<string, string>> = {}, body = 'Hello.\n'): string {
  const all: Record<string, string> = {
    Date: 'Mon, 15 Jan 2024 10:00:00 +0000',
    From: 'Ana Li <ana@nordhav.example>',
    To: 'Rui Costa <rui@quill.example>',
    'Message-ID': '<one@nordhav.example>',
    ...headers,
  }
  const lines = Object.entries(all).filter(([, value]) => value !== '')
  return `${lines.map(([name, value]) => `${name}: ${value}\n`).join('')}\n${body}`
}

/** An mbox as most programs write it. */
export function mboxText(mails: readonly string[]): string {
  return mails.map((mail) => `From ana@nordhav.example Mon Jan 15 10:00:00 2024\n${mail}\n`).join('')
}

/** Text as a stream of bytes in UTF-8, in pieces. */
export async function* streamed(
  text: string | Uint8Array,
  pieceSize = 65_536,
): AsyncGenerator<Uint8Array, void, undefined> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  for (let at = 0; at < bytes.length; at += pieceSize) yield bytes.subarray(at, at + pieceSize)
}

/** One byte a character, for what is not UTF-8. */
export function rawBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

/** Everything a reader gives. */
export async function allOf<T>(reader: AsyncIterable<readonly T[]>): Promise<T[]> {
  const all: T[] = []
  for await (const some of reader) all.push(...some)
  return all
}
