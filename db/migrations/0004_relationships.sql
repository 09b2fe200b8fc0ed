-- Interactions, the days of contact they make, and the handful of numbers that is a tie.

create table interaction (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  key uuid not null,
  at timestamptz not null,
  -- The member's local date at that instant, fixed when written.
  "on" date not null,
  channel text not null check (channel in ('mail', 'message', 'meeting', 'call', 'in_person', 'social', 'did_it')),
  direction text not null check (direction in ('out', 'in', 'both')),
  -- False: on the timeline only (invitations; more than eight others).
  makes_tie boolean not null,
  -- Logged by hand: no import claims it.
  is_logged boolean not null default false,
  primary key (tenant_id, owner_id, key),
  foreign key (tenant_id, owner_id) references member on delete cascade
);
create index interaction_on on interaction (tenant_id, owner_id, "on");

create table interaction_person (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  person_id uuid not null,
  key uuid not null,
  -- By which address or profile; a split follows it.
  address text not null default '' collate "C",
  primary key (tenant_id, owner_id, person_id, key),
  foreign key (tenant_id, owner_id, key) references interaction on delete cascade,
  foreign key (tenant_id, owner_id, person_id) references person on delete cascade
);
create index interaction_person_of on interaction_person (tenant_id, owner_id, key);

create table contact_day (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  person_id uuid not null,
  "on" date not null,
  "out" int not null check ("out" >= 0),
  "in" int not null check ("in" >= 0),
  primary key (tenant_id, owner_id, person_id, "on"),
  foreign key (tenant_id, owner_id, person_id) references person on delete cascade
);

create table tie (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  person_id uuid not null,
  -- Σ 2^(−age/60 d) over contact days, as of last_on.
  warmth double precision not null,
  first_on date not null,
  last_on date not null,
  last_out_on date,
  last_in_on date,
  days int not null,
  gap_sum int not null,
  gap_square_sum bigint not null,
  -- Bit k: contact in the k-th calendar month before last_on's; 60 months.
  months bigint not null,
  primary key (tenant_id, owner_id, person_id),
  foreign key (tenant_id, owner_id, person_id) references person on delete cascade
);

-- The formula's numbers refitted on the member's own history (from 300 labelled ties on). Per member and not per
-- company: a company's fit would let everyone's numbers tell of one member's private contacts.
create table fit (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  strength double precision[] not null,
  mutual double precision[] not null,
  ties int not null,
  fitted_on date not null,
  primary key (tenant_id, owner_id),
  foreign key (tenant_id, owner_id) references member on delete cascade
);

-- Later rooms add reasons to contact somebody here, so that the order of rooms holds.
create table suggestion (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  reason text not null,
  facts jsonb not null default '{}',
  due_on date,
  weight double precision not null default 0,
  origin text not null,
  primary key (tenant_id, owner_id, id),
  foreign key (tenant_id, owner_id, person_id) references person on delete cascade
);
create index suggestion_of_person on suggestion (tenant_id, owner_id, person_id);

-- My week, chosen at the first look in the member's ISO week and kept.
create table week (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  monday date not null check (extract(isodow from monday) = 1),
  chosen_at timestamptz not null default now(),
  primary key (tenant_id, owner_id, monday),
  foreign key (tenant_id, owner_id) references member on delete cascade
);

create table pick (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  monday date not null,
  person_id uuid not null,
  position smallint not null,
  reason text not null,
  facts jsonb not null default '{}',
  openings jsonb not null default '[]',
  answer text check (answer in ('did', 'later', 'never')),
  answered_at timestamptz,
  -- What *did it* logged, so that undo finds it.
  interaction_key uuid,
  primary key (tenant_id, owner_id, monday, person_id),
  foreign key (tenant_id, owner_id, monday) references week on delete cascade,
  foreign key (tenant_id, owner_id, person_id) references person on delete cascade
);
create index pick_of_person on pick (tenant_id, owner_id, person_id);

call protect_private('interaction', 'interaction_person', 'contact_day', 'tie', 'fit', 'suggestion', 'week', 'pick');

-- Contact days and ties of these people, anew from their interactions. The same numbers as
-- src/domain/relationships/tie-state.ts; a property test holds the two together. Runs as the member.
create function renew_ties(people uuid[], today date) returns void language sql as $$
  delete from contact_day where tenant_id = current_tenant() and owner_id = current_member() and person_id = any(people);
  delete from tie where tenant_id = current_tenant() and owner_id = current_member() and person_id = any(people);
  insert into contact_day (tenant_id, owner_id, person_id, "on", "out", "in")
    select i.tenant_id, i.owner_id, p.person_id, i."on",
      count(*) filter (where i.direction <> 'in'), count(*) filter (where i.direction <> 'out')
    from interaction_person p
    join interaction i on i.tenant_id = p.tenant_id and i.owner_id = p.owner_id and i.key = p.key
    where p.tenant_id = current_tenant() and p.owner_id = current_member() and p.person_id = any(people) and i.makes_tie
      -- A meeting still to come makes its day when it has been.
      and i."on" <= today
    group by i.tenant_id, i.owner_id, p.person_id, i."on";
  insert into tie (tenant_id, owner_id, person_id, warmth, first_on, last_on, last_out_on, last_in_on, days, gap_sum, gap_square_sum, months)
    select tenant_id, owner_id, person_id, sum(2.0::float8 ^ (("on" - last_on) / 60.0::float8)), min("on"), max("on"),
      max("on") filter (where "out" > 0), max("on") filter (where "in" > 0),
      count(*), coalesce(sum(gap), 0), coalesce(sum(gap * gap), 0), bit_or(1::bigint << least(month_gap, 62)) & ((1::bigint << 60) - 1)
    from (
      select d.*, "on" - lag("on") over (partition by person_id order by "on") as gap, max("on") over (partition by person_id) as last_on,
        tie_month(max("on") over (partition by person_id)) - tie_month("on") as month_gap
      from contact_day d
      where d.tenant_id = current_tenant() and d.owner_id = current_member() and d.person_id = any(people)
    ) days
    group by tenant_id, owner_id, person_id;
$$;
revoke all on function renew_ties(uuid[], date) from public;
grant execute on function renew_ties(uuid[], date) to app;
