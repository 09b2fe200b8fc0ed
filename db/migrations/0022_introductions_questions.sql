-- Questions that no search answered: posted to the company or to a circle, they reach only whose published skills or
-- shared network fit. Whom a question reached is between the reached and the go-between; the asker sees who answers.

create table question (
  tenant_id uuid not null default current_tenant(),
  id uuid not null default gen_random_uuid(),
  asker_id uuid not null default current_member(),
  text text not null check (text <> '' and char_length(text) <= 300),
  -- What is looked for, `kind:value` each, as understood when it was posted.
  parts text[] not null,
  -- Null: to the whole company.
  circle smallint check (circle in (5, 15, 50, 150)),
  state text not null default 'open' check (state in ('open', 'useful', 'ended', 'withdrawn')),
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  closed_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, asker_id) references member on delete cascade
);
create index question_of_asker on question (tenant_id, asker_id);

create table question_reach (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null,
  question_id uuid not null,
  -- Why it came to them, in the words they published or share: `skill:…`, `line:…`, `tie:…`.
  fits text[] not null,
  suggested_by uuid,
  state text not null default 'open' check (state in ('open', 'answered', 'passed')),
  reached_at timestamptz not null,
  primary key (tenant_id, owner_id, question_id),
  foreign key (tenant_id, owner_id) references member on delete cascade,
  foreign key (tenant_id, suggested_by) references member on delete set null (suggested_by),
  foreign key (tenant_id, question_id) references question on delete cascade
);
create index question_reach_of_question on question_reach (tenant_id, question_id);

create table answer (
  tenant_id uuid not null default current_tenant(),
  id uuid not null default gen_random_uuid(),
  question_id uuid not null,
  author_id uuid not null default current_member(),
  text text not null check (char_length(text) <= 2000),
  -- Instead of an answer, or with it: a colleague to ask.
  suggests_id uuid,
  written_at timestamptz not null,
  useful_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, question_id) references question on delete cascade,
  foreign key (tenant_id, author_id) references member on delete cascade,
  foreign key (tenant_id, suggests_id) references member on delete set null (suggests_id),
  check (text <> '' or suggests_id is not null)
);
create index answer_of_question on answer (tenant_id, question_id, written_at);
create index answer_of_author on answer (tenant_id, author_id);

do $$
declare t text;
begin
  foreach t in array array['question', 'question_reach', 'answer'] loop
    execute format('alter table %I enable row level security, force row level security', t);
    execute format('create policy %I on %I as restrictive to app using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()))', t || '_tenant', t);
  end loop;
end $$;

-- A thread is seen by who asked and by those whom it reached.
create policy question_reach_read on question_reach for select to app
  using (owner_id = (select current_member()) or (select current_has_role('go_between')));
create policy question_reach_add on question_reach for insert to app with check ((select current_has_role('go_between')));
create policy question_reach_change on question_reach for update to app
  using (owner_id = (select current_member())) with check (owner_id = (select current_member()));
create policy question_read on question for select to app using (
  asker_id = (select current_member()) or (select current_has_role('go_between'))
  or exists (select from question_reach r where r.tenant_id = question.tenant_id and r.question_id = question.id and r.owner_id = (select current_member())));
create policy question_add on question for insert to app with check (asker_id = (select current_member()));
create policy question_change on question for update to app
  using (asker_id = (select current_member()) or (select current_has_role('go_between')))
  with check (asker_id = (select current_member()) or (select current_has_role('go_between')));
-- Whoever reads the question reads its answers, and may write one while it is open.
create policy answer_read on answer for select to app
  using (exists (select from question q where q.tenant_id = answer.tenant_id and q.id = answer.question_id));
create policy answer_add on answer for insert to app with check (
  author_id = (select current_member())
  and exists (select from question q where q.tenant_id = answer.tenant_id and q.id = answer.question_id and q.state = 'open'));
create policy answer_change on answer for update to app
  using (exists (select from question q where q.tenant_id = answer.tenant_id and q.id = answer.question_id and q.asker_id = (select current_member())));
grant select, insert on question, question_reach, answer to app;
grant update (state, closed_at) on question to app;
grant update (state) on question_reach to app;
grant update (useful_at) on answer to app;

grant create on schema public to pilotlight_door;
-- Every company: the job then enters each one's context.
create function every_company() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp
  as $$ select c.tenant_id from company c $$;

alter function every_company() owner to pilotlight_door;
revoke all on function every_company() from public;
grant execute on function every_company() to app;
revoke create on schema public from pilotlight_door;

-- The speed of a text, by calendar month and quarter, in aggregates only. A period is counted once, two weeks after its end, when each
-- ask in it has been answered or has ended; then it stays as it is, so that no two reports differ by one person. The whole company is
-- department ''; `asks` null: too few to show. A department that is not shown has no row.
create table speed_cell (
  tenant_id uuid not null default current_tenant() references company on delete cascade,
  begins_on date not null,
  months smallint not null check (months in (1, 3)),
  department text not null,
  asks int,
  -- Shares of all asks, 0–1; `accepted` and `introduced` of the introductions asked for, null when those are too few.
  answered double precision,
  kept double precision,
  accepted double precision,
  -- Minutes by which a quarter, half, three quarters of the asks had a first answer; null when so many had none.
  answer_quarter int,
  answer_half int,
  answer_three_quarters int,
  introduced double precision,
  introduction_half int,
  promise_days int,
  primary key (tenant_id, begins_on, months, department)
);
alter table speed_cell enable row level security, force row level security;
create policy speed_cell_tenant on speed_cell as restrictive to app
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
create policy speed_cell_read on speed_cell for select to app using (tenant_id = (select current_tenant()));
create policy speed_cell_add on speed_cell for insert to app with check ((select current_has_role('go_between')));
grant select, insert on speed_cell to app;
