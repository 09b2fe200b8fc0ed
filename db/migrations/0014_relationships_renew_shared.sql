-- As in 0008. Thousands of people at once took a minute and more: before PostgreSQL has counted a table it may join every
-- row with every other, and then asked who the member is for each pair. Now it is asked once.
create or replace function renew_shared_ties(people uuid[], today date) returns void language sql as $$
  update shared_tie s set warmth = t.warmth, first_on = t.first_on, last_on = t.last_on, last_out_on = t.last_out_on, last_in_on = t.last_in_on,
    days = t.days, gap_sum = t.gap_sum, gap_square_sum = t.gap_square_sum, months = t.months, counted_on = today,
    living_months = coalesce((
      select sum((tie_strength(warmth, active_months, silence, shipped_strength_fit()) >= 0.5)::int << months_ago)
      from (
        select k.months_ago, sum(power(2, (d."on" - k.day) / 60.0::float8)) as warmth, k.day - max(d."on") as silence,
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
