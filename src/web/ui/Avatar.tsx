/** A person's initials in a circle; decoration, the name stands beside it. `size` in px: 24, 28, 36 or 52. */
export function Avatar({ name, size = 36 }: { readonly name: string; readonly size?: 24 | 28 | 36 | 52 }) {
  return (
    <span
      aria-hidden="true"
      data-initials={initials(name)}
      className="inline-grid shrink-0 place-items-center rounded-full border border-line2 bg-hover font-semibold text-ink2 select-none before:content-[attr(data-initials)]"
      style={{ width: size, height: size, fontSize: FONT_SIZES[size] }}
    />
  )
}

const FONT_SIZES = { 24: 9.5, 28: 10.5, 36: 12.5, 52: 18 }

/** First letters of the first and the last word, upper case. */
function initials(name: string): string {
  const words = name.split(/[\s@]+/).filter((word) => /^\p{L}/u.test(word))
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return ends.map((word) => [...(word ?? '?')][0]?.toLocaleUpperCase() ?? '').join('')
}
