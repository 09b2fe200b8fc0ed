-- The formula of a tie, the twin of src/domain/relationships: the same names, the same limits, held together by a
-- property test. Every function is one expression, so that PostgreSQL writes it into the query and ranks millions of
-- ties without a call. It does so only while an argument used more than once is cheap: pass columns and parameters,
-- and where one function feeds another more than once, name the value first:
--   select tie_state(days, silence, gap_sum, burstiness, strength)
--   from (select …, tie_strength(…) as strength, tie_burstiness(…) as burstiness from tie … offset 0) as evaluated
-- Fits are arrays, base first: strength {base, warmth, months, silence}, mutual {base, warmth, both ways, silence}.

-- The calendar month of a day as one number, year × 12 + month (January 0).
create function tie_month(day date) returns int
  language sql immutable parallel safe
  return (date_part('year', day) * 12 + date_part('month', day))::int - 1;

-- Whole days since the last contact, never below 0.
create function tie_silence(last_on date, today date) returns int
  language sql immutable parallel safe
  return greatest(0, today - last_on);

-- Warmth on the day of the last contact, faded to today: it halves in 60 days.
create function tie_warmth(warmth double precision, last_on date, today date) returns double precision
  language sql immutable parallel safe
  return warmth * power(2::double precision, -greatest(0, today - last_on) / 60::double precision);

-- Calendar months with contact among the last twelve, this one included: 0–12. Bit k of the bitmap is the k-th month
-- before the month of last_on.
create function tie_active_months(months bigint, last_on date, today date) returns int
  language sql immutable parallel safe
  return bit_count((((months & 4095) << least(12, greatest(0, tie_month(today) - tie_month(last_on)))) & 4095)::int::bit(12))::int;

-- Calendar months touched since the first contact, this one included: 1–12.
create function tie_months_known(first_on date, today date) returns int
  language sql immutable parallel safe
  return least(12, greatest(1, tie_month(today) - tie_month(first_on) + 1));

-- Contact in each direction within the 365 days up to today.
create function tie_both_ways(last_out_on date, last_in_on date, today date) returns boolean
  language sql immutable parallel safe
  return coalesce(today - last_out_on <= 365 and today - last_in_on <= 365, false);

-- A chance from log-odds, kept within ±35 so that exp() stays finite.
create function tie_logistic(log_odds double precision) returns double precision
  language sql immutable parallel safe
  return 1 / (1 + exp(-least(35, greatest(-35, log_odds))));

-- The chance, 0–1, of any contact within 90 days. Warmth as of today.
create function tie_strength(warmth double precision, active_months int, silence int, fit double precision[])
  returns double precision
  language sql immutable parallel safe
  return tie_logistic(fit[1] + fit[2] * ln(warmth + 0.01::double precision)
    + fit[3] * ln((1 + active_months)::double precision) - fit[4] * ln((1 + silence)::double precision));

-- The chance, 0–1, of contact both ways within 90 days. Screens show least(this, tie_strength).
create function tie_mutual(warmth double precision, both_ways boolean, silence int, fit double precision[])
  returns double precision
  language sql immutable parallel safe
  return tie_logistic(fit[1] + fit[2] * ln(warmth + 0.01::double precision)
    + fit[3] * both_ways::int - fit[4] * ln((1 + silence)::double precision));

-- Strength if there were a contact today.
create function tie_strength_after_contact(
  warmth double precision, active_months int, silence int, active_this_month boolean, fit double precision[])
  returns double precision
  language sql immutable parallel safe
  return tie_strength(warmth + (silence > 0)::int, least(12, active_months + (not active_this_month)::int), 0, fit);

-- Months with contact ÷ months known: 0–100.
create function tie_steadiness(active_months int, months_known int) returns double precision
  language sql immutable parallel safe
  return least(100::double precision, 100::double precision * active_months / months_known);

-- −1 regular, 0 random, +1 bursty; null under five contact days. Sums over the gaps between neighbouring contact days.
-- ratio is σ/μ; both divided and divisor are written out, for a function of one expression has no names.
create function tie_burstiness(days int, gap_sum bigint, gap_square_sum bigint) returns double precision
  language sql immutable parallel safe
  return case when days >= 5 and gap_sum > 0 then
    (sqrt(days::double precision)
        * sqrt(greatest(0, (days - 1)::double precision * gap_square_sum - gap_sum::double precision * gap_sum)) / gap_sum
      - sqrt((days - 2)::double precision))
    / ((sqrt(days::double precision) - 2)
        * sqrt(greatest(0, (days - 1)::double precision * gap_square_sum - gap_sum::double precision * gap_sum)) / gap_sum
      + sqrt((days - 2)::double precision))
  end;

-- The first rule that fits. A burstiness of null is not bursty.
create function tie_state(
  days int, silence int, gap_sum bigint, burstiness double precision, strength double precision) returns text
  language sql immutable parallel safe
  return case
    when silence > 180 or (strength < 0.2 and silence > 90) then 'dormant'
    when burstiness >= 0.3 and strength < 0.8 then 'hot-and-cold'
    when strength >= 0.8 and silence <= 30 then 'hot'
    when (days >= 2 and silence::bigint * (days - 1) > 4 * gap_sum) or strength < 0.5 then 'cooling'
    else 'warm'
  end;
