import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { PersonRecord } from './person-record.ts'
import { resolveChanges } from './resolve-changes.ts'
import { resolvePeople } from './resolve-people.ts'

const ana: PersonRecord = {
  id: 'ana',
  name: 'Ana Li',
  organisation: 'Northwind',
  urls: ['https://www.linkedin.com/in/ana-li'],
}
const fromMail: PersonRecord = {
  id: 'mail',
  name: 'Ana Li',
  emails: ['ana.li@northwind.example'],
  phones: ['+44 20 7946 0001'],
}
const fromPhone: PersonRecord = { id: 'phone', name: 'Li, Ana', phones: ['020 7946 0001'] }

test('an import that brings a known telephone number joins its people, with the reasons', () => {
  const { merges, questions } = resolveChanges([ana, fromMail, fromPhone], new Set(['phone']))
  assert.deepEqual(
    merges.map(({ kept, removed }) => [kept, removed]),
    [['mail', 'phone']],
  )
  const [merge] = merges
  assert.ok(merge && merge.probability >= 0.95 && merge.probability <= 1)
  assert.ok(merge.reasons.some(({ field, verdict }) => field === 'phone' && verdict === 'agrees'))
  assert.match(merge.formula, /^people-\d+$/)
  // What the card says of Ana is asked of who has the card now.
  assert.deepEqual(
    questions.map(({ one, other }) => [one, other]),
    [['ana', 'mail']],
  )
})

test('a connection and a mailbox of one name meet by the firm and its domain', () => {
  const { merges } = resolveChanges([ana, fromMail], new Set(['ana']))
  assert.deepEqual(
    merges.map(({ kept, removed }) => [kept, removed]),
    [['mail', 'ana']],
  )
  const elsewhere = { ...fromMail, emails: ['ana.li@tide.example'] }
  assert.deepEqual(resolveChanges([ana, elsewhere], new Set(['ana'])).merges, [])
})

test('only what changed is judged: two who were there before are left alone', () => {
  const stranger = { id: 'new', name: 'Bo Berg', emails: ['bo@tide.example'] }
  assert.deepEqual(resolveChanges([ana, fromMail, stranger], new Set(['new'])), { merges: [], questions: [] })
  assert.deepEqual(resolveChanges([ana, fromMail, fromPhone], new Set()), { merges: [], questions: [] })
})

test('a name alone is never enough, and is asked only where nothing else differs', () => {
  const twin = (id: string, more: Partial<PersonRecord> = {}) => ({ id, name: 'Zebedee Quill', ...more })
  const bare = resolveChanges([twin('a'), twin('b')], new Set(['b']))
  assert.deepEqual(bare.merges, [])
  assert.deepEqual(
    bare.questions.map(({ one, other }) => [one, other]),
    [['a', 'b']],
  )
  const elsewhere = [twin('a', { organisation: 'Tide' }), twin('b', { organisation: 'Harbour Bank' })]
  assert.deepEqual(resolveChanges(elsewhere, new Set(['b'])), { merges: [], questions: [] })
  const mailed = [
    twin('a', { emails: ['z.quill@tide.example'] }),
    twin('b', { emails: ['z.quill@bank.example'] }),
  ]
  assert.deepEqual(resolveChanges(mailed, new Set(['b'])), { merges: [], questions: [] })
})

test('of two namesakes in one firm none is taken for a third: it is asked', () => {
  const at = (id: string, more: Partial<PersonRecord>) => ({
    id,
    name: 'Zebedee Quill',
    organisation: 'Northwind',
    ...more,
  })
  const one = at('one', { urls: ['https://www.linkedin.com/in/zquill'] })
  const other = at('other', { urls: ['https://www.linkedin.com/in/zebedee-quill-2'] })
  const card = at('card', { title: 'Buyer' })
  assert.equal(resolveChanges([one, card], new Set(['card'])).merges.length, 1)
  const { merges, questions } = resolveChanges([one, other, card], new Set(['card']))
  assert.deepEqual(merges, [])
  assert.equal(questions.length, 2)
})

test('what is left after the merges is what is asked about', () => {
  const first = { id: 'a', name: 'Zebedee Quill', emails: ['zq77@tide.example'] }
  const second = { id: 'c', name: 'Zebedee Quill', emails: ['zq77@tide.example'] }
  const bare = { id: 'b', name: 'Zebedee Quill' }
  const { merges, questions } = resolveChanges([first, second, bare], new Set(['b', 'c']))
  assert.deepEqual(
    merges.map(({ kept, removed }) => [kept, removed]),
    [['a', 'c']],
  )
  assert.deepEqual(
    questions.map(({ one, other }) => [one, other]),
    [['a', 'b']],
  )
})

/** Few values for each field, so that people meet, by chance and truly. */
const anyRecord = fc.record({
  name: fc.constantFrom(
    'Ana Li',
    'Ana Lee',
    'Anna Li',
    'Bo Li',
    'Bob Hart',
    'Robert Hart',
    'R. Hart',
    'Robert Hart Jr',
    'Li',
    '',
  ),
  emails: fc.subarray(
    ['ana@tide.example', 'ana.li@northwind.example', 'rhart@northwind.example', 'info@tide.example'],
    { maxLength: 2 },
  ),
  phones: fc.subarray(['+44 20 7946 0001', '+44 20 7946 0002'], { maxLength: 1 }),
  urls: fc.subarray(
    ['https://www.linkedin.com/in/a', 'https://www.linkedin.com/in/b', 'https://www.linkedin.com/in/c'],
    { maxLength: 1 },
  ),
  organisation: fc.constantFrom('', 'Northwind', 'Northwind Inc.', 'Tide'),
})
const anyBook = fc
  .array(anyRecord, { minLength: 2, maxLength: 14 })
  .map((records) => records.map((record, at) => ({ ...record, id: `r${String(at).padStart(2, '0')}` })))

