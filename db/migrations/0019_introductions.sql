-- Asker → connector → target. Each side has a row of its own that no other side reads: a 'no' cannot be told from
-- silence where it is not written. The server carries word between them as the go-between, a role that no session has.

alter table company
  -- Working days within which the company promises an answer to whoever asks a colleague.
  add column promise_days int not null default 2 check (promise_days between 1 and 20),
  -- How often one member is asked in a week, and one outside person in ninety days.
  add column asks_per_week int not null default 3 check (asks_per_week between 1 and 20),
  add column asks_per_target int not null default 2 check (asks_per_target between 1 and 20);

-- A mail in a member's name still comes from the company's address; an answer to it goes to the member.
alter table outbox
  add column sender_name text not null default '' check (sender_name !~ '[\r\n]'),
  add column reply_to text not null default '' check (reply_to !~ '[\r\n]');

-- What a member says that colleagues may ask them about. Published by them, read by the company.
create table skill (
  tenant_id uuid not null default current_tenant(),
  member_id uuid not null default current_member(),
  -- The folded name.
  key text not null collate "C" check (key <> ''),
  name text not null check (name <> ''),
  source text not null check (source in ('word', 'profile')),
  published_at timestamptz not null default now(),
  primary key (tenant_id, member_id, key),
  foreign key (tenant_id, member_id) references member on delete cascade
);
-- 'Ask me about …', in the member's own words.
create table ask_me (
  tenant_id uuid not null default current_tenant(),
  member_id uuid not null default current_member(),
  line text not null check (line <> ''),
  written_at timestamptz not null default now(),
  primary key (tenant_id, member_id),
  foreign key (tenant_id, member_id) references member on delete cascade
);

-- When a member may be asked. No row: the defaults.
create table availability (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  -- No mail between these hours of their own zone.
  quiet_from int not null default 18 check (quiet_from between 0 and 23),
  quiet_to int not null default 8 check (quiet_to between 0 and 23),
  away_until date,
  -- Null: the company's.
  asks_per_week int check (asks_per_week between 0 and 20),
  primary key (tenant_id, owner_id),
  foreign key (tenant_id, owner_id) references member on delete cascade
);
call protect_private('availability');

-- The asker's side: all that the asker may know of it.
create table introduction (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null,
  id uuid not null default gen_random_uuid(),
  -- Who was asked; null as long as they are unnamed.
  connector_id uuid,
  is_unnamed boolean not null,
  target_name text not null check (target_name <> ''),
  target_organisation text not null,
  target_title text not null,
  why text not null check (why <> ''),
  note text not null check (note <> '' and char_length(note) <= 600),
  -- 'asked' also after a 'no', until it ends by itself as any other does.
  state text not null default 'asked' check (state in ('asked', 'answered', 'introduced', 'ended', 'withdrawn')),
  -- The connector's own words, when they answered themselves.
  answer text not null default '',
  -- The target's address, only from their yes on.
  target_address text not null default '',
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  answered_at timestamptz,
  introduced_at timestamptz,
  met_on date,
  outcome text check (outcome in ('helped', 'met', 'hired', 'deal', 'nothing')),
  amount double precision check (amount >= 0),
  currency text not null default '' check (currency ~ '^([A-Z]{3})?$'),
  outcome_asked_at timestamptz,
  outcome_at timestamptz,
  primary key (tenant_id, owner_id, id),
  foreign key (tenant_id, owner_id) references member on delete cascade
);

-- The connector's side.
create table introduction_request (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null,
  introduction_id uuid not null,
  asker_id uuid not null,
  is_unnamed boolean not null,
  person_id uuid not null,
  why text not null,
  note text not null check (char_length(note) <= 600),
  state text not null default 'open' check (state in ('open', 'introduce', 'answer', 'not_now', 'no', 'ended')),
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  -- 'Not now' comes back once.
  back_at timestamptz,
  answered_at timestamptz,
  -- The mail to the target is their own to send.
  by_own_mail boolean not null default false,
  reminded_at timestamptz,
  introduced_at timestamptz,
  met_on date,
  outcome text,
  primary key (tenant_id, owner_id, introduction_id),
  foreign key (tenant_id, owner_id) references member on delete cascade,
  foreign key (tenant_id, asker_id) references member on delete cascade,
  foreign key (tenant_id, owner_id, person_id) references person on delete cascade
);
create index introduction_request_of_asker on introduction_request (tenant_id, asker_id);

