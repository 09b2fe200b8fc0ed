-- Clients, prospects, partners and suppliers: everybody in the company sees them. Who knows whom there comes from
-- shared ties alone.

alter table company
  -- The share of people who leave within a year, ours and theirs: an assumption until the company enters its own.
  add column attrition_ours double precision not null default 0.15 check (attrition_ours between 0 and 1),
  add column attrition_theirs double precision not null default 0.15 check (attrition_theirs between 0 and 1);

create table account (
  tenant_id uuid not null default current_tenant() references company on delete cascade,
  id uuid not null default gen_random_uuid(),
  name text not null check (name <> ''),
  kind text not null check (kind in ('client', 'prospect', 'partner', 'supplier')),
  goal int not null default 50 check (goal between 1 and 1000),
  lead_id uuid,
  parent_id uuid,
  notes text not null default '',
  -- Null: the company's.
  attrition_ours double precision check (attrition_ours between 0 and 1),
  attrition_theirs double precision check (attrition_theirs between 0 and 1),
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, lead_id) references member on delete set null (lead_id),
  foreign key (tenant_id, parent_id) references account on delete set null (parent_id),
  check (parent_id <> id)
);

-- What tells that somebody is there: a mail domain, or a folded name (src/domain/people/organisation.ts).
create table account_alias (
  tenant_id uuid not null default current_tenant(),
  kind text not null check (kind in ('domain', 'name')),
  value text not null collate "C" check (value <> ''),
  account_id uuid not null,
  -- As it was written.
  label text not null,
  primary key (tenant_id, kind, value),
  foreign key (tenant_id, account_id) references account on delete cascade
);
create index account_alias_of on account_alias (tenant_id, account_id);

-- What somebody takes on at an account. How far it is follows from shared ties, not from a tick.
create table play (
  tenant_id uuid not null default current_tenant(),
  id uuid not null default gen_random_uuid(),
  account_id uuid not null,
  kind text not null check (kind in ('adopt', 'bring_in', 'hand_over', 'greet')),
  -- Who does it; and to whom a thread is brought or handed.
  doer_id uuid not null,
  partner_id uuid,
  -- Their department that is adopted.
  department text,
  -- Whom it is about: gone as soon as that is no longer shared.
  tie_id uuid,
  due_on date not null,
  started_on date not null,
  added_by uuid not null default current_member(),
  dropped_on date,
  primary key (tenant_id, id),
  foreign key (tenant_id, account_id) references account on delete cascade,
  foreign key (tenant_id, doer_id) references member on delete cascade,
  foreign key (tenant_id, partner_id) references member on delete cascade,
  foreign key (tenant_id, tie_id) references shared_tie (tenant_id, id) on delete set null (tie_id)
);
create index play_of_account on play (tenant_id, account_id);
create index play_of_doer on play (tenant_id, doer_id);
create index play_of_partner on play (tenant_id, partner_id);
create index play_of_tie on play (tenant_id, tie_id);

-- How each account stands on a day, counted when first asked for and forgotten as soon as a shared tie there changes.
create table account_standing (
  tenant_id uuid not null default current_tenant(),
  account_id uuid not null,
  "on" date not null,
  living int not null,
  cooling int not null,
  people int not null,
  -- Living ties that are only discoverable; null under five members.
  discreet int,
  busiest_id uuid,
  without_busiest int not null,
  last_month date,
  -- Living touch points at the ends of the last twelve months, today last.
  trend int[] not null,
  primary key (tenant_id, account_id),
  foreign key (tenant_id, account_id) references account on delete cascade
);

do $$
declare t text;
begin
  foreach t in array array['account', 'account_alias', 'play', 'account_standing'] loop
    execute format('alter table %I enable row level security, force row level security', t);
    execute format('create policy %I on %I as restrictive to app using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()))', t || '_tenant', t);
    execute format('create policy %I on %I for select to app using (tenant_id = (select current_tenant()))', t || '_read', t);
  end loop;
  foreach t in array array['account', 'account_alias'] loop
    execute format('create policy %I on %I for insert to app with check ((select current_has_role(''client_lead'', ''administrator'', ''founder'')))', t || '_add', t);
    execute format('create policy %I on %I for update to app using ((select current_has_role(''client_lead'', ''administrator'', ''founder'')))', t || '_change', t);
    execute format('create policy %I on %I for delete to app using ((select current_has_role(''client_lead'', ''administrator'', ''founder'')))', t || '_remove', t);
    execute format('grant select, insert, update, delete on %I to app', t);
  end loop;
