/**
 * A profile's address as it is compared: `linkedin.com/in/ana-li`, whatever scheme, country, case, query or percent
 * signs it was written with. Other addresses stay as written, without the space around them.
 */
export function profileKey(url: string): string {
  const text = url.trim()
  const slug = /^(?:https?:\/\/)?(?:[a-z]{2,3}\.)?linkedin\.com\/(?:mwlite\/)?in\/([^/?#\s]+)/i.exec(
    text,
  )?.[1]
  return slug ? `linkedin.com/in/${decoded(slug).normalize('NFC').toLowerCase()}` : text
}

function decoded(slug: string): string {
  if (!slug.includes('%')) return slug
  try {
    return decodeURIComponent(slug)
  } catch {
    return slug
  }
}
