export interface Measured {
  /** Milliseconds that 95 of 100 answers took at most. */
  readonly p95: number
  readonly perSecond: number
}

/** Asks for `url` again and again, so many clients at once; the first half second does not count. */
export async function measureReads(
  url: string,
  cookie: string,
  clients: number,
  seconds: number,
): Promise<Measured> {
  const times: number[] = []
  const until = performance.now() + seconds * 1000
  const warm = performance.now() + 500
  const one = async () => {
    while (performance.now() < until) {
      const begun = performance.now()
      const response = await fetch(url, { headers: { cookie } })
      await response.arrayBuffer()
      if (!response.ok) throw new Error(`${url}: ${response.status}`)
      if (begun > warm) times.push(performance.now() - begun)
    }
  }
  await Promise.all(Array.from({ length: clients }, one))
  times.sort((a, b) => a - b)
  return { p95: times[Math.floor(times.length * 0.95)] ?? 0, perSecond: times.length / (seconds - 0.5) }
}
