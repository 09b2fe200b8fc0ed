import { sql, type Transaction } from 'kysely'
import type { Facts } from '#contract/relationships.ts'
import type { Acquaintance } from '#domain/relationships/acquaintance.ts'
import { dayNumber } from '#domain/relationships/day.ts'
import type { Candidate } from '#domain/relationships/my-week.ts'
import type { DB } from '../database/schema.ts'
import { shownName } from '../people/queries.ts'
import { evaluatedTies } from './evaluated.ts'

type Db = Transaction<DB>

const valueOfCircle = new Map([
  [5, 4],
  [15, 3],
  [50, 2],
  [150, 1],
])

export interface CandidateRow {
  readonly id: string
  readonly name: string
  readonly isColleague: boolean
  readonly circle: number | null
  readonly cadenceDays: number | null
  readonly nextStep: string
  readonly nextStepOn: string | null
  readonly connectedOn: string | null
  readonly movedOn: string | null
  readonly movedTo: string | null
  readonly movedTitle: string | null
  readonly strength: number | null
  readonly after: number
  readonly aCycleAgo: number
  readonly state: 'hot' | 'warm' | 'cooling' | 'hot-and-cold' | 'dormant'
  readonly lastOn: string | null
  readonly silence: number
  readonly days: number
  readonly gapSum: number
  readonly activeMonths: number
  readonly suggested: string | null
  readonly suggestedFacts: Facts | null
  readonly suggestedWeight: number | null
}

/** Everybody who may be in a week: not hidden, not colleagues, not resting, and no meeting with them ahead. */
export async function listCandidates(db: Db, ownerId: string, today: string): Promise<CandidateRow[]> {
  const { rows } = await sql<CandidateRow>`
    with ahead as (
      select ip.person_id from interaction i join interaction_person ip on ip.tenant_id = i.tenant_id and ip.owner_id = i.owner_id and ip.key = i.key
      where i.owner_id = ${ownerId} and i."on" > ${today}::date
    ), move as (
      select distinct on (person_id) person_id, seen_on, to_organisation, to_title from job_move where owner_id = ${ownerId} and undone_at is null order by person_id, seen_on desc
    ), card as (
      select person_id, max(connected_on) as connected_on from contact where owner_id = ${ownerId} group by person_id
    ), asked as (
      select distinct on (person_id) person_id, reason, facts, weight from suggestion where owner_id = ${ownerId} order by person_id, weight desc
    )
    select person.id, ${shownName} as name, person.is_colleague, person.circle, person.cadence_days, person.next_step, person.next_step_on, card.connected_on,
      move.seen_on as moved_on, move.to_organisation as moved_to, move.to_title as moved_title, asked.reason as suggested, asked.facts as suggested_facts, asked.weight as suggested_weight,
      e.strength, e.state, e.last_on, e.silence, e.days, e.gap_sum, e.active_months,
      tie_strength_after_contact(e.warmth_today, e.active_months, e.silence, tie_month(e.last_on) = tie_month(${today}::date), e.strength_fit) as after,
      tie_strength(e.warmth * power(2, -least(30000, e.gap_sum::float8 / greatest(1, e.days - 1)) / 60), bit_count((e.months & 4095)::int::bit(12))::int,
        (e.gap_sum / greatest(1, e.days - 1))::int, e.strength_fit) as a_cycle_ago
    from person
    left join ${evaluatedTies(ownerId, today)} e on e.person_id = person.id
    left join move on move.person_id = person.id
    left join card on card.person_id = person.id
    left join asked on asked.person_id = person.id
    where person.owner_id = ${ownerId} and not person.is_hidden and not person.is_never_suggested
      -- A colleague only when another room says what to ask them.
      and (not person.is_colleague or asked.person_id is not null)
      and (person.not_before is null or person.not_before <= ${today}::date)
      and person.id not in (select person_id from ahead)`.execute(db)
  return rows
}

export async function listPairs(db: Db, ownerId: string, today: string): Promise<[string, string][]> {
  const { rows } = await sql<{ one: string; other: string }>`
    select distinct a.person_id as one, b.person_id as other
    from interaction i
    join interaction_person a on a.tenant_id = i.tenant_id and a.owner_id = i.owner_id and a.key = i.key
    join interaction_person b on b.tenant_id = i.tenant_id and b.owner_id = i.owner_id and b.key = i.key and b.person_id > a.person_id
    where i.owner_id = ${ownerId} and i.makes_tie and i."on" > ${today}::date - 730`.execute(db)
  return rows.map((row) => [row.one, row.other])
}

/** A colleague is not the network: nothing speaks for them but what another room says to ask. */
const nothingBut: Omit<Candidate, 'personId' | 'suggestion'> = {
  value: 1,
  cadenceDays: null,
  promiseOn: null,
  connectedOn: null,
  movedOn: null,
  shared: 0,
  effectiveSize: 0,
  tie: null,
}

export function candidateOf(row: CandidateRow, met: Acquaintance | undefined): Candidate {
  const day = (text: string | null) => (text === null ? null : dayNumber(text))
  const suggestion =
    row.suggested === null ? null : { reason: row.suggested, weight: row.suggestedWeight ?? 0 }
  if (row.isColleague) return { ...nothingBut, personId: row.id, suggestion }
  return {
    personId: row.id,
    value: valueOfCircle.get(row.circle ?? 0) ?? 1,
    cadenceDays: row.cadenceDays,
    promiseOn: row.nextStep === '' ? null : day(row.nextStepOn),
    connectedOn: day(row.connectedOn),
    movedOn: day(row.movedOn),
    shared: met?.shared ?? 0,
    effectiveSize: met?.effectiveSize ?? 0,
    suggestion,
    tie:
      row.strength === null
        ? null
        : {
            strength: row.strength,
            after: row.after,
            state: row.state,
            silence: row.silence,
            meanGap: row.days > 1 ? row.gapSum / (row.days - 1) : null,
            days: row.days,
            strengthACycleAgo: row.aCycleAgo,
          },
  }
}

export function factsOf(row: CandidateRow): Facts {
  return {
    lastOn: row.lastOn,
    silence: row.silence,
    usualGap: row.days > 1 ? Math.max(1, Math.round(row.gapSum / (row.days - 1))) : null,
    activeMonths: row.activeMonths,
    days: row.days,
    promise: row.nextStep || null,
    dueOn: row.nextStepOn,
    connectedOn: row.connectedOn,
    movedTo: row.movedTo,
    movedTitle: row.movedTitle,
    cadenceDays: row.cadenceDays,
    suggested: row.suggested,
    ...row.suggestedFacts,
  }
}
