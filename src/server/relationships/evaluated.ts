import { type RawBuilder, sql } from 'kysely'
import { DEFAULT_FIT, type Fit } from '#domain/relationships/tie-today.ts'

/** A fit's numbers in the order in which the SQL functions take them. */
export function fitArrays({ strength, mutual }: Fit): { strength: number[]; mutual: number[] } {
  return {
    strength: [strength.base, strength.warmth, strength.months, strength.silence],
    mutual: [mutual.base, mutual.warmth, mutual.bothWays, mutual.silence],
  }
}

const shipped = fitArrays(DEFAULT_FIT)

/**
 * My ties as of today, one row a person (of `people` alone when given, as ids or as an array in SQL): nothing is stored that could go stale. The nested selects name each value
 * before another function uses it twice; `offset 0` keeps PostgreSQL from writing them out again.
 */
export function evaluatedTies(
  ownerId: string,
  today: string,
  people?: readonly string[] | RawBuilder<unknown>,
): RawBuilder<unknown> {
  const only = people ? sql`and t.person_id = any(${people})` : sql``
  return sql`(
    select b.*, tie_state(b.days, b.silence, b.gap_sum, b.burstiness, b.strength) as state,
      least(b.strength, tie_mutual(b.warmth_today, b.both_ways, b.silence, b.mutual_fit)) as mutual
    from (
      select a.*, tie_strength(a.warmth_today, a.active_months, a.silence, a.strength_fit) as strength,
        tie_burstiness(a.days, a.gap_sum, a.gap_square_sum) as burstiness
      from (
        select t.*, tie_silence(t.last_on, ${today}::date) as silence, tie_warmth(t.warmth, t.last_on, ${today}::date) as warmth_today,
          tie_active_months(t.months, t.last_on, ${today}::date) as active_months,
          tie_both_ways(t.last_out_on, t.last_in_on, ${today}::date) as both_ways, f.strength_fit, f.mutual_fit
        from tie t, (select coalesce((select strength from fit where owner_id = ${ownerId}), ${shipped.strength}::float8[]) as strength_fit,
            coalesce((select mutual from fit where owner_id = ${ownerId}), ${shipped.mutual}::float8[]) as mutual_fit) f
        where t.owner_id = ${ownerId} ${only}
        offset 0
      ) a offset 0
    ) b offset 0
  )`
}

/** Twelve characters, this month last, from the bitmap that counts back from the month of `last_on`. */
export function monthsText(today: string): RawBuilder<string> {
  return sql<string>`case when e.months is null then null else
    (((e.months & 4095) << least(12, greatest(0, tie_month(${today}::date) - tie_month(e.last_on)))) & 4095)::int::bit(12)::text end`
}
