-- Whom a manager owes a recommendation, and the kind word in a pod.

-- Which of my people hold a certificate: that they do, and nothing else of it. The own manager's, nobody else's.
grant create on schema public to pilotlight_door;
create function certified_reports() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as $$
  select m.id from member m
  where m.tenant_id = current_tenant() and m.manager_id = current_member() and m.left_at is null
    and exists (select from certificate c where c.tenant_id = m.tenant_id and c.member_id = m.id and c.withdrawn_at is null)
$$;
alter function certified_reports() owner to pilotlight_door;
revoke all on function certified_reports() from public;
grant execute on function certified_reports() to app;

-- When a member is on leave: nobody expects anything of them then. Private.
create table leave (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  starts_on date not null,
  ends_on date not null check (ends_on between starts_on and starts_on + 365),
  primary key (tenant_id, owner_id, starts_on),
  foreign key (tenant_id, owner_id) references member on delete cascade
);
call protect_private('leave');

-- No row: by mail, and nudges of the pod are welcome.
alter table reminder_choice alter column by_mail set default true, add column takes_nudges boolean not null default true;

alter table academy_reminder drop constraint academy_reminder_kind_check,
  add constraint academy_reminder_kind_check
    check (kind in ('monday', 'thursday', 'question', 'nudge', 'refresher-6', 'refresher-30', 'refresher-90'));

-- A kind word from somebody of the pod, always the same one: at most one a person a week, whoever sends it.
create table nudge (
  tenant_id uuid not null default current_tenant(),
  -- Whom it is for.
  owner_id uuid not null,
  cohort_id uuid not null,
  monday date not null check (extract(isodow from monday) = 1),
  from_id uuid not null default current_member(),
  sent_at timestamptz not null,
  seen_at timestamptz,
  primary key (tenant_id, owner_id, cohort_id, monday),
  foreign key (tenant_id, cohort_id, owner_id) references enrolment on delete cascade,
  foreign key (tenant_id, from_id) references member on delete cascade
);

-- Who is in my pod; whether somebody who takes nudges and is not on leave has done nothing in the programme this week
-- and the last, from the second week on; and whether they were nudged this week. Never what they did.
grant select on leave, reminder_choice, nudge to pilotlight_door;
create policy leave_door on leave for select to pilotlight_door using (tenant_id = (select current_tenant()));
create policy reminder_choice_door on reminder_choice for select to pilotlight_door using (tenant_id = (select current_tenant()));
create policy nudge_door on nudge for select to pilotlight_door using (tenant_id = (select current_tenant()));
drop function my_pod(uuid, date);
create function my_pod(cohort uuid, this_monday date) returns table (member_id uuid, is_quiet boolean, is_nudged boolean)
  language sql stable security definer set search_path = public, pg_temp as $$
  select o.member_id,
    this_monday between c.starts_on + 7 and c.starts_on + 21
      and (s.last_active_week is null or s.last_active_week < this_monday - 7)
      and not exists (select from leave l where l.tenant_id = o.tenant_id and l.owner_id = o.member_id
        and l.starts_on < this_monday + 7 and l.ends_on >= this_monday - 7)
      and not exists (select from reminder_choice r where r.tenant_id = o.tenant_id and r.owner_id = o.member_id and not r.takes_nudges),
    exists (select from nudge n where n.tenant_id = o.tenant_id and n.owner_id = o.member_id and n.cohort_id = o.cohort_id and n.monday = this_monday)
  from enrolment mine
  join cohort c on c.tenant_id = mine.tenant_id and c.id = mine.cohort_id
  join enrolment o on o.tenant_id = mine.tenant_id and o.cohort_id = mine.cohort_id and o.pod = mine.pod and o.member_id <> mine.member_id
  join member m on m.tenant_id = o.tenant_id and m.id = o.member_id and m.left_at is null
  left join cohort_standing s on s.tenant_id = o.tenant_id and s.cohort_id = o.cohort_id and s.member_id = o.member_id
  where mine.tenant_id = current_tenant() and mine.cohort_id = my_pod.cohort and mine.member_id = current_member()
$$;
alter function my_pod(uuid, date) owner to pilotlight_door;
revoke all on function my_pod(uuid, date) from public;
grant execute on function my_pod(uuid, date) to app;
revoke create on schema public from pilotlight_door;

alter table nudge enable row level security, force row level security;
create policy nudge_tenant on nudge as restrictive to app using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
create policy nudge_read on nudge for select to app using (owner_id = (select current_member()));
-- Only within a pod, only to whom a quiet week is shown of, and only one.
create policy nudge_add on nudge for insert to app with check (
  from_id = (select current_member()) and seen_at is null
  and exists (select from my_pod(cohort_id, monday) p where p.member_id = owner_id and p.is_quiet and not p.is_nudged));
create policy nudge_see on nudge for update to app using (owner_id = (select current_member())) with check (owner_id = (select current_member()));
grant select, insert on nudge to app;
grant update (seen_at) on nudge to app;
