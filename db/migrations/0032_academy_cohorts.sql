-- The programme as a group goes through it: four weeks from a Monday, in pods.

create table cohort (
  tenant_id uuid not null default current_tenant() references company on delete cascade,
  id uuid not null default gen_random_uuid(),
  name text not null check (name <> ''),
  -- A Monday; each member's week begins at their own midnight.
  starts_on date not null check (extract(isodow from starts_on) = 1),
  -- Everybody may join until the second week begins, or only whom the programme lead enrols.
  is_open boolean not null default false,
  -- Points that prizes take.
  threshold int not null default 160 check (threshold between 1 and 240),
  -- For the pods, and for the order in which those who wait come next: drawn when made, never chosen.
  seed text not null,
  made_by uuid not null default current_member(),
  made_at timestamptz not null default now(),
  primary key (tenant_id, id)
);

create table enrolment (
  tenant_id uuid not null default current_tenant(),
  cohort_id uuid not null,
  member_id uuid not null,
  -- Null while pods are not formed, and for whoever waits for the next cohort.
  pod int,
  enrolled_at timestamptz not null default now(),
  primary key (tenant_id, cohort_id, member_id),
  foreign key (tenant_id, cohort_id) references cohort on delete cascade,
  foreign key (tenant_id, member_id) references member on delete cascade
);
create index enrolment_of_member on enrolment (tenant_id, member_id);

-- What the member lets the programme lead see, and only that: done and open, when last active, whether help is wanted.
create table cohort_standing (
  tenant_id uuid not null default current_tenant(),
  cohort_id uuid not null,
  member_id uuid not null default current_member(),
  missions_done int not null default 0,
  missions_open int not null default 0,
  lessons_read int not null default 0,
  last_active_week date,
  wants_help boolean not null default false,
  -- Whether the prize's threshold is reached; not by how much.
  is_over_threshold boolean not null default false,
  primary key (tenant_id, cohort_id, member_id),
  foreign key (tenant_id, cohort_id, member_id) references enrolment on delete cascade
);

-- What a member did in the programme that no other table dates: a plan saved, rhythms set, marks of the clinic. Private.
create table academy_event (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  id uuid not null default gen_random_uuid(),
  kind text not null check (kind <> ''),
  "on" date not null,
  is_self boolean not null default false,
  facts jsonb not null default '{}',
  primary key (tenant_id, owner_id, id),
  foreign key (tenant_id, owner_id) references member on delete cascade
);
create index academy_event_on on academy_event (tenant_id, owner_id, "on");
call protect_private('academy_event');

do $$
declare t text;
begin
  foreach t in array array['cohort', 'enrolment', 'cohort_standing'] loop
    execute format('alter table %I enable row level security, force row level security', t);
    execute format('create policy %I on %I as restrictive to app using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()))', t || '_tenant', t);
  end loop;
  foreach t in array array['cohort', 'enrolment'] loop
    execute format('create policy %I on %I for select to app using (tenant_id = (select current_tenant()))', t || '_read', t);
    execute format('create policy %I on %I for update to app using ((select current_has_role(''programme_lead'', ''administrator'', ''founder'')))', t || '_change', t);
    execute format('create policy %I on %I for delete to app using ((select current_has_role(''programme_lead'', ''administrator'', ''founder'')))', t || '_remove', t);
  end loop;
end $$;
create policy cohort_add on cohort for insert to app with check ((select current_has_role('programme_lead', 'administrator', 'founder')));
-- A member enrols themself where the cohort is open; the programme lead enrols anybody.
create policy enrolment_add on enrolment for insert to app with check (
  (select current_has_role('programme_lead', 'administrator', 'founder'))
  or (member_id = (select current_member()) and pod is null
    and exists (select from cohort c where c.tenant_id = enrolment.tenant_id and c.id = enrolment.cohort_id and c.is_open)));
create policy enrolment_leave on enrolment for delete to app using (member_id = (select current_member()));
create policy cohort_standing_read on cohort_standing for select to app
  using (member_id = (select current_member()) or (select current_has_role('programme_lead', 'administrator', 'founder')));
create policy cohort_standing_add on cohort_standing for insert to app with check (member_id = (select current_member()));
create policy cohort_standing_change on cohort_standing for update to app
  using (member_id = (select current_member())) with check (member_id = (select current_member()));
-- The seed draws; who could read it could foresee, but nobody chooses it.
grant select, insert, delete on cohort to app;
grant update (name, starts_on, is_open, threshold) on cohort to app;
grant select, insert, delete on enrolment to app;
grant update (pod) on enrolment to app;
grant select, insert, update on cohort_standing to app;

-- Who is in my pod, and whether somebody has done nothing in the programme this week and the last; never what.
grant create on schema public to pilotlight_door;
grant select on enrolment, cohort_standing to pilotlight_door;
create policy enrolment_door on enrolment for select to pilotlight_door using (tenant_id = (select current_tenant()));
create policy cohort_standing_door on cohort_standing for select to pilotlight_door using (tenant_id = (select current_tenant()));
create function my_pod(cohort uuid, monday date) returns table (member_id uuid, is_quiet boolean)
  language sql stable security definer set search_path = public, pg_temp as $$
  select o.member_id, s.last_active_week is null or s.last_active_week < monday - 7
  from enrolment mine
  join enrolment o on o.tenant_id = mine.tenant_id and o.cohort_id = mine.cohort_id and o.pod = mine.pod and o.member_id <> mine.member_id
  join member m on m.tenant_id = o.tenant_id and m.id = o.member_id and m.left_at is null
  left join cohort_standing s on s.tenant_id = o.tenant_id and s.cohort_id = o.cohort_id and s.member_id = o.member_id
  where mine.tenant_id = current_tenant() and mine.cohort_id = cohort and mine.member_id = current_member()
$$;
alter function my_pod(uuid, date) owner to pilotlight_door;
revoke all on function my_pod(uuid, date) from public;
grant execute on function my_pod(uuid, date) to app;
revoke create on schema public from pilotlight_door;

-- Who is in a cohort whose time is not over, in any company: for the keeper, which then enters each member's own context.
grant create on schema public to pilotlight_door;
grant select on cohort to pilotlight_door;
create policy cohort_door on cohort for select to pilotlight_door using (starts_on > date '2000-01-01');
create policy enrolment_door_running on enrolment for select to pilotlight_door using (enrolled_at is not null);
create function running_enrolments(today date) returns table (tenant_id uuid, cohort_id uuid, member_id uuid, time_zone text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select e.tenant_id, e.cohort_id, e.member_id, m.time_zone
  from cohort c
  join enrolment e on e.tenant_id = c.tenant_id and e.cohort_id = c.id
  join member m on m.tenant_id = e.tenant_id and m.id = e.member_id and m.left_at is null
  -- Four weeks, and ninety days after them, for the last refresher.
  where c.starts_on <= today + 1 and c.starts_on + 125 >= today
$$;
alter function running_enrolments(date) owner to pilotlight_door;
revoke all on function running_enrolments(date) from public;
grant execute on function running_enrolments(date) to app;
revoke create on schema public from pilotlight_door;
