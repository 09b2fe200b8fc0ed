-- Whoever said 'never again': a keyed hash (the key is never in the database: src/server/people/suppression.ts), what they
-- asked, and when. Only the go-between reads and writes the list; members' transactions ask the door whether the addresses
-- before them are on it.
create table suppression (
  tenant_id uuid not null default current_tenant() references company on delete cascade,
  hash bytea not null check (octet_length(hash) = 32),
  -- Of the key, so that a list is never read with another one.
  key_id bytea not null check (octet_length(key_id) = 8),
  -- 'ask': nobody asks them for anything; 'erase': nothing about them is kept, either; 'lifted': they took it back.
  scope text not null check (scope in ('ask', 'erase', 'lifted')),
  changed_at timestamptz not null,
  primary key (tenant_id, hash)
);
alter table suppression enable row level security, force row level security;
create policy suppression_tenant on suppression as restrictive to app
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
create policy suppression_read on suppression for select to app using ((select current_has_role('go_between')));
create policy suppression_add on suppression for insert to app with check ((select current_has_role('go_between')));
create policy suppression_change on suppression for update to app using ((select current_has_role('go_between')));
grant select, insert, update on suppression to app;

-- Which of a person's addresses are on the list: whoever has one is neither found by Ask nor asked. Nobody is shown it.
alter table shared_tie
  add column suppressed_by bytea[] not null default '{}',
  add column is_suppressed boolean not null default false,
  add constraint shared_tie_suppressed check (is_suppressed = (suppressed_by <> '{}'));

grant create on schema public to pilotlight_door;
grant select on suppression, identity to pilotlight_door;
grant select, update (sharing) on person to pilotlight_door;
grant update (suppressed_by, is_suppressed), delete on shared_tie to pilotlight_door;
create policy suppression_door on suppression for select to pilotlight_door
  using (tenant_id = (select current_tenant()) or (select current_door()) = 'suppression');
-- The go-between finds whose book an address is in. No session has that role.
create policy identity_door on identity for select to pilotlight_door
  using (tenant_id = (select current_tenant()) and (select current_has_role('go_between')));
create policy person_door on person for select to pilotlight_door
  using (tenant_id = (select current_tenant()) and (select current_has_role('go_between')));
create policy person_door_change on person for update to pilotlight_door
  using (tenant_id = (select current_tenant()) and (select current_has_role('go_between')))
  with check (sharing = 'private');
create policy shared_tie_door_remove on shared_tie for delete to pilotlight_door
  using (tenant_id = (select current_tenant()) and (select current_has_role('go_between')));

-- Of which companies there is a list, and with which keys it was made: asked once at start.
create function suppression_keys() returns table (tenant_id uuid, key_id bytea)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform set_config('app.door', 'suppression', true);
  return query select distinct s.tenant_id, s.key_id from suppression s;
  perform set_config('app.door', '', true);
end $$;

-- Which of these hashes are on the list of one's own company. Without the key nobody makes a hash of an address.
create function suppressed(hashes bytea[]) returns table (hash bytea, scope text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select s.hash, s.scope from suppression s
  where s.tenant_id = current_tenant() and s.hash = any(hashes) and s.scope <> 'lifted'
$$;

-- Whether there is a list at all: most companies have none for long.
create function has_suppressions() returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from suppression s where s.tenant_id = current_tenant() and s.scope <> 'lifted')
$$;

-- In whose books a mailbox is, under any tag (`local+tag@domain`); one probe of the key a member.
create function people_with_mailbox(local text, domain text) returns table (owner_id uuid, person_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select distinct i.owner_id, i.person_id
  from member m cross join lateral (
    select i.owner_id, i.person_id from identity i
    where i.tenant_id = m.tenant_id and i.owner_id = m.id and i.kind = 'email' and i.value = local || '@' || domain
    union all
    select i.owner_id, i.person_id from identity i
    where i.tenant_id = m.tenant_id and i.owner_id = m.id and i.kind = 'email' and i.value > local || '+' and i.value < local || ','
      and substr(i.value, strpos(i.value, '@') + 1) = domain
  ) i
  where m.tenant_id = current_tenant() and current_has_role('go_between')
$$;

-- Every address of whoever is shared: after a restore they are compared with the list anew.
create function shared_addresses() returns table (owner_id uuid, person_id uuid, address text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select i.owner_id, i.person_id, i.value
  from shared_tie s join identity i on i.tenant_id = s.tenant_id and i.owner_id = s.owner_id and i.person_id = s.person_id and i.kind = 'email'
  where s.tenant_id = current_tenant() and current_has_role('go_between')
$$;

-- These people's shared rows under this hash, from now on; erased ones are gone from sight at once.
create function mark_suppressed(owners uuid[], people uuid[], marked bytea, is_erased boolean) returns void
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if not current_has_role('go_between') then return; end if;
  if is_erased then
    update person p set sharing = 'private' from unnest(owners, people) as who (owner_id, id)
    where p.tenant_id = current_tenant() and p.owner_id = who.owner_id and p.id = who.id and p.sharing <> 'private';
  end if;
  update shared_tie s set suppressed_by = array_append(array_remove(s.suppressed_by, marked), marked), is_suppressed = true
  from unnest(owners, people) as who (owner_id, id)
  where s.tenant_id = current_tenant() and s.owner_id = who.owner_id and s.person_id = who.id;
end $$;

-- Nobody is kept out under this hash any longer.
create function unmark_suppressed(marked bytea) returns void
  language sql volatile security definer set search_path = public, pg_temp as $$
  update shared_tie s set suppressed_by = array_remove(s.suppressed_by, marked), is_suppressed = array_remove(s.suppressed_by, marked) <> '{}'
  where s.tenant_id = current_tenant() and s.is_suppressed and marked = any(s.suppressed_by) and current_has_role('go_between')
$$;

do $$
declare f text;
begin
  foreach f in array array['suppression_keys()', 'suppressed(bytea[])', 'has_suppressions()', 'people_with_mailbox(text, text)', 'shared_addresses()',
    'mark_suppressed(uuid[], uuid[], bytea, boolean)', 'unmark_suppressed(bytea)'] loop
    execute format('alter function %s owner to pilotlight_door', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to app', f);
  end loop;
end $$;
revoke create on schema public from pilotlight_door;
