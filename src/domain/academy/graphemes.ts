const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** How many characters a reader sees (Unicode TR 29, NFC): an accent or an emoji's skin is no character of its own. */
export function graphemes(text: string): number {
  let count = 0
  for (const _ of segmenter.segment(text.normalize('NFC').trim())) count++
  return count
}

/** Whether at least half of a text's letters are Han, kana or Hangul, which say more in one character. */
export function isDense(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const dense =
    text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0
  return letters > 0 && dense * 2 >= letters
}
