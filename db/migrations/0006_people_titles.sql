-- What a title says of somebody, and which names and domains are one organisation.

-- Department and seniority follow the title (src/domain/people/title.ts); what the member typed wins and stays.
alter table person
  add column department text not null default 'other',
  add column seniority text not null default 'professional',
  add column edited_department text,
  add column edited_seniority text,
  add column organisation_id uuid;

-- An organisation in the member's own book; `name` as most of its contacts write it, or as the member named it.
create table organisation (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  id uuid not null default gen_random_uuid(),
  name text not null check (name <> ''),
  parent_id uuid,
  primary key (tenant_id, owner_id, id),
  foreign key (tenant_id, owner_id) references member on delete cascade,
  foreign key (tenant_id, owner_id, parent_id) references organisation on delete set null (parent_id),
  check (parent_id <> id)
);
create index organisation_of_parent on organisation (tenant_id, owner_id, parent_id);

-- The folded names and mail domains that mean it. Those decided by hand are never moved by a file.
create table organisation_alias (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  kind text not null check (kind in ('name', 'domain')),
  value text not null collate "C" check (value <> ''),
  organisation_id uuid not null,
  is_by_hand boolean not null default false,
  primary key (tenant_id, owner_id, kind, value),
  foreign key (tenant_id, owner_id, organisation_id) references organisation on delete cascade
);
create index organisation_alias_of on organisation_alias (tenant_id, owner_id, organisation_id);

alter table person add foreign key (tenant_id, owner_id, organisation_id) references organisation on delete set null (organisation_id);
create index person_of_organisation on person (tenant_id, owner_id, organisation_id);

call protect_private('organisation', 'organisation_alias');
