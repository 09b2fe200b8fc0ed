-- Certificates of the programme as signed badges (docs/certificate.md). They stay when a member leaves, and are public to
-- whoever has the address. Public answers and keys are the server's, in the role 'issuing', which no session has.

-- Where the company publishes its keys, issuer and achievement; empty: at this installation.
create table badge_issuer (
  tenant_id uuid not null default current_tenant() references company on delete cascade,
  address text not null check (address ~ '^(https?://.+[^/])?$'),
  primary key (tenant_id)
);

-- Public keys, old ones too; the private ones are files outside the database.
create table badge_key (
  tenant_id uuid not null default current_tenant() references company on delete cascade,
  -- The key's thumbprint, RFC 7638.
  id text not null check (id ~ '^[\w-]{43}$'),
  modulus text not null,
  exponent text not null,
  made_at timestamptz not null,
  primary key (tenant_id, id)
);

create table certificate (
  tenant_id uuid not null default current_tenant(),
  id uuid not null,
  member_id uuid not null default current_member(),
  cohort_id uuid,
  -- As they stood at that moment.
  holder text not null check (holder <> ''),
  company text not null,
  lessons int not null,
  quizzes int not null,
  missions int not null,
  by_data int not null,
  steady_weeks int not null,
  issued_at timestamptz not null,
  key_id text not null,
  -- The signed badge, a JWS in compact form.
  credential text not null,
  withdrawn_at timestamptz,
  withdrawn_because text not null default '',
  primary key (tenant_id, id),
  unique (tenant_id, member_id, cohort_id),
  foreign key (tenant_id, member_id) references member on delete cascade,
  foreign key (tenant_id, cohort_id) references cohort on delete set null (cohort_id),
  foreign key (tenant_id, key_id) references badge_key
);

do $$
declare t text;
begin
  foreach t in array array['badge_issuer', 'badge_key', 'certificate'] loop
    execute format('alter table %I enable row level security, force row level security', t);
    execute format('create policy %I on %I as restrictive to app using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()))', t || '_tenant', t);
  end loop;
end $$;
create policy badge_issuer_read on badge_issuer for select to app using (tenant_id = (select current_tenant()));
create policy badge_issuer_add on badge_issuer for insert to app with check ((select current_has_role('founder', 'administrator')));
create policy badge_issuer_change on badge_issuer for update to app using ((select current_has_role('founder', 'administrator')));
create policy badge_key_read on badge_key for select to app using (tenant_id = (select current_tenant()));
create policy badge_key_add on badge_key for insert to app with check ((select current_has_role('issuing')));
create policy certificate_read on certificate for select to app
  using (member_id = (select current_member()) or (select current_has_role('programme_lead', 'administrator', 'founder', 'issuing')));
create policy certificate_add on certificate for insert to app with check ((select current_has_role('issuing')));
create policy certificate_change on certificate for update to app using ((select current_has_role('programme_lead', 'administrator', 'founder')));
grant select, insert, update on badge_issuer to app;
grant select, insert on badge_key, certificate to app;
grant update (withdrawn_at, withdrawn_because) on certificate to app;

-- Whoever has a certificate's address: which company it is of.
grant create on schema public to pilotlight_door;
grant select on certificate to pilotlight_door;
create policy certificate_door on certificate for select to pilotlight_door using (issued_at is not null);
create function tenant_of_certificate(certificate_id uuid) returns uuid
  language sql stable security definer set search_path = public, pg_temp as $$
  select tenant_id from certificate where id = certificate_id
$$;
alter function tenant_of_certificate(uuid) owner to pilotlight_door;
revoke all on function tenant_of_certificate(uuid) from public;
grant execute on function tenant_of_certificate(uuid) to app;
revoke create on schema public from pilotlight_door;

-- A draw may be among those with a certificate only.
alter table draw add column needs_certificate boolean not null default false;
