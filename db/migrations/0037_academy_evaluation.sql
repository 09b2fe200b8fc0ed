-- Whether the programme did anything: the order in which departments begin is drawn, and those who wait are what those who
-- began are compared with (docs/evaluation.md). All is counted once, on a day that was set before anybody began; figures
-- are sums over five people or more from the moment they leave this file's one door.

create table evaluation (
  tenant_id uuid not null default current_tenant() references company on delete cascade,
  id uuid not null,
  name text not null check (name <> ''),
  starts_on date not null check (extract(isodow from starts_on) = 1),
  unit text not null check (unit in ('departments', 'people')),
  steps int not null check (steps between 2 and 12),
  -- False: somebody chose the order, and the report says so.
  is_drawn boolean not null,
  -- Public from the first: whoever has it draws the same order again.
  seed text not null check (seed ~ '^[0-9a-f]{64}$'),
  drawn_on date not null,
  made_by uuid not null default current_member(),
  made_at timestamptz not null default now(),
  -- An order is never drawn again; it can only be called off, with a reason, and stays in the list.
  called_off_on date,
  called_off_because text not null default '' check ((called_off_on is null) = (called_off_because = '')),
  counted_on date,
  primary key (tenant_id, id)
);

-- A department, small departments together, or a drawn group of people: what begins and waits as one.
create table evaluation_unit (
  tenant_id uuid not null default current_tenant(),
  evaluation_id uuid not null,
  -- In the order in which they come, from 0.
  place int not null check (place >= 0),
  step int not null check (step >= 0),
  name text not null,
  -- Assigned, on the day of the draw.
  people int not null check (people >= 5),
  cohort_id uuid,
  primary key (tenant_id, evaluation_id, place),
  foreign key (tenant_id, evaluation_id) references evaluation on delete cascade,
  foreign key (tenant_id, cohort_id) references cohort on delete set null (cohort_id)
);

-- Everybody who was assigned; they count whatever they did, or did not.
create table evaluation_member (
  tenant_id uuid not null default current_tenant(),
  evaluation_id uuid not null,
  member_id uuid not null,
  place int not null,
  primary key (tenant_id, evaluation_id, member_id),
  foreign key (tenant_id, evaluation_id, place) references evaluation_unit on delete cascade,
  foreign key (tenant_id, member_id) references member on delete cascade
);
create index evaluation_of_member on evaluation_member (tenant_id, member_id);

-- What was counted of a unit: sums over its people, in each four weeks.
create table evaluation_count (
  tenant_id uuid not null default current_tenant(),
  evaluation_id uuid not null,
  place int not null,
  outcome text not null,
  people int not null check (people >= 5),
  before_first double precision not null,
  before_second double precision not null,
  during double precision[] not null,
  primary key (tenant_id, evaluation_id, place, outcome),
  foreign key (tenant_id, evaluation_id, place) references evaluation_unit on delete cascade
);

do $$
declare t text;
begin
  foreach t in array array['evaluation', 'evaluation_unit', 'evaluation_member', 'evaluation_count'] loop
    execute format('alter table %I enable row level security, force row level security', t);
    execute format('create policy %I on %I as restrictive to app using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()))', t || '_tenant', t);
  end loop;
end $$;
create policy evaluation_read on evaluation for select to app using (tenant_id = (select current_tenant()));
create policy evaluation_add on evaluation for insert to app with check ((select current_has_role('programme_lead', 'administrator', 'founder')));
create policy evaluation_call_off on evaluation for update to app
  using ((select current_has_role('programme_lead', 'administrator', 'founder')) and called_off_on is null and counted_on is null)
  with check ((select current_has_role('programme_lead', 'administrator', 'founder')));
create policy evaluation_unit_read on evaluation_unit for select to app using (tenant_id = (select current_tenant()));
create policy evaluation_member_read on evaluation_member for select to app
  using (member_id = (select current_member()) or (select current_has_role('programme_lead', 'administrator', 'founder')));
-- Units and people are written in the transaction that draws, and never after it.
create policy evaluation_unit_add on evaluation_unit for insert to app with check (
  (select current_has_role('programme_lead', 'administrator', 'founder'))
  and exists (select from evaluation e where e.tenant_id = evaluation_unit.tenant_id and e.id = evaluation_unit.evaluation_id and e.made_at = now()));
create policy evaluation_member_add on evaluation_member for insert to app with check (
  (select current_has_role('programme_lead', 'administrator', 'founder'))
  and exists (select from evaluation e where e.tenant_id = evaluation_member.tenant_id and e.id = evaluation_member.evaluation_id and e.made_at = now()));
create policy evaluation_count_read on evaluation_count for select to app
  using ((select current_has_role('programme_lead', 'administrator', 'founder')));
grant select, insert (id, name, starts_on, unit, steps, is_drawn, seed, drawn_on) on evaluation to app;
grant update (called_off_on, called_off_because) on evaluation to app;
grant select, insert on evaluation_unit, evaluation_member to app;
grant select on evaluation_count to app;

-- The door: counts one evaluation, once, when its day has come, and gives whether it did. Who was assigned is known to it by
-- the name of the evaluation that it counts, and to no other door.
grant create on schema public to pilotlight_door;
grant select, update (counted_on) on evaluation to pilotlight_door;
grant select on evaluation_unit, evaluation_member, contact_day, person to pilotlight_door;
grant insert on evaluation_count to pilotlight_door;
create function current_counting() returns uuid language sql stable
  as $$ select nullif(current_setting('app.counting', true), '')::uuid $$;
create policy evaluation_door on evaluation for select to pilotlight_door using (seed <> '');
create policy evaluation_door_counted on evaluation for update to pilotlight_door
  using (tenant_id = (select current_tenant()) and id = (select current_counting()));