end $$;
-- A member takes something on themself; client leads also ask it of others.
create policy play_add on play for insert to app with check (
  added_by = (select current_member())
  and (doer_id = (select current_member()) or (select current_has_role('client_lead', 'administrator', 'founder'))));
create policy play_change on play for update to app using (
  doer_id = (select current_member()) or added_by = (select current_member())
  or (select current_has_role('client_lead', 'administrator', 'founder')));
grant select, insert on play to app;
grant update (due_on, dropped_on) on play to app;
-- Only the door below counts; whoever changes a tie may make an old count go.
create policy account_standing_remove on account_standing for delete to app using (tenant_id = (select current_tenant()));
grant select, delete on account_standing to app;

-- Which account a shared tie belongs to follows from its organisation, else from its mail domain.
alter table shared_tie add column account_id uuid, add column moved_from_account_id uuid,
  add foreign key (tenant_id, account_id) references account on delete set null (account_id),
  add foreign key (tenant_id, moved_from_account_id) references account on delete set null (moved_from_account_id);
create index shared_tie_of_account on shared_tie (tenant_id, account_id);
create index shared_tie_moved_from on shared_tie (tenant_id, moved_from_account_id) where moved_from_account_id is not null;

create function account_of(organisation_key text, domain text) returns uuid language sql stable as $$
  select coalesce(
    (select account_id from account_alias where tenant_id = current_tenant() and kind = 'name' and value = organisation_key),
    (select account_id from account_alias where tenant_id = current_tenant() and kind = 'domain' and value = domain))
$$;

create function find_account() returns trigger language plpgsql as $$
begin
  new.account_id := account_of(new.organisation_key, new.domain);
  new.moved_from_account_id := account_of(coalesce(new.moved_from_key, ''), '');
  return new;
end $$;
create trigger shared_tie_find_account before insert or update on shared_tie for each row execute function find_account();

create function forget_standing() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    delete from account_standing s using old_rows o where s.tenant_id = o.tenant_id and s.account_id = o.account_id;
  end if;
  if tg_op <> 'DELETE' then
    delete from account_standing s using new_rows n where s.tenant_id = n.tenant_id and s.account_id = n.account_id;
  end if;
  return null;
end $$;
create trigger shared_tie_added after insert on shared_tie referencing new table as new_rows for each statement execute function forget_standing();
create trigger shared_tie_changed after update on shared_tie referencing old table as old_rows new table as new_rows for each statement execute function forget_standing();
create trigger shared_tie_removed after delete on shared_tie referencing old table as old_rows for each statement execute function forget_standing();

grant create on schema public to pilotlight_door;
grant select on account, account_alias, department to pilotlight_door;
grant select, insert, update, delete on account_standing to pilotlight_door;
grant update (account_id, moved_from_account_id, level) on shared_tie to pilotlight_door;
create policy account_door on account for select to pilotlight_door using (tenant_id = (select current_tenant()));
create policy account_alias_door on account_alias for select to pilotlight_door using (tenant_id = (select current_tenant()));
create policy account_standing_door on account_standing to pilotlight_door
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
create policy shared_tie_door_place on shared_tie for update to pilotlight_door
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));

-- After an account's names or domains changed: where everybody's shared ties belong now.
create function place_shared_ties() returns void language sql security definer set search_path = public, pg_temp as $$
  update shared_tie t set level = t.level
  where t.tenant_id = current_tenant()
    and (t.account_id is distinct from account_of(t.organisation_key, t.domain)
      or t.moved_from_account_id is distinct from account_of(coalesce(t.moved_from_key, ''), ''))
$$;

-- The ties that members share at an account, and those of people who left it.
create function shared_ties_at(account uuid, today date)
  returns table (id uuid, owner_id uuid, here boolean, name text, name_key text, organisation text, title text, department text, seniority text,
    marks uuid[], state text, strength double precision, living boolean, both_ways boolean, last_month date,
    moved_on date, moved_from text, moved_source text, greeted boolean)
  language sql stable security definer set search_path = public, pg_temp as $$
  select t.id, t.owner_id, t.account_id is not distinct from account, t.name, t.name_key, t.organisation, t.title, t.department, t.seniority,
    t.marks, s.state, s.strength, s.living, s.both_ways, s.last_month, t.moved_on, t.moved_from, t.moved_source, s.greeted
  from shared_tie t join member m on m.tenant_id = t.tenant_id and m.id = t.owner_id and m.left_at is null
  cross join lateral seen_tie(t, today) s
  where t.tenant_id = current_tenant() and t.level = 'shared' and (t.account_id = account or t.moved_from_account_id = account)
