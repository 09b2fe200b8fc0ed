import type { Levels } from './compare.ts'
import type { PatternCounts } from './weights.ts'

/** Hundreds of thousands of pairs in little room: equal patterns of levels are kept once. */
export class PairList {
  #ones = new Int32Array(1024)
  #others = new Int32Array(1024)
  #patterns = new Int32Array(1024)
  #extras = new Float32Array(1024)
  #known = new Map<string, number>()
  #levels: Uint8Array[] = []
  #counts: number[] = []
  size = 0

  add(one: number, other: number, levels: Levels, extra: number): void {
    if (this.size === this.#ones.length) this.#grow()
    const key = String.fromCharCode(...levels)
    let pattern = this.#known.get(key)
    if (pattern === undefined) {
      pattern = this.#levels.length
      this.#known.set(key, pattern)
      this.#levels.push(Uint8Array.from(levels))
      this.#counts.push(0)
    }
    this.#counts[pattern] = (this.#counts[pattern] ?? 0) + 1
    this.#ones[this.size] = one
    this.#others[this.size] = other
    this.#patterns[this.size] = pattern
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
    return this.#patterns[pair] ?? 0
  }

  extraOf(pair: number): number {
    return this.#extras[pair] ?? 0
  }

  patterns(): PatternCounts {
    return { patterns: this.#levels, counts: this.#counts }
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
    this.#patterns = longer(this.#patterns)
    const extras = new Float32Array(length)
    extras.set(this.#extras)
    this.#extras = extras
  }
}
