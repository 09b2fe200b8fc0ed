export interface Measured {
  /** Milliseconds that half of the answers took at most. */
  readonly p50: number
  /** Milliseconds that 95 of 100 answers took at most. */
  readonly p95: number
  readonly perSecond: number
}

/** Asks for `url` again and again, so many clients at once; the first half second does not count. */
export async function measureReads(
  url: string | (() => string),
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
      const address = typeof url === 'string' ? url : url()
      const response = await fetch(address, { headers: { cookie } })
      await response.arrayBuffer()
      if (!response.ok) throw new Error(`${address}: ${response.status}`)
      if (begun > warm) times.push(performance.now() - begun)
    }
  }
  await Promise.all(Array.from({ length: clients }, one))
  times.sort((a, b) => a - b)
  return {
    p50: times[Math.floor(times.length / 2)] ?? 0,
    p95: times[Math.floor(times.length * 0.95)] ?? 0,
    perSecond: times.length / (seconds - 0.5),
  }
}
