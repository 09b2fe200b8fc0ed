/** The next Mondays from a day on, that day included when it is one, as dates. */
export function nextMondays(from: Date, count: number): readonly string[] {
  const first = new Date(Date.UTC(from.getFullYear(), from.getMonth(), from.getDate()))
  first.setUTCDate(first.getUTCDate() + ((8 - first.getUTCDay()) % 7))
  return Array.from({ length: count }, (_, place) => {
    const day = new Date(first)
    day.setUTCDate(day.getUTCDate() + place * 7)
    return day.toISOString().slice(0, 10)
  })
}
