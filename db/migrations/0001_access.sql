-- Who is here: companies, members, how they sign in. Row-level security from the first table on.
-- `app` (created at start, before this) logs in, owns nothing, and cannot bypass a policy.

create extension if not exists citext;

create function current_tenant() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.tenant', true), '')::uuid $$;
create function current_member() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.member', true), '')::uuid $$;
-- Roles come with the session, so that no policy has to read another table.
create function current_has_role(variadic wanted text[]) returns boolean language sql stable parallel safe
  as $$ select string_to_array(coalesce(current_setting('app.roles', true), ''), ',') && wanted $$;
-- What a door function was asked for; see the functions at the end.
create function current_door() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.door', true), '') $$;

-- The rules of a private table: only its owner, in their own company, does anything with its rows.
create procedure protect_private(variadic tables text[]) language plpgsql as $$
declare t text;
begin
  foreach t in array tables loop
    execute format('alter table %I enable row level security, force row level security', t);
    execute format('create policy %I on %I as restrictive to app using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()))', t || '_tenant', t);
    execute format('create policy %I on %I for select to app using (owner_id = (select current_member()))', t || '_read', t);
    execute format('create policy %I on %I for insert to app with check (owner_id = (select current_member()))', t || '_add', t);
    execute format('create policy %I on %I for update to app using (owner_id = (select current_member())) with check (owner_id = (select current_member()))', t || '_change', t);
    execute format('create policy %I on %I for delete to app using (owner_id = (select current_member()))', t || '_remove', t);
    execute format('grant select, insert, update, delete on %I to app', t);
  end loop;
end $$;
revoke all on procedure protect_private(text[]) from public;

create table company (
  tenant_id uuid not null default current_tenant(),
  name text not null check (name <> ''),
  country text not null default '' check (country ~ '^([A-Z]{2})?$'),
  demo boolean not null default false,
  created_at timestamptz not null default now(),
  primary key (tenant_id)
);

create table company_domain (
  tenant_id uuid not null default current_tenant() references company on delete cascade,
  domain text not null check (domain = lower(domain) and domain <> ''),
  primary key (tenant_id, domain)
);

create table department (
  tenant_id uuid not null default current_tenant() references company on delete cascade,
  id uuid not null default gen_random_uuid(),
  name text not null check (name <> ''),
  primary key (tenant_id, id),
  unique (tenant_id, name)
);

create table member (
  tenant_id uuid not null default current_tenant() references company on delete cascade,
  id uuid not null default gen_random_uuid(),
  name text not null check (name <> ''),
  department_id uuid,
  manager_id uuid,
  time_zone text not null default 'UTC',
  locale text not null default 'en',
  created_at timestamptz not null default now(),
  left_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, department_id) references department on delete set null (department_id),
  foreign key (tenant_id, manager_id) references member on delete set null (manager_id)
);

create table member_role (
  tenant_id uuid not null default current_tenant(),
  member_id uuid not null,
  role text not null check (role in ('member', 'manager', 'programme_lead', 'client_lead', 'administrator', 'founder')),
  primary key (tenant_id, member_id, role),
  foreign key (tenant_id, member_id) references member on delete cascade
);

-- How a member signs in. The password's hash is granted to nobody but the door below.
create table sign_in (
  tenant_id uuid not null default current_tenant(),
  member_id uuid not null default current_member(),
  email citext not null check (email <> ''),
  password_hash text not null,
  primary key (tenant_id, member_id),
  unique (tenant_id, email),
  foreign key (tenant_id, member_id) references member on delete cascade
);
create index sign_in_by_email on sign_in (email);

create table session (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  id uuid not null default gen_random_uuid(),
  secret_hash bytea not null,
  device text not null default '',
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  primary key (tenant_id, owner_id, id),
  foreign key (tenant_id, owner_id) references member on delete cascade
);
create index session_by_secret on session (tenant_id, secret_hash);

-- A personal token for programs; its scopes are at most what the member may do.
create table token (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  id uuid not null default gen_random_uuid(),
  secret_hash bytea not null,
  name text not null check (name <> ''),
  scopes text[] not null check (scopes <@ array['read', 'write']),
  created_at timestamptz not null default now(),
  seen_at timestamptz,
  expires_at timestamptz not null,
  primary key (tenant_id, owner_id, id),
  foreign key (tenant_id, owner_id) references member on delete cascade
);
create index token_by_secret on token (tenant_id, secret_hash);

