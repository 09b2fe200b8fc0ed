-- What a member lets colleagues see, and how they see it. A shared tie is the one row of a private book that leaves it:
-- written by its owner in the transaction that changes the person or the tie, gone in the transaction that takes it back.
-- Colleagues never read the row. They get what `seen_tie` makes of it, through the doors at the end.

-- Job moves come from a newer export, from another mail address, or from the member's word; a wrong one is taken back.
alter table job_move
  alter column import_id drop not null,
  add column source text not null default 'import' check (source in ('import', 'mail', 'word')),
  add column undone_at timestamptz;

create table shared_tie (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  person_id uuid not null,
  -- What others know it by: tells nothing, and is another one when the tie is shared again.
  id uuid not null default gen_random_uuid(),
  level text not null check (level in ('discoverable', 'shared')),
  name text not null,
  name_key text not null collate "C",
  organisation text not null,
  organisation_key text not null collate "C",
  -- The mail domain that tells where they work; empty when none does.
  domain text not null default '' collate "C",
  title text not null,
  department text not null,
  seniority text not null,
  -- Hashes of addresses and profiles, by which two members' rows are one human. Compared, never shown.
  marks uuid[] not null default '{}',
  -- The tie's numbers (0004); null: no contact on record.
  warmth double precision,
  first_on date,
  last_on date,
  last_out_on date,
  last_in_on date,
  days int,
  gap_sum int,
  gap_square_sum bigint,
  months bigint,
  -- Bit k: living at the end of the k-th calendar month before that of counted_on (bit 0: on that day itself).
  living_months int not null default 0,
  counted_on date not null,
  moved_on date,
  moved_from text,
  moved_from_key text collate "C",
  moved_source text,
  primary key (tenant_id, owner_id, person_id),
  unique (tenant_id, id),
  foreign key (tenant_id, owner_id, person_id) references person on delete cascade
);
create index shared_tie_by_name on shared_tie (tenant_id, name_key);

-- Whose shared ties a colleague looked at, once a day.
create table look (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null,
  viewer_id uuid not null default current_member(),
  at_name text not null,
  "on" date not null,
  primary key (tenant_id, owner_id, "on", viewer_id, at_name),
  foreign key (tenant_id, owner_id) references member on delete cascade,
  foreign key (tenant_id, viewer_id) references member on delete cascade
);

call protect_private('shared_tie');
alter table look enable row level security, force row level security;
create policy look_tenant on look as restrictive to app
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
create policy look_read on look for select to app using (owner_id = (select current_member()));
grant select on look to app;

-- Nobody is seen a moment longer than they agreed to: taking a level back needs no code that remembers to.
create function follow_sharing() returns trigger language plpgsql as $$
begin
  if new.sharing = 'private' then
    delete from shared_tie where tenant_id = new.tenant_id and owner_id = new.owner_id and person_id = new.id;
  elsif new.sharing <> old.sharing then
    update shared_tie set level = new.sharing where tenant_id = new.tenant_id and owner_id = new.owner_id and person_id = new.id;
  end if;
  return null;
end $$;
create trigger person_follow_sharing after update of sharing on person for each row
  when (new.sharing is distinct from old.sharing) execute function follow_sharing();

-- The shipped fits (src/domain/relationships). What others see never depends on a member's own fit, which private ties made.
create function shipped_strength_fit() returns double precision[] language sql immutable parallel safe
  return array[-0.257, 0.42, 1.017, 0.315]::double precision[];

-- Strength of a shared tie on a day on or after its last contact; null without contact.
create function shared_strength(t shared_tie, day date) returns double precision language sql stable parallel safe as $$
  select tie_strength(tie_warmth(t.warmth, t.last_on, day), tie_active_months(t.months, t.last_on, day), tie_silence(t.last_on, day), shipped_strength_fit())
$$;

-- Whether it was a touch point at the end of the month so many before today's (0: today).
create function was_living(t shared_tie, months_ago int, today date) returns boolean language sql stable parallel safe as $$
  select coalesce(case
    when months_ago = 0 then shared_strength(t, today) >= 0.5
    when (date_trunc('month', today) - make_interval(months => months_ago - 1))::date - 1 >= t.counted_on
      then shared_strength(t, (date_trunc('month', today) - make_interval(months => months_ago - 1))::date - 1) >= 0.5
    else (t.living_months >> (tie_month(t.counted_on) - tie_month(today) + months_ago)) & 1 = 1
  end, false)
$$;

