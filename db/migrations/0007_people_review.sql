-- One person, once: who was joined with whom, and what is still to be asked. Every merge can be taken back, for ever.

-- Two people who became one; `taken` holds what the removed one was, so that nothing is lost by being wrong.
create table merge (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  id uuid not null default gen_random_uuid(),
  -- Who has everything now: follows when that person is merged in turn.
  kept_id uuid not null,
  removed_id uuid not null,
  merged_by text not null check (merged_by in ('hand', 'resolution')),
  -- The import that made it sure; undoing that import takes the merge back.
  import_id uuid,
  -- As the formula of that day saw it; null: nobody asked it.
  probability double precision check (probability between 0 and 1),
  reasons jsonb not null default '[]',
  formula text not null default '',
  -- {person, before, after, own, identities, cards, events, notes, moves, suggestions, questions, picks, shared, merges}
  taken jsonb not null,
  -- By the clock: merges of one transaction have an order, too.
  merged_at timestamptz not null default clock_timestamp(),
  undone_at timestamptz,
  primary key (tenant_id, owner_id, id),
  foreign key (tenant_id, owner_id, kept_id) references person on delete cascade,
  foreign key (tenant_id, owner_id, import_id) references import on delete set null (import_id)
);
create index merge_of_kept on merge (tenant_id, owner_id, kept_id);
create index merge_of_removed on merge (tenant_id, owner_id, removed_id);
create index merge_of_import on merge (tenant_id, owner_id, import_id) where import_id is not null;

call protect_private('merge');

alter table person_question
  add column probability double precision check (probability between 0 and 1),
  -- [{field, level, bits}] in the domain's keys; words are the screen's.
  add column reasons jsonb not null default '[]',
  -- Interactions that an answer would bring together: the most useful is asked first.
  add column usefulness int not null default 0,
  add column answered_at timestamptz;

-- A pair is asked about once, whichever way round it is named.
create unique index person_question_pair on person_question (tenant_id, owner_id, least(person_id, other_id), greatest(person_id, other_id));
