-- PostgreSQL refuses a power too small for its numbers, and a square too large: one meeting of 1770 in a calendar, and no
-- import of whoever has it ends, no list, week or account answers any more. Warmth that has halved 500 times is none.
-- Else as in 0002, 0008 and 0014.
create or replace function tie_warmth(warmth double precision, last_on date, today date) returns double precision
  language sql immutable parallel safe
  return warmth * power(2::double precision, -least(30000, greatest(0, today - last_on)) / 60::double precision);

create or replace function renew_ties(people uuid[], today date) returns void language sql as $$
  delete from contact_day where tenant_id = current_tenant() and owner_id = current_member() and person_id = any(people);
  delete from tie where tenant_id = current_tenant() and owner_id = current_member() and person_id = any(people);
  insert into contact_day (tenant_id, owner_id, person_id, "on", "out", "in")
    select i.tenant_id, i.owner_id, p.person_id, i."on",
      count(*) filter (where i.direction <> 'in'), count(*) filter (where i.direction <> 'out')
    from interaction_person p
    join interaction i on i.tenant_id = p.tenant_id and i.owner_id = p.owner_id and i.key = p.key
    where p.tenant_id = current_tenant() and p.owner_id = current_member() and p.person_id = any(people) and i.makes_tie
      -- A meeting still to come makes its day when it has been.
      and i."on" <= today
    group by i.tenant_id, i.owner_id, p.person_id, i."on";
  insert into tie (tenant_id, owner_id, person_id, warmth, first_on, last_on, last_out_on, last_in_on, days, gap_sum, gap_square_sum, months)
    select tenant_id, owner_id, person_id, sum(2.0::float8 ^ greatest(-500, ("on" - last_on) / 60.0::float8)), min("on"), max("on"),
      max("on") filter (where "out" > 0), max("on") filter (where "in" > 0),
      count(*), coalesce(sum(gap), 0), coalesce(sum(gap::bigint * gap), 0), bit_or(1::bigint << least(month_gap, 62)) & ((1::bigint << 60) - 1)
    from (
      select d.*, "on" - lag("on") over (partition by person_id order by "on") as gap, max("on") over (partition by person_id) as last_on,
        tie_month(max("on") over (partition by person_id)) - tie_month("on") as month_gap
      from contact_day d
      where d.tenant_id = current_tenant() and d.owner_id = current_member() and d.person_id = any(people)
    ) days
    group by tenant_id, owner_id, person_id;
  select renew_shared_ties(people, today);
$$;

create or replace function renew_shared_ties(people uuid[], today date) returns void language sql as $$
  update shared_tie s set warmth = t.warmth, first_on = t.first_on, last_on = t.last_on, last_out_on = t.last_out_on, last_in_on = t.last_in_on,
    days = t.days, gap_sum = t.gap_sum, gap_square_sum = t.gap_square_sum, months = t.months, counted_on = today,
    living_months = coalesce((
      select sum((tie_strength(warmth, active_months, silence, shipped_strength_fit()) >= 0.5)::int << months_ago)
      from (
        select k.months_ago, sum(power(2, greatest(-500, (d."on" - k.day) / 60.0::float8))) as warmth, k.day - max(d."on") as silence,
          (count(distinct tie_month(d."on")) filter (where tie_month(k.day) - tie_month(d."on") < 12))::int as active_months
        from (
          select n as months_ago, case n when 0 then today else (date_trunc('month', today) - make_interval(months => n - 1))::date - 1 end as day
          from generate_series(0, 11) n
        ) k
        join contact_day d on d.tenant_id = s.tenant_id and d.owner_id = s.owner_id and d.person_id = s.person_id and d."on" <= k.day
        group by k.months_ago, k.day
      ) months), 0)
  from (select distinct p.person_id from unnest(people) as p (person_id)) wanted
  left join tie t on t.tenant_id = (select current_tenant()) and t.owner_id = (select current_member()) and t.person_id = wanted.person_id
  where s.tenant_id = (select current_tenant()) and s.owner_id = (select current_member()) and s.person_id = wanted.person_id
$$;
