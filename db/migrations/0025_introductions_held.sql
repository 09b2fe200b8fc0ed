-- What an outside person sees of themselves, and what they ask for. The server carries their word as the go-between: the
-- code that proves their mailbox, the request, and a line of it in each private book that has them.

-- One a mailbox and day, whether or not anything is known of it: both take the same steps.
create table held_code (
  tenant_id uuid not null default current_tenant() references company on delete cascade,
  address_hash bytea not null,
  -- Keyed, bound to the mailbox; empty once used.
  code_hash bytea not null,
  expires_at timestamptz not null,
  tries int not null default 0,
  -- Codes made since then.
  made int not null default 1,
  first_at timestamptz not null,
  primary key (tenant_id, address_hash)
);

create table outside_request (
  tenant_id uuid not null default current_tenant() references company on delete cascade,
  id uuid not null default gen_random_uuid(),
  address_hash bytea not null,
  kind text not null check (kind in ('correct', 'object', 'erase')),
  -- What is right, in their words; gone when they ask to be erased.
  text text not null default '' check (char_length(text) <= 2000),
  asked_at timestamptz not null,
  due_on date not null,
  primary key (tenant_id, id)
);
create index outside_request_of_address on outside_request (tenant_id, address_hash);

-- The part of one owner: nobody but them and the go-between learns that they have one. It holds no name and no address;
-- the owner's own book tells who it is about.
create table outside_request_owner (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null,
  request_id uuid not null,
  address_hash bytea not null,
  kind text not null check (kind in ('correct', 'erase')),
  text text not null,
  asked_at timestamptz not null,
  due_on date not null,
  answer text check (answer in ('erased', 'corrected', 'kept')),
  -- Why it is kept: the outside person reads it.
  reason text not null default '' check (char_length(reason) <= 500),
  answered_at timestamptz,
  primary key (tenant_id, owner_id, request_id),
  foreign key (tenant_id, owner_id) references member on delete cascade,
  check (answer is distinct from 'kept' or reason <> '')
);
create index outside_request_owner_of_request on outside_request_owner (tenant_id, request_id);

do $$
declare t text;
begin
  foreach t in array array['held_code', 'outside_request', 'outside_request_owner'] loop
    execute format('alter table %I enable row level security, force row level security', t);
    execute format('create policy %I on %I as restrictive to app using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()))', t || '_tenant', t);
    execute format('create policy %I on %I for insert to app with check ((select current_has_role(''go_between'')))', t || '_add', t);
    execute format('create policy %I on %I for delete to app using ((select current_has_role(''go_between'')))', t || '_remove', t);
    execute format('grant select, insert, update, delete on %I to app', t);
  end loop;
  foreach t in array array['held_code', 'outside_request'] loop
    execute format('create policy %I on %I for select to app using ((select current_has_role(''go_between'')))', t || '_read', t);
    execute format('create policy %I on %I for update to app using ((select current_has_role(''go_between'')))', t || '_change', t);
  end loop;
end $$;
create policy outside_request_owner_read on outside_request_owner for select to app
  using (owner_id = (select current_member()) or (select current_has_role('go_between')));
create policy outside_request_owner_change on outside_request_owner for update to app
  using (owner_id = (select current_member()) or (select current_has_role('go_between')));

-- Whoever had it erased is nobody in an introduction, either, once it is over: while it is open, its asker must not be
-- able to tell. Runs as the go-between, who alone writes introductions.
create function forget_erased() returns trigger language plpgsql as $$
begin
  if new.state in ('introduced', 'ended', 'withdrawn', 'answered') and exists (
    select from introduction_target t join suppression s on s.tenant_id = t.tenant_id and s.hash = t.address_hash and s.scope = 'erase'
    where t.tenant_id = new.tenant_id and t.introduction_id = new.id)
  then
    new.target_name := '–'; new.target_organisation := ''; new.target_title := ''; new.target_address := '';
    new.why := '–'; new.note := '–';
  end if;
  return new;
end $$;
create trigger introduction_forget_erased before update on introduction for each row execute function forget_erased();

grant create on schema public to pilotlight_door;
grant select on outside_request, outside_request_owner to pilotlight_door;
create policy outside_request_door on outside_request for select to pilotlight_door using (tenant_id = (select current_tenant()));
create policy outside_request_owner_door on outside_request_owner for select to pilotlight_door using (tenant_id = (select current_tenant()));

-- What colleagues see of whoever has this mailbox, each wording once, and in how many books.
create function shared_of_mailbox(local text, domain text)
  returns table (name text, organisation text, title text, last_month date, books bigint)
  language sql stable security definer set search_path = public, pg_temp as $$
  select t.name, t.organisation, t.title, max(date_trunc('month', t.last_on))::date, sum(count(*)) over ()
  from people_with_mailbox(local, domain) p
  join shared_tie t on t.tenant_id = current_tenant() and t.owner_id = p.owner_id and t.person_id = p.person_id and t.level = 'shared'
  join member m on m.tenant_id = t.tenant_id and m.id = t.owner_id and m.left_at is null
  group by 1, 2, 3 order by 1, 2, 3
$$;

-- For administrators: how many requests, since when, until when, and whether all is answered. Not whose, not by whom.
create function outside_request_status() returns table (kind text, asked_on date, due_on date, is_done boolean)
  language sql stable security definer set search_path = public, pg_temp as $$
  select r.kind, (r.asked_at at time zone 'UTC')::date, r.due_on,
    not exists (select from outside_request_owner o where o.tenant_id = r.tenant_id and o.request_id = r.id and o.answer is null)
  from outside_request r
  where r.tenant_id = current_tenant() and current_has_role('administrator', 'founder')
  order by r.due_on desc, r.id limit 200
$$;

do $$
declare f text;
begin
  foreach f in array array['shared_of_mailbox(text, text)', 'outside_request_status()'] loop
    execute format('alter function %s owner to pilotlight_door', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to app', f);
  end loop;
end $$;
revoke create on schema public from pilotlight_door;
