import { type Alias, employerDomain, employerKey } from './employer.ts'
import { organisationMatchesDomain } from './organisation.ts'
import { organisationSimilarity, wordWeights } from './organisation-similarity.ts'

/** Where one contact says, or their addresses show, that they work. */
export interface Employment {
  readonly contact: string
  /** As written; empty when nobody says. */
  readonly organisation: string
  /** Of their addresses; free mail is passed over. */
  readonly domains: readonly string[]
}

/** What was decided by hand, by the organisation's own id. It wins over every observation. */
export interface OrganisationDecisions {
  /** Two aliases of one id are merged, of two ids split; an alias decided is never moved. */
  readonly aliases: readonly (Alias & { readonly organisation: string })[]
  readonly names: ReadonlyMap<string, string>
  /** Child to parent; one that would close a circle is left out. */
  readonly parents: ReadonlyMap<string, string>
}

export interface Organisation {
  /** Null until somebody decides something about it. */
  readonly id: string | null
  readonly name: string
  readonly aliases: readonly Alias[]
  readonly contacts: readonly string[]
  /** The id of what it belongs to. */
  readonly parent: string | null
}

const NOTHING_DECIDED: OrganisationDecisions = { aliases: [], names: new Map(), parents: new Map() }
/** From here on a rarer name at a domain is the same organisation as its commonest. */
const ALIKE = 0.5

/**
 * Groups what is observed, one line a contact, into organisations. Names with one key are one; a domain belongs to the name most of its
 * contacts give (of two, the one that reads like the domain); a rarer name there joins when it reads like the domain or
 * shares half of the commonest one's weight. A single contact who names an employer with a domain of its own has moved,
 * and takes no old domain along. Who names an employer is there, who does not is where the address is.
 * The order of the observations changes nothing, every contact is in one organisation at most.
 */
export function organisationsFrom(
  employments: readonly Employment[],
  decisions: OrganisationDecisions = NOTHING_DECIDED,
): readonly Organisation[] {
  const keyOf = remembered(employerKey)
  const employerOf = remembered(employerDomain)
  const observed = employments.map((employment) => observation(employment, keyOf, employerOf))
  const groups = new Groups()
  for (const { kind, value, organisation } of decisions.aliases)
    groups.decide(nodeOf(kind, value), organisation)
  for (const { key, domains } of observed) {
    if (key !== '') groups.find(nodeOf('name', key))
    for (const domain of domains) groups.find(nodeOf('domain', domain))
  }
  joinDomains(observed, groups)
  return gathered(observed, groups, decisions)
}

interface Observation {
  readonly contact: string
  readonly written: string
  readonly key: string
  readonly domains: readonly string[]
}

function observation(
  { contact, organisation, domains }: Employment,
  keyOf: (written: string) => string,
  employerOf: (domain: string) => string,
): Observation {
  const written = organisation.trim()
  const employers = domains.map(employerOf).filter((domain) => domain !== '')
  return { contact, written, key: keyOf(written), domains: [...new Set(employers)].sort() }
}

/** Many contacts name one employer: what is worked out for one of them serves all. */
function remembered(work: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => entry(known, text, () => work(text))
}

/** Each domain to the name of most of its contacts, then the names that resemble it. */
function joinDomains(observed: readonly Observation[], groups: Groups): void {
  const votes = new Map<string, Map<string, number>>()
  for (const { key, domains } of observed) {
    if (key === '') continue
    for (const domain of domains)
      count(
        entry(votes, domain, () => new Map()),
        key,
      )
  }
  const weight = wordWeights(new Set(observed.map(({ key }) => key).filter((key) => key !== '')))
  const settled = new Set<string>()
  for (const [domain, names] of votes) {
    for (const key of names.keys()) if (organisationMatchesDomain(key, domain)) settled.add(key)
  }
  for (const domain of [...votes.keys()].sort()) {
    const ranked = [...(votes.get(domain) ?? [])].sort(
      ([one, ones], [other, others]) =>
        others - ones ||
        Number(organisationMatchesDomain(other, domain)) - Number(organisationMatchesDomain(one, domain)) ||
        byCodeUnit(one, other),
    )
    const [[winner, contacts] = ['', 0]] = ranked
    const hasMoved = contacts === 1 && settled.has(winner) && !organisationMatchesDomain(winner, domain)
    if (hasMoved) continue
    for (const [key] of ranked) {
      const belongs =
        key === winner ||
        organisationMatchesDomain(key, domain) ||
        organisationSimilarity(key, winner, weight) >= ALIKE
      if (belongs) groups.join(nodeOf('domain', domain), nodeOf('name', key))
    }
  }
}