create table invitation (
  tenant_id uuid not null default current_tenant() references company on delete cascade,
  id uuid not null default gen_random_uuid(),
  secret_hash bytea not null,
  name text not null check (name <> ''),
  email citext not null check (email <> ''),
  roles text[] not null check (roles <@ array['member', 'manager', 'programme_lead', 'client_lead', 'administrator']),
  department_id uuid,
  manager_id uuid,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, department_id) references department on delete set null (department_id),
  foreign key (tenant_id, manager_id) references member on delete set null (manager_id)
);
create index invitation_by_secret on invitation (tenant_id, secret_hash);

-- Mail waits here, written in the transaction that caused it.
create table outbox (
  tenant_id uuid not null default current_tenant() references company on delete cascade,
  id uuid not null default gen_random_uuid(),
  recipient text not null check (recipient !~ '[\r\n]'),
  subject text not null check (subject !~ '[\r\n]'),
  text text not null,
  created_at timestamptz not null default now(),
  attempts int not null default 0,
  next_at timestamptz not null default now(),
  sent_at timestamptz,
  primary key (tenant_id, id)
);
create index outbox_waiting on outbox (next_at) where sent_at is null;

-- Doors: the only functions that see beyond one tenant, each for exactly the row it is asked for.
-- Their owner can log in nowhere and may read nothing else.
do $$ begin
  if not exists (select from pg_roles where rolname = 'pilotlight_door') then create role pilotlight_door nologin; end if;
  -- A function can only be given to a role that one may become; from PostgreSQL 16 on making a role is not enough.
  begin
    execute format('grant pilotlight_door to %I', current_user);
  exception when others then null;
  end;
end $$;
grant usage, create on schema public to pilotlight_door;
grant usage on schema public to app;
grant select on session, token, sign_in, member, member_role, invitation, company, outbox to pilotlight_door;

do $$
declare t text;
begin
  foreach t in array array['company', 'company_domain', 'department', 'member', 'member_role', 'sign_in', 'invitation', 'outbox'] loop
    execute format('alter table %I enable row level security, force row level security', t);
    execute format('create policy %I on %I as restrictive to app using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()))', t || '_tenant', t);
  end loop;
end $$;

create policy company_read on company for select to app using (tenant_id = (select current_tenant()));
create policy company_add on company for insert to app with check ((select current_has_role('founder')));
create policy company_change on company for update to app using ((select current_has_role('founder', 'administrator')));
create policy company_remove on company for delete to app using ((select current_has_role('founder')));
create policy company_domain_read on company_domain for select to app using (tenant_id = (select current_tenant()));
create policy company_domain_add on company_domain for insert to app with check ((select current_has_role('founder', 'administrator')));
create policy company_domain_remove on company_domain for delete to app using ((select current_has_role('founder', 'administrator')));
create policy department_read on department for select to app using (tenant_id = (select current_tenant()));
create policy department_add on department for insert to app with check ((select current_has_role('founder', 'administrator')));
create policy department_change on department for update to app using ((select current_has_role('founder', 'administrator')));
create policy department_remove on department for delete to app using ((select current_has_role('founder', 'administrator')));
create policy member_read on member for select to app using (tenant_id = (select current_tenant()));
create policy member_add on member for insert to app
  with check (id = (select current_member()) and (select current_has_role('founder', 'joining')));
create policy member_change on member for update to app
  using (id = (select current_member()) or (select current_has_role('founder', 'administrator')));
create policy member_role_read on member_role for select to app using (tenant_id = (select current_tenant()));
create policy member_role_add on member_role for insert to app with check (
  (select current_has_role('founder'))
  or (role <> 'founder' and (select current_has_role('administrator', 'joining'))));
create policy member_role_remove on member_role for delete to app using (
  (select current_has_role('founder')) or (role <> 'founder' and (select current_has_role('administrator'))));
create policy sign_in_read on sign_in for select to app using (
  member_id = (select current_member()) or (select current_has_role('founder', 'administrator'))
  or exists (select from member m where m.tenant_id = sign_in.tenant_id and m.id = sign_in.member_id and m.manager_id = (select current_member())));
create policy sign_in_add on sign_in for insert to app with check (member_id = (select current_member()));
create policy sign_in_change on sign_in for update to app using (member_id = (select current_member()));
create policy invitation_read on invitation for select to app using ((select current_has_role('founder', 'administrator', 'joining')));
create policy invitation_add on invitation for insert to app with check ((select current_has_role('founder', 'administrator')));
create policy invitation_change on invitation for update to app using ((select current_has_role('founder', 'administrator', 'joining')));
create policy invitation_remove on invitation for delete to app using ((select current_has_role('founder', 'administrator')));
-- Only the sender of mail, who acts for the company and not for a member, reads what waits.
create policy outbox_read on outbox for select to app using ((select current_has_role('sender')));
create policy outbox_add on outbox for insert to app with check (tenant_id = (select current_tenant()));
create policy outbox_change on outbox for update to app using ((select current_has_role('sender')));
create policy outbox_remove on outbox for delete to app using ((select current_has_role('sender')));