$$;

-- Mail domains and organisations that members share and no account names yet.
create function shared_domains()
  returns table (domain text, organisation text, ties bigint, members bigint)
  language sql stable security definer set search_path = public, pg_temp as $$
  select t.domain, mode() within group (order by t.organisation) filter (where t.organisation <> ''), count(*), count(distinct t.owner_id)
  from shared_tie t join member m on m.tenant_id = t.tenant_id and m.id = t.owner_id and m.left_at is null
  where t.tenant_id = current_tenant() and t.level = 'shared' and t.account_id is null and t.domain <> ''
  group by 1 order by 3 desc, 1 limit 50
$$;

-- Counts every account that has no count of today.
create function renew_standings(today date) returns void language sql volatile security definer set search_path = public, pg_temp as $$
  with stale as (
    select a.id from account a
    where a.tenant_id = current_tenant()
      and not exists (select from account_standing s where s.tenant_id = a.tenant_id and s.account_id = a.id and s."on" = today)
  ), seen as (
    select t.account_id, t.owner_id, t.name_key, t.level, s.living, s.state, s.last_month,
      array(select was_living(t, 11 - k, today)::int from generate_series(0, 11) k) as trend
    from shared_tie t join stale on stale.id = t.account_id
    join member m on m.tenant_id = t.tenant_id and m.id = t.owner_id and m.left_at is null
    cross join lateral seen_tie(t, today) s
    where t.tenant_id = current_tenant()
  ), holder as (
    select account_id, owner_id, count(*) filter (where living) as living from seen where level = 'shared' group by 1, 2
  ), busiest as (
    select distinct on (account_id) account_id, owner_id, living from holder where living > 0 order by account_id, living desc, owner_id
  ), counted as (
    select account_id, count(*) filter (where living) as living, count(*) filter (where not living and state is not null and state <> 'dormant') as cooling,
      count(distinct name_key) as people, max(last_month) as last_month
    from seen where level = 'shared' group by 1
  ), months as (
    select account_id, array_agg(living order by place) as trend
    from (select account_id, place, sum(bit) as living from seen, unnest(trend) with ordinality as u (bit, place) where level = 'shared' group by 1, 2) m group by 1
  ), discreet as (
    select account_id, count(*) filter (where living) as living from seen where level = 'discoverable' group by 1
  ), company_size as (select count(*) >= 5 as is_enough from member where tenant_id = current_tenant() and left_at is null)
  insert into account_standing (account_id, "on", living, cooling, people, discreet, busiest_id, without_busiest, last_month, trend)
  select stale.id, today, coalesce(c.living, 0), coalesce(c.cooling, 0), coalesce(c.people, 0),
    case when z.is_enough then coalesce(d.living, 0) end, b.owner_id, coalesce(c.living, 0) - coalesce(b.living, 0), c.last_month,
    coalesce(n.trend, array_fill(0, array[12]))
  from stale cross join company_size z
  left join counted c on c.account_id = stale.id
  left join busiest b on b.account_id = stale.id
  left join months n on n.account_id = stale.id
  left join discreet d on d.account_id = stale.id
  on conflict (tenant_id, account_id) do update set "on" = excluded."on", living = excluded.living, cooling = excluded.cooling, people = excluded.people,
    discreet = excluded.discreet, busiest_id = excluded.busiest_id, without_busiest = excluded.without_busiest,
    last_month = excluded.last_month, trend = excluded.trend
$$;

-- Tells the owners of what is shown who looked: one line a day for each.
create function record_look(owners uuid[], at_name text, today date) returns void
  language sql volatile security definer set search_path = public, pg_temp as $$
  insert into look (tenant_id, owner_id, viewer_id, at_name, "on")
  select current_tenant(), o, current_member(), at_name, today from unnest(owners) o where o <> current_member()
  on conflict do nothing
$$;

do $$
declare f text;
begin
  foreach f in array array['place_shared_ties()', 'shared_ties_at(uuid, date)', 'shared_domains()', 'renew_standings(date)', 'record_look(uuid[], text, date)'] loop
    execute format('alter function %s owner to pilotlight_door', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to app', f);
  end loop;
end $$;
revoke create on schema public from pilotlight_door;
