-- A member's own network: private to its owner. Keys begin with tenant and owner, so nothing leaks through a constraint.

create table person (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  id uuid not null default gen_random_uuid(),
  name text not null default '',
  -- `name` folded for comparison: lower case, no accents, no titles (src/domain/people/name.ts).
  name_key text not null default '' collate "C",
  organisation text not null default '',
  title text not null default '',
  -- What the member typed wins over every file, field by field.
  edited_name text,
  edited_organisation text,
  edited_title text,
  sharing text not null default 'private' check (sharing in ('private', 'discoverable', 'shared')),
  circle smallint check (circle in (5, 15, 50, 150)),
  cadence_days smallint check (cadence_days between 1 and 730),
  is_colleague boolean not null default false,
  is_hidden boolean not null default false,
  is_never_suggested boolean not null default false,
  not_before date,
  next_step text not null default '',
  next_step_on date,
  tags text[] not null default '{}',
  -- Made or kept by hand: stays when its last source is undone.
  is_kept boolean not null default false,
  -- Everything one can search, folded; kept by src/server/people/changes.ts.
  search text not null default '' collate "C",
  created_at timestamptz not null default now(),
  primary key (tenant_id, owner_id, id),
  foreign key (tenant_id, owner_id) references member on delete cascade
);
create index person_by_name on person (tenant_id, owner_id, name_key);

-- What tells that two records are one person: an address or a profile.
create table identity (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  kind text not null check (kind in ('email', 'url', 'phone')),
  value text not null collate "C",
  person_id uuid not null,
  -- The name that came with it, for people known from mail alone.
  name text not null default '',
  primary key (tenant_id, owner_id, kind, value),
  foreign key (tenant_id, owner_id, person_id) references person on delete cascade
);
create index identity_of_person on identity (tenant_id, owner_id, person_id);

create table note (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  text text not null check (text <> ''),
  written_at timestamptz not null default now(),
  primary key (tenant_id, owner_id, id),
  foreign key (tenant_id, owner_id, person_id) references person on delete cascade
);
create index note_of_person on note (tenant_id, owner_id, person_id);

-- Two that may be one: asked in one tap, and never again once answered.
create table person_question (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  person_id uuid not null,
  other_id uuid not null,
  answer text check (answer in ('same', 'different', 'later')),
  asked_at timestamptz not null default now(),
  primary key (tenant_id, owner_id, person_id, other_id),
  foreign key (tenant_id, owner_id, person_id) references person on delete cascade,
  foreign key (tenant_id, owner_id, other_id) references person on delete cascade
);
create index person_question_other on person_question (tenant_id, owner_id, other_id);

-- Whom the member removed: a hash of key or address, so that no later file brings them back.
create table tombstone (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  digest uuid not null,
  removal_id uuid not null,
  removed_at timestamptz not null default now(),
  primary key (tenant_id, owner_id, digest),
  foreign key (tenant_id, owner_id) references member on delete cascade
);

-- The member's own addresses and profiles: they decide who wrote to whom.
create table own_address (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  address text not null collate "C",
  primary key (tenant_id, owner_id, address),
  foreign key (tenant_id, owner_id) references member on delete cascade
);

call protect_private('person', 'identity', 'note', 'person_question', 'tombstone', 'own_address');
