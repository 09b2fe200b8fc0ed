-- A recommendation has two sides, a row each: whoever declines one that was asked of them says so to nobody, and what is
-- written is seen by whom it is about only once it is offered. The go-between carries word from one side to the other.

create table recommendation (
  tenant_id uuid not null default current_tenant(),
  -- Whom it is about.
  owner_id uuid not null,
  id uuid not null,
  writer_id uuid not null,
  why text not null default '' check (char_length(why) <= 300),
  -- 'asked' also after it was declined.
  state text not null check (state in ('asked', 'offered', 'delivered', 'confirmed')),
  text text not null default '',
  asked_at timestamptz,
  offered_at timestamptz,
  delivered_at timestamptz,
  confirmed_on date,
  primary key (tenant_id, owner_id, id),
  foreign key (tenant_id, owner_id) references member on delete cascade
);

create table recommendation_draft (
  tenant_id uuid not null default current_tenant(),
  -- Who writes it.
  owner_id uuid not null,
  id uuid not null,
  recipient_id uuid not null,
  why text not null default '',
  state text not null check (state in ('open', 'accepted', 'declined', 'offered', 'delivered')),
  -- What it is made from; and the text, as far as it is.
  answers text[] not null default '{}',
  text text not null default '' check (char_length(text) <= 6000),
  -- What whoever it is about would like otherwise.
  wish text not null default '' check (char_length(wish) <= 300),
  begun_at timestamptz not null,
  delivered_on date,
  confirmed_on date,
  -- Each wrote one for the other within thirty days: one of the two counts.
  is_swap boolean not null default false,
  primary key (tenant_id, owner_id, id),
  foreign key (tenant_id, owner_id) references member on delete cascade
);

do $$
declare t text;
begin
  foreach t in array array['recommendation', 'recommendation_draft'] loop
    execute format('alter table %I enable row level security, force row level security', t);
    execute format('create policy %I on %I as restrictive to app using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()))', t || '_tenant', t);
    execute format('create policy %I on %I for select to app using (owner_id = (select current_member()) or (select current_has_role(''go_between'')))', t || '_read', t);
    execute format('create policy %I on %I for insert to app with check ((select current_has_role(''go_between'')))', t || '_add', t);
    execute format('create policy %I on %I for delete to app using ((select current_has_role(''go_between'')))', t || '_remove', t);
  end loop;
end $$;
create policy recommendation_change on recommendation for update to app using ((select current_has_role('go_between')));
-- A draft is its writer's to write; its state goes by the go-between.
create policy recommendation_draft_change on recommendation_draft for update to app
  using (owner_id = (select current_member()) or (select current_has_role('go_between')))
  with check (owner_id = (select current_member()) or (select current_has_role('go_between')));
grant select, insert, update, delete on recommendation, recommendation_draft to app;
