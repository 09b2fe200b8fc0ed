import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

/** Each sentence of a catalogue with what it is called there. */
function sentences(locale: string): Map<string, string> {
  const text = readFileSync(new URL(`../locales/${locale}.po`, import.meta.url), 'utf8')
  const words = (part = '') => [...part.matchAll(/"(.*)"/g)].map(([, piece]) => piece).join('')
  const found = text.split('\n\n').map((block) => {
    const [, context] = block.match(/^msgctxt (.*)$/m) ?? []
    const [, id, said] = block.match(/^msgid ((?:.|\n)*?)\nmsgstr ((?:.|\n)*)$/m) ?? []
    return [`${words(context)}\u0004${words(id)}`, words(said)] as const
  })
  return new Map(found.filter(([id]) => !id.endsWith('\u0004')))
}

test('every sentence is said in Portuguese too, with the same numbers and names in it', () => {
  const [english, portuguese] = [sentences('en'), sentences('pt')]
  assert.ok(english.size > 1000)
  assert.deepEqual(
    [...english.keys()].filter((id) => !portuguese.get(id)),
    [],
  )
  // Not the words of a plural's branch: `one {com}`.
  const placeholders = (text: string) =>
    [
      ...new Set(text.match(/(?<!(?:plural, |\} )(?:one|other|=\d+) )\{\w+(?=[,}])|<\/?\d+\/?>/g) ?? []),
    ].sort()
  for (const [id, said] of portuguese)
    assert.deepEqual(placeholders(said), placeholders(english.get(id) ?? ''), said)
})
