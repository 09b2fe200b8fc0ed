import type { Link } from './clusters.ts'

/** No chance is so sure that a rival as sure cannot halve it. */
const SUREST = 1 - 1e-9

/**
 * The links with the chance they have beside their rivals. A record that is like two people who are surely two can be one
 * of them only: Ana Li of Acme, of whom there are two. Each link's odds are set against those of its rivals, on both its
 * sides; what was likely stays worth a question (.5). Source: Bayes' rule over answers that exclude each other.
 */
export function besideRivals<L extends Link>(
  links: readonly L[],
  areTwo: (one: number, other: number) => boolean,
): L[] {
  const partners = new Map<number, { readonly place: number; readonly odds: number }[]>()
  const note = (place: number, other: number, odds: number) => {
    const known = partners.get(place)
    if (known) known.push({ place: other, odds })
    else partners.set(place, [{ place: other, odds }])
  }
  const oddsOf = ({ probability }: Link) => {
    const chance = Math.min(SUREST, probability)
    return chance / (1 - chance)
  }
  for (const link of links) {
    note(link.one, link.other, oddsOf(link))
    note(link.other, link.one, oddsOf(link))
  }
  const against = (place: number, chosen: number) => {
    let odds = 0
    for (const rival of partners.get(place) ?? [])
      if (rival.place !== chosen && areTwo(rival.place, chosen)) odds += rival.odds
    return odds
  }
  return links.map((link) => {
    const rivals = Math.max(against(link.one, link.other), against(link.other, link.one))
    if (rivals === 0) return link
    const odds = oddsOf(link)
    return { ...link, probability: Math.max(Math.min(link.probability, 0.5), odds / (1 + odds + rivals)) }
  })
}
