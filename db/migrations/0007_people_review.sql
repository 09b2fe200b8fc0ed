-- One person, once: who was joined with whom, and what is still to be asked. Every merge can be taken back, for ever.

-- Two people who became one. Merges that stand make a forest: nobody is joined twice. What the member has now follows
-- from the forest and from whose each row was; so merges can be undone in any order.
create table merge (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  id uuid not null default gen_random_uuid(),
  removed_id uuid not null,
  -- Whom they were joined with, and who has everything of both now: another one when that person is joined in turn.
  into_id uuid not null,
  kept_id uuid not null,
  merged_by text not null check (merged_by in ('hand', 'resolution')),
  -- The import that made it sure; undoing that import takes the merge back.
  import_id uuid,
  -- As the formula of that day saw it; null: nobody asked it.
  probability double precision check (probability between 0 and 1),
  reasons jsonb not null default '[]',
  formula text not null default '',
  -- {person, folded, alone, own, sharing, address, picks, shared}: src/server/relationships/merge.ts
  taken jsonb not null,
  -- By the clock: merges of one transaction have an order, too.
  merged_at timestamptz not null default clock_timestamp(),
  undone_at timestamptz,
  primary key (tenant_id, owner_id, id),
  foreign key (tenant_id, owner_id, kept_id) references person on delete cascade,
  foreign key (tenant_id, owner_id, import_id) references import on delete set null (import_id)
);
create index merge_of_kept on merge (tenant_id, owner_id, kept_id);
create unique index merge_of_removed on merge (tenant_id, owner_id, removed_id) where undone_at is null;
create index merge_of_import on merge (tenant_id, owner_id, import_id) where import_id is not null;

-- Of somebody who is made of several: whose a row was. Null: nobody was joined, or it came since.
alter table contact add column was_of uuid;
alter table identity add column was_of uuid;
alter table note add column was_of uuid;
alter table job_move add column was_of uuid;
alter table suggestion add column was_of uuid;

-- The same of events, where two who are one now may both have been: interaction_person has one row of these.
create table merged_interaction (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  was_of uuid not null,
  key uuid not null,
  person_id uuid not null,
  address text not null collate "C",
  primary key (tenant_id, owner_id, was_of, key),
  foreign key (tenant_id, owner_id, key) references interaction on delete cascade,
  foreign key (tenant_id, owner_id, person_id) references person on delete cascade
);
create index merged_interaction_of on merged_interaction (tenant_id, owner_id, person_id, key);
create index merged_interaction_in on merged_interaction (tenant_id, owner_id, key);

call protect_private('merge', 'merged_interaction');

-- A question stays about the two it was asked about, whoever they are joined with since (src/server/relationships/asked.ts).
alter table person_question
  drop constraint person_question_tenant_id_owner_id_person_id_fkey,
  drop constraint person_question_tenant_id_owner_id_other_id_fkey,
  add foreign key (tenant_id, owner_id) references member on delete cascade,
  add column probability double precision check (probability between 0 and 1),
  -- [{field, level, bits}] in the domain's keys; words are the screen's.
  add column reasons jsonb not null default '[]',
  -- Interactions that an answer would bring together, weighed by how unsure it is: the most useful is asked first.
  add column usefulness double precision not null default 0,
  -- The import that raised it: undone, it is not asked.
  add column import_id uuid,
  add foreign key (tenant_id, owner_id, import_id) references import on delete set null (import_id),
  add column answered_at timestamptz;

-- A pair is asked about once, whichever way round it is named.
create unique index person_question_pair on person_question (tenant_id, owner_id, least(person_id, other_id), greatest(person_id, other_id));

-- Whoever is gone for good, and not only joined with somebody, is not asked about.
create function forget_questions() returns trigger language plpgsql as $$
declare ids uuid[] := array(select id from gone where not is_joined(id));
begin
  if cardinality(ids) > 0 then
    delete from person_question where tenant_id = current_tenant() and owner_id = current_member() and person_id = any(ids);
    delete from person_question where tenant_id = current_tenant() and owner_id = current_member() and other_id = any(ids);
  end if;
  return null;
end $$;
create function is_joined(person uuid) returns boolean language sql stable as $$
  select exists (select from merge where tenant_id = current_tenant() and owner_id = current_member() and removed_id = person and undone_at is null)
$$;
create trigger person_forget_questions after delete on person referencing old table as gone for each statement execute function forget_questions();
create function forget_joined() returns trigger language plpgsql as $$
begin
  delete from person_question q using gone g
  where q.tenant_id = g.tenant_id and q.owner_id = g.owner_id and g.undone_at is null and g.removed_id in (q.person_id, q.other_id);
  return null;
end $$;
create trigger merge_forget_questions after delete on merge referencing old table as gone for each statement execute function forget_joined();

create or replace function gather_statistics() returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  analyze person, identity, contact, interaction, interaction_person, interaction_claim, contact_day, tie,
    organisation, organisation_alias, merge, merged_interaction, person_question;
end $$;