function gathered(
  observed: readonly Observation[],
  groups: Groups,
  decisions: OrganisationDecisions,
): readonly Organisation[] {
  const contacts = new Map<string, Set<string>>()
  const spellings = new Map<string, Map<string, number>>()
  for (const { contact, written, key, domains } of observed) {
    const [domain] = domains
    if (key === '' && domain === undefined) continue
    const group = groups.find(key === '' ? nodeOf('domain', domain ?? '') : nodeOf('name', key))
    entry(contacts, group, () => new Set()).add(contact)
    if (key !== '')
      count(
        entry(spellings, group, () => new Map()),
        written,
      )
  }
  const parents = withoutCircles(decisions.parents)
  return [...groups.all()]
    .map(([group, nodes]) => {
      const id = groups.decided(group)
      const aliases = nodes.sort(byCodeUnit).map(aliasOf)
      const name =
        decisions.names.get(id ?? '') ?? commonest(spellings.get(group)) ?? aliases.at(0)?.value ?? ''
      return {
        id,
        name,
        aliases,
        contacts: [...(contacts.get(group) ?? [])].sort(byCodeUnit),
        parent: parents.get(id ?? '') ?? null,
      }
    })
    .sort((one, other) => byCodeUnit(one.name, other.name) || byCodeUnit(aliasKey(one), aliasKey(other)))
}

/** Sets that only grow together, except two that were decided to be different. */
class Groups {
  readonly #parent = new Map<string, string>()
  readonly #decided = new Map<string, string>()
  readonly #first = new Map<string, string>()

  find(node: string): string {
    const parent = this.#parent.get(node)
    if (parent === undefined) this.#parent.set(node, node)
    if (parent === undefined || parent === node) return node
    const root = this.find(parent)
    this.#parent.set(node, root)
    return root
  }

  /** The first decision about an alias holds. */
  decide(node: string, organisation: string): void {
    if (this.decided(this.find(node)) !== null) return
    const first = this.#first.get(organisation)
    this.#decided.set(this.find(node), organisation)
    if (first === undefined) this.#first.set(organisation, node)
    else this.join(first, node)
  }

  decided(group: string): string | null {
    return this.#decided.get(group) ?? null
  }

  join(one: string, other: string): void {
    const [root, joining] = [this.find(one), this.find(other)].sort(byCodeUnit)
    if (root === undefined || joining === undefined || root === joining) return
    const [is, was] = [this.decided(root), this.decided(joining)]
    if (is !== null && was !== null && is !== was) return
    this.#parent.set(joining, root)
    if (was !== null) this.#decided.set(root, was)
  }

  all(): ReadonlyMap<string, string[]> {
    const groups = new Map<string, string[]>()
    for (const node of this.#parent.keys()) entry(groups, this.find(node), () => []).push(node)
    return groups
  }
}

function withoutCircles(parents: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const kept = new Map<string, string>()
  for (const [child, parent] of parents) {
    let above: string | undefined = parent
    while (above !== undefined && above !== child) above = kept.get(above)
    if (above === undefined) kept.set(child, parent)
  }
  return kept
}

function commonest(spellings: ReadonlyMap<string, number> | undefined): string | undefined {
  return [...(spellings ?? [])].sort(
    ([one, ones], [other, others]) => others - ones || byCodeUnit(one, other),
  )[0]?.[0]
}

function nodeOf(kind: Alias['kind'], value: string): string {
  return `${kind}:${value}`
}

function aliasOf(node: string): Alias {
  const end = node.indexOf(':')
  return { kind: node.startsWith('name:') ? 'name' : 'domain', value: node.slice(end + 1) }
}

function aliasKey({ aliases: [first] }: Organisation): string {
  return first ? nodeOf(first.kind, first.value) : ''
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function entry<K, V>(map: Map<K, V>, key: K, empty: () => V): V {
  const found = map.get(key)
  if (found !== undefined) return found
  const made = empty()
  map.set(key, made)
  return made
}

function byCodeUnit(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
