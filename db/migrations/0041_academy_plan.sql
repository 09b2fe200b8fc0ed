-- Ninety days on one page, and what two missions lacked: the day on which a rhythm was set, and a thread that a colleague
-- has taken up where an account hung on one person.

-- A member's own plan. Private.
create table plan (
  tenant_id uuid not null default current_tenant(),
  owner_id uuid not null default current_member(),
  -- In the member's order; their rhythm is the tie's own. Whoever was removed since is nobody's any more and left out.
  person_ids uuid[] not null default '{}' check (cardinality(person_ids) <= 5),
  gives text[] not null default '{}' check (cardinality(gives) <= 2),
  counterpart text not null default '' check (char_length(counterpart) <= 300),
  ask text not null default '' check (char_length(ask) <= 300),
  -- 'If' and 'then', place by place.
  cues text[] not null default '{}' check (cardinality(cues) <= 3),
  steps text[] not null default '{}' check (cardinality(steps) = cardinality(cues)),
  saved_at timestamptz not null,
  primary key (tenant_id, owner_id),
  foreign key (tenant_id, owner_id) references member on delete cascade
);
call protect_private('plan');

-- The member's own day on which they last chose a rhythm for somebody; null: before this was kept, or never.
alter table person add column cadence_set_on date;

alter table play
  -- Whether the account hung on one person when this was taken on.
  add column was_single_threaded boolean not null default false,
  -- The day on which shared ties first showed the colleague in touch both ways; kept while that tie is shared.
  add column joined_on date;

create function settle_threads(joined uuid[], parted uuid[], today date) returns void
  language sql volatile security definer set search_path = public, pg_temp as $$
  update play set joined_on = case when id = any(joined) then coalesce(joined_on, today) end
  where tenant_id = current_tenant() and (id = any(joined) or id = any(parted))
$$;
grant create on schema public to pilotlight_door;
grant update (joined_on) on play to pilotlight_door;
alter function settle_threads(uuid[], uuid[], date) owner to pilotlight_door;
revoke all on function settle_threads(uuid[], uuid[], date) from public;
grant execute on function settle_threads(uuid[], uuid[], date) to app;
revoke create on schema public from pilotlight_door;
