import type { Compared } from './compared.ts'
import { remembered } from './remembered.ts'
import { soundex } from './similarity.ts'

/** Visits the keys of a record, some of them twice, each with the table that it is looked up in. */
export type VisitKeys<T> = (record: Compared, visit: (table: Map<string, T>, key: string) => void) => void

/**
 * Keys under which a record is looked up: two records of one person nearly always share one of them, for each holds
 * when some fields are wrong. A key has one part or two; there is a table for each kind of key and second part, so that
 * what names begin with is read, and its tables are found, once for each name.
 * Source: blocking by several passes, Christen 2012, chapter 4.
 */
export function blockingKeys<T>(): VisitKeys<T> {
  const kinds = new Map<string, Map<string, Map<string, T>>>()
  const tableOf = (kind: string, second = ''): Map<string, T> =>
    madeIn(madeIn(kinds, kind, newMap<Map<string, T>>), second, newMap<T>)
  /** Null where the second part is missing, and there is no such key. */
  const tableIf = (kind: string, second: string) => (second === '' ? null : tableOf(kind, second))
  const nameOf = remembered((name) => {
    const sound = soundex(name)
    const three = name.slice(0, 3)
    return {
      name,
      three,
      five: name.slice(0, 5),
      sound,
      sounds: tableIf('sound', name.slice(0, 1)),
      begins: tableIf('begin', three),
      givens: tableIf('given', sound.slice(0, 2)),
      words: tableIf('word', three),
    }
  })
  return (record, visit) => {
    const { given, birth, city, postcode, street, streetNumber, organisation } = record
    const add = (table: Map<string, T> | null, key: string) => {
      if (table !== null && key !== '') visit(table, key)
    }
    const first = nameOf(given)
    const last = record.isSingle ? first : nameOf(record.family)
    for (const { address, local } of record.emails) {
      visit(tableOf('mail'), address)
      if (local.length >= 4) visit(tableOf('local'), local)
      if (local.length >= 6) visit(tableOf('mailbegin'), local.slice(0, 6))
    }
    for (const phone of record.phones) visit(tableOf('phone'), phone.slice(-7))
    for (const profile of record.profiles) visit(tableOf('profile'), profile)
    for (const site of record.sites) visit(tableOf('site'), site)
    add(first.sounds, last.sound)
    add(first.begins, last.five)
    add(last.givens, given)
    if (first !== last) {
      add(last.sounds, first.sound)
      add(last.begins, first.five)
      add(first.givens, last.name)
    }
    if (birth) {
      const day = birth.month === 0 ? '' : `${birth.month}-${birth.day}`
      if (day !== '') {
        visit(tableOf('birth'), `${birth.year}-${day}`)
        add(tableIf('day', last.three), day)
      }
      add(tableIf('month', city.slice(0, 5)), `${birth.year}-${birth.month}`)
      add(tableIf('year', last.sound), String(birth.year))
      add(tableIf('year2', first.sound), String(birth.year))
    }
    if (postcode !== '') {
      add(tableIf('postcode', last.name), postcode)
      add(tableIf('postcode2', given), postcode)
      add(tableIf('house', postcode), streetNumber)
    }
    if (record.hasName) {
      if (organisation !== '') add(tableIf('work', organisation.slice(0, 10)), last.name)
      for (const word of record.nameWords) add(first.words, word)
    } else {
      const words = organisation.split(' ')
      add(tableOf('organisation'), organisation)
      add(tableOf('two'), words.slice(0, 2).join(' '))
      for (const word of longest(words, 3)) add(tableOf('long'), word)
      add(tableIf('at', street[0] ?? ''), streetNumber)
    }
  }
}

/** What a map has under a key, made when it has nothing. */
export function madeIn<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

function newMap<V>(): Map<string, V> {
  return new Map()
}

function longest(words: readonly string[], count: number): string[] {
  return words.toSorted((one, other) => other.length - one.length || (one < other ? -1 : 1)).slice(0, count)
}
