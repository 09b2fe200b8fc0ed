-- What a member brought, file by file. A record lives while an import claims it.

create table import (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  id uuid not null default gen_random_uuid(),
  state text not null default 'open' check (state in ('open', 'finished', 'undone')),
  -- [{path, size, kind}] as the member knows them.
  files jsonb not null,
  -- The day the export was made; an older file only fills gaps.
  snapshot_on date not null,
  -- Records that the member's machine read and set aside, by reason; and the report when finished.
  set_aside jsonb not null default '{}',
  report jsonb,
  started_at timestamptz not null default now(),
  finished_at timestamptz,
  primary key (tenant_id, owner_id, id),
  foreign key (tenant_id, owner_id) references member on delete cascade
);

-- One card as one import brought it: its values and its claim.
create table contact (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  key uuid not null,
  import_id uuid not null,
  person_id uuid not null,
  source text not null check (source in ('linkedin', 'vcard', 'google', 'outlook', 'csv')),
  names text[] not null,
  emails text[] not null,
  phones text[] not null,
  urls text[] not null,
  organisation text not null,
  title text not null,
  connected_on date,
  snapshot_on date not null,
  outcome text not null check (outcome in ('new', 'merged', 'updated', 'unchanged')),
  primary key (tenant_id, owner_id, key, import_id),
  foreign key (tenant_id, owner_id, import_id) references import on delete cascade,
  foreign key (tenant_id, owner_id, person_id) references person on delete cascade
);
create index contact_of_person on contact (tenant_id, owner_id, person_id);
create index contact_of_import on contact (tenant_id, owner_id, import_id);

create table interaction_claim (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  import_id uuid not null,
  key uuid not null,
  outcome text not null check (outcome in ('new', 'unchanged')),
  primary key (tenant_id, owner_id, import_id, key),
  foreign key (tenant_id, owner_id, import_id) references import on delete cascade,
  foreign key (tenant_id, owner_id, key) references interaction on delete cascade
);
create index interaction_claim_of on interaction_claim (tenant_id, owner_id, key);

-- Records that were not brought in, each with file, line and reason.
create table import_skip (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  import_id uuid not null,
  file text not null,
  line int not null,
  reason text not null,
  message text not null default '',
  -- False: a remark about a record that was brought in.
  is_record boolean not null,
  primary key (tenant_id, owner_id, import_id, file, line, reason, message),
  foreign key (tenant_id, owner_id, import_id) references import on delete cascade
);

create table job_move (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  import_id uuid not null,
  from_organisation text not null,
  from_title text not null,
  to_organisation text not null,
  to_title text not null,
  seen_on date not null,
  primary key (tenant_id, owner_id, id),
  foreign key (tenant_id, owner_id, person_id) references person on delete cascade,
  foreign key (tenant_id, owner_id, import_id) references import on delete cascade
);
create index job_move_of_person on job_move (tenant_id, owner_id, person_id);

call protect_private('import', 'contact', 'interaction_claim', 'import_skip', 'job_move');

-- PostgreSQL plans well only for tables it has counted, and counts on its own after a minute: a first import would
-- crawl until then, reading all of a member's rows for each key. Only a table's owner may count; this tells nobody
-- anything.
create function gather_statistics() returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  analyze person, identity, contact, interaction, interaction_person, interaction_claim, contact_day, tie;
end $$;
revoke all on function gather_statistics() from public;
grant execute on function gather_statistics() to app;
