-- Prizes of a cohort, and draws that anybody can check (docs/prize-draw.md). What is published of a draw names tickets;
-- who holds one is known to its holder. The steps of a draw are the server's, in the role 'drawing', which no session has.

create table prize (
  tenant_id uuid not null default current_tenant(),
  id uuid not null default gen_random_uuid(),
  cohort_id uuid not null,
  name text not null check (name <> ''),
  -- 'all': for everybody who reaches the threshold; 'draw': so many, drawn among them.
  way text not null check (way in ('all', 'draw')),
  quantity int not null check (quantity between 1 and 1000),
  made_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, cohort_id) references cohort on delete cascade
);
create index prize_of_cohort on prize (tenant_id, cohort_id);

-- A published draw stays: it outlives its cohort, and is never removed or changed but by its own steps.
create table draw (
  tenant_id uuid not null default current_tenant() references company on delete cascade,
  id uuid not null default gen_random_uuid(),
  cohort_id uuid,
  cohort_name text not null,
  prizes jsonb not null,
  threshold int not null,
  commitment text not null check (commitment ~ '^[0-9a-f]{64}$'),
  -- The drand round that is waited for; null: no public randomness, for trifles.
  round int check (round > 0),
  opened_by uuid not null default current_member(),
  opened_at timestamptz not null,
  closes_at timestamptz not null check (closes_at > opened_at),
  closed_at timestamptz check (closed_at >= closes_at),
  tickets text[],
  list text check (list ~ '^[0-9a-f]{64}$'),
  revealed_at timestamptz check (revealed_at >= closed_at),
  seed text,
  randomness text,
  -- In the order in which they refused.
  refused text[] not null default '{}',
  primary key (tenant_id, id),
  foreign key (tenant_id, cohort_id) references cohort on delete set null (cohort_id),
  check ((closed_at is null) = (tickets is null) and (closed_at is null) = (list is null)),
  check ((revealed_at is null) = (seed is null) and (revealed_at is null) = (randomness is null))
);
create index draw_of_cohort on draw (tenant_id, cohort_id);

-- Between the opening and the reveal the seed is here and nowhere else; nobody reads it before the list is closed.
create table draw_seed (
  tenant_id uuid not null default current_tenant(),
  draw_id uuid not null,
  seed text not null,
  primary key (tenant_id, draw_id),
  foreign key (tenant_id, draw_id) references draw on delete cascade
);

-- Whose ticket it is: read by its holder alone.
create table draw_ticket (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null,
  draw_id uuid not null,
  ticket text not null check (ticket <> ''),
  primary key (tenant_id, owner_id, draw_id),
  foreign key (tenant_id, owner_id) references member on delete cascade
);

-- Who asks for a prize that is theirs: by that they name themselves to the programme lead.
create table prize_taken (
  tenant_id uuid not null default current_tenant(),
  member_id uuid not null default current_member(),
  -- The draw it was won in, or the prize that everybody gets.
  source_id uuid not null,
  cohort_id uuid not null,
  prize text not null,
  ticket text,
  taken_at timestamptz not null,
  primary key (tenant_id, member_id, source_id),
  foreign key (tenant_id, member_id) references member on delete cascade,
  foreign key (tenant_id, cohort_id) references cohort on delete cascade
);
create index prize_taken_of_cohort on prize_taken (tenant_id, cohort_id);

do $$
declare t text;
begin
  foreach t in array array['prize', 'draw', 'draw_seed', 'draw_ticket', 'prize_taken'] loop
    execute format('alter table %I enable row level security, force row level security', t);
    execute format('create policy %I on %I as restrictive to app using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()))', t || '_tenant', t);
  end loop;
end $$;
create policy prize_read on prize for select to app using (tenant_id = (select current_tenant()));
create policy prize_add on prize for insert to app with check ((select current_has_role('programme_lead', 'administrator', 'founder')));
create policy prize_remove on prize for delete to app using ((select current_has_role('programme_lead', 'administrator', 'founder')));
create policy draw_read on draw for select to app using (tenant_id = (select current_tenant()));
create policy draw_add on draw for insert to app with check ((select current_has_role('drawing')));
create policy draw_change on draw for update to app using ((select current_has_role('drawing')));
create policy draw_seed_add on draw_seed for insert to app with check ((select current_has_role('drawing')));
create policy draw_seed_read on draw_seed for select to app using (
  (select current_has_role('drawing'))
  and exists (select from draw d where d.tenant_id = draw_seed.tenant_id and d.id = draw_seed.draw_id and d.closed_at is not null));
create policy draw_ticket_read on draw_ticket for select to app using (owner_id = (select current_member()));
create policy draw_ticket_add on draw_ticket for insert to app with check ((select current_has_role('drawing')));
create policy prize_taken_read on prize_taken for select to app
  using (member_id = (select current_member()) or (select current_has_role('programme_lead', 'administrator', 'founder')));
create policy prize_taken_add on prize_taken for insert to app with check (member_id = (select current_member()));
grant select, insert, delete on prize to app;
grant select, insert on draw, draw_seed, draw_ticket, prize_taken to app;
grant update (closed_at, tickets, list, revealed_at, seed, randomness, refused) on draw to app;

-- A draw's page needs no account: which company it is of, by its id.
grant create on schema public to pilotlight_door;
grant select on draw to pilotlight_door;
create policy draw_door on draw for select to pilotlight_door using (opened_at is not null);
create function tenant_of_draw(draw_id uuid) returns uuid
  language sql stable security definer set search_path = public, pg_temp as $$
  select tenant_id from draw where id = draw_id
$$;
alter function tenant_of_draw(uuid) owner to pilotlight_door;
revoke all on function tenant_of_draw(uuid) from public;
grant execute on function tenant_of_draw(uuid) to app;

-- Draws whose time has come, in any company: for the keeper.
create function due_draws(at timestamptz) returns table (tenant_id uuid, draw_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select d.tenant_id, d.id from draw d where d.closed_at is null and d.closes_at <= at
$$;
alter function due_draws(timestamptz) owner to pilotlight_door;
revoke all on function due_draws(timestamptz) from public;
grant execute on function due_draws(timestamptz) to app;
revoke create on schema public from pilotlight_door;
