/**
 * A PNG with a badge in it: an uncompressed iTXt chunk with the keyword `openbadgecredential`, right after the header.
 * Source: Open Badges 3.0, §5.3.2 (baking).
 */
export function bakedPng(png: Uint8Array, credential: string): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder()
  // Keyword, no compression, no language, no translated keyword.
  const data = encoder.encode(`openbadgecredential\0\0\0\0\0${credential}`)
  const chunk = new Uint8Array(12 + data.length)
  const view = new DataView(chunk.buffer)
  view.setUint32(0, data.length)
  chunk.set(encoder.encode('iTXt'), 4)
  chunk.set(data, 8)
  view.setUint32(8 + data.length, crc32(chunk.subarray(4, 8 + data.length)))
  const baked = new Uint8Array(png.length + chunk.length)
  baked.set(png.subarray(0, HEADER))
  baked.set(chunk, HEADER)
  baked.set(png.subarray(HEADER), HEADER + chunk.length)
  return baked
}

/** An SVG with a badge in it, as the first child of the drawing. */
export function bakedSvg(company: string, name: string, credential: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0" viewBox="0 0 400 400" width="400" height="400" role="img">
<openbadges:credential verify="${escaped(credential)}"></openbadges:credential>
<title>${escaped(`${name}, ${company}`)}</title>
<rect width="400" height="400" fill="#fff"/><rect y="388" width="400" height="12" fill="#bf420a"/>
<g transform="translate(128 56) scale(6)"><path fill="#bf420a" fill-rule="evenodd" d="${FLAME}"/><path d="M5.5 21.4h13" stroke="#22201d" stroke-width="1.8" stroke-linecap="round"/></g>
<g font-family="'Hanken Grotesk', 'Segoe UI', system-ui, sans-serif" text-anchor="middle" fill="#22201d"><text x="200" y="264" font-size="26" font-weight="600">Four weeks of</text><text x="200" y="298" font-size="26" font-weight="600">steady networking</text><text x="200" y="344" font-size="18" fill="#5f5a52">${escaped(company)}</text></g>
</svg>
`
}

/** The signature of eight bytes, and the first chunk: 4 bytes of length, 4 of type, 13 of data, 4 of check. */
const HEADER = 8 + 25

const FLAME =
  'M12.6 1.6c.3 3.5 5.2 5.7 5.2 10.9 0 3.3-2.5 5.8-5.8 5.8s-5.8-2.5-5.8-5.7c0-2.4 1.2-4.1 2.7-5.6.1 1.3.6 2.2 1.5 2.8-.3-3.1.4-5.9 2.2-8.2ZM12.3 10.6c.2 1.7 2.1 2.5 2.1 4.5a2.4 2.4 0 0 1-4.8 0c0-1.1.5-1.8 1.2-2.4.1.5.3.8.7 1-.1-1.2.2-2.2.8-3.1Z'

function escaped(text: string): string {
  return text.replace(
    /[<>&"]/g,
    (mark) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' })[mark] ?? mark,
  )
}

/** The check of a PNG chunk: CRC-32 as in ISO 3309. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}
