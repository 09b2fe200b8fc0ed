-- The academy's content belongs to the company: over each shipped file it may lay its own, or hide it. A file is named by
-- its path ('en/w2-l3.md'), as in content/academy. Members read what is live; who leads the programme writes.

create table content_revision (
  tenant_id uuid not null default current_tenant() references company on delete cascade,
  id uuid not null default gen_random_uuid(),
  path text not null collate "C" check (path <> '' and char_length(path) <= 60),
  -- Null: hidden.
  text text check (char_length(text) <= 60000),
  -- What was shipped when this was made: later it is on no disk. Null: nothing was; the file is the company's own.
  base_text text check (char_length(base_text) <= 60000),
  base_version int,
  state text not null default 'draft' check (state in ('draft', 'reviewed', 'live', 'replaced')),
  -- Counts saves, so that of two who write at once neither overwrites the other unseen.
  edition int not null default 1,
  writer_id uuid not null default current_member(),
  written_at timestamptz not null,
  reviewer_id uuid,
  -- The company had nobody else who may: said wherever the review is shown.
  is_own_review boolean not null default false,
  live_at timestamptz,
  primary key (tenant_id, id),
  check (state = 'draft' or (reviewer_id is not null and (reviewer_id <> writer_id or is_own_review)))
);
create unique index content_revision_draft on content_revision (tenant_id, path) where state in ('draft', 'reviewed');
create unique index content_revision_live on content_revision (tenant_id, path) where state = 'live';

-- What a cohort began with stays as it was, whatever is changed or upgraded afterwards.
create table content_text (
  tenant_id uuid not null default current_tenant() references company on delete cascade,
  hash text not null collate "C" check (hash ~ '^[0-9a-f]{64}$'),
  text text not null,
  primary key (tenant_id, hash)
);
create table content_pin (
  tenant_id uuid not null default current_tenant(),
  cohort_id uuid not null,
  -- Of each path the text's hash, or null where it is hidden.
  files jsonb not null check (jsonb_typeof(files) = 'object'),
  pinned_at timestamptz not null,
  primary key (tenant_id, cohort_id),
  foreign key (tenant_id, cohort_id) references cohort on delete cascade
);

do $$
declare t text;
begin
  foreach t in array array['content_revision', 'content_text', 'content_pin'] loop
    execute format('alter table %I enable row level security, force row level security', t);
    execute format('create policy %I on %I as restrictive to app using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()))', t || '_tenant', t);
  end loop;
  foreach t in array array['content_text', 'content_pin'] loop
    execute format('create policy %I on %I for select to app using (tenant_id = (select current_tenant()))', t || '_read', t);
    -- 'pinning' is the keeper's: no session has it.
    execute format('create policy %I on %I for insert to app with check ((select current_has_role(''programme_lead'', ''administrator'', ''founder'', ''pinning'')))', t || '_add', t);
  end loop;
end $$;
create policy content_revision_read on content_revision for select to app
  using (state = 'live' or (select current_has_role('programme_lead', 'administrator', 'founder')));
create policy content_revision_add on content_revision for insert to app
  with check ((select current_has_role('programme_lead', 'administrator', 'founder')) and writer_id = (select current_member()));
create policy content_revision_change on content_revision for update to app
  using ((select current_has_role('programme_lead', 'administrator', 'founder')));
create policy content_revision_remove on content_revision for delete to app
  using (state in ('draft', 'reviewed') and (select current_has_role('programme_lead', 'administrator', 'founder')));
grant select, insert, update, delete on content_revision to app;
grant select, insert on content_text, content_pin to app;