create policy evaluation_unit_door on evaluation_unit for select to pilotlight_door
  using (tenant_id = (select current_tenant()) and evaluation_id = (select current_counting()));
create policy evaluation_member_door on evaluation_member for select to pilotlight_door
  using (tenant_id = (select current_tenant()) and evaluation_id = (select current_counting()));
create policy evaluation_count_door on evaluation_count for insert to pilotlight_door
  with check (tenant_id = (select current_tenant()) and evaluation_id = (select current_counting()));
create policy contact_day_door_counting on contact_day for select to pilotlight_door using (
  tenant_id = (select current_tenant())
  and owner_id in (select m.member_id from evaluation_member m where m.tenant_id = (select current_tenant()) and m.evaluation_id = (select current_counting())));
create policy person_door_counting on person for select to pilotlight_door using (
  tenant_id = (select current_tenant())
  and owner_id in (select m.member_id from evaluation_member m where m.tenant_id = (select current_tenant()) and m.evaluation_id = (select current_counting())));

create function count_evaluation(evaluation uuid, today date) returns boolean
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  e public.evaluation;
begin
  if not current_has_role('programme_lead', 'administrator', 'founder') then return false; end if;
  perform set_config('app.counting', count_evaluation.evaluation::text, true);
  -- Of two who count at once the second finds it done.
  update public.evaluation set counted_on = today
    where tenant_id = current_tenant() and id = count_evaluation.evaluation and called_off_on is null and counted_on is null
      -- Two weeks after nobody waits any more.
      and starts_on + 28 * (steps - 1) + 14 <= today
    returning * into e;
  if e.id is not null then
    insert into evaluation_count (tenant_id, evaluation_id, place, outcome, people, before_first, before_second, during)
    with period as (
      -- The baseline's two, then one for each step but the last: after it nobody waits.
      select k, e.starts_on + 28 * (k - 2) as first_on, e.starts_on + 28 * (k - 1) as until from generate_series(0, e.steps) k
    ), assigned as (
      select m.place, m.member_id from evaluation_member m where m.tenant_id = e.tenant_id and m.evaluation_id = e.id
    ), contact as (
      select a.place, d.owner_id, d.person_id, d."on", d."out", d."in", p.organisation_id
      from assigned a
      join contact_day d on d.tenant_id = e.tenant_id and d.owner_id = a.member_id and d."on" < e.starts_on + 28 * (e.steps - 1)
      join person p on p.tenant_id = d.tenant_id and p.owner_id = d.owner_id and p.id = d.person_id and not p.is_colleague
    ), in_week as (
      -- Both ways with the same person between a Monday and its Sunday.
      select distinct place, owner_id, ("on" - e.starts_on + 56) / 7 as week from contact
      where "on" >= e.starts_on - 56
      group by place, owner_id, person_id, ("on" - e.starts_on + 56) / 7 having sum("out") > 0 and sum("in") > 0
    ), in_period as (
      select c.place, p.k, c.owner_id, c.person_id, min(c.organisation_id::text) as organisation, min(c."on") as first_on
      from contact c join period p on c."on" >= p.first_on and c."on" < p.until
      group by c.place, p.k, c.owner_id, c.person_id having sum(c."out") > 0 and sum(c."in") > 0
    ), tie_then as (
      -- A tie as it was at the end of each period, by the shipped formula.
      select c.place, p.k, tie_strength(sum(power(2, greatest(-500, (c."on" - p.until + 1) / 60.0::float8))),
        (count(distinct tie_month(c."on")) filter (where tie_month(p.until - 1) - tie_month(c."on") < 12))::int,
        p.until - 1 - max(c."on"), shipped_strength_fit()) as strength
      from contact c join period p on c."on" < p.until group by c.place, p.k, p.until, c.owner_id, c.person_id
    ), figure as (
      select 'weeks' as outcome, place, week / 4 as k, count(*) as total from in_week group by 2, 3
      union all
      select 'people', place, k, count(*) from in_period group by 2, 3
      union all
      select 'organisations', place, k, count(distinct (owner_id, organisation)) from in_period where organisation is not null group by 2, 3
      union all
      -- Silent for more than ninety days, and not for ever.
      select 'revived', i.place, i.k, count(*) from in_period i where i.first_on - 90 > (
        select max(d."on") from contact_day d
        where d.tenant_id = e.tenant_id and d.owner_id = i.owner_id and d.person_id = i.person_id and d."on" < i.first_on)
      group by 2, 3
      union all
      select 'living', place, k, count(*) filter (where strength >= 0.5) from tie_then group by 2, 3
    ), unit as (
      select place, count(*)::int as people from assigned group by place having count(*) >= 5
    )
    select e.tenant_id, e.id, u.place, o.outcome, u.people, f.totals[1], f.totals[2], f.totals[3:]
    from unit u cross join unnest(array['weeks', 'people', 'organisations', 'revived', 'living']) as o (outcome)
    cross join lateral (
      select array_agg(coalesce((select x.total from figure x where x.outcome = o.outcome and x.place = u.place and x.k = p.k), 0)::float8 order by p.k) as totals
      from period p
    ) f;
  end if;
  perform set_config('app.counting', '', true);
  return e.id is not null;
end $$;

-- Whose day has come, in any company: for the keeper.
create function due_evaluations(today date) returns table (tenant_id uuid, evaluation_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select e.tenant_id, e.id from evaluation e
  where e.called_off_on is null and e.counted_on is null and e.starts_on + 28 * (e.steps - 1) + 14 <= today
$$;

do $$
declare f text;
begin
  foreach f in array array['count_evaluation(uuid, date)', 'due_evaluations(date)'] loop
    execute format('alter function %s owner to pilotlight_door', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to app', f);
  end loop;
end $$;
revoke create on schema public from pilotlight_door;