-- The target's side. No member reads it: what the outside person answered is theirs.
create table introduction_target (
  tenant_id uuid not null default current_tenant() references company on delete cascade,
  introduction_id uuid not null,
  asker_id uuid not null,
  connector_id uuid not null,
  name text not null,
  -- Emptied as soon as it is not needed; the hash (keyed, src/server/people/suppression.ts) counts how often they were asked.
  address text not null,
  address_hash bytea not null,
  note text not null,
  state text not null default 'waiting' check (state in ('waiting', 'yes', 'no', 'never', 'ended')),
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  reminded_at timestamptz,
  answered_at timestamptz,
  -- An answer can be changed until then; only then does a yes reach anybody.
  settles_at timestamptz,
  settled_at timestamptz,
  primary key (tenant_id, introduction_id),
  foreign key (tenant_id, asker_id) references member on delete cascade,
  foreign key (tenant_id, connector_id) references member on delete cascade
);
create index introduction_target_of_address on introduction_target (tenant_id, address_hash);

-- A mailed link: bound to one side of one introduction; only its hash is kept.
create table introduction_link (
  tenant_id uuid not null default current_tenant() references company on delete cascade,
  secret_hash bytea not null,
  introduction_id uuid not null,
  party text not null check (party in ('connector', 'target')),
  expires_at timestamptz not null,
  primary key (tenant_id, secret_hash)
);

do $$
declare t text;
begin
  foreach t in array array['skill', 'ask_me', 'introduction', 'introduction_request', 'introduction_target', 'introduction_link'] loop
    execute format('alter table %I enable row level security, force row level security', t);
    execute format('create policy %I on %I as restrictive to app using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()))', t || '_tenant', t);
  end loop;
  foreach t in array array['skill', 'ask_me'] loop
    execute format('create policy %I on %I for select to app using (tenant_id = (select current_tenant()))', t || '_read', t);
    execute format('create policy %I on %I for insert to app with check (member_id = (select current_member()))', t || '_add', t);
    execute format('create policy %I on %I for update to app using (member_id = (select current_member())) with check (member_id = (select current_member()))', t || '_change', t);
    execute format('create policy %I on %I for delete to app using (member_id = (select current_member()))', t || '_remove', t);
    execute format('grant select, insert, update, delete on %I to app', t);
  end loop;
  -- Each side reads its own; only the go-between writes.
  foreach t in array array['introduction', 'introduction_request'] loop
    execute format('create policy %I on %I for select to app using (owner_id = (select current_member()) or (select current_has_role(''go_between'')))', t || '_read', t);
  end loop;
  foreach t in array array['introduction_target', 'introduction_link'] loop
    execute format('create policy %I on %I for select to app using ((select current_has_role(''go_between'')))', t || '_read', t);
  end loop;
  foreach t in array array['introduction', 'introduction_request', 'introduction_target', 'introduction_link'] loop
    execute format('create policy %I on %I for insert to app with check ((select current_has_role(''go_between'')))', t || '_add', t);
    execute format('create policy %I on %I for update to app using ((select current_has_role(''go_between'')))', t || '_change', t);
    execute format('create policy %I on %I for delete to app using ((select current_has_role(''go_between'')))', t || '_remove', t);
    execute format('grant select, insert, update, delete on %I to app', t);
  end loop;
end $$;
create policy availability_go_between on availability for select to app using ((select current_has_role('go_between')));

-- Which side of which introduction a mailed link is; no row when unknown or expired.
grant create on schema public to pilotlight_door;
grant select on introduction_link to pilotlight_door;
create policy introduction_link_door on introduction_link for select to pilotlight_door using (encode(secret_hash, 'hex') = (select current_door()));
create function introduction_by_secret(tenant uuid, hash bytea)
  returns table (introduction_id uuid, party text, expires_at timestamptz)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform set_config('app.door', encode(hash, 'hex'), true);
  return query
    select l.introduction_id, l.party, l.expires_at from introduction_link l where l.tenant_id = tenant and l.secret_hash = hash;
  perform set_config('app.door', '', true);
end $$;
alter function introduction_by_secret(uuid, bytea) owner to pilotlight_door;
revoke all on function introduction_by_secret(uuid, bytea) from public;
grant execute on function introduction_by_secret(uuid, bytea) to app;
revoke create on schema public from pilotlight_door;