-- All that a colleague gets of a tie: who and where, state, strength in tenths, the month of the last contact.
create function seen_tie(t shared_tie, today date)
  returns table (state text, strength double precision, living boolean, both_ways boolean, last_month date, greeted boolean)
  language sql stable parallel safe rows 1 as $$
  select case when b.strength is not null then tie_state(t.days, b.silence, t.gap_sum, b.burstiness, b.strength) end,
    round(b.strength::numeric, 1)::double precision, coalesce(b.strength >= 0.5, false),
    tie_both_ways(t.last_out_on, t.last_in_on, today), date_trunc('month', t.last_on)::date, coalesce(t.last_out_on >= t.moved_on, false)
  from (
    select shared_strength(t, today) as strength, tie_silence(t.last_on, today) as silence,
      tie_burstiness(t.days, t.gap_sum, t.gap_square_sum) as burstiness
    offset 0
  ) b
$$;

-- The numbers of these people's shared ties, anew: what their owner's ties and contact days say. Runs as the member.
create function renew_shared_ties(people uuid[], today date) returns void language sql as $$
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
  from shared_tie o left join tie t on t.tenant_id = o.tenant_id and t.owner_id = o.owner_id and t.person_id = o.person_id
  where s.tenant_id = current_tenant() and s.owner_id = current_member() and s.person_id = any(people)
    and o.tenant_id = s.tenant_id and o.owner_id = s.owner_id and o.person_id = s.person_id
$$;
revoke all on function renew_shared_ties(uuid[], date) from public;
grant execute on function renew_shared_ties(uuid[], date) to app;

-- As in 0004, and what of it is shared follows. Contact days and ties of these people, anew from their interactions. The same numbers as
-- src/domain/relationships/tie-state.ts; a property test holds the two together. Runs as the member.
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
    select tenant_id, owner_id, person_id, sum(2.0::float8 ^ (("on" - last_on) / 60.0::float8)), min("on"), max("on"),
      max("on") filter (where "out" > 0), max("on") filter (where "in" > 0),
      count(*), coalesce(sum(gap), 0), coalesce(sum(gap * gap), 0), bit_or(1::bigint << least(month_gap, 62)) & ((1::bigint << 60) - 1)
    from (
      select d.*, "on" - lag("on") over (partition by person_id order by "on") as gap, max("on") over (partition by person_id) as last_on,
        tie_month(max("on") over (partition by person_id)) - tie_month("on") as month_gap
      from contact_day d
      where d.tenant_id = current_tenant() and d.owner_id = current_member() and d.person_id = any(people)
    ) days
    group by tenant_id, owner_id, person_id;
  select renew_shared_ties(people, today);
$$;

grant create on schema public to pilotlight_door;
grant select on shared_tie, look to pilotlight_door;
grant insert on look to pilotlight_door;
create policy shared_tie_door on shared_tie for select to pilotlight_door using (tenant_id = (select current_tenant()));
create policy look_door on look for select to pilotlight_door
  using (tenant_id = (select current_tenant()) and viewer_id = (select current_member()));
create policy look_door_add on look for insert to pilotlight_door
  with check (tenant_id = (select current_tenant()) and viewer_id = (select current_member()));

-- What colleagues see of one of my people now; nothing when private. The preview asks this very function.
create function seen_of_mine(people uuid[], today date)
  returns table (person_id uuid, level text, name text, organisation text, title text, department text, seniority text,
    state text, strength double precision, last_month date)
  language sql stable security definer set search_path = public, pg_temp as $$
  select t.person_id, t.level, t.name, t.organisation, t.title, t.department, t.seniority, s.state, s.strength, s.last_month
  from shared_tie t cross join lateral seen_tie(t, today) s
  where t.tenant_id = current_tenant() and t.owner_id = current_member() and t.person_id = any(people)
$$;

-- Which colleagues share somebody with one of these hashes, or with this name at this organisation.
create function who_else_knows(wanted_marks uuid[], wanted_name text, wanted_organisation text, today date)
  returns table (owner_id uuid, state text, strength double precision, last_month date)
  language sql stable security definer set search_path = public, pg_temp as $$
  select t.owner_id, s.state, s.strength, s.last_month
  from shared_tie t join member m on m.tenant_id = t.tenant_id and m.id = t.owner_id and m.left_at is null
  cross join lateral seen_tie(t, today) s
  where t.tenant_id = current_tenant() and t.owner_id <> current_member() and t.level = 'shared'
    and (t.marks && wanted_marks or (t.name_key = wanted_name and wanted_name <> '' and t.organisation_key = wanted_organisation and wanted_organisation <> ''))
$$;

do $$
declare f text;
begin
  foreach f in array array['seen_of_mine(uuid[], date)', 'who_else_knows(uuid[], text, text, date)'] loop
    execute format('alter function %s owner to pilotlight_door', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to app', f);
  end loop;
end $$;
revoke create on schema public from pilotlight_door;
