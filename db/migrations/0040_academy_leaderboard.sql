-- A leaderboard of points, only where the company switched it on, and only of members who show themselves. A board can
-- lower motivation (docs/leaderboard.md); so nobody is on it who did not ask to be, and whoever is not leaves no trace.

-- A row: on. Off takes everybody's place along, so that switched on again it shows nobody who was not asked anew.
create table leaderboard (
  tenant_id uuid not null default current_tenant() references company on delete cascade,
  made_by uuid not null default current_member(),
  made_at timestamptz not null default now(),
  primary key (tenant_id)
);

create table leaderboard_place (
  tenant_id uuid not null default current_tenant() references leaderboard on delete cascade,
  cohort_id uuid not null,
  member_id uuid not null default current_member(),
  -- Null: by one's own name.
  alias text check (char_length(alias) between 2 and 40),
  points double precision not null,
  primary key (tenant_id, cohort_id, member_id),
  foreign key (tenant_id, cohort_id, member_id) references enrolment on delete cascade
);
create unique index leaderboard_alias on leaderboard_place (tenant_id, cohort_id, lower(alias));

do $$
declare t text;
begin
  foreach t in array array['leaderboard', 'leaderboard_place'] loop
    execute format('alter table %I enable row level security, force row level security', t);
    execute format('create policy %I on %I as restrictive to app using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()))', t || '_tenant', t);
  end loop;
end $$;
create policy leaderboard_read on leaderboard for select to app using (tenant_id = (select current_tenant()));
create policy leaderboard_add on leaderboard for insert to app with check ((select current_has_role('administrator', 'founder')));
create policy leaderboard_remove on leaderboard for delete to app using ((select current_has_role('administrator', 'founder')));
-- Of the rows a member sees their own alone: whose an alias is, the table tells nobody.
create policy leaderboard_place_read on leaderboard_place for select to app using (member_id = (select current_member()));
create policy leaderboard_place_add on leaderboard_place for insert to app with check (member_id = (select current_member()));
create policy leaderboard_place_change on leaderboard_place for update to app
  using (member_id = (select current_member())) with check (member_id = (select current_member()));
create policy leaderboard_place_leave on leaderboard_place for delete to app using (member_id = (select current_member()));
grant select, insert, delete on leaderboard, leaderboard_place to app;
grant update (alias, points) on leaderboard_place to app;

-- The board of a cohort, for whoever is in it: ranked among those shown, by name or alias, and nothing else of them.
grant create on schema public to pilotlight_door;
grant select on leaderboard_place to pilotlight_door;
create policy leaderboard_place_door on leaderboard_place for select to pilotlight_door using (tenant_id = (select current_tenant()));
create function leaderboard_of(cohort uuid) returns table (rank int, name text, points double precision, is_mine boolean)
  language sql stable security definer set search_path = public, pg_temp as $$
  select rank() over (order by p.points desc)::int, coalesce(p.alias, m.name), p.points, p.member_id = current_member()
  from leaderboard_place p
  join member m on m.tenant_id = p.tenant_id and m.id = p.member_id and m.left_at is null
  where p.tenant_id = current_tenant() and p.cohort_id = leaderboard_of.cohort
    and exists (select from enrolment e where e.tenant_id = p.tenant_id and e.cohort_id = p.cohort_id and e.member_id = current_member())
  order by 1, lower(coalesce(p.alias, m.name))
$$;
alter function leaderboard_of(uuid) owner to pilotlight_door;
revoke all on function leaderboard_of(uuid) from public;
grant execute on function leaderboard_of(uuid) to app;
revoke create on schema public from pilotlight_door;
