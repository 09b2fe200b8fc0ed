-- A shared person without any contact on record has no tie: no strength and no state, never 0 % and cooling. The clamps
-- inside the formula pass nulls over, so that it must be asked first.
create or replace function shared_strength(t shared_tie, day date) returns double precision language sql stable parallel safe as $$
  select case when t.last_on is not null then
    tie_strength(tie_warmth(t.warmth, t.last_on, day), tie_active_months(t.months, t.last_on, day), tie_silence(t.last_on, day), shipped_strength_fit())
  end
$$;
