/** Numbers that look random and are the same for the same seed: a demo that can be told about. */
export interface Random {
  /** 0 ≤ x < 1. */
  next(): number
  between(least: number, most: number): number
  pick<T>(items: readonly [T, ...T[]]): T
  /** Standard normal, by Box and Muller (1958). */
  normal(): number
}

/** Mulberry32 (Ettinger, 2017), 32 bits of state: enough for a demo, never for a secret. */
export function newRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return {
    next,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    pick: (items) => items[Math.floor(next() * items.length)] ?? items[0],
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  }
}
