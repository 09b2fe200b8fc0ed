import type { Levels } from './compare.ts'
import { MISSING } from './fields.ts'
import type { Ruling } from './rules.ts'

/** Pairs with the same levels and the same ruling: they count together. */
export interface Pattern {
  readonly levels: Levels
  readonly rule: Ruling
  count: number
}

/** Hundreds of thousands of pairs in little room: each is two places, a pattern, and what its own values add. */
export class PairList {
  readonly patterns: Pattern[] = []
  size = 0
  #ones = new Int32Array(1024)
  #others = new Int32Array(1024)
  #patternOf = new Int32Array(1024)
  #extras = new Float32Array(1024)
  #known = new Map<number, number>()

  add(one: number, other: number, levels: Levels, rule: Ruling, extra: number): void {
    if (this.size === this.#ones.length) this.#grow()
    const key = keyOf(levels, rule)
    let place = this.#known.get(key)
    if (place === undefined) {
      place = this.patterns.length
      this.#known.set(key, place)
      this.patterns.push({ levels: levels.slice(), rule, count: 0 })
    }
    const pattern = this.patterns[place]
    if (pattern) pattern.count++
    this.#ones[this.size] = one
    this.#others[this.size] = other
    this.#patternOf[this.size] = place
    this.#extras[this.size] = extra
    this.size++
  }

  oneOf(pair: number): number {
    return this.#ones[pair] ?? 0
  }

  otherOf(pair: number): number {
    return this.#others[pair] ?? 0
  }

  patternOf(pair: number): number {
    return this.#patternOf[pair] ?? 0
  }

  extraOf(pair: number): number {
    return this.#extras[pair] ?? 0
  }

  #grow(): void {
    const length = this.#ones.length * 2
    const longer = (from: Int32Array<ArrayBuffer>) => {
      const to = new Int32Array(length)
      to.set(from)
      return to
    }
    this.#ones = longer(this.#ones)
    this.#others = longer(this.#others)
    this.#patternOf = longer(this.#patternOf)
    const extras = new Float32Array(length)
    extras.set(this.#extras)
    this.#extras = extras
  }
}

const RULINGS: readonly Ruling[] = [null, 'no', 'unfounded', 'ask', 'sure']

/** One whole number below 2⁵³: three bits a field, seven for a missing one; no field has more than six levels. */
function keyOf(levels: Levels, rule: Ruling): number {
  let key = RULINGS.indexOf(rule)
  for (const level of levels) key = key * 8 + (level === MISSING ? 7 : level)
  return key
}