call protect_private('session', 'token');
grant select, insert, update, delete on company, department, invitation, outbox to app;
grant select, insert, delete on company_domain, member_role to app;
grant select, insert, update on member to app;
grant select (tenant_id, member_id, email), insert, update on sign_in to app;

create policy session_door on session for select to pilotlight_door using (encode(secret_hash, 'hex') = (select current_door()));
create policy token_door on token for select to pilotlight_door using (encode(secret_hash, 'hex') = (select current_door()));
create policy invitation_door on invitation for select to pilotlight_door using (encode(secret_hash, 'hex') = (select current_door()));
create policy sign_in_door on sign_in for select to pilotlight_door using (email = (select current_door())::citext);
create policy member_door on member for select to pilotlight_door using (id::text = (select current_door()) or left_at is null);
create policy member_role_door on member_role for select to pilotlight_door using (role <> '');
create policy company_door on company for select to pilotlight_door using (name <> '');
create policy outbox_door on outbox for select to pilotlight_door using (sent_at is null);

-- Whose session or token this is; no row when it is unknown, ended, or its member has left.
create function member_by_secret(tenant uuid, hash bytea)
  returns table (member_id uuid, session_id uuid, token_id uuid, scopes text[], roles text[], seen_at timestamptz, time_zone text)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform set_config('app.door', encode(hash, 'hex'), true);
  return query
    select found.owner_id, found.session_id, found.token_id, found.scopes,
      (select array_agg(r.role) from member_role r where r.tenant_id = tenant and r.member_id = found.owner_id), found.seen_at, m.time_zone
    from (
      select s.owner_id, s.id as session_id, null::uuid as token_id, array['read', 'write'] as scopes, s.seen_at
        from session s where s.tenant_id = tenant and s.secret_hash = hash and s.expires_at > now() and s.seen_at > now() - interval '14 days'
      union all
      select t.owner_id, null, t.id, t.scopes, t.seen_at from token t where t.tenant_id = tenant and t.secret_hash = hash and t.expires_at > now()
    ) found
    join member m on m.tenant_id = tenant and m.id = found.owner_id and m.left_at is null;
  perform set_config('app.door', '', true);
end $$;

-- The companies in which this address can sign in.
create function sign_ins_by_address(address text)
  returns table (tenant_id uuid, member_id uuid, company text, password_hash text)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform set_config('app.door', address, true);
  return query
    select s.tenant_id, s.member_id, c.name, s.password_hash
    from sign_in s
    join member m on m.tenant_id = s.tenant_id and m.id = s.member_id and m.left_at is null
    join company c on c.tenant_id = s.tenant_id
    where s.email = address::citext;
  perform set_config('app.door', '', true);
end $$;

-- The invitation behind a link; no row when unknown, used or expired.
create function invitation_by_secret(tenant uuid, hash bytea)
  returns table (id uuid, company text, name text, email text)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform set_config('app.door', encode(hash, 'hex'), true);
  return query
    select i.id, c.name, i.name, i.email::text from invitation i join company c on c.tenant_id = i.tenant_id
    where i.tenant_id = tenant and i.secret_hash = hash and i.used_at is null and i.expires_at > now();
  perform set_config('app.door', '', true);
end $$;

-- Whether a real company and a demo exist: decides what a signed-out visitor is offered.
create function installation_state() returns table (companies bigint, demo uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select count(*) filter (where not c.demo), (array_agg(c.tenant_id) filter (where c.demo))[1] from company c $$;

-- Companies with mail waiting: the sender then enters each one's context.
create function companies_with_mail() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp
  as $$ select distinct o.tenant_id from outbox o where o.sent_at is null and o.next_at <= now() and o.attempts < 12 $$;

do $$
declare f text;
begin
  foreach f in array array['member_by_secret(uuid, bytea)', 'sign_ins_by_address(text)', 'invitation_by_secret(uuid, bytea)', 'installation_state()', 'companies_with_mail()'] loop
    execute format('alter function %s owner to pilotlight_door', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to app', f);
  end loop;
end $$;
revoke create on schema public from pilotlight_door;
