/** The same function, asked only once for each text. */
export function remembered<T>(of: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const value = of(text)
    known.set(text, value)
    return value
  }
}

/** Worked out when it is first asked for, if ever. */
export function lazily<T>(of: () => T): () => T {
  let value: T | undefined
  return () => {
    value ??= of()
    return value
  }
}