/** Ids by person after the merges. */
function peopleOf(ids: readonly string[], merges: readonly { kept: string; removed: string }[]): string[][] {
  const kept = new Map(merges.map((merge) => [merge.removed, merge.kept]))
  return [...Map.groupBy(ids, (id) => kept.get(id) ?? id).values()]
}

test('however a book comes in, nobody has two profiles, a veto holds, and each merge is well formed', () => {
  fc.assert(
    fc.property(
      anyBook,
      fc.array(fc.nat(3), { minLength: 14, maxLength: 14 }),
      fc.nat(13),
      fc.nat(13),
      (all, batchOf, x, y) => {
        const different: [string, string][] =
          x === y ? [] : [[`r${String(x).padStart(2, '0')}`, `r${String(y).padStart(2, '0')}`]]
        let book: PersonRecord[] = []
        let people: string[][] = []
        for (const batch of [0, 1, 2, 3]) {
          const arriving = all.filter((_, at) => batchOf[at] === batch)
          book = [...book, ...arriving]
          const changed = new Set(arriving.map(({ id }) => id))
          // Who was merged before keeps every id, as the server keeps what was said of each.
          const holderOf = new Map(people.flatMap((ids) => ids.map((id) => [id, ids[0] ?? id])))
          const vetoes = different.map(([one, other]): [string, string] => [
            holderOf.get(one) ?? one,
            holderOf.get(other) ?? other,
          ])
          const { merges, questions } = resolveChanges(book, changed, { different: vetoes })
          const removed = merges.map((merge) => merge.removed)
          assert.equal(new Set(removed).size, removed.length)
          for (const { kept, probability } of merges) {
            assert.ok(!removed.includes(kept))
            assert.ok(probability >= 0.95)
          }
          for (const { one, other, probability } of questions) {
            assert.ok(one !== other && !removed.includes(one) && !removed.includes(other))
            assert.ok(probability >= 0.5)
            assert.ok(!vetoes.some((pair) => pair.includes(one) && pair.includes(other)))
          }
          people = [...people, ...arriving.map(({ id }) => [id])]
          const merged = peopleOf(
            people.map((ids) => ids[0] ?? ''),
            merges,
          )
          people = merged.map((holders) => people.filter((ids) => holders.includes(ids[0] ?? '')).flat())
          book = merged.map((holders) => united(book.filter(({ id }) => holders.includes(id))))
          people = people.map((ids) => {
            const holder = book.find(({ id }) => ids.includes(id))?.id ?? ''
            return [holder, ...ids.filter((id) => id !== holder)]
          })
        }
        for (const ids of people) {
          const records = all.filter(({ id }) => ids.includes(id))
          assert.ok(new Set(records.flatMap(({ urls }) => urls)).size <= 1, 'two profiles')
          assert.ok(!different.some(([one, other]) => ids.includes(one) && ids.includes(other)), 'a veto')
        }
      },
    ),
    { numRuns: 300 },
  )
})

function united(records: readonly PersonRecord[]): PersonRecord {
  const [first = { id: '' }] = records
  return {
    ...first,
    emails: [...new Set(records.flatMap(({ emails = [] }) => emails))],
    phones: [...new Set(records.flatMap(({ phones = [] }) => phones))],
    urls: [...new Set(records.flatMap(({ urls = [] }) => urls))],
  }
}

test('equal names never join anybody who has nothing else in common', () => {
  const marks = 'qpx vlk zwt njh gdb ryc mfo usa'.split(' ')
  const apart = fc
    .tuple(
      fc.constantFrom('Ana Li', 'Bo Berg', 'Maria Garcia Lopez'),
      fc.array(fc.nat(7), { minLength: 8, maxLength: 8 }),
    )
    .map(([name, fields]) =>
      marks.map((mark, at): PersonRecord => {
        const has = fields[at] ?? 0
        return {
          id: mark,
          name,
          emails: has & 1 ? [`${mark}@${mark}.example`] : [],
          phones: has & 2 ? [`+44 20 ${at}${at}00 ${at}${at}${at}${at}`] : [],
          organisation: has & 4 ? mark : '',
        }
      }),
    )
  fc.assert(
    fc.property(apart, fc.subarray(marks), (book, changed) => {
      assert.deepEqual(resolveChanges(book, new Set(changed)).merges, [])
    }),
  )
})

test('it finds nothing that a full run with the same weights finds unlikely, and order does not matter', () => {
  fc.assert(
    fc.property(anyBook, fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }), (book, isChanged) => {
      const changed = new Set(book.filter((_, at) => isChanged[at]).map(({ id }) => id))
      const found = resolveChanges(book, changed)
      assert.deepEqual(resolveChanges(book.toReversed(), changed), found)
      const full = resolvePeople(book, { weights: 'default' })
      const likely = new Set(full.pairs.flatMap(({ one, other }) => [`${one} ${other}`, `${other} ${one}`]))
      if (found.merges.length === 0)
        for (const { one, other } of found.questions) assert.ok(likely.has(`${one} ${other}`))
      if (found.merges.length === 1)
        for (const { kept, removed } of found.merges) {
          assert.ok(changed.has(kept) || changed.has(removed))
          assert.ok(likely.has(`${kept} ${removed}`))
        }
    }),
  )
})
